import Testing

@testable import Measures

struct SenSlopeTests {
  /// Sen's own example (1968), as scipy's tests have it: the interval 3.71–4.38 at 93 % of the
  /// paper, and the slopes 26/7 and 35/8 that these are.
  @Test func exampleOfThePaper() throws {
    let confidence = try #require(ConfidenceLevel(0.93))
    let line = try #require(
      SenSlope(
        values: [9, 15, 19, 20, 45, 55, 78], times: [1, 2, 3, 4, 10, 12, 18], at: confidence))
    expectClose(line.slope, 4)
    expectClose(line.intercept, 4)
    expectClose(line.interval, 26.0 / 7, 35.0 / 8)
    #expect(line.base == 7)
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let series: [Double?]
    let slope: Double
    let intercept: Double
    let low: Double
    let high: Double

    var testDescription: String { name }
  }

  /// scipy 1.17.1 `theilslopes`.
  @Test(arguments: [
    Case(
      name: "twelve with ties", series: [5, 3, 7, 7, 7, 2, 9, 9, 1, 12, 12, 15], slope: 0.7638888888888888,
      intercept: 2.7986111111111116, low: 0, high: 1.1428571428571428),
    Case(
      name: "shampoo", series: ReferenceSeries.shampoo, slope: 11.509375, intercept: 78.73593749999998,
      low: 8.625, high: 14.413333333333334),
    Case(
      name: "Nile", series: ReferenceSeries.nile, slope: -2.6, intercept: 1022.2,
      low: -3.627906976744186, high: -1.4285714285714286),
    Case(
      name: "air passengers", series: ReferenceSeries.airPassengers, slope: 2.451216287678477,
      intercept: 90.23803543098887, low: 2.2941176470588234, high: 2.6216216216216215),
  ])
  func lines(_ row: Case) throws {
    let line = try #require(SenSlope(row.series))
    expectClose(line.slope, row.slope, relative: 1e-13)
    expectClose(line.intercept, row.intercept, relative: 1e-13)
    expectClose(line.interval, row.low, row.high, relative: 1e-13)
    #expect(line.interval.contains(line.slope))
  }

  /// Gilbert's interval by numpy: `interp` of the places (N − C)/2 and (N + C)/2 + 1 among the ordered slopes. scipy
  /// rounds the places, so that its interval (above) differs where the series is short. The last has 6 slopes and its
  /// places lie beyond both of its ends.
  @Test(arguments: [
    ([5, 3, 7, 7, 7, 2, 9, 9, 1, 12, 12, 15], 0, 1.1485420338526966),
    (ReferenceSeries.shampoo, 8.627209795091032, 14.409385166104022),
    (ReferenceSeries.nile, -3.6279264778448708, -1.4284443759457544),
    (ReferenceSeries.airPassengers, 2.2938473027244703, 2.621828642057838), ([2, 1, 4, 3], -1, 3),
  ])
  func gilbertInterpolates(series: [Double], low: Double, high: Double) throws {
    let line = try #require(SenSlope(series))
    expectClose(line.interpolatedInterval, low, high)
  }

  @Test func straightLine() {
    let line = SenSlope((0..<360).map(Double.init))
    #expect(line?.slope == 1 && line?.intercept == 0)
    #expect(line?.interval == Interval(low: 1, high: 1))
    #expect(line?.interpolatedInterval == Interval(low: 1, high: 1))
  }

  /// Published in pyMannKendall's tests.
  @Test func gapsKeepTheirTime() {
    let line = SenSlope(ReferenceSeries.rainfall)
    expectClose(line?.slope, -0.006369426751592357, relative: 1e-13)
    expectClose(line?.intercept, 96.15286624203821, relative: 1e-13)
    #expect(SenSlope([0, nil, nil, 3])?.slope == 1)
  }

  @Test(arguments: [-3.5, 0, 12])
  func shiftAndScale(shift: Double) throws {
    let line = try #require(SenSlope(ReferenceSeries.shampoo))
    let moved = try #require(SenSlope(ReferenceSeries.shampoo.map { 2 * $0 + shift }))
    expectClose(moved.slope, 2 * line.slope)
    expectClose(moved.intercept, 2 * line.intercept + shift)
    expectClose(moved.interval, 2 * line.interval.low, 2 * line.interval.high)
  }

  /// One wild value moves a least-squares line by much and this one hardly.
  @Test func outliersHardlyMatter() {
    var series: [Double] = (0..<30).map(Double.init)
    series[29] = 1e6
    #expect(SenSlope(series)?.slope == 1)
  }

  @Test func noSlope() {
    #expect(SenSlope([]) == nil)
    #expect(SenSlope([4]) == nil)
    #expect(SenSlope([nil, 4, .nan]) == nil)
    #expect(SenSlope(values: [1, 2], times: [3, 3]) == nil)
    #expect(SenSlope(values: [1, 2], times: [3]) == nil)
    #expect(SenSlope([4, 4])?.slope == 0)
  }
}
