import Foundation
import Testing

@testable import Measures

/// Expected values: scipy 1.17.1, by the function named in each test.
struct SpecialFunctionTests {
  /// Nothing is lost against scipy beyond this relative distance.
  static let precision = 1e-11

  /// `scipy.stats.norm.isf`.
  @Test(arguments: [
    (0.025, 1.9599639845400545), (0.005, 2.575829303548901), (1e-10, 6.361340902404056),
    (1e-100, 21.273453560965322), (0.3, 0.5244005127080409), (0.9, -1.2815515655446004),
    (0.999999, -4.753424308817087),
  ])
  func normalQuantile(tail: Double, z: Double) {
    expectClose(NormalDistribution.upperQuantile(tail), z, relative: Self.precision)
    expectClose(NormalDistribution.upperTail(z), tail, relative: Self.precision)
  }

  @Test func normalQuantileAtTheEdges() {
    #expect(NormalDistribution.upperQuantile(0) == .infinity)
    #expect(NormalDistribution.upperQuantile(1) == -.infinity)
    #expect(NormalDistribution.upperQuantile(0.5) == 0)
    #expect(NormalDistribution.upperQuantile(1.5).isNaN)
  }

  /// `scipy.stats.norm.sf`; at 15.5 `1 − cdf` would be 0.
  @Test(arguments: [
    (0.0, 0.5), (1.0, 0.15865525393145707), (6.0, 9.865876450376946e-10),
    (15.5, 1.7344607917938203e-54), (-2.0, 0.9772498680518208),
  ])
  func normalTail(z: Double, tail: Double) {
    expectClose(NormalDistribution.upperTail(z), tail, relative: Self.precision)
  }

  /// `scipy.stats.chi2.sf(x, df)`.
  @Test(arguments: [
    (3.841458820694124, 1.0, 0.04999999999999989), (15.1367, 1, 0.0001000002768359107),
    (250, 1, 2.5968070393401957e-56), (5, 3, 0.1717971442967335), (0.1, 7, 0.9999976885812014),
    (120, 80, 0.0025481923036133444), (0, 1, 1),
  ])
  func chiSquareTail(x: Double, df: Double, tail: Double) {
    expectClose(
      ChiSquareDistribution.upperTail(x, degreesOfFreedom: df), tail, relative: Self.precision)
  }

  /// The published critical values of one degree of freedom.
  @Test(arguments: [(0.05, 3.8415), (0.01, 6.6349), (0.001, 10.8276), (0.0001, 15.1367)])
  func chiSquareCriticalValue(tail: Double, critical: Double) {
    let quantile = ChiSquareDistribution.quantile(upperTail: tail, degreesOfFreedom: 1)
    expectClose(quantile, critical, absolute: 5e-5)
    expectClose(
      ChiSquareDistribution.quantile(lowerTail: 1 - tail, degreesOfFreedom: 1), quantile,
      relative: 1e-10)
  }

  /// `scipy.special.gammaincc(a, x)`.
  @Test(arguments: [
    (0.5, 0.2, 0.5270892568655381), (3.0, 10.0, 0.0027693957155115775),
    (100.0, 90.0, 0.84177901081357), (1e4, 1.02e4, 0.02328732213359879),
    (1e6, 1.001e6, 0.15865521363165971), (2.5, 50.0, 5.285148360943219e-20),
  ])
  func upperIncompleteGamma(a: Double, x: Double, tail: Double) {
    expectClose(GammaDistribution.upperTail(x, shape: a), tail, relative: Self.precision)
  }

  /// `scipy.special.gammainc(a, x)`.
  @Test(arguments: [
    (0.5, 0.2, 0.47291074313446196), (3.0, 10.0, 0.9972306042844884),
    (100.0, 50.0, 3.2000653245851495e-10), (1e4, 0.98e4, 0.02220754381396969),
    (1e6, 0.999e6, 0.15865521357430365), (2.5, 1e-3, 9.50853459860793e-09),
  ])
  func lowerIncompleteGamma(a: Double, x: Double, tail: Double) {
    expectClose(GammaDistribution.lowerTail(x, shape: a), tail, relative: Self.precision)
  }

  /// `scipy.stats.gamma.ppf(p, a)`.
  @Test(arguments: [
    (0.025, 1.0, 0.025317807984289876), (0.025, 0.5, 0.0004910345585876278),
    (0.5, 100.0, 99.66686491931549), (1e-8, 15.0, 2.150601415943585),
    (0.025, 100_000.0, 99381.15266374472),
  ])
  func gammaQuantile(p: Double, a: Double, x: Double) {
    expectClose(GammaDistribution.quantile(lowerTail: p, shape: a), x, relative: Self.precision)
  }

