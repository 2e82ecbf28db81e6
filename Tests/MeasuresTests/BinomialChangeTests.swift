import Testing

@testable import Measures

struct BinomialChangeTests {
  static func shares(_ hits: [Int], of base: [Int]) -> [Share?] {
    zip(hits, base).map { Share(hits: $0, base: $1) }
  }

  /// The best point is that of largest four-cell G²; 10 of 300 and 30 of 200.
  @Test func changeInTheMiddle() throws {
    let change = try #require(
      BinomialChange(
        shares: Self.shares([3, 4, 3, 14, 16], of: [100, 100, 100, 100, 100]), permutations: 999))
    #expect(change.lastBefore == 2 && change.firstAfter == 3 && change.base == 5)
    #expect(change.before == Share(hits: 10, base: 300) && change.after == Share(hits: 30, base: 200))
    let keyness = Keyness(target: change.before, reference: change.after)
    expectClose(change.likelihoodRatio, keyness.g2)
  }

  /// Of the 120 orders of five months, those with the two high ones together at an end: 2 · 2! · 3! = 24, so p tends
  /// to 0.2; the tolerance is five standard errors.
  @Test func permutationsApproachAllOrders() throws {
    let change = try #require(
      BinomialChange(
        shares: Self.shares([3, 3, 3, 20, 20], of: [100, 100, 100, 100, 100]), permutations: 10_000))
    expectClose(change.p, 0.2, absolute: 5 * (0.2 * 0.8 / 10_000).squareRoot())
  }

  /// With few hits among many documents the two-cell ratio is all but the same.
  @Test func nearPoissonWhereHitsAreRare() throws {
    let hits = [3, 0, 5, 2, 9, 4, 12, 7, 1, 10]
    let base = [40, 10, 60, 30, 50, 20, 65, 35, 12, 40].map { $0 * 10_000 }
    let binomial = try #require(BinomialChange(shares: Self.shares(hits, of: base), permutations: 0))
    let poisson = try #require(
      PoissonChange(counts: hits, exposures: base.map(Double.init), permutations: 0))
    #expect(binomial.lastBefore == poisson.lastBefore && binomial.p == 1)
    expectClose(binomial.likelihoodRatio, poisson.likelihoodRatio, relative: 1e-3)
  }

  @Test func gapsKeepTheirPlace() throws {
    var shares = Self.shares([1, 1, 1, 9, 9], of: [20, 20, 20, 20, 20])
    let whole = try #require(BinomialChange(shares: shares))
    shares.insert(nil, at: 3)
    shares.insert(nil, at: 0)
    let gaps = try #require(BinomialChange(shares: shares))
    #expect(gaps.lastBefore == 3 && gaps.firstAfter == 5)
    #expect(gaps.likelihoodRatio == whole.likelihoodRatio && gaps.p == whole.p)
  }

  @Test func nothingToCompare() {
    #expect(BinomialChange(shares: []) == nil)
    #expect(BinomialChange(shares: [Share(hits: 1, base: 2)]) == nil)
    #expect(BinomialChange(shares: Self.shares([0, 0, 0], of: [5, 5, 5])) == nil)
    #expect(BinomialChange(shares: Self.shares([5, 5, 5], of: [5, 5, 5]))?.p == 1)
    #expect(BinomialChange(shares: Self.shares([5, 5, 5], of: [5, 5, 5]))?.likelihoodRatio == 0)
  }
}
