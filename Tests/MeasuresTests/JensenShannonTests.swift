import Foundation
import Testing

@testable import Measures

struct JensenShannonTests {
  /// By hand: (½, ½) and (1, 0) have the middle (¾, ¼), so 2·JSD = ½ log₂ ⅔ + ½ log₂ 2 + log₂ 4/3.
  @Test func byHand() throws {
    let profiles = try #require(JensenShannon(counts: [5, 5], [9, 0]))
    let bits = (0.5 * log2(2.0 / 3) + 0.5 + log2(4.0 / 3)) / 2
    expectClose(profiles.divergence, bits, relative: 1e-14)
    expectClose(profiles.distance, bits.squareRoot(), relative: 1e-14)
  }

  @Test func onlyThePartsCount() {
    #expect(JensenShannon(counts: [8, 2, 0], [4, 1, 0])?.distance == 0)
    #expect(JensenShannon(counts: [8, 0, 3], [0, 3, 0])?.distance == 1)
    #expect(JensenShannon(weights: [0.5, 0.5], [7, 7])?.distance == 0)
  }

  @Test func anEmptyProfileHasNoDistance() {
    #expect(JensenShannon(counts: [8, 2], [0, 0]) == nil)
    #expect(JensenShannon(counts: [0, 0], [0, 0]) == nil)
    #expect(JensenShannon(counts: [], []) == nil)
    #expect(JensenShannon(counts: [1], [1, 2]) == nil)
    #expect(JensenShannon(counts: [3, -1], [1, 1]) == nil)
    #expect(JensenShannon(weights: [.infinity], [1]) == nil)
    #expect(JensenShannon(weights: [.nan], [1]) == nil)
  }

  /// Distances of random profiles lie in 0 to 1, are the same both ways, and keep the triangle inequality.
  @Test func distancesAreAMetric() throws {
    var generator = SplitMix64(seed: 4)
    func profile() -> [Int] {
      (0..<6).map { _ in generator.index(below: 3) * generator.index(below: 20) } + [1]
    }
    for _ in 0..<200 {
      let (a, b, c) = (profile(), profile(), profile())
      let ab = try #require(JensenShannon(counts: a, b)).distance
      let bc = try #require(JensenShannon(counts: b, c)).distance
      let ac = try #require(JensenShannon(counts: a, c)).distance
      #expect((0...1).contains(ab))
      expectClose(JensenShannon(counts: b, a)?.distance, ab, absolute: 1e-12)
      #expect(ac <= ab + bc + 1e-12)
    }
  }
}
