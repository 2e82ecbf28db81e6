import Testing

@testable import Measures

/// Profiles, pairs, ratios and corrections of shares against ``ReferenceValues``.
struct ReferenceRelationTests {
  struct JensenShannonCase: Decodable {
    let one, other: [Int]
    let distance: Double
  }

  /// scipy `jensenshannon(base=2)`: its root of a difference keeps 8 digits near 0.
  @Test func distancesOfProfiles() throws {
    for row in try ReferenceValues.cases("jensenShannon", as: JensenShannonCase.self) {
      let profiles = try #require(JensenShannon(counts: row.one, row.other))
      expectClose(profiles.distance, row.distance, absolute: 1e-7, "\(row)")
      if row.distance > 1e-3 { expectClose(profiles.distance, row.distance, "\(row)") }
    }
  }

  struct CoOccurrenceCase: Decodable {
    let both, onlyFirst, onlySecond, neither: Int
    let alpha: Double
    let information, normalized: Double?
    let logOdds, low, high: Double
  }

  /// statsmodels `Table2x2`, given one half more in all cells where one is 0; the information by its formula.
  @Test func pairs() throws {
    for row in try ReferenceValues.cases("coOccurrence", as: CoOccurrenceCase.self) {
      let pair = try #require(
        Association(
          both: row.both, onlyFirst: row.onlyFirst, onlySecond: row.onlySecond, neither: row.neither))
      let confidence = try #require(ConfidenceLevel(1 - row.alpha))
      expectClose(pair.logOdds, row.logOdds, absolute: 1e-13, "\(row)")
      expectClose(pair.logOddsInterval(at: confidence), row.low, row.high, absolute: 1e-13, "\(row)")
      if let information = row.information, let normalized = row.normalized {
        expectClose(pair.mutualInformation, information, absolute: 1e-12, "\(row)")
        expectClose(pair.normalizedMutualInformation, normalized, absolute: 1e-12, "\(row)")
      }
    }
  }

  struct ShareRatioCase: Decodable {
    let a, n1, b, n2: Int
    let alpha, low, high: Double
  }

  /// Zou and Donner's formula over statsmodels' Wilson intervals.
  @Test func ratiosOfShares() throws {
    for row in try ReferenceValues.cases("shareRatio", as: ShareRatioCase.self) {
      let target = try #require(Share(hits: row.a, base: row.n1))
      let reference = try #require(Share(hits: row.b, base: row.n2))
      let ratio = try #require(ShareRatio(target: target, reference: reference))
      let confidence = try #require(ConfidenceLevel(1 - row.alpha))
      expectClose(ratio.interval(at: confidence), row.low, row.high, "\(row)")
    }
  }

  struct CorrectedShareCase: Decodable {
    let found, base, right, coded, retrieved, `true`: Int
    let alpha, value, low, high: Double
  }

  /// Zou and Donner's formula over statsmodels' Wilson intervals.
  @Test func correctedShares() throws {
    for row in try ReferenceValues.cases("correctedShare", as: CorrectedShareCase.self) {
      let found = try #require(Share(hits: row.found, base: row.base))
      let precision = try #require(Share(hits: row.right, base: row.coded))
      let recall = try #require(Share(hits: row.retrieved, base: row.true))
      let corrected = try #require(CorrectedShare(found: found, precision: precision, recall: recall))
      let confidence = try #require(ConfidenceLevel(1 - row.alpha))
      expectClose(corrected.value, row.value, "\(row)")
      expectClose(corrected.interval(at: confidence), row.low, row.high, "\(row)")
    }
  }
}
