import Testing

@testable import Measures

struct RateTests {
  /// scipy: `chi2.ppf(0.025, 2x)/2` and `chi2.ppf(0.975, 2x + 2)/2`.
  @Test(arguments: [
    (0, 0.0, 3.6888794541), (1, 0.0253178080, 5.5716433909), (5, 1.6234863901, 11.6683320793),
    (10, 4.7953886961, 18.3903560420),
  ])
  func garwood(events: Int, low: Double, high: Double) {
    expectClose(Rate(events: events, exposure: 1)?.interval(), low, high, absolute: 6e-11)
  }

  /// R DescTools and ratesci, as statsmodels' tests print them.
  @Test func garwoodOverAnExposure() {
    let rate = Rate(events: 15, base: 400)
    expectClose(rate?.interval(), 0.0209884653319583, 0.0618505471787146)
    expectClose(rate?.interval(per: 100), 2.09884653319583, 6.18505471787146)
    expectClose(rate?.per100, 3.75)
  }

  /// statsmodels 0.15 `confint_poisson(123, 2500.5, method='exact-c', alpha=0.1)`.
  @Test func garwoodAt90Percent() throws {
    let confidence = try #require(ConfidenceLevel(0.9))
    expectClose(
      Rate(events: 123, exposure: 2500.5)?.interval(at: confidence), 0.04212902880428556,
      0.05713536091146439)
  }

  /// Other intervals and the test of 15 events in 400, as statsmodels' tests quote them from R (DescTools, ratesci):
  /// Jeffreys' interval is of quantiles of the gamma distribution, the exact test of a rate of 0.05 twice its tail.
  @Test func gammaDistributionBehindARate() {
    expectClose(GammaDistribution.quantile(lowerTail: 0.025, shape: 15.5) / 400, 0.0219234232268444)
    expectClose(GammaDistribution.quantile(upperTail: 0.025, shape: 15.5) / 400, 0.0602898619930649)
    expectClose(2 * GammaDistribution.upperTail(400 * 0.05, shape: 16), 0.313026269279486)
  }

  @Test func intervalHoldsTheRate() throws {
    for events in 0...200 {
      let rate = try #require(Rate(events: events, exposure: 37.5))
      #expect(rate.interval().contains(rate.value))
    }
  }

  @Test func noExposureNoRate() {
    #expect(Rate(events: 0, exposure: 0) == nil)
    #expect(Rate(events: 1, exposure: .infinity) == nil)
    #expect(Rate(events: 1, exposure: .nan) == nil)
    #expect(Rate(events: -1, exposure: 1) == nil)
    #expect(Rate(events: 5, exposure: 2)?.value == 2.5)
  }

  /// statsmodels 0.15: `GLM(counts, ones, family=Poisson(), exposure=t).fit(scale='X2')`, its scale
  /// and the exponentials of its `conf_int()`.
  @Test func overdispersedCounts() throws {
    let counts = [3, 0, 7, 1, 12, 2]
    let exposures: [Double] = [10, 20, 30, 15, 25, 40]
    let overdispersion = try #require(Overdispersion(counts: counts, exposures: exposures))
    expectClose(overdispersion.factor, 4.4752)
    #expect(overdispersion.base == 6)
    expectClose(
      Rate(events: 25, exposure: 140)?.interval(dispersion: overdispersion.factor), 0.07792454,
      0.40921326, relative: 1e-7)
  }

  @Test func overdispersionLeavesOutWhatHasNoExposure() {
    let all = Overdispersion(counts: [3, 0, 7, 0], exposures: [10, 20, 30, 0])
    #expect(all == Overdispersion(counts: [3, 0, 7], exposures: [10, 20, 30]))
    #expect(all?.base == 3)
    #expect(Overdispersion(counts: [], exposures: []) == nil)
    #expect(Overdispersion(counts: [4], exposures: [1]) == nil)
    #expect(Overdispersion(counts: [0, 0], exposures: [1, 1]) == nil)
  }

  @Test func dispersionUnderOneDoesNotNarrow() {
    let rate = Rate(events: 12, exposure: 30)
    #expect(rate?.interval(dispersion: 0.2) == rate?.interval(dispersion: 1))
    #expect(Rate(events: 0, exposure: 30)?.interval(dispersion: 2) == nil)
  }
}
