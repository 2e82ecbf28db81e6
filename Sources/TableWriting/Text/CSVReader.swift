/// A row of a CSV file.
public struct CSVRecord: Hashable, Sendable {
  /// The fields without their quotes, a pair of quotes within as one; at least one field.
  public var fields: [String]
  /// The line of the file that the row begins on, from 1.
  public var line: Int
  /// The byte of the file that the row begins at, from 0.
  public var offset: Int

  /// A row as it was read.
  public init(fields: [String], line: Int, offset: Int) {
    self.fields = fields
    self.line = line
    self.offset = offset
  }
}

/// Bytes that are no CSV.
public struct CSVError: Error, Hashable, CustomStringConvertible {
  /// What is wrong with the bytes, and which place the error names.
  public enum Reason: Hashable, Sendable {
    /// A quote in a field that does not begin with one; the place is the quote's.
    case quoteInUnquotedField
    /// Neither a comma nor a line end follows a closing quote; the place is of what does.
    case textAfterClosingQuote
    /// The file ends within a quoted field; the place is where the field begins.
    case unclosedQuote
    /// A carriage return outside quotes that no line feed follows; the place is its own.
    case loneCarriageReturn
    /// A field whose bytes are not UTF-8; the place is where it begins.
    case notUTF8
    /// A row has another number of fields than the heading.
    case fieldCount(found: Int, expected: Int)
  }

  /// What is wrong.
  public var reason: Reason
  /// The line of the file, from 1.
  public var line: Int
  /// The byte of the file, from 0.
  public var offset: Int

  /// An error at a place of the file.
  public init(_ reason: Reason, line: Int, offset: Int) {
    self.reason = reason
    self.line = line
    self.offset = offset
  }

  public var description: String {
    let what =
      switch reason {
      case .quoteInUnquotedField:
        "a quote within a field that does not begin with one; put the field in quotes and double the quote"
      case .textAfterClosingQuote:
        "text after a closing quote; a quote within a quoted field is doubled"
      case .unclosedQuote: "the quoted field that begins here is never closed"
      case .loneCarriageReturn:
        "a carriage return without a line feed; lines end with CRLF or LF"
      case .notUTF8: "a field that is not UTF-8"
      case .fieldCount(let found, let expected):
        "\(found) fields where the heading has \(expected)"
      }
    return "line \(line), byte \(offset): \(what)"
  }
}

/// Reads CSV by RFC 4180 and hardly more, so that a slip in a file written by hand is told and not read as something else.
///
/// Lines end with CRLF or LF; a byte order mark at the start is passed over; an empty line is no row.
public struct CSVReader {
  private let bytes: [UInt8]
  private var offset = 0
  private var line = 1

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
    if bytes.starts(with: CSV.byteOrderMark) { offset = CSV.byteOrderMark.count }
  }

  /// All rows of a file in memory.
  ///
  /// - Throws: ``CSVError`` at the first bytes that are no CSV.
  public static func records(of bytes: some Sequence<UInt8>) throws(CSVError) -> [CSVRecord] {
    var reader = CSVReader(Array(bytes))
    var records: [CSVRecord] = []
    while let record = try reader.next() { records.append(record) }
    return records
  }

  /// The byte that comes next; `nil` at the end.
  private var byte: UInt8? { offset < bytes.count ? bytes[offset] : nil }

  private mutating func next() throws(CSVError) -> CSVRecord? {
    while try skipLineEnd() {}
    guard byte != nil else { return nil }
    var record = CSVRecord(fields: [], line: line, offset: offset)
    while true {
      record.fields.append(try field())
      if byte != CSV.comma { break }
      offset += 1
    }
    _ = try skipLineEnd()
    return record
  }

  /// Passes over a line end, if one comes next.
  private mutating func skipLineEnd() throws(CSVError) -> Bool {
    try checkCarriageReturn()
    guard byte == CSV.lineFeed || byte == CSV.carriageReturn else { return false }
    offset += byte == CSV.lineFeed ? 1 : CSV.lineEnd.count
    line += 1
    return true
  }

  private func checkCarriageReturn() throws(CSVError) {
    guard byte == CSV.carriageReturn, !bytes[offset...].starts(with: CSV.lineEnd) else { return }
    throw CSVError(.loneCarriageReturn, line: line, offset: offset)
  }

  /// The next field, and the comma or line end behind it checked.
  private mutating func field() throws(CSVError) -> String {
    let start = (line: line, offset: offset)
    let content = try byte == CSV.quote ? quoted() : unquoted()
    try checkCarriageReturn()
    guard let text = String(validating: content, as: UTF8.self) else {
      throw CSVError(.notUTF8, line: start.line, offset: start.offset)
    }
    return text
  }

  private mutating func unquoted() throws(CSVError) -> [UInt8] {
    let start = offset
    while let byte, byte != CSV.comma, byte != CSV.lineFeed, byte != CSV.carriageReturn {
      guard byte != CSV.quote else { throw CSVError(.quoteInUnquotedField, line: line, offset: offset) }
      offset += 1
    }
    return Array(bytes[start..<offset])
  }

  private mutating func quoted() throws(CSVError) -> [UInt8] {
    let start = (line: line, offset: offset)
    var content: [UInt8] = []
    repeat {
      // Of a doubled quote the first is passed over here, the second belongs to the field.
      if offset > start.offset { content.append(CSV.quote) }
      offset += 1
      while let byte, byte != CSV.quote {
        if byte == CSV.lineFeed { line += 1 }
        content.append(byte)
        offset += 1
      }
      guard byte != nil else { throw CSVError(.unclosedQuote, line: start.line, offset: start.offset) }
      offset += 1
    } while byte == CSV.quote
    guard byte == nil || byte == CSV.comma || byte == CSV.lineFeed || byte == CSV.carriageReturn else {
      throw CSVError(.textAfterClosingQuote, line: line, offset: offset)
    }
    return content
  }
}
