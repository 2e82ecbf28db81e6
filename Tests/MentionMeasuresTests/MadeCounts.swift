import Corpora
import Tallies

@testable import MentionMeasures

extension DocumentCounts {
  /// Documents that are counted already, in the order of their places, whatever their index says.
  init(entries: [Entry]) {
    self.init(
      Ledger(
        documents: entries.enumerated().map { place, entry in
          DocumentRecord(
            document: "\(place)", path: "\(place).txt", url: nil, headline: "",
            published: entry.day,
            publishedBasis: .dateLine, event: nil, issuer: entry.issuer, issuerBasis: nil, body: entry.body,
            ministersNamed: [], ministerInOffice: entry.minister, characters: entry.thaiCharacters,
            thaiCharacters: entry.thaiCharacters, codes: entry.mentions.keys.sorted())
        },
        mentions: entries.enumerated().flatMap { place, entry in
          entry.mentions.sorted { $0.key < $1.key }.flatMap { code, count in
            (0..<count).map { number in
              MentionRecord(
                document: "\(place)", path: "\(place).txt", ordinal: number + 1, code: code,
                start: number,
                end: number + 1, text: "x", scope: .body, paragraph: 0, left: "", right: "",
                published: entry.day,
                event: nil, issuer: entry.issuer, body: entry.body, agencies: [], ministersNamed: [],
                ministerInOffice: entry.minister, headline: "", url: nil)
            }
          }
        }), codes: Set(entries.flatMap(\.mentions.keys)).sorted(), clock: .published)
  }
}
