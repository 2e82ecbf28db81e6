import Testing

@testable import Measures

/// Shares, rates and their comparisons against ``ReferenceValues``.
struct ReferenceComparisonTests {
  struct WilsonCase: Decodable {
    let hits, base: Int
    let alpha, low, high, exactLow, exactHigh: Double
  }

  /// statsmodels `proportion_confint`, methods wilson and beta.
  @Test func shares() throws {
    for row in try ReferenceValues.cases("wilson", as: WilsonCase.self) {
      let share = try #require(Share(hits: row.hits, base: row.base))
      let confidence = try #require(ConfidenceLevel(1 - row.alpha))
      expectClose(share.interval(at: confidence), row.low, row.high, absolute: 1e-15, "\(row)")
      expectClose(share.exactInterval(at: confidence), row.exactLow, row.exactHigh, "\(row)")
    }
  }

  struct RateCase: Decodable {
    let events: Int
    let exposure, alpha, low, high: Double
  }

  /// statsmodels `confint_poisson`, method exact-c.
  @Test func rates() throws {
    for row in try ReferenceValues.cases("rate", as: RateCase.self) {
      let rate = try #require(Rate(events: row.events, exposure: row.exposure))
      let confidence = try #require(ConfidenceLevel(1 - row.alpha))
      expectClose(rate.interval(at: confidence), row.low, row.high, "\(row)")
    }
  }

  struct OverdispersionCase: Decodable {
    let counts: [Int]
    let exposures: [Double]
    let factor, low, high: Double
  }

  /// The formulas, which statsmodels' quasi-Poisson fit confirms.
  @Test func overdispersion() throws {
    for row in try ReferenceValues.cases("overdispersion", as: OverdispersionCase.self) {
      let overdispersion = try #require(Overdispersion(counts: row.counts, exposures: row.exposures))
      expectClose(overdispersion.factor, row.factor)
      let rate = try #require(Rate(events: row.counts.reduce(0, +), exposure: row.exposures.reduce(0, +)))
      expectClose(rate.interval(dispersion: overdispersion.factor), row.low, row.high, "\(row)")
    }
  }

  struct KeynessCase: Decodable {
    let a, n1, b, n2: Int
    let twoCell, twoCellP, fourCell, fourCellP: Double
  }

  /// scipy `power_divergence` and `chi2_contingency` with the log-likelihood statistic. Theirs is a sum of terms of both
  /// signs, so that a G² near 0 has an absolute error in proportion to the counts.
  @Test func keyness() throws {
    for row in try ReferenceValues.cases("keyness", as: KeynessCase.self) {
      let target = try #require(Share(hits: row.a, base: row.n1))
      let reference = try #require(Share(hits: row.b, base: row.n2))
      let two = Keyness(target: Rate(target), reference: Rate(reference))
      let four = Keyness(target: target, reference: reference)
      let cancelled = 1e-14 * Double(row.n1 + row.n2)
      expectClose(two.g2, row.twoCell, absolute: cancelled, "\(row)")
      expectClose(four.g2, row.fourCell, absolute: cancelled, "\(row)")
      // Where G² is that near to 0, p is near to 1 and moves with the root of it.
      if row.twoCell > 1e-4 { expectClose(two.p, row.twoCellP, relative: 1e-8, "\(row)") }
      if row.fourCell > 1e-4 { expectClose(four.p, row.fourCellP, relative: 1e-8, "\(row)") }
    }
  }

  struct RateRatioCase: Decodable {
    let a: Int
    let t1: Double
    let b: Int
    let t2, alpha, against, exactLow: Double
    let exactHigh: Double?
    let waldLow, waldHigh, central, minimumLikelihood, hardie, walter: Double
  }

  /// scipy `beta`, `binom` and `binomtest`; the log ratios by their formulas.
  @Test func ratios() throws {
    for row in try ReferenceValues.cases("rateRatio", as: RateRatioCase.self) {
      let target = try #require(Rate(events: row.a, exposure: row.t1))
      let reference = try #require(Rate(events: row.b, exposure: row.t2))
      let ratio = try #require(RateRatio(target: target, reference: reference))
      let confidence = try #require(ConfidenceLevel(1 - row.alpha))
      expectClose(ratio.exactInterval(at: confidence), row.exactLow, row.exactHigh ?? .infinity, "\(row)")
      expectClose(ratio.waldInterval(at: confidence), row.waldLow, row.waldHigh, "\(row)")
      // What scipy rounds down to 0 may be the smallest number there is.
      let smallest = 1e-300
      expectClose(
        ratio.p(by: .central, against: row.against), row.central, absolute: smallest, "\(row)")
      expectClose(
        ratio.p(by: .minimumLikelihood, against: row.against), row.minimumLikelihood, absolute: smallest,
        "\(row)")
      let logRatio = try #require(LogRatio(target: target, reference: reference))
      expectClose(logRatio.hardie, row.hardie, absolute: 1e-14, "\(row)")
      expectClose(logRatio.walter, row.walter, absolute: 1e-14, "\(row)")
    }
  }

  struct BenjaminiHochbergCase: Decodable {
    let p, q: [Double]
  }

  /// scipy `false_discovery_control`.
  @Test func correctedForTheNumberOfTests() throws {
    for row in try ReferenceValues.cases("benjaminiHochberg", as: BenjaminiHochbergCase.self) {
      let adjusted = BenjaminiHochberg.adjusted(row.p)
      #expect(adjusted.count == row.q.count)
      for (actual, expected) in zip(adjusted, row.q) { expectClose(actual, expected, "\(row)") }
    }
  }

  struct BinomialCase: Decodable {
    let hits, trials: Int
    let chance, logDensity, lowerTail, upperTail: Double
  }

  /// scipy `binom`. Its density is formed of logarithms of factorials, which lose digits with many trials.
  @Test func binomial() throws {
    for row in try ReferenceValues.cases("binomial", as: BinomialCase.self) {
      let logDensity = BinomialDistribution.logDensity(
        Double(row.hits), trials: Double(row.trials), p: row.chance, complement: 1 - row.chance)
      expectClose(logDensity, row.logDensity, absolute: 1e-9, "\(row)")
      expectClose(
        BinomialDistribution.lowerTail(row.hits, trials: row.trials, p: row.chance), row.lowerTail, "\(row)")
      expectClose(
        BinomialDistribution.upperTail(row.hits, trials: row.trials, p: row.chance), row.upperTail, "\(row)")
    }
  }
}
