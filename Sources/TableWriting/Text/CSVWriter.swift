/// Writes CSV as RFC 4180 has it: fields separated by commas, lines ended by CRLF, quotes doubled.
public struct CSVWriter: RowWriter {
  /// What may differ between a file for a spreadsheet and a stream for a program.
  public struct Options: Hashable, Sendable {
    /// Whether the file begins with a UTF-8 byte order mark, by which Excel knows that it is UTF-8.
    public var byteOrderMark: Bool
    /// Whether text that a spreadsheet would run as a formula gets a `'` before it. Numbers never do.
    public var isSafeForSpreadsheets: Bool

    /// These settings; by themselves, no mark at the start, and no text that a spreadsheet would run.
    public init(byteOrderMark: Bool = false, isSafeForSpreadsheets: Bool = true) {
      self.byteOrderMark = byteOrderMark
      self.isSafeForSpreadsheets = isSafeForSpreadsheets
    }

    /// For a file that people open in a spreadsheet.
    public static let spreadsheetFile = Options(byteOrderMark: true)
    /// For machines: every text as it is, which a spreadsheet may run.
    public static let raw = Options(isSafeForSpreadsheets: false)
  }

  /// How many cells got a `'` before their text so far.
  public private(set) var neutralizedCells = 0
  private let columns: [Column]
  private let options: Options
  /// The line being written; one that is kept need not grow anew.
  private var line: [UInt8] = []

  /// A writer of rows with these columns. It writes nothing before ``begin(to:)``.
  public init(columns: [Column], options: Options = Options()) {
    self.columns = columns
    self.options = options
  }

  public func begin(to sink: any ByteSink) throws {
    var line: [UInt8] = options.byteOrderMark ? CSV.byteOrderMark : []
    for (index, column) in columns.enumerated() {
      if index > 0 { line.append(CSV.comma) }
      CSV.append(field: column.name, to: &line)
    }
    line += CSV.lineEnd
    try sink.write(line)
  }

  public mutating func write(_ row: [Cell], to sink: any ByteSink) throws {
    guard row.count == columns.count else {
      throw TableError.rowWidth(cells: row.count, columns: columns.count)
    }
    line.removeAll(keepingCapacity: true)
    for (index, cell) in row.enumerated() {
      if index > 0 { line.append(CSV.comma) }
      append(cell, decimals: columns[index].decimals)
    }
    // An empty line would be no row.
    if line.isEmpty { line += [CSV.quote, CSV.quote] }
    line += CSV.lineEnd
    try sink.write(line)
  }

  public func end(to sink: any ByteSink) throws {}

  /// Appends a field to the line.
  private mutating func append(_ cell: Cell, decimals: Int?) {
    switch cell {
    case .text(let text), .address(let text), .link(let text, to: _), .day(let text):
      CSV.append(field: harmless(text), to: &line)
    case .rich(let runs): CSV.append(field: harmless(runs.plainText), to: &line)
    case .list(let items):
      CSV.append(field: harmless(items.joined(separator: Cell.listSeparator)), to: &line)
    case .integer(let number): line += String(number).utf8
    case .number(let number): line += NumberText.plain(number, decimals: decimals).utf8
    case .flag(let flag): line += (flag ? "true" : "false").utf8
    case .empty, .notMeasured: break
    }
  }

  /// The text with a `'` before it where a spreadsheet would take it for a formula (OWASP, CSV
  /// Injection, with the full-width signs that spreadsheets of East Asia read; ASVS 1.2.10 adds NUL).
  private mutating func harmless(_ text: String) -> String {
    guard options.isSafeForSpreadsheets, let first = text.unicodeScalars.first,
      CSV.formulaStarts.contains(first)
    else { return text }
    neutralizedCells += 1
    return "'" + text
  }
}

/// The bytes that CSV is made of.
enum CSV {
  static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
  static let lineEnd: [UInt8] = [carriageReturn, lineFeed]
  static let comma = UInt8(ascii: ",")
  static let quote = UInt8(ascii: "\"")
  static let carriageReturn: UInt8 = 0x0D
  static let lineFeed: UInt8 = 0x0A
  static let formulaStarts: Set<Unicode.Scalar> = [
    "=", "+", "-", "@", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}", "\t", "\r", "\n", "\0",
  ]

  /// Appends a field, in quotes only where it needs them.
  static func append(field: String, to line: inout [UInt8]) {
    let bytes = field.utf8
    let needsQuotes = bytes.contains {
      $0 == comma || $0 == quote || $0 == carriageReturn || $0 == lineFeed
    }
    guard needsQuotes else {
      line += bytes
      return
    }
    line.append(quote)
    for byte in bytes {
      if byte == quote { line.append(quote) }
      line.append(byte)
    }
    line.append(quote)
  }
}
