/// The mentions of each code, and the Thai characters, in resamples of a group's documents.
///
/// All codes are counted in the same resamples. Their number of documents is that of the group.
public struct Resamples: Sendable {
  /// The documents of each resample.
  public let documents: Int
  /// The Thai characters of each resample.
  public let thaiCharacters: [Int]
  private let replicates: Int
  private let places: [String: Int]
  /// The mentions of each code in each resample, code after code.
  private let counted: [Int]

  /// The mentions of a code in each resample.
  public func mentions(of code: String) -> [Int] {
    guard let place = places[code] else { return [Int](repeating: 0, count: replicates) }
    return Array(counted[(place * replicates)..<((place + 1) * replicates)])
  }

  /// Draws the resamples of documents.
  ///
  /// - Parameters:
  ///   - entries: The documents, in any order.
  ///   - settings: The seed, and how many resamples are drawn.
  init(of entries: [DocumentCounts.Entry], _ settings: Resampling) {
    let codes = Set(entries.lazy.flatMap(\.mentions.keys)).sorted()
    let places = Dictionary(uniqueKeysWithValues: codes.enumerated().map { ($1, $0) })
    self.init(of: entries, codes: codes, settings) { entry in
      entry.mentions.compactMap { code, count in
        places[code].map { DocumentStratum.CodeMentions(place: $0, count: count) }
      }.sorted { $0.place < $1.place }
    }
  }

  /// Draws the resamples of documents, counting several codes as one.
  init(
    of entries: [DocumentCounts.Entry], countingAs name: String, anyOf codes: Set<String>,
    _ settings: Resampling
  ) {
    self.init(of: entries, codes: [name], settings) { entry in
      let sum = entry.mentions.reduce(0) { codes.contains($1.key) ? $0 + $1.value : $0 }
      return sum > 0 ? [DocumentStratum.CodeMentions(place: 0, count: sum)] : []
    }
  }

  private init(
    of entries: [DocumentCounts.Entry], codes: [String], _ settings: Resampling,
    counting mentions: (DocumentCounts.Entry) -> [DocumentStratum.CodeMentions]
  ) {
    var draws = StratifiedDraws(
      DocumentStratum.strata(of: entries, counting: mentions), codes: codes.count, settings)
    draws.draw()
    documents = entries.count
    places = Dictionary(uniqueKeysWithValues: codes.enumerated().map { ($1, $0) })
    replicates = settings.replicates
    counted = draws.mentions
    thaiCharacters = draws.characters
  }
}
