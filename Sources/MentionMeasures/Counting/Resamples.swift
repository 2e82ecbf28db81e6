import Foundation
import Measures

/// The mentions of each code, and the Thai characters, in resamples of a group's documents.
///
/// All codes are counted in the same resamples. Their number of documents is that of the group.
public struct Resamples: Sendable {
  /// The documents of each resample.
  public let documents: Int
  /// The Thai characters of each resample.
  public let thaiCharacters: [Int]
  private let places: [String: Int]
  private let mentionsByPlace: [[Int]]

  /// The mentions of a code in each resample.
  public func mentions(of code: String) -> [Int] {
    places[code].map { mentionsByPlace[$0] } ?? [Int](repeating: 0, count: thaiCharacters.count)
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
    let strata = DocumentStratum.strata(of: entries, counting: mentions)
    var draws = StratifiedDraws(strata, settings)
    documents = entries.count
    places = Dictionary(uniqueKeysWithValues: codes.enumerated().map { ($1, $0) })
    (mentionsByPlace, thaiCharacters) = draws.draw(codes: codes.count, replicates: settings.replicates)
  }
}

/// Draws documents within strata.
private struct StratifiedDraws {
  private let strata: [DocumentStratum]
  private let speaking: [SpeakingDraws]
  private let silent: SilentCharacters
  private var generator: SplitMix64

  init(_ strata: [DocumentStratum], _ settings: Resampling) {
    self.strata = strata
    speaking = strata.map { SpeakingDraws(draws: $0.documents, speaking: $0.rows.count) }
    silent = SilentCharacters(strata)
    generator = SplitMix64(seed: Self.digest(of: strata, seed: settings.seed))
  }

  mutating func draw(codes: Int, replicates: Int) -> (mentions: [[Int]], characters: [Int]) {
    var mentions = [[Int]](repeating: [Int](repeating: 0, count: replicates), count: codes)
    var characters = [Int](repeating: 0, count: replicates)
    var silentDraws = [Int](repeating: 0, count: strata.count)
    for replicate in 0..<replicates {
      var sum = 0
      for place in strata.indices {
        let drawn = speaking[place].draw(using: &generator)
        silentDraws[place] = strata[place].documents - drawn
        for _ in 0..<drawn {
          let index = generator.index(below: strata[place].rows.count)
          sum += strata[place].rows[index].thaiCharacters
          for mention in strata[place].rows[index].mentions {
            mentions[mention.place][replicate] += mention.count
          }
        }
      }
      characters[replicate] = sum + silent.draw(silentDraws, using: &generator)
    }
    return (mentions, characters)
  }

  /// A seed that follows from the documents, so that two groups of different ones are drawn independently of each
  /// other: their resamples can be set against each other.
  private static func digest(of strata: [DocumentStratum], seed: UInt64) -> UInt64 {
    var mixed = SplitMix64(seed: seed)
    func mix(_ number: Int) {
      mixed = SplitMix64(seed: mixed.next() ^ UInt64(bitPattern: Int64(number)))
    }
    for stratum in strata {
      for byte in stratum.names.joined().utf8 { mix(Int(byte)) }
      mix(stratum.rows.count)
      for row in stratum.rows {
        mix(row.thaiCharacters)
        for mention in row.mentions {
          mix(mention.place)
          mix(mention.count)
        }
      }
      mix(stratum.silent.count)
      mix(stratum.silent.reduce(0, &+))
    }
    return mixed.next()
  }
}

/// The Thai characters of documents that are drawn of those without any mention.
///
/// Only their sum matters, and they are most of all documents. The sum of many draws is normally distributed around
/// their mean, to far less than a resample's own uncertainty; so it is drawn at once. Of few, each is drawn.
private struct SilentCharacters {
  private let characters: [[Int]]
  private let moments: [(mean: Double, variance: Double)]
  private let isDrawnAtOnce: Bool

  /// From so many documents up their sum is drawn at once.
  private static let many = 200

  init(_ strata: [DocumentStratum]) {
    characters = strata.map(\.silent)
    isDrawnAtOnce = characters.reduce(0) { $0 + $1.count } >= Self.many
    moments = characters.map { characters in
      guard !characters.isEmpty else { return (0, 0) }
      let mean = Double(characters.reduce(0, +)) / Double(characters.count)
      let squares = characters.reduce(0.0) { $0 + (Double($1) - mean) * (Double($1) - mean) }
      return (mean, squares / Double(characters.count))
    }
  }

  /// The characters of so many draws from each stratum.
  func draw(_ draws: [Int], using generator: inout SplitMix64) -> Int {
    guard isDrawnAtOnce else {
      var sum = 0
      for (place, draws) in draws.enumerated() {
        for _ in 0..<draws { sum += characters[place][generator.index(below: characters[place].count)] }
      }
      return sum
    }
    var mean = 0.0
    var variance = 0.0
    for (place, draws) in draws.enumerated() {
      mean += Double(draws) * moments[place].mean
      variance += Double(draws) * moments[place].variance
    }
    return max(0, Int((mean + variance.squareRoot() * generator.standardNormal()).rounded()))
  }
}

extension SplitMix64 {
  /// A number of the standard normal distribution (Box & Muller 1958).
  fileprivate mutating func standardNormal() -> Double {
    // 1 − unit() lies above 0, so that its logarithm is finite.
    let radius = (-2 * log(1 - unit())).squareRoot()
    return radius * cos(2 * Double.pi * unit())
  }
}
