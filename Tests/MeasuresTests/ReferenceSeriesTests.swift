import Testing

@testable import Measures

/// Tests of series against ``ReferenceValues``.
struct ReferenceSeriesTests {
  struct MannKendallCase: Decodable {
    let values: [Double?]
    let s: Int
    let variance, z, p: Double
    let isExact: Bool
    let tauA, slope, intercept, slopeLow, slopeHigh, interpolatedLow, interpolatedHigh: Double
  }

  /// pymannkendall `original_test` and `sens_slope`, p by scipy's tail and `kendalltau(method="exact")`, intervals by
  /// scipy `theilslopes` and numpy `interp`.
  @Test func trends() throws {
    for row in try ReferenceValues.cases("mannKendall", as: MannKendallCase.self) {
      let test = try #require(MannKendall(row.values))
      #expect(test.s == row.s, "\(row)")
      #expect((test.method == .exact) == row.isExact, "\(row)")
      expectClose(test.variance, row.variance, "\(row)")
      expectClose(test.z, row.z, "\(row)")
      expectClose(test.p, row.p, "\(row)")
      expectClose(test.tauA, row.tauA, "\(row)")
      let line = try #require(SenSlope(row.values))
      expectClose(line.slope, row.slope, absolute: 1e-14, "\(row)")
      expectClose(line.intercept, row.intercept, "\(row)")
      expectClose(line.interval, row.slopeLow, row.slopeHigh, absolute: 1e-14, "\(row)")
      expectClose(
        line.interpolatedInterval, row.interpolatedLow, row.interpolatedHigh, absolute: 1e-13, "\(row)")
    }
  }

  struct SeasonalCase: Decodable {
    let values: [Double?]
    let period, s: Int
    let variance, z, p, slope: Double
  }

  /// pymannkendall `seasonal_test`, p by scipy's tail.
  @Test func seasonalTrends() throws {
    for row in try ReferenceValues.cases("seasonal", as: SeasonalCase.self) {
      let test = try #require(SeasonalMannKendall(row.values, period: row.period))
      #expect(test.s == row.s, "\(row)")
      expectClose(test.variance, row.variance, "\(row)")
      expectClose(test.z, row.z, "\(row)")
      expectClose(test.p, row.p, "\(row)")
      expectClose(test.slopePerPeriod, row.slope, absolute: 1e-14, "\(row)")
    }
  }

  struct HamedRaoCase: Decodable {
    let values: [Double?]
    let lags: Int?
    let s: Int
    let variance, z, p: Double
  }

  /// pymannkendall `hamed_rao_modification_test`, p by scipy's tail.
  @Test func correlatedTrends() throws {
    for row in try ReferenceValues.cases("hamedRao", as: HamedRaoCase.self) {
      let test = try #require(HamedRao(row.values, lags: row.lags))
      #expect(test.s == row.s, "\(row)")
      expectClose(test.variance, row.variance, "\(row)")
      expectClose(test.z, row.z, "\(row)")
      expectClose(test.p, row.p, "\(row)")
    }
  }

  struct PettittCase: Decodable {
    let values: [Double]
    let k: Double
    let lastBefore: Int
    let p: Double
  }

  /// The formula with scipy's `rankdata`.
  @Test func pettitt() throws {
    for row in try ReferenceValues.cases("pettitt", as: PettittCase.self) {
      let test = try #require(Pettitt(row.values))
      #expect(test.k == row.k && test.lastBefore == row.lastBefore, "\(row)")
      expectClose(test.p, row.p, "\(row)")
    }
  }

  struct PoissonChangeCase: Decodable {
    let counts: [Int]
    let exposures: [Double]
    let likelihoodRatio: Double
  }

  /// The formula with scipy's `xlogy`, at every point.
  @Test func poissonChange() throws {
    for row in try ReferenceValues.cases("poissonChange", as: PoissonChangeCase.self) {
      let change = try #require(
        PoissonChange(counts: row.counts, exposures: row.exposures, permutations: 0))
      expectClose(change.likelihoodRatio, row.likelihoodRatio, absolute: 1e-11, "\(row)")
    }
  }

  struct KleinbergCase: Decodable {
    let hits, base: [Int]
    let scaling, gamma: Double
    let levels: Int
    let cost: Double
    let states: [Int]
  }

  /// The cheapest of all paths, costs by scipy's `binom.logpmf`.
  @Test func bursts() throws {
    for row in try ReferenceValues.cases("kleinberg", as: KleinbergCase.self) {
      let result = try #require(
        KleinbergBursts(
          hits: row.hits, base: row.base, scaling: row.scaling, gamma: row.gamma, levels: row.levels))
      #expect(result.states == row.states, "\(row)")
      expectClose(result.cost, row.cost, "\(row)")
    }
  }

  struct RollingMeanCase: Decodable {
    let values: [Double?]
    let window, minimum: Int
    let means: [Double?]
  }

  /// pandas `rolling(window, min_periods)`.
  @Test func rollingMeans() throws {
    for row in try ReferenceValues.cases("rollingMean", as: RollingMeanCase.self) {
      let means = RollingMean.trailing(row.values, window: row.window, minimum: row.minimum)
      #expect(means.map { $0 == nil } == row.means.map { $0 == nil }, "\(row)")
      for case (let mean?, let expected?) in zip(means, row.means) {
        expectClose(mean.value, expected, absolute: 1e-12, "\(row)")
      }
    }
  }

  struct CountPredictionCase: Decodable {
    let counts: [Int]
    let exposures: [Double]
    let next, alpha, mean, variance: Double
    let low, high, seen: Int
    let upperTail, lowerTail: Double
  }

  /// scipy `nbinom` with the mean and the variance by their formulas.
  @Test func predictionsOfCounts() throws {
    for row in try ReferenceValues.cases("countPrediction", as: CountPredictionCase.self) {
      let prediction = try #require(
        CountPrediction(counts: row.counts, exposures: row.exposures, next: row.next))
      let confidence = try #require(ConfidenceLevel(1 - row.alpha))
      expectClose(prediction.mean, row.mean, "\(row)")
      expectClose(prediction.variance, row.variance, "\(row)")
      #expect(prediction.interval(at: confidence) == row.low...row.high, "\(row)")
      expectClose(prediction.upperTail(of: row.seen), row.upperTail, "\(row)")
      expectClose(prediction.lowerTail(of: row.seen), row.lowerTail, "\(row)")
    }
  }

  struct BinomialChangeCase: Decodable {
    let hits, base: [Int]
    let likelihoodRatio: Double
  }

  /// scipy `chi2_contingency` with the log-likelihood statistic, at every point.
  @Test func binomialChange() throws {
    for row in try ReferenceValues.cases("binomialChange", as: BinomialChangeCase.self) {
      let change = try #require(
        BinomialChange(shares: zip(row.hits, row.base).map { Share(hits: $0, base: $1) }, permutations: 0))
      expectClose(change.likelihoodRatio, row.likelihoodRatio, absolute: 1e-10, "\(row)")
    }
  }
}
