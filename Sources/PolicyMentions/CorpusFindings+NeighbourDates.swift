import Attribution
import Corpora
import Tallies

extension CorpusFindings {
  /// Gives documents without a day of publication the day of their neighbours, where these agree.
  ///
  /// Only days from date lines count as known; the basis is kept in the record. What depends on the day is
  /// worked out anew: the minister in office, and who of those named was a minister.
  ///
  /// - Parameter people: Whom the undated documents name (ids), by path.
  mutating func dateByNeighbours(registry: Registry, clock: Clock, people: [String: [String]]) {
    let undated = ledger.documents.indices.filter { ledger.documents[$0].published == nil }
    guard !undated.isEmpty else { return }
    let neighbours = NeighbourDates(
      ledger.documents.compactMap { record in
        guard record.publishedBasis == .dateLine, let day = record.published else { return nil }
        return (id: record.document, published: day)
      })
    var days: [String: CalendarDay] = [:]
    var ministers: [String: [String]] = [:]
    for index in undated {
      guard let day = neighbours.day(of: ledger.documents[index].document) else { continue }
      ledger.documents[index].published = day
      ledger.documents[index].publishedBasis = .neighbours
      if clock == .published {
        ledger.documents[index].ministerInOffice = registry.ministerInOffice(
          ofIssuer: ledger.documents[index].issuer, on: day)
      }
      let path = ledger.documents[index].path
      days[path] = day
      if let named = people[path] {
        ministers[path] = registry.ministers(among: named, on: day)
        ledger.documents[index].ministersNamed = ministers[path] ?? []
      }
    }
    guard !days.isEmpty else { return }
    for index in ledger.mentions.indices {
      guard let day = days[ledger.mentions[index].path] else { continue }
      ledger.mentions[index].published = day
      if let named = ministers[ledger.mentions[index].path] { ledger.mentions[index].ministersNamed = named }
      if clock == .published {
        ledger.mentions[index].ministerInOffice = registry.ministerInOffice(
          ofIssuer: ledger.mentions[index].issuer, on: day)
      }
    }
  }
}
