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
