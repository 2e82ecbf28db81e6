import Attribution
public import Corpora

/// A day on which a ministry's news could be counted for more than one minister, or for none.
///
/// Every document is counted once; these days say where that took a decision.
public struct HandoverDay: Hashable, Sendable {
  /// Why the day is listed.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Two held the office: it counts for the one who came later, or for the holder where the other only acted.
    case overlap
    /// The holder's term had begun, and the one before still did the work until the oath.
    case outgoing
    /// The registry has no holder: the day counts for nobody.
    case vacant
  }

  /// The day.
  public let day: CalendarDay
  /// The id of the ministry.
  public let issuer: String
  /// Why it is listed.
  public let kind: Kind
  /// Who the day counts for; `nil` where nobody held the office.
  public let counted: String?
  /// Who else held the office or did its work.
  public let others: [String]
  /// Those of them who only acted in the office.
  public let acting: Set<String>
  /// The documents of the ministry on the day.
  public let documents: Int
}

extension MinisterTenures {
  /// The days of a ministry that took a decision, in their order. Vacant ones only where they have documents, or lie
  /// between two holders in a gap that has some.
  ///
  /// - Parameters:
  ///   - issuer: The ministry.
  ///   - documents: How many documents it has on each day.
  ///   - days: The first and last day looked at.
  public func handoverDays(
    ofIssuer issuer: String, documents: [CalendarDay: Int], within days: ClosedRange<CalendarDay>
  ) -> [HandoverDay] {
    let tenures = tenures(ofIssuer: issuer)
    guard !tenures.isEmpty else { return [] }
    let holdings = holdings(ofIssuer: issuer, within: days)
    /// Whether a vacant day lies between two holders, where any day has documents.
    func isOfGap(_ day: CalendarDay, _ next: Int) -> Bool {
      guard next > 0, next < holdings.count else { return false }
      let (from, to) = (holdings[next - 1].days.upperBound, holdings[next].days.lowerBound)
      return documents.contains { from < $0.key && $0.key < to && $0.value > 0 }
    }
    func acting(_ holder: Holding?, _ others: [Tenure]) -> Set<String> {
      Set(others.filter(\.isActing).map(\.person) + (holder.map { $0.isActing ? [$0.person] : [] } ?? []))
    }
    var listed: [HandoverDay] = []
    var day = days.lowerBound
    var current = 0
    while day <= days.upperBound {
      while current < holdings.count, holdings[current].days.upperBound < day { current += 1 }
      let holder = current < holdings.count && holdings[current].days.contains(day) ? holdings[current] : nil
      let others = tenures.filter { $0.coversWork(on: day) && $0.person != holder?.person }
      let kind: HandoverDay.Kind? =
        if holder == nil {
          documents[day, default: 0] > 0 || isOfGap(day, current) ? .vacant : nil
        } else if others.contains(where: { $0.covers(day) }) {
          .overlap
        } else {
          others.isEmpty ? nil : .outgoing
        }
      if let kind {
        listed.append(
          HandoverDay(
            day: day, issuer: issuer, kind: kind, counted: holder?.person, others: others.map(\.person),
            acting: acting(holder, others), documents: documents[day, default: 0]))
      }
      guard day < days.upperBound else { break }
      day = day.next
    }
    return listed
  }
}
