import Corpora
import Tallies

@testable import MentionMeasures

/// Documents made up by what is counted in them.
enum CountedDocuments {
  /// A document of a month and issuer.
  static func entry(
    _ index: Int = 0, _ day: String? = "2024-01-15", issuer: String? = "industry", body: String? = nil,
    minister: String? = nil, characters: Int = 1000, mentions: [String: Int] = [:]
  ) -> DocumentCounts.Entry {
    DocumentCounts.Entry(
      index: index, day: day.flatMap { CalendarDay(iso: $0) }, issuer: issuer, body: body, minister: minister,
      thaiCharacters: characters, mentions: mentions)
  }

  static func group(
    _ entries: some Sequence<DocumentCounts.Entry>, _ resampling: Resampling = .standard
  ) -> DocumentGroup {
    var group = DocumentGroup(resampling: resampling)
    for entry in entries { group.add(entry) }
    return group
  }

  /// One group of so many documents of a month and issuer; the first ones have these mentions of `A`.
  static func group(of documents: Int, mentions: [Int], day: String = "2024-01-15") -> DocumentGroup {
    group(
      (0..<documents).map { index in
        entry(
          index, day, mentions: index < mentions.count && mentions[index] > 0 ? ["A": mentions[index]] : [:])
      })
  }
}
