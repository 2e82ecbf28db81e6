import Testing

@testable import Measures

struct CorrectedShareTests {
  static func share(_ hits: Int, _ base: Int) throws -> Share { try #require(Share(hits: hits, base: base)) }

  /// 80 of 1000 found, nine tenths of them right, eight tenths of the true ones found: 72 of 90 true ones.
  @Test func byHand() throws {
    let corrected = try #require(
      CorrectedShare(
        found: Self.share(80, 1000), precision: Self.share(45, 50), recall: Self.share(48, 60)))
    expectClose(corrected.value, 0.09)
    expectClose(corrected.factor, 1.125)
    #expect(corrected.interval().contains(corrected.value))
    #expect(
      corrected.interval().width > Share(hits: 80, base: 1000)?.interval().scaled(by: 1.125).width
        ?? .infinity)
  }

  /// When precision and recall are known for certain, all but, only the share's own interval is left, times the factor.
  @Test func certainPrecisionAndRecall() throws {
    let million = 1_000_000
    let found = try Self.share(80, 1000)
    let corrected = try #require(
      CorrectedShare(
        found: found, precision: Self.share(million * 900, million * 1000),
        recall: Self.share(million * 800, million * 1000)))
    let interval = found.interval().scaled(by: 1.125)
    expectClose(corrected.interval(), interval.low, interval.high, relative: 1e-6)
  }

  @Test func measuredTogether() throws {
    let agreement = Agreement(truePositives: 45, falsePositives: 5, falseNegatives: 15)
    let corrected = try #require(CorrectedShare(found: Self.share(80, 1000), measured: agreement))
    // As many true ones as found ones in the sample, 60/50.
    expectClose(corrected.factor, 1.2)
    #expect(CorrectedShare(found: try Self.share(1, 9), measured: .none) == nil)
  }

  @Test func extremes() throws {
    let none = try #require(
      CorrectedShare(found: Self.share(0, 500), precision: Self.share(45, 50), recall: Self.share(48, 60)))
    #expect(none.value == 0 && none.interval().low == 0 && none.interval().high > 0)
    let wrong = try #require(
      CorrectedShare(found: Self.share(20, 500), precision: Self.share(0, 50), recall: Self.share(48, 60)))
    #expect(wrong.value == 0 && wrong.interval().low == 0 && wrong.interval().high > 0)
    let most = try #require(
      CorrectedShare(found: Self.share(450, 500), precision: Self.share(50, 50), recall: Self.share(20, 60)))
    #expect(most.value == 1 && most.interval().high == 1 && most.interval().low > 0.9)
    #expect(
      CorrectedShare(
        found: try Self.share(2, 9), precision: try Self.share(1, 2), recall: try Self.share(0, 3))
        == nil)
  }

  /// Documents, precision and recall drawn anew: the true share lies within some 95 % of the intervals.
  @Test func coverage() throws {
    var generator = SplitMix64(seed: 21)
    let rounds = 2000
    for (share, precision, recall) in [(0.05, 0.9, 0.8), (0.3, 0.97, 0.6), (0.01, 0.7, 0.95)] {
      var within = 0
      for _ in 0..<rounds {
        let found = try Self.share(generator.hits(of: 1000, chance: share * recall / precision), 1000)
        let right = try Self.share(generator.hits(of: 80, chance: precision), 80)
        let retrieved = try Self.share(generator.hits(of: 60, chance: recall), 60)
        let corrected = try #require(CorrectedShare(found: found, precision: right, recall: retrieved))
        within += corrected.interval().contains(share) ? 1 : 0
      }
      expectClose(Double(within) / Double(rounds), 0.955, absolute: 5 * 0.0049)
    }
  }
}
