public import Measures

/// Resamples of a group's documents: what intervals of its rates of mentions, and of whatever else is worked out from
/// its mentions, are taken from.
public struct DocumentResamples: Sendable {
  /// The codes that are counted, in the order of their numbers in ``bootstrap``.
  public let codes: [String]
  /// The mentions of each code by document, and by the characters of the Thai block.
  public let bootstrap: RateBootstrap
  /// The same draws by words; `nil` where the words of any document are not known.
  private let byWords: RateBootstrap?

  private let numbers: [String: Int]

  /// Mentions for each document; `nil` for a code that is not mentioned.
  public func perDocument(_ code: String) -> ClusterBootstrap? {
    numbers[code].flatMap { bootstrap.perCluster($0) }
  }

  /// Mentions for each Thai character; `nil` for a code that is not mentioned, and where the documents have none.
  public func perCharacter(_ code: String) -> ClusterBootstrap? {
    numbers[code].flatMap { bootstrap.perExposure($0) }
  }

  /// Mentions for each word; `nil` for a code that is not mentioned, and where words were not counted.
  public func perWord(_ code: String) -> ClusterBootstrap? {
    numbers[code].flatMap { number in byWords.flatMap { $0.perExposure(number) } }
  }

  /// Draws the resamples of documents.
  ///
  /// - Parameters:
  ///   - entries: The documents, in any order.
  ///   - settings: The seed, and how many resamples are drawn.
  /// - Returns: `nil` without documents.
  init?(of entries: [DocumentCounts.Entry], _ settings: Resampling) {
    var mentioned: Set<String> = []
    for entry in entries { mentioned.formUnion(entry.mentions.keys) }
    let codes = mentioned.sorted()
    let numbers = Dictionary(uniqueKeysWithValues: codes.enumerated().map { ($1, $0) })
    func resampled(_ exposure: (DocumentCounts.Entry) -> Int) -> RateBootstrap? {
      let strata = DocumentStrata.strata(of: entries) { entry in
        let counts = entry.mentions.compactMap { code, mentions in
          numbers[code].map { (code: $0, events: mentions) }
        }
        return CodedCluster(counts: counts, exposure: Double(exposure(entry)))
      }
      return RateBootstrap(
        strata: strata, codes: codes.count, exposures: entries.contains { exposure($0) > 0 },
        replicates: settings.replicates, seed: settings.seed)
    }
    guard let bootstrap = resampled({ $0.thaiCharacters }) else { return nil }
    byWords = entries.allSatisfy({ $0.words != nil }) ? resampled { $0.words ?? 0 } : nil
    self.codes = codes
    self.numbers = numbers
    self.bootstrap = bootstrap
  }
}
