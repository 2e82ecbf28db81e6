import Corpora
import MentionMeasures

extension DocumentCounts {
  /// The ledger of a report, counted.
  init(_ contents: ReportContents) {
    self.init(
      contents.ledger, codes: contents.names.codes.map(\.code), clock: contents.clock,
      including: contents.period.months, firstDays: contents.whole?.firstDays)
  }

  /// How many months sheets draw at most: three years, so that each month stands beside two earlier ones.
  static let longestView = 36

  /// The months that sheets draw: ``longestView`` up to the end of the period, or all of a longer period. A picture
  /// of every month since the first transcript says nothing of the last three years.
  func viewedMonths(to period: Period) -> [Month] { Array(calendar[view(to: period)]) }

  /// The places of ``viewedMonths(to:)`` in the calendar.
  func view(to period: Period) -> Range<Int> {
    guard let first = calendar.first else { return 0..<0 }
    let end = first.distance(to: period.months.upperBound) + 1
    return max(0, end - max(Self.longestView, period.length))..<end
  }
}
