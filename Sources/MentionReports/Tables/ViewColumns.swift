import TableWriting

/// Columns of tables that people read on a terminal: every cell is text as it is shown.
enum ViewColumns {
  static func text(_ name: String, _ thai: String, _ english: String) -> Column {
    Column(
      name, .text, title: LocalizedText(thai: thai, english: english), meaning: LocalizedText(same: ""))
  }

  /// Text that ends in line, as numbers do.
  static func number(_ name: String, _ thai: String, _ english: String) -> Column {
    var column = text(name, thai, english)
    column.style.alignment = .right
    return column
  }

  /// A bar; it needs no heading.
  static func bar(_ name: String) -> Column { text(name, "", "") }

  static func table(_ name: String, _ columns: [Column], _ rows: [[String]]) -> ReportTable {
    ReportTable(
      name: name, title: LocalizedText(same: name), meaning: LocalizedText(same: ""), columns: columns,
      rows: TableRows(rows.map { $0.map(Cell.text) }))
  }
}
