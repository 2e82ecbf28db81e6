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
    rows = [columns.map { VisibleText.of($0.title[language]) }]
  }

  public mutating func write(_ row: [Cell], to sink: any ByteSink) throws {
    guard row.count == columns.count else {
      throw TableError.rowWidth(cells: row.count, columns: columns.count)
    }
    rows.append(
      zip(columns, row).map { column, cell in
        let text = VisibleText.of(CellText.shown(cell, in: column))
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

  private static let gap = "  "
}
