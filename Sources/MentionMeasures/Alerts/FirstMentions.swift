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
    var documents = 0
    var since: Month?
    var codes: Set<String> = []
    var inMonth: [DocumentCounts.Entry] = []
  }

  init(_ counts: DocumentCounts, month: Month) {
    var histories: [Agency: History] = [:]
    var known: Set<String> = []
    for entry in counts.entries {
      guard let own = entry.month, own <= month else { continue }
      if own < month { known.formUnion(entry.mentions.keys) }
      for agency in Self.agencies(of: entry) {
        if own == month {
          histories[agency, default: History()].inMonth.append(entry)
        } else {
          histories[agency, default: History()].documents += 1
          histories[agency, default: History()].codes.formUnion(entry.mentions.keys)
          histories[agency, default: History()].since = min(histories[agency]?.since ?? own, own)
        }
      }
    }
    // Issuers come first: a body's first mention that is its issuer's as well is told once.
    var told: Set<[String]> = []
    for (agency, history) in histories.sorted(by: { $0.key < $1.key }) {
      guard !history.inMonth.isEmpty, history.documents >= AlertRules.fewestAgencyDocuments,
        let since = history.since
      else { continue }
      for code in counts.codes where !history.codes.contains(code) && known.contains(code) {
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
                documentsBefore: history.documents, since: since)),
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
