import TableWriting

/// Columns of tables that people read on a terminal: every cell is text as it is shown.
enum ViewColumns {
  static func text(_ name: String, _ title: LocalizedText) -> Column {
    Column(
      name, .text, title: title, meaning: LocalizedText(same: ""))
  }

  /// Text that ends in line, as numbers do.
  static func number(_ name: String, _ title: LocalizedText) -> Column {
    var column = text(name, title)
    column.style.alignment = .right
    return column
  }

  /// A bar, or a mark; it needs no heading.
  static func bar(_ name: String) -> Column { text(name, LocalizedText(same: "")) }

  static func table(_ name: String, _ columns: [Column], _ rows: [[String]]) -> ReportTable {
    ReportTable(
      name: name, title: LocalizedText(same: name), meaning: LocalizedText(same: ""), columns: columns,
      rows: TableRows(rows.map { $0.map(Cell.text) }))
  }
}
