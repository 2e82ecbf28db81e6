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
    /// Neither a delimiter nor a line end follows a closing quote; the place is of what does.
    case textAfterClosingQuote
    /// The file ends within a quoted field; the place is where the field begins.
    case unclosedQuote
    /// A carriage return outside quotes that no line feed follows; the place is its own.
    case loneCarriageReturn
    /// A field whose bytes are not UTF-8; the place is where it begins.
    case notUTF8
    /// A field of more bytes than the limit; the place is where it begins.
    case fieldTooLong(limit: Int)
    /// A row has another number of fields than the heading.
    case fieldCount(found: Int, expected: Int)
    /// The heading lacks a column that is needed; the place is the heading's.
    case missingColumn(name: String)
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
      case .fieldTooLong(let limit): "a field of more than \(limit) bytes; is a closing quote missing?"
      case .fieldCount(let found, let expected):
        "\(found) fields where the heading has \(expected)"
      case .missingColumn(let name): "the heading has no column \"\(name)\""
      }
    return "line \(line), byte \(offset): \(what)"
  }
}

/// Reads CSV (RFC 4180) as its bytes come in, whatever the pieces they come in.
///
///     var reader = CSVReader()
///     try reader.read(bytes) { record in … }
///     try reader.finish { record in … }
///
/// Lines end with CRLF or LF; a byte order mark at the start is passed over; an empty line is no row.
public struct CSVReader {
  /// A field longer than this is taken for a quote that was never closed.
  public static let defaultFieldLimit = 64 << 20

  private enum State {
    case fieldStart
    case unquoted
    case quoted
    /// A quote within a quoted field: its end, or the first of a doubled pair.
    case quoteInQuoted
    case afterCarriageReturn
  }

  private let delimiter: UInt8
  private let fieldLimit: Int
  private var state = State.fieldStart
  private var field: [UInt8] = []
  private var fields: [String] = []
  private var line = 1
  private var offset = 0
  private var recordStart = (line: 1, offset: 0)
  private var fieldStart = (line: 1, offset: 0)
  /// How many bytes of a byte order mark have come; `nil` once it is decided whether there is one.
  private var markBytesSeen: Int? = 0
  private var isQuotedField = false

  /// - Parameters:
  ///   - delimiter: between fields, an ASCII character.
  ///   - fieldLimit: the most bytes that a field may have.
  public init(
    delimiter: Unicode.Scalar = ",", fieldLimit: Int = CSVReader.defaultFieldLimit
  ) {
    self.delimiter = delimiter.isASCII ? UInt8(delimiter.value) : CSV.comma
    self.fieldLimit = fieldLimit
  }

  /// Reads the next bytes and hands over each row that they complete.
  ///
  /// - Throws: ``CSVError`` at the first bytes that are no CSV, or what `record` throws.
  public mutating func read(
    _ bytes: some Sequence<UInt8>, record: (CSVRecord) throws -> Void
  ) throws {
    for byte in bytes {
      if let seen = markBytesSeen {
        if byte == CSV.byteOrderMark[seen] {
          takeMarkByte(seen)
          continue
        }
        try readMarkBeginning(seen, record)
      }
      try step(byte, record)
      offset += 1
    }
  }

  /// Ends the file: hands over a last row without a line end.
  ///
  /// - Throws: ``CSVError`` when a quoted field is open, or what `record` throws.
  public mutating func finish(record: (CSVRecord) throws -> Void) throws {
    if let seen = markBytesSeen { try readMarkBeginning(seen, record) }
    switch state {
    case .quoted:
      throw CSVError(.unclosedQuote, line: fieldStart.line, offset: fieldStart.offset)
    case .afterCarriageReturn: throw CSVError(.loneCarriageReturn, line: line, offset: offset - 1)
    case .fieldStart where fields.isEmpty: return
    case .fieldStart, .unquoted, .quoteInQuoted: try endRecord(record)
    }
  }

  private mutating func takeMarkByte(_ seen: Int) {
    guard seen + 1 == CSV.byteOrderMark.count else {
      markBytesSeen = seen + 1
      return
    }
    markBytesSeen = nil
    offset = CSV.byteOrderMark.count
    recordStart.offset = offset
    fieldStart.offset = offset
  }

  /// Reads as content the first bytes of a mark that turned out to be none.
  private mutating func readMarkBeginning(
    _ seen: Int, _ record: (CSVRecord) throws -> Void
  ) throws {
    markBytesSeen = nil
    for byte in CSV.byteOrderMark.prefix(seen) {
      try step(byte, record)
      offset += 1
    }
  }

  private mutating func step(_ byte: UInt8, _ record: (CSVRecord) throws -> Void) throws {
    switch (state, byte) {
    case (.quoted, CSV.quote): state = .quoteInQuoted
    case (.quoted, _): try take(byte)
    case (.quoteInQuoted, CSV.quote):
      try take(byte)
      state = .quoted
    case (.afterCarriageReturn, CSV.lineFeed): try endLine(record)
    case (.afterCarriageReturn, _):
      throw CSVError(.loneCarriageReturn, line: line, offset: offset - 1)
    case (_, delimiter): try endField()
    case (_, CSV.carriageReturn): state = .afterCarriageReturn
    case (_, CSV.lineFeed): try endLine(record)
    case (.fieldStart, CSV.quote):
      isQuotedField = true
      state = .quoted
    case (.quoteInQuoted, _): throw CSVError(.textAfterClosingQuote, line: line, offset: offset)
    case (.unquoted, CSV.quote): throw CSVError(.quoteInUnquotedField, line: line, offset: offset)
    case (.fieldStart, _), (.unquoted, _):
      try take(byte)
      state = .unquoted
    }
  }

  private mutating func take(_ byte: UInt8) throws {
    guard field.count < fieldLimit else {
      throw CSVError(
        .fieldTooLong(limit: fieldLimit), line: fieldStart.line, offset: fieldStart.offset)
    }
    if byte == CSV.lineFeed { line += 1 }
    field.append(byte)
  }

  private mutating func endField() throws {
    guard let text = String(validating: field, as: UTF8.self) else {
      throw CSVError(.notUTF8, line: fieldStart.line, offset: fieldStart.offset)
    }
    fields.append(text)
    field.removeAll(keepingCapacity: true)
    isQuotedField = false
    state = .fieldStart
    fieldStart = (line, offset + 1)
  }

  private mutating func endLine(_ record: (CSVRecord) throws -> Void) throws {
    let isEmptyLine = fields.isEmpty && field.isEmpty && !isQuotedField
    if !isEmptyLine { try endRecord(record) }
    state = .fieldStart
    line += 1
    recordStart = (line, offset + 1)
    fieldStart = recordStart
  }

  private mutating func endRecord(_ record: (CSVRecord) throws -> Void) throws {
    try endField()
    let complete = CSVRecord(fields: fields, line: recordStart.line, offset: recordStart.offset)
    fields.removeAll(keepingCapacity: true)
    try record(complete)
  }
}

extension CSVReader {
  /// All rows of a file in memory.
  ///
  /// - Throws: ``CSVError``.
  public static func records(
    of bytes: some Sequence<UInt8>, delimiter: Unicode.Scalar = ","
  ) throws -> [CSVRecord] {
    var reader = CSVReader(delimiter: delimiter)
    var records: [CSVRecord] = []
    try reader.read(bytes) { records.append($0) }
    try reader.finish { records.append($0) }
    return records
  }
}
