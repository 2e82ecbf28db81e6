import Testing

@testable import Measures

struct DiversityTests {
  /// exp(−Σ p ln p) and 1/Σp², computed with numpy; the equal and the single ones by hand.
  @Test(arguments: [
    ([5, 3, 2], 2.8000940729, 2.6315789474), ([7, 7, 7, 7], 4, 4), ([9], 1, 1), ([9, 0, 0], 1, 1),
  ])
  func effectiveNumbers(counts: [Int], shannon: Double, simpson: Double) throws {
    let diversity = try #require(Diversity(counts: counts))
    expectClose(diversity.effectiveNumber, shannon, absolute: 6e-11)
    expectClose(diversity.inverseSimpson, simpson, absolute: 6e-11)
    #expect(diversity.base == Double(counts.reduce(0, +)))
  }

  /// Both numbers lie between 1 and the number of categories, Simpson's below Shannon's, and a scale
  /// changes nothing.
  @Test(arguments: [[1, 2, 3, 4], [100, 1, 1], [1, 1], [50, 30, 0, 20, 5]])
  func bounds(counts: [Int]) throws {
    let diversity = try #require(Diversity(counts: counts))
    #expect(diversity.inverseSimpson >= 1)
    #expect(diversity.inverseSimpson <= diversity.effectiveNumber * (1 + 1e-12))
    #expect(diversity.effectiveNumber <= Double(diversity.categories) * (1 + 1e-12))
    let tenfold = try #require(Diversity(counts: counts.map { 10 * $0 }))
    expectClose(tenfold.effectiveNumber, diversity.effectiveNumber, relative: 1e-13)
  }

  @Test func withoutAttentionThereIsNone() {
    #expect(Diversity(counts: []) == nil)
    #expect(Diversity(counts: [0, 0]) == nil)
    #expect(Diversity(counts: [3, -1]) == nil)
    #expect(Diversity(weights: [.nan]) == nil)
    #expect(Diversity(counts: [4])?.evenness == nil)
    expectClose(Diversity(counts: [4, 4])?.evenness, 1)
    #expect(Diversity(counts: [4])?.entropy.sign == .plus)
  }
}

struct DispersionTests {
  /// The word "a" in the five parts of Gries' example corpus: DP = ½(17/150 + 1/15 + 0 + 1/15 +
  /// 17/150) = 0.18, normalised 0.18/0.82.
  @Test func exampleCorpus() throws {
    let dispersion = try #require(
      Dispersion(frequencies: [1, 2, 3, 4, 5], sizes: [9, 10, 10, 10, 11]))
    expectClose(dispersion.dp, 0.18, relative: 1e-14)
    expectClose(dispersion.normalized, 0.18 / 0.82, relative: 1e-14)
    #expect(dispersion.range == Share(hits: 5, base: 5))
    #expect(dispersion.base == 15)
  }

  @Test func extremes() throws {
    expectClose(Dispersion(frequencies: [2, 4, 6], sizes: [1, 2, 3])?.dp, 0, absolute: 1e-15)
    let clumped = try #require(Dispersion(frequencies: [0, 0, 9], sizes: [5, 4, 1]))
    expectClose(clumped.dp, 0.9)
    expectClose(clumped.normalized, 1)
    #expect(clumped.range == Share(hits: 1, base: 3))
    #expect(Dispersion(frequencies: [3], sizes: [5])?.normalized == 0)
  }

  @Test func partsWithoutText() {
    #expect(
      Dispersion(frequencies: [1, 0, 2], sizes: [5, 0, 6]) == Dispersion(frequencies: [1, 2], sizes: [5, 6]))
    #expect(Dispersion(frequencies: [1, 1], sizes: [5, 0]) == nil)
    #expect(Dispersion(frequencies: [0, 0], sizes: [5, 4]) == nil)
    #expect(Dispersion(frequencies: [], sizes: []) == nil)
    #expect(Dispersion(frequencies: [1], sizes: [1, 2]) == nil)
  }
}
