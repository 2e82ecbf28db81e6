import Corpora
import Measures

/// The agencies that mention a code for the first time in a month.
struct FirstMentions {
  private(set) var alerts: [Alert] = []
  /// How many pairs of agency and code could have been: agencies with news in the month and enough news before, codes
  /// that they had not mentioned and somebody else had.
  private(set) var lookedAt = 0

  private struct Agency: Hashable, Comparable {
    var id: String
    var isBody: Bool

    static func < (one: Agency, other: Agency) -> Bool {
      one.isBody != other.isBody ? !one.isBody : one.id < other.id
    }
  }

  private struct History {
    /// Of the documents of earlier months.
    var days: [CalendarDay] = []
    var codes: Set<String> = []
    var inMonth: [DocumentCounts.Entry] = []
  }

  init(_ counts: DocumentCounts, month: Month) {
    var histories: [Agency: History] = [:]
    let firstDays = counts.firstDays
    for entry in counts.entries {
      guard let day = entry.day, let own = entry.month, own <= month else { continue }
      for agency in Self.agencies(of: entry) {
        if own == month {
          histories[agency, default: History()].inMonth.append(entry)
        } else {
          histories[agency, default: History()].days.append(day)
          histories[agency, default: History()].codes.formUnion(entry.mentions.keys)
        }
      }
    }
    // Issuers come first: a body's first mention that is its issuer's as well is told once.
    var told: Set<[String]> = []
    for (agency, history) in histories.sorted(by: { $0.key < $1.key }) {
      guard !history.inMonth.isEmpty else { continue }
      for code in counts.codes where !history.codes.contains(code) {
        // What did not exist yet could not be mentioned.
        guard let firstDay = firstDays[code], Month(of: firstDay) < month else { continue }
        let before = history.days.filter { $0 >= firstDay }
        guard before.count >= AlertRules.fewestAgencyDocuments, let since = before.min() else { continue }
        lookedAt += 1
        let with = history.inMonth.filter { $0.mentions[code] != nil }
        guard !with.isEmpty, let share = Share(hits: with.count, base: history.inMonth.count) else {
          continue
        }
        if agency.isBody, with.allSatisfy({ told.contains([$0.issuer ?? "", code]) }) { continue }
        if !agency.isBody { told.insert([agency.id, code]) }
        alerts.append(
          Alert(
            code: code, month: month,
            finding: .firstMention(
              Alert.FirstMention(
                agency: agency.id, isBody: agency.isBody, documents: share,
                documentsBefore: before.count, since: Month(of: since))),
            documents: with.compactMap { entry in entry.day.map { ($0, entry.index) } }.sorted(by: <).map(\.1)
          ))
      }
    }
  }

  private static func agencies(of entry: DocumentCounts.Entry) -> [Agency] {
    [entry.issuer.map { Agency(id: $0, isBody: false) }, entry.body.map { Agency(id: $0, isBody: true) }]
      .compactMap { $0 }
  }
}
