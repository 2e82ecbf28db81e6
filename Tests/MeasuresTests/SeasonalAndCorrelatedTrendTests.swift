import Testing

@testable import Measures

struct SeasonalAndCorrelatedTrendTests {
  struct Seasonal: Sendable, CustomTestStringConvertible {
    let name: String
    let series: [Double?]
    let period: Int
    let s: Int
    let variance: Double
    let z: Double
    let p: Double
    let tauA: Double
    let slope: Double

    var testDescription: String { name }
  }

  /// pymannkendall 1.4.3 `seasonal_test`; the rainfall is also published in its tests. The p of the
  /// air passengers is scipy's `2·norm.sf(z)`.
  @Test(arguments: [
    Seasonal(
      name: "rainfall, with gaps", series: ReferenceSeries.rainfall, period: 12, s: -399,
      variance: 34702.333333333336, z: -2.136504114534638, p: 0.03263834596177739,
      tauA: -0.0794979079497908, slope: -0.08695652173913043),
    Seasonal(
      name: "air passengers", series: ReferenceSeries.airPassengers, period: 12, s: 784, variance: 2550,
      z: 15.50571052301472, p: 3.17386155115108e-54, tauA: 0.98989898989899, slope: 30.23611111111111),
    Seasonal(
      name: "unfinished year, with gaps",
      series: [3, 8, 2, 9, 4, 7, nil, 9, 5, 9, 4, 12, 6, nil, 3, 11, 7, 10], period: 4, s: 18,
      variance: 36.66666666666667, z: 2.8074576010722194, p: 0.004993425270735985, tauA: 0.72, slope: 1),
  ])
  func seasonal(_ row: Seasonal) throws {
    let test = try #require(SeasonalMannKendall(row.series, period: row.period))
    #expect(test.s == row.s)
    #expect(test.base == row.series.filter { $0 != nil }.count)
    expectClose(test.variance, row.variance, relative: 1e-13)
    expectClose(test.z, row.z, relative: 1e-12)
    expectClose(test.p, row.p, relative: 1e-11)
    expectClose(test.tauA, row.tauA, relative: 1e-13)
    expectClose(test.slopePerPeriod, row.slope, relative: 1e-13)
  }

  @Test func oneSeasonIsTheOrdinaryTest() throws {
    let seasonal = try #require(SeasonalMannKendall(ReferenceSeries.nile, period: 1))
    let ordinary = try #require(MannKendall(ReferenceSeries.nile))
    #expect(seasonal.s == ordinary.s && seasonal.p == ordinary.p)
    #expect(seasonal.slopePerPeriod == SenSlope(ReferenceSeries.nile)?.slope)
  }

  /// A pure season, the same every year, is no trend.
  @Test func seasonAloneIsNoTrend() {
    let year: [Double] = [1, 2, 3, 5, 8, 13, 13, 8, 5, 3, 2, 1]
    let test = SeasonalMannKendall(year + year + year + year)
    #expect(test?.s == 0 && test?.p == 1 && test?.direction() == .unclear)
  }

  @Test func noPairNoTest() {
    #expect(SeasonalMannKendall([]) == nil)
    #expect(SeasonalMannKendall([1, 2, 3], period: 12) == nil)
    #expect(SeasonalMannKendall([1, 2, 3], period: 0) == nil)
  }

  struct Correlated: Sendable, CustomTestStringConvertible {
    let name: String
    let series: [Double?]
    let lags: Int?
    let variance: Double
    let z: Double
    let p: Double

    var testDescription: String { name }
  }

  /// pymannkendall 1.4.3 `hamed_rao_modification_test`; the rainfall is also published in its tests.
  @Test(arguments: [
    Correlated(
      name: "rainfall, all lags", series: ReferenceSeries.rainfall, lags: nil,
      variance: 259723.81316716125, z: -3.8419950613710894, p: 0.00012203829241275166),
    Correlated(
      name: "rainfall", series: ReferenceSeries.rainfall, lags: 3, variance: 14228919.889368296,
      z: -0.5190709455046154, p: 0.6037112685123898),
    Correlated(
      name: "Nile, all lags", series: ReferenceSeries.nile, lags: nil, variance: 241565.3569166269,
      z: -2.8199791956451388, p: 0.004802676310182719),
    Correlated(
      name: "Nile", series: ReferenceSeries.nile, lags: 3, variance: 282111.428078166,
      z: -2.609473498565488, p: 0.009068166970294111),
    Correlated(
      name: "shampoo", series: ReferenceSeries.shampoo, lags: 3, variance: 9134.096096096097,
      z: 4.593373198870619, p: 4.361380713024943e-06),
  ])
  func hamedRao(_ row: Correlated) throws {
    let test = try #require(HamedRao(row.series, lags: row.lags))
    expectClose(test.variance, row.variance, relative: 1e-9)
    expectClose(test.z, row.z, relative: 1e-9)
    expectClose(test.p, row.p, relative: 1e-8)
  }

  @Test func withoutLagsTheVarianceStays() throws {
    let test = try #require(HamedRao(ReferenceSeries.nile, lags: 0))
    #expect(test.correction == 1)
    #expect(test.p == MannKendall(ReferenceSeries.nile)?.p)
  }

  @Test func constantAndShortSeries() {
    #expect(HamedRao([1, 1, 1, 1, 1])?.p == 1)
    #expect(HamedRao([1, 2]) == nil)
    #expect(HamedRao([]) == nil)
  }
}
