/// The Mann–Kendall test for a series with seasons: each month is compared only with the same
/// month of other years, and the scores are added up.
///
/// Hirsch, Slack & Smith (1982), Water Resources Research 18, 107–121; Hirsch & Slack (1984), ibid.
/// 20, 727–732.
public struct SeasonalMannKendall: Hashable, Sendable {
  /// The number of observations used.
  public let base: Int
  /// The number of steps after which the season returns: 12 for months.
  public let period: Int
  /// S summed over the seasons.
  public let s: Int
  /// The variance of S summed over the seasons, which are taken as independent.
  public let variance: Double
  /// S over its standard deviation, with one continuity correction.
  public let z: Double
  /// The two-sided p of the normal approximation.
  public let p: Double
  /// S over the number of pairs that were compared, −1 to 1; ties are not corrected for.
  public let tauA: Double
  /// The median of the slopes within the seasons, in units of the values per period: per year for
  /// months.
  public let slopePerPeriod: Double

  /// The test of a series at equal steps of time.
  ///
  /// - Parameters:
  ///   - series: the values in the order of time; a missing one (`nil` or NaN) is left out.
  ///   - period: the steps after which the season returns.
  /// - Returns: `nil` when no season has two observations, or `period` is below 1.
  public init?(_ series: [Double?], period: Int = 12) {
    guard period > 0 else { return nil }
    let seasons = Dictionary(grouping: observations(of: series)) { $0.index % period }
    var s = 0
    var variance = 0.0
    var pairs = 0
    var base = 0
    var slopes: [Double] = []
    // In the order of the seasons, since sums of fractions depend on their order.
    for (_, season) in seasons.sorted(by: { $0.key < $1.key }) {
      let values = season.map(\.value)
      let score = KendallScore(values)
      s += score.s
      variance += score.variance
      pairs += score.pairs
      base += score.count
      slopes += SenSlope.slopes(
        values: values, times: season.map { Double($0.index / period) })
    }
    guard let slope = Ranks.median(ofSorted: slopes.sorted()) else { return nil }
    self.base = base
    self.period = period
    self.s = s
    self.variance = variance
    z = KendallScore.z(s: s, variance: variance)
    p = NormalDistribution.twoSided(z)
    tauA = Double(s) / Double(pairs)
    slopePerPeriod = slope
  }

  /// What the test says at a level of confidence.
  public func direction(at confidence: ConfidenceLevel = .standard) -> TrendDirection {
    TrendDirection(s: s, p: p, at: confidence)
  }
}
