import Corpora
import GRDB
import GRDBSQLite

/// The row that a statement stands on, read without a value in between: a ledger has a million of them.
struct StatementRow {
  fileprivate let statement: OpaquePointer

  /// Reads a whole number; 0 for NULL.
  func integer(_ column: Int32) -> Int { Int(sqlite3_column_int64(statement, column)) }

  func integer(ifAny column: Int32) -> Int? { isNull(column) ? nil : integer(column) }

  /// Reads a text; empty for NULL.
  func text(_ column: Int32) -> String {
    guard let start = sqlite3_column_text(statement, column) else { return "" }
    let count = Int(sqlite3_column_bytes(statement, column))
    return String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  }

  func text(ifAny column: Int32) -> String? { isNull(column) ? nil : text(column) }

  func bytes(_ column: Int32) -> [UInt8] { withBytes(column) { Array($0) } }

  /// Gives the bytes of a blob, which are there for as long as `body` runs.
  func withBytes<Result>(_ column: Int32, _ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    let start = sqlite3_column_blob(statement, column)
    return body(
      UnsafeRawBufferPointer(
        start: start, count: start == nil ? 0 : Int(sqlite3_column_bytes(statement, column))))
  }

  /// Reads a day in ISO 8601.
  func day(_ column: Int32) -> CalendarDay? {
    guard let start = sqlite3_column_text(statement, column),
      sqlite3_column_bytes(statement, column) == Self.lengthOfDay
    else { return nil }
    let digits = UnsafeBufferPointer(start: start, count: Int(Self.lengthOfDay))
    func number(_ range: Range<Int>) -> Int {
      digits[range].reduce(0) { $0 * 10 + Int($1) - Int(UInt8(ascii: "0")) }
    }
    return CalendarDay(year: number(0..<4), month: number(5..<7), day: number(8..<10))
  }

  /// The length of `2024-01-18`.
  private static let lengthOfDay: Int32 = 10

  func isNull(_ column: Int32) -> Bool { sqlite3_column_type(statement, column) == SQLITE_NULL }
}

extension Database {
  /// Goes through the rows that a query gives.
  func forEachRow(
    _ sql: String, _ arguments: StatementArguments = StatementArguments(),
    _ body: (StatementRow) throws -> Void
  ) throws {
    let statement = try cachedStatement(sql: sql)
    try statement.setArguments(arguments)
    let row = StatementRow(statement: statement.sqliteStatement)
    defer { sqlite3_reset(statement.sqliteStatement) }
    while true {
      let result = sqlite3_step(statement.sqliteStatement)
      if result == SQLITE_DONE { return }
      guard result == SQLITE_ROW else {
        throw DatabaseError(
          resultCode: ResultCode(rawValue: result), message: lastErrorMessage, sql: sql)
      }
      try body(row)
    }
  }
}
