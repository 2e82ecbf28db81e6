import Foundation
import Measures

/// The mentions of each code in resamples of a group's documents.
///
/// Whole documents are drawn with replacement, as many as there are, within strata of issuer and month: mentions
/// come in clusters, so that they must not be drawn by themselves. All codes are counted in the same resamples, so
/// that shares among the codes have intervals too.
struct GroupResamples: Sendable {
  /// How many resamples there are.
  let replicates: Int
  /// How many codes are counted.
  let codes: Int
  /// The documents of each resample.
  let documents: Int
  /// The mentions of each code in each resample, one resample after the other.
  private var totals: [Int]

  /// Mentions of a code in a resample.
  func mentions(_ replicate: Int, _ code: Int) -> Int { totals[replicate * codes + code] }

  /// Draws resamples.
  ///
  /// - Parameters:
  ///   - strata: The documents of each stratum.
  ///   - codes: How many codes are counted.
  ///   - replicates: How many resamples are drawn.
  ///   - seed: What the draws begin with.
  init(_ strata: [CountedStratum], codes: Int, replicates: Int, seed: UInt64) {
    self.replicates = replicates
    self.codes = codes
    documents = strata.reduce(0) { $0 + $1.documents }
    totals = [Int](repeating: 0, count: replicates * codes)
    var generator = SplitMix64(seed: seed)
    for replicate in 0..<replicates {
      for stratum in strata where !stratum.rows.isEmpty {
        for _ in 0..<Self.drawsWithMention(stratum, using: &generator) {
          let row = stratum.rows[generator.index(below: stratum.rows.count)]
          for count in row { totals[replicate * codes + count.code] += count.mentions }
        }
      }
    }
  }

  /// The resamples of groups that share no stratum, as the resamples of all of them.
  init(joining parts: [GroupResamples], codes: Int, replicates: Int) {
    self.replicates = replicates
    self.codes = codes
    documents = parts.reduce(0) { $0 + $1.documents }
    totals = [Int](repeating: 0, count: replicates * codes)
    for part in parts {
      for index in totals.indices { totals[index] += part.totals[index] }
    }
  }

  /// How many of a stratum's draws fall on documents with a mention: a binomial number, by the lengths of the
  /// runs of documents without any, which are geometric.
  private static func drawsWithMention(
    _ stratum: CountedStratum, using generator: inout SplitMix64
  ) -> Int {
    let without = stratum.documents - stratum.rows.count
    guard without > 0 else { return stratum.documents }
    let logarithm = log(Double(without) / Double(stratum.documents))
    var draws = 0
    var place = 0.0
    while true {
      // 1 − unit() lies above 0, so that its logarithm is finite.
      place += (log(1 - generator.unit()) / logarithm).rounded(.down) + 1
      if place > Double(stratum.documents) { return draws }
      draws += 1
    }
  }
}
