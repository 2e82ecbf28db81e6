import TableWriting
import Wording

/// The sheets of the workbook, in their usual order, by the names that report definitions give them.
public enum SheetName: String, Hashable, Sendable, CaseIterable {
  /// The period at a glance, with charts.
  case summary
  /// Which policies moved, and the documents that made them.
  case changes
  /// Charts and a table by month, with the base.
  case trend
  /// Which agency mentions which policy, and how much.
  case agencies
  /// Mentions under each minister in office, and ministers named.
  case ministers
  /// The dimensions of a framework, one by one.
  case dimensions
  /// Which policies stand in the same documents or paragraphs.
  case coOccurrence = "co-occurrence"
  /// The words of every mention of the period, with a link to its source.
  case evidence
  /// All documents of the period: the base of its shares.
  case documents
  /// The monthly figures in long form, for pivot tables.
  case monthly
  /// How much of the input was read, and what was not.
  case coverage
  /// Definitions, counting rules, versions and checks.
  case method
  /// The meaning, unit and CSV name of every column of the other sheets and the package.
  case dictionary

  var title: LocalizedText {
    switch self {
    case .summary: LocalizedText.sheetSummary
    case .changes: LocalizedText.sheetChanges
    case .trend: LocalizedText.sheetTrend
    case .agencies: LocalizedText.sheetAgencies
    case .ministers: LocalizedText.ministersMinisters
    case .dimensions: LocalizedText.sheetDimensions
    case .coOccurrence: LocalizedText.sheetCoOccurrence
    case .evidence: LocalizedText.sheetEvidence
    case .documents: LocalizedText.sheetDocuments
    case .monthly: LocalizedText.monthlyMonthlyData
    case .coverage: LocalizedText.sheetCoverage
    case .method: LocalizedText.methodMethod
    case .dictionary: LocalizedText.sheetDictionary
    }
  }

  /// Sheets of findings, of rows to look things up in, and of what the findings rest on.
  var tabColor: WorkbookColor {
    switch self {
    case .summary, .changes, .trend, .agencies, .ministers, .dimensions, .coOccurrence:
      WorkbookColor(rgb: 0x1F4E79)
    case .evidence, .documents, .monthly: WorkbookColor(rgb: 0x548235)
    case .coverage, .method, .dictionary: WorkbookColor(rgb: 0x7F7F7F)
    }
  }
}

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

  /// A table, or that there is nothing to show in it.
  func block(of table: ReportTable, excelName: String) -> SheetBlock {
    table.rows.isEmpty ? .paragraph(say(.coverageNone)) : .table(SheetTable(table, excelName: excelName))
  }

  /// A whole number with its thousands apart.
  func count(_ number: Int) -> String { NumberText.grouped(String(number)) }

  /// A share of one per hundred, with one decimal.
  func percent(_ share: Double) -> String { NumberText.fixed(share * hundred, decimals: 1) + "%" }

  /// A difference of two shares in percentage points, with its sign and one decimal.
  func points(_ difference: Double) -> String {
    let digits = NumberText.fixed(difference * hundred, decimals: 1)
    return (digits.hasPrefix("-") || difference == 0 ? "" : "+") + digits
  }
}

private let hundred = 100.0