  /// `scipy.stats.gamma.isf(p, a)`.
  @Test(arguments: [
    (0.025, 1.0, 3.6888794541139363), (0.025, 0.5, 2.511943093657445),
    (1e-12, 15.0, 60.02601736250609), (0.025, 100_001.0, 100621.74473974388),
  ])
  func gammaUpperQuantile(p: Double, a: Double, x: Double) {
    expectClose(GammaDistribution.quantile(upperTail: p, shape: a), x, relative: Self.precision)
  }

  /// `scipy.special.betainc(a, b, x)`; the last also by hand: I₀.₅(30, 2) = 32/2³¹.
  @Test(arguments: [
    (1.0, 1.0, 0.3, 0.3), (0.5, 0.5, 0.1, 0.20483276469913345), (5, 20, 0.2, 0.5401226702424216),
    (200, 3000, 0.07, 0.9566061586322998), (1e5, 2e5, 0.334, 0.7807618138321535),
    (2, 1e6, 5e-6, 0.9595728233513624), (30, 2, 0.5, 1.4901161193847656e-08),
  ])
  func incompleteBeta(a: Double, b: Double, x: Double, tail: Double) {
    expectClose(BetaDistribution.lowerTail(x, a, b), tail, relative: Self.precision)
    expectClose(BetaDistribution.upperTail(1 - x, b, a), tail, relative: 1e-9)
  }

  /// `scipy.special.betaincc(a, b, x)`: far tails, where `1 − betainc` keeps no digit.
  @Test(arguments: [
    (5.0, 20.0, 0.6, 1.7249666182131236e-05), (200, 3000, 0.12, 4.598287616839048e-28),
    (1e5, 2e5, 0.34, 5.766392459937405e-15),
  ])
  func complementOfIncompleteBeta(a: Double, b: Double, x: Double, tail: Double) {
    expectClose(BetaDistribution.upperTail(x, a, b), tail, relative: 1e-10)
  }

  /// `scipy.stats.beta.ppf(p, a, b)`.
  @Test(arguments: [
    (0.025, 1.0, 1_000_000.0, 2.5317807663794178e-08), (0.025, 10, 1, 0.6915028921812392),
    (0.5, 3, 4, 0.42140719069071303), (0.025, 82, 183, 0.2553018478822145),
    (1e-6, 60, 31, 0.4124441474852254),
  ])
  func betaQuantile(p: Double, a: Double, b: Double, x: Double) {
    expectClose(BetaDistribution.quantile(lowerTail: p, a, b), x, relative: Self.precision)
    expectClose(BetaDistribution.quantile(upperTail: p, b, a), 1 - x, relative: Self.precision)
  }

  /// `scipy.stats.binom.pmf(k, n, p)`.
  @Test(arguments: [
    (0.0, 10.0, 0.2, 0.10737418240000003), (10, 10, 0.2, 1.0240000000000006e-07),
    (3, 10, 0.2, 0.20132659199999992), (500, 1000, 0.5, 0.025225018178360804),
    (20, 100_000, 0.0001, 0.0018653349247118893), (40_000, 100_000, 0.405, 1.4288921868078628e-05),
  ])
  func binomialDensity(k: Double, n: Double, p: Double, density: Double) {
    expectClose(
      BinomialDistribution.density(k, trials: n, p: p, complement: 1 - p), density, relative: 1e-11)
  }

  /// The tails add the densities up, which the incomplete beta function never sees.
  @Test func binomialTailsAreSumsOfDensities() {
    let trials = 23
    let p = 0.37
    var sum = 0.0
    for k in 0...trials {
      expectClose(
        BinomialDistribution.upperTail(k, trials: trials, p: p), 1 - sum, absolute: 1e-13)
      sum += BinomialDistribution.density(
        Double(k), trials: Double(trials), p: p, complement: 1 - p)
      expectClose(BinomialDistribution.lowerTail(k, trials: trials, p: p), sum, relative: 1e-12)
    }
    expectClose(sum, 1, relative: 1e-13)
  }

  /// Both branches of the deviance agree where they meet, and with the plain formula.
  @Test func devianceIsContinuousAndNeverNegative() {
    #expect(countDeviance(0, expected: 3) == 3)
    #expect(countDeviance(3, expected: 3) == 0)
    for step in 1...400 {
      let m = Double(step) / 10
      let plain = 20 * log(20 / m) + m - 20
      #expect(countDeviance(20, expected: m) >= 0)
      expectClose(countDeviance(20, expected: m), plain, relative: 1e-9, absolute: 1e-12)
    }
  }
}
