import Corpora
import MentionMeasures
import TableWriting
import Wording

extension ReportContents {
  /// A text in the language of the report.
  func say(_ text: LocalizedText) -> String { text[language] }

  /// A sheet with what all sheets share.
  func sheet(
    _ name: SheetName, blocks: [SheetBlock], sideCharts: [ChartDescription] = [],
    sideChartColumns: Int = 1, frozenTable: String? = nil, frozenColumns: Int = 0,
    showsGridlines: Bool = true, printedColumns: Int? = nil, printedRows: Int? = nil
  ) -> SheetDescription {
    SheetDescription(
      name: name.title[language], purpose: name.use[language], blocks: blocks, sideCharts: sideCharts,
      sideChartColumns: sideChartColumns, frozenTable: frozenTable, frozenColumns: frozenColumns,
      showsGridlines: showsGridlines, tabColor: name.tabColor,
      printedColumns: printedColumns, printedRows: printedRows,
      printFooter: name.title[language] + " · " + period.label(in: language))
  }

  /// A text that leads to another sheet, where the report has it.
  func link(_ text: String, to sheet: SheetName) -> Cell {
    layout.sheets.contains(sheet) ? .link(text, to: .sheet(sheet.title[language])) : .text(text)
  }

  /// Where the mentions are listed: a sheet of the report, or else a file of its package.
  var evidencePlace: LocalizedText {
    layout.sheets.contains(.evidence)
      ? .changesEvidenceSheet(sheet: SheetName.evidence.title) : .changesMentionsFile
  }

  /// A table, or that there is nothing to show in it.
  func block(of table: ReportTable, excelName: String) -> SheetBlock {
    table.rows.isEmpty ? .paragraph(say(.coverageNone)) : .table(SheetTable(table, excelName: excelName))
  }

  /// The name of who was in office on a day.
  func minister(_ id: String, ofIssuer issuer: String?, on day: CalendarDay?) -> String {
    names.minister(id, acting: tenures.acted(id, ofIssuer: issuer, on: day), in: language)
  }

  /// A whole number with its thousands apart.
  func count(_ number: Int) -> String { NumberText.grouped(String(number)) }

  /// A share of one per hundred, with one decimal.
  func percent(_ share: Double) -> String { NumberText.fixed(share * hundred, decimals: 1) + "%" }

  /// A difference of two shares in percentage points, with its sign and one decimal.
  func points(_ difference: Double) -> String {
    PointsText.signed(difference)
  }
}

private let hundred = 100.0
