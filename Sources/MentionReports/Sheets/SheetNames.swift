import TableWriting
import Wording

/// The sheets of the workbook, in their order.
enum SheetName: CaseIterable {
  case summary, trend, agencies, ministers, dimensions, evidence, documents, monthly, coverage, method

  var title: LocalizedText {
    switch self {
    case .summary: LocalizedText.sheetSummary
    case .trend: LocalizedText.sheetTrend
    case .agencies: LocalizedText.sheetAgencies
    case .ministers: LocalizedText.ministersMinisters
    case .dimensions: LocalizedText.sheetDimensions
    case .evidence: LocalizedText.sheetEvidence
    case .documents: LocalizedText.sheetDocuments
    case .monthly: LocalizedText.monthlyMonthlyData
    case .coverage: LocalizedText.sheetCoverage
    case .method: LocalizedText.methodMethod
    }
  }

  /// Sheets of findings, of rows to look things up in, and of what the findings rest on.
  var tabColor: WorkbookColor {
    switch self {
    case .summary, .trend, .agencies, .ministers, .dimensions: WorkbookColor(rgb: 0x1F4E79)
    case .evidence, .documents, .monthly: WorkbookColor(rgb: 0x548235)
    case .coverage, .method: WorkbookColor(rgb: 0x7F7F7F)
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
    showsGridlines: Bool = true, printedColumns: Int? = nil
  ) -> SheetDescription {
    SheetDescription(
      name: name.title[language], blocks: blocks, sideCharts: sideCharts,
      sideChartColumns: sideChartColumns, frozenTable: frozenTable, frozenColumns: frozenColumns,
      showsGridlines: showsGridlines, tabColor: name.tabColor,
      printedColumns: printedColumns,
      printFooter: name.title[language] + " · " + period.label(in: language))
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
