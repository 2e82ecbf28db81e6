import Testing

@testable import Measures

struct LogRatioTests {
  struct Case: Sendable {
    let a: Int
    let n1: Double
    let b: Int
    let n2: Double
    let hardie: Double
    let walter: Double?
    let conservative: Double
    var low: Double?
    var high: Double?

    var ratio: LogRatio? { logRatio(a, n1, b, n2) }
  }

  static func logRatio(_ a: Int, _ n1: Double, _ b: Int, _ n2: Double) -> LogRatio? {
    guard let target = Rate(events: a, exposure: n1), let reference = Rate(events: b, exposure: n2)
    else { return nil }
    return LogRatio(target: target, reference: reference)
  }

  /// Computed with scipy's `beta.ppf`; the first value by hand: (100/10000)/(50/20000) = 4.
  static let cases = [
    Case(
      a: 100, n1: 10000, b: 50, n2: 20000, hardie: 2, walter: 1.9928041424,
      conservative: 1.4962582778, low: 1.4962582778, high: 2.5198582136),
    Case(
      a: 23, n1: 263, b: 551, n2: 8870, hardie: 0.4934528474, walter: 0.5205123358, conservative: 0,
      low: -0.1763860667, high: 1.0938382918),
    Case(
      a: 10, n1: 1000, b: 0, n2: 1000, hardie: 4.3219280949, walter: 4.3923174228,
      conservative: 1.1644783213, low: 1.1644783213, high: .infinity),
    Case(
      a: 0, n1: 1000, b: 10, n2: 1000, hardie: -4.3219280949, walter: -4.3923174228,
      conservative: -1.1644783213, low: -.infinity, high: -1.1644783213),
    Case(
      a: 60, n1: 51477.5, b: 30, n2: 54308.7, hardie: 1.0772413386, walter: nil,
      conservative: 0.4219484406, low: 0.4219484406),
  ]

  @Test(arguments: cases)
  func estimates(_ row: Case) throws {
    let ratio = try #require(row.ratio)
    expectClose(ratio.hardie, row.hardie, absolute: 6e-11)
    expectClose(ratio.conservative(), row.conservative, absolute: 6e-11)
    if let walter = row.walter { expectClose(ratio.walter, walter, absolute: 6e-11) }
    if let low = row.low { expectClose(ratio.interval().low, low, absolute: 6e-11) }
    if let high = row.high { expectClose(ratio.interval().high, high, absolute: 6e-11) }
  }

  @Test(arguments: cases)
  func changingSidesChangesTheSign(_ row: Case) throws {
    let ratio = try #require(row.ratio)
    let other = try #require(Self.logRatio(row.b, row.n2, row.a, row.n1))
    expectClose(other.hardie, -ratio.hardie)
    expectClose(other.walter, -ratio.walter)
    expectClose(other.conservative(), -ratio.conservative(), relative: 1e-9)
  }

  @Test func twiceTheRateAddsOne() throws {
    let one = try #require(Self.logRatio(20, 1000, 30, 700))
    let two = try #require(Self.logRatio(40, 1000, 30, 700))
    expectClose(two.hardie - one.hardie, 1)
  }

  /// A stricter level never moves the conservative ratio away from 0.
  @Test func bonferroniIsMoreCareful() throws {
    let ratio = try #require(Self.cases[0].ratio)
    let strict = ConfidenceLevel.standard.bonferroni(comparisons: 1000)
    #expect(ratio.conservative(at: strict) < ratio.conservative())
    #expect(ratio.conservative(at: strict) > 0)
  }
}
