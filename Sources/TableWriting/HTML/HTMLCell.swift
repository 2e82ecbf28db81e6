/// Cells as markup.
struct HTMLCell {
  let report: HTMLReport
  let page: HTMLPage

  /// What stands within a cell.
  func content(of cell: Cell, in column: Column) throws -> String {
    let language = report.workbook.language
    switch cell {
    case .rich(let runs):
      return runs.map { $0.isEmphasized ? "<mark>\(page.text($0.text))</mark>" : page.text($0.text) }.joined()
    case .day(let iso):
      let shown = page.text(DayWords.shown(iso: iso, as: column.display, months: report.words.months))
      return "<time datetime=\"\(page.text(iso))\">\(shown)</time>"
    case .flag(let flag): return page.text(flag ? report.words.yes : report.words.no)
    case .address(let address): return try link(address, to: .address(address))
    case .link(let text, let target): return try link(text, to: target)
    case .notMeasured: return "<span class=\"hidden\">\(page.text(report.words.notMeasured))</span>"
    case .text, .integer, .number, .list, .empty:
      return page.text(CellText.printed(cell, in: column, language: language))
    }
  }

  /// A link where it leads to a sheet, a table or the web; any other address is text.
  func link(_ text: String, to target: LinkTarget) throws -> String {
    switch target {
    case .sheet(let name):
      guard let index = report.sheets.firstIndex(where: { $0.name == name }) else {
        throw WorkbookError.missingTable(name, askedForBy: "the link \"\(text)\"")
      }
      return "<a href=\"#sheet-\(index + 1)\">\(page.text(text))</a>"
    case .table(let name):
      guard report.tables[name] != nil else {
        throw WorkbookError.missingTable(name, askedForBy: "the link \"\(text)\"")
      }
      return "<a href=\"#table-\(page.text(name))\">\(page.text(text))</a>"
    case .address(let address):
      guard WorkbookLimits.isWebAddress(address) else { return page.text(text) }
      return
        "<a href=\"\(page.text(address))\" target=\"_blank\" rel=\"noopener noreferrer\">\(page.text(text))</a>"
    }
  }

  /// The value that a cell is sorted by, where it is another than its text.
  static func sortValue(of cell: Cell) -> String? {
    switch cell {
    case .integer(let number): String(number)
    case .number(let number) where number == 0: "0"
    case .number(let number) where number.isFinite: NumberText.plain(number, decimals: nil)
    default: nil
    }
  }
}
