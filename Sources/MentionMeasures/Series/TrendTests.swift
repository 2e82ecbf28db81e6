public import Measures

/// What tests say of a code's series of monthly shares.
///
/// A rank test takes months as independent of each other. Seasons are taken out by ``seasonal``, the memory of a series
/// by ``correlated``; a trend is spoken of only where both hold, so the p that counts is the larger one. Of series too
/// short for seasons the plain test is the one that must hold too: a dozen months tell little of their memory, and a
/// correction by it may make p smaller by far.
public struct TrendTests: Sendable {
  /// The code whose series was tested.
  public let code: String
  /// How many measured months the tests rest on.
  public let months: Int
  /// The median slope, in share per month.
  public let slope: SenSlope?
  /// The plain test; exact with at most ten months without ties.
  public let plain: MannKendall?
  /// Each month against the same month of other years; `nil` with less than ``seasonalMonths``.
  public let seasonal: SeasonalMannKendall?
  /// With the variance corrected for autocorrelation; `nil` with at most ``MannKendall/longestExact`` months.
  public let correlated: HamedRao?
  /// The p that the verdict rests on: the larger of the seasonal one, or of the plain one where there are no seasons, and
  /// of the corrected one.
  public let p: Double?
  /// ``p`` corrected for the number of codes tested (Benjamini and Hochberg).
  public internal(set) var adjustedP: Double?

  /// What may be said; `nil` where there was nothing to test, such as a code that is never mentioned.
  public var direction: TrendDirection? {
    guard let plain else { return nil }
    guard let adjustedP, adjustedP <= ConfidenceLevel.standard.alpha else { return .unclear }
    let signs = [plain.s.signum(), seasonal?.s.signum(), correlated?.s.signum()].compactMap { $0 }
    guard let sign = signs.first, sign != 0, signs.allSatisfy({ $0 == sign }) else { return .unclear }
    if let interval = slope?.interval, interval.low <= 0, interval.high >= 0 { return .inSteps }
    return sign > 0 ? .rising : .falling
  }

  /// With fewer measured months than two years there are no seasons to compare.
  public static let seasonalMonths = 24

  /// How many of the latest months are tested by themselves.
  public static let recentMonths = 36

  /// The tests of all codes, with ``adjustedP`` over those that could be tested.
  public static func all(of collection: SeriesCollection) -> [TrendTests] {
    adjusted(collection.series.map { TrendTests($0.code, $0.measuredShares) })
  }

  /// The tests of the last ``recentMonths`` months of each code, counted back from the last measured one, with
  /// ``adjustedP`` over these: a code that rose over ten years may have fallen for three.
  ///
  /// - Returns: Nothing where no earlier month is measured, as these are all months then.
  public static func recent(of collection: SeriesCollection) -> [TrendTests] {
    adjusted(
      collection.series.compactMap { series in
        let shares = series.measuredShares
        let isMeasured = shares.map { $0 != nil }
        guard let last = isMeasured.lastIndex(of: true), let first = isMeasured.firstIndex(of: true),
          first + recentMonths <= last
        else { return nil }
        return TrendTests(series.code, Array(shares[(last + 1 - recentMonths)...last]))
      })
  }

  private static func adjusted(_ tests: [TrendTests]) -> [TrendTests] {
    var tests = tests
    for (place, adjusted) in BenjaminiHochberg.adjusted(tests.map(\.p)).enumerated() {
      tests[place].adjustedP = adjusted
    }
    return tests
  }

  /// Tests a series of monthly shares; `nil` for months that are not measured.
  init(_ code: String, _ shares: [Double?]) {
    self.code = code
    months = shares.count { $0 != nil }
    guard shares.contains(where: { ($0 ?? 0) > 0 }) else {
      // Never mentioned: there is nothing to test, and other codes need no correction for it.
      (slope, plain, seasonal, correlated, p) = (nil, nil, nil, nil, nil)
      return
    }
    slope = SenSlope(shares)
    let plain = MannKendall(shares)
    let isLong = months > MannKendall.longestExact
    let correlated = isLong ? HamedRao(shares) : nil
    let seasonal =
      months >= Self.seasonalMonths
      ? SeasonalMannKendall(shares, period: CodeSeries.longWindow) : nil
    self.plain = plain
    self.correlated = correlated
    self.seasonal = seasonal
    p = [seasonal?.p ?? plain?.p, correlated?.p].compactMap { $0 }.max()
  }
}
