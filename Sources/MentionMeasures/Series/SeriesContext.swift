import Corpora

/// What stands beside an event of a series: the change of minister nearest to it.
public struct NearbyMinister: Hashable, Sendable {
  /// The change of minister.
  public let change: MinisterChange
  /// How many days the event lies after the change; negative before it. The event is dated by the first day of its
  /// month.
  public let days: Int

  /// The change that lies so many days before an event; after it where the number is negative.
  public init(change: MinisterChange, days: Int) {
    self.change = change
    self.days = days
  }
}

/// What events of series are set against: the documents they are made of, and who headed the ministries.
///
/// The ministry of a code is the one whose news mentions it most, since no definition says whose policy it is; or one
/// that the reader names.
struct SeriesContext: Sendable {
  let counts: DocumentCounts
  let changes: [MinisterChange]
  /// The ministry whose ministers matter, for all codes.
  let ministry: String?

  /// The change of minister nearest to the beginning of a month.
  func minister(near month: Month, code: String) -> NearbyMinister? {
    guard let day = CalendarDay(year: month.year, month: month.month, day: 1),
      let ministry = ministry ?? leadingMinistry(of: code),
      let nearest = MinisterChange.nearest(to: day, of: ministry, among: changes)
    else { return nil }
    return NearbyMinister(change: nearest.change, days: nearest.days)
  }

  /// The places in the ledger of the documents that mention a code in some months, by their day.
  func documents(_ code: String, in months: ClosedRange<Month>) -> [Int] {
    counts.entries
      .compactMap { entry -> (day: CalendarDay, index: Int)? in
        guard let day = entry.day, months.contains(Month(of: day)), entry.mentions[code] != nil else {
          return nil
        }
        return (day, entry.index)
      }
      .sorted { ($0.day, $0.index) < ($1.day, $1.index) }.map(\.index)
  }

  /// The ministry with the most documents that mention a code; of equal ones the first by its id.
  private func leadingMinistry(of code: String) -> String? {
    let ministries = Set(changes.map(\.ministry))
    var documents: [String: Int] = [:]
    for entry in counts.entries where entry.mentions[code] != nil {
      guard let issuer = entry.issuer, ministries.contains(issuer) else { continue }
      documents[issuer, default: 0] += 1
    }
    return documents.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }
}
