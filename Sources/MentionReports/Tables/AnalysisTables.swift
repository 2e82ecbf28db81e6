import MentionMeasures
public import TableWriting

/// The tables of trends, for those who want them without a workbook.
public struct AnalysisTables: Sendable {
  private let contents: ReportContents
  private let figures: DocumentCounts

  /// Counts the documents of these contents, all months of the input.
  public init(_ contents: ReportContents) {
    self.contents = contents
    figures = DocumentCounts(contents)
  }

  private var codes: [String] { contents.names.codes.map(\.code) }

  /// The figures of each month and code, over the complete calendar.
  public var monthly: ReportTable {
    TidyTables(figures: figures, codes: codes, agreement: contents.agreement).monthly
  }

  /// The tests of each code's monthly series.
  public var trends: ReportTable {
    TrendsTable(figures: figures, codes: codes, agreement: contents.agreement).table
  }
}
