public import Corpora
import MentionMeasures
public import Tallies

/// What is known of all documents of an input, for a report on some of them.
public struct WholeInput: Hashable, Sendable {
  /// How many documents were read.
  public let documents: Int
  /// The last day of news by the report's clock; `nil` where no document has a day.
  public let lastDay: CalendarDay?
  /// The first day on which each code is mentioned.
  public let firstDays: [String: CalendarDay]

  /// What a whole ledger says.
  public init(_ ledger: Ledger, clock: Clock) {
    documents = ledger.documents.count
    lastDay = ledger.documents.lazy.compactMap { clock.day(of: $0) }.max()
    firstDays = DocumentCounts(ledger, codes: [], clock: clock).firstDays
  }
}
