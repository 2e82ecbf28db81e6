import MentionMeasures
public import TableWriting

/// The tables of trends and comparisons, for those who want them without a workbook.
public struct AnalysisTables: Sendable {
  /// What is set side by side.
  public enum Comparing: String, Hashable, Sendable, CaseIterable {
    /// Each minister in office with the others of the same ministry, over all months of the input.
    case minister
    /// Each issuer with the others, in the period.
    case issuer
    /// The period with the one before it and with the same months a year before.
    case period
  }

  private let contents: ReportContents
  private let figures: DocumentCounts

  public init(_ contents: ReportContents) {
    self.contents = contents
    figures = DocumentCounts(contents)
  }

  private var codes: [String] { contents.names.codes.map(\.code) }

  /// The figures of each month and code, over the complete calendar.
  public var monthly: ReportTable { TidyTables(figures: figures, codes: codes).monthly }

  /// The tests of each code's monthly series.
  public var trends: ReportTable { TrendsTable(figures: figures, codes: codes).table }

  /// Emphasis side by side, with the difference of shares and its interval.
  public func comparisons(by comparing: Comparing) -> ReportTable {
    let kinds: [ComparisonTable.Comparison.Kind] =
      switch comparing {
      case .minister: [.minister]
      case .issuer: [.issuer]
      case .period: [.previousPeriod, .yearBefore]
      }
    return ComparisonTable.table(
      ComparisonTable.comparisons(contents, figures).filter { kinds.contains($0.kind) }, codes: codes)
  }
}
