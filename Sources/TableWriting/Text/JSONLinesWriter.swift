/// Writes JSON Lines: an object a row, keys in the order of the columns, exact text, lists as arrays,
/// nothing as `null`, lines ended by LF.
public struct JSONLinesWriter: RowWriter {
  private let columns: [Column]

  /// A writer of rows with these columns, whose names are the keys.
  public init(columns: [Column]) {
    self.columns = columns
  }

  public func begin(to sink: any ByteSink) throws {}

  public func write(_ row: [Cell], to sink: any ByteSink) throws {
    guard row.count == columns.count else {
      throw TableError.rowWidth(cells: row.count, columns: columns.count)
    }
    let members = zip(columns, row).map { column, cell in
      (key: column.name, value: Self.value(of: cell, decimals: column.decimals))
    }
    var line: [UInt8] = []
    JSONValue.object(members).appendCompact(to: &line)
    line.append(CSV.lineFeed)
    try sink.write(line)
  }

  public func end(to sink: any ByteSink) throws {}

  private static func value(of cell: Cell, decimals: Int?) -> JSONValue {
    switch cell {
    case .text(let text), .day(let text), .address(let text), .link(let text, to: _): .string(text)
    case .rich(let runs): .string(runs.plainText)
    case .integer(let number): .integer(number)
    case .number(let number): .number(number, decimals: decimals)
    case .flag(let flag): .flag(flag)
    case .list(let items): .array(items.map(JSONValue.string))
    case .empty, .notMeasured: .null
    }
  }
}
