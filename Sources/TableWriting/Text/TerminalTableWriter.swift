/// Writes a table for a terminal: columns aligned, numbers at the right, long text cut with `…`.
///
/// It keeps the rows until ``end(to:)``, since a column is as wide as its widest cell.
public struct TerminalTableWriter: RowWriter {
  /// The widest that a column of text becomes, in terminal columns.
  public static let defaultMaximumWidth = 40

  private let columns: [Column]
  private let language: Language
  private let maximumWidth: Int
  private var rows: [[String]] = []

  /// - Parameters:
  ///   - language: of the headings.
  ///   - maximumWidth: of any one column, in terminal columns.
  public init(
    columns: [Column], language: Language,
    maximumWidth: Int = TerminalTableWriter.defaultMaximumWidth
  ) {
    self.columns = columns
    self.language = language
    self.maximumWidth = maximumWidth
  }

  public mutating func begin(to sink: any ByteSink) throws {
    rows = [columns.map { Self.visible($0.title[language]) }]
  }

  public mutating func write(_ row: [Cell], to sink: any ByteSink) throws {
    guard row.count == columns.count else {
      throw TableError.rowWidth(cells: row.count, columns: columns.count)
    }
    rows.append(
      zip(columns, row).map { column, cell in
        let text = Self.visible(CellText.shown(cell, in: column))
        return isNumeric(column) ? text : DisplayWidth.truncated(text, to: maximumWidth)
      })
  }

  public mutating func end(to sink: any ByteSink) throws {
    let widths = columns.indices.map { index in
      rows.map { DisplayWidth.columns(of: $0[index]) }.max() ?? 0
    }
    for (number, row) in rows.enumerated() {
      try sink.write(Array((line(row, widths) + "\n").utf8))
      if number == 0 {
        let rule = widths.map { String(repeating: "─", count: $0) }.joined(separator: Self.gap)
        try sink.write(Array((rule + "\n").utf8))
      }
    }
    rows = []
  }

  private func line(_ row: [String], _ widths: [Int]) -> String {
    var line = ""
    for (index, text) in row.enumerated() {
      if index > 0 { line += Self.gap }
      let padding = String(
        repeating: " ", count: max(0, widths[index] - DisplayWidth.columns(of: text)))
      line += isRightAligned(columns[index]) ? padding + text : text + padding
    }
    while line.last == " " { line.removeLast() }
    return line
  }

  private func isNumeric(_ column: Column) -> Bool {
    column.type == .integer || column.type == .number
  }

  private func isRightAligned(_ column: Column) -> Bool {
    switch column.style.alignment {
    case .natural: isNumeric(column)
    case .right: true
    case .left, .center: false
    }
  }

  /// Text with a sign in place of each control character, so that no news item steers the terminal.
  private static func visible(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) else {
      return text
    }
    var shown = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      shown.append(
        scalar.properties.generalCategory == .control ? sign(ofControl: scalar) : scalar)
    }
    return String(shown)
  }

  private static func sign(ofControl scalar: Unicode.Scalar) -> Unicode.Scalar {
    let firstPicture: UInt32 = 0x2400
    let deletePicture: Unicode.Scalar = "\u{2421}"
    switch scalar {
    case "\n", "\r", "\t": return " "
    case "\u{7F}": return deletePicture
    default:
      let picture = scalar.value < 0x20 ? Unicode.Scalar(firstPicture + scalar.value) : nil
      return picture ?? "\u{FFFD}"
    }
  }

  private static let gap = "  "
}
