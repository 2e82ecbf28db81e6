/// The Mann–Kendall test for a series whose values depend on those before, its variance corrected
/// for their autocorrelation.
///
/// Var S is multiplied by 1 + 2/(n(n−1)(n−2)) Σ (n−i)(n−i−1)(n−i−2) ρᵢ, over the lags i at which the
/// autocorrelation ρᵢ of the ranks of the detrended series is significant: Hamed & Rao (1998),
/// Journal of Hydrology 204, 182–196, as in pyMannKendall. Gaps are closed up: the observations
/// count as one after the other.
public struct HamedRao: Hashable, Sendable {
  /// The number of observations used.
  public let base: Int
  /// S: rises less falls over all pairs.
  public let s: Int
  /// What the variance was multiplied by; above 1 when neighbours are alike.
  public let correction: Double
  /// The corrected variance of S.
  public let variance: Double
  /// S over its corrected standard deviation, with the continuity correction.
  public let z: Double
  /// The two-sided p of the normal approximation.
  public let p: Double

  /// The test of a series at equal steps of time.
  ///
  /// - Parameters:
  ///   - series: the values in the order of time; a missing one (`nil` or NaN) is left out.
  ///   - lags: how many lags to look at, all when `nil`. Hamed & Rao propose 3: over many lags some
  ///     are significant by chance.
  ///   - confidence: at which a lag is significant.
  /// - Returns: `nil` with fewer than three observations, and when the correction would leave no
  ///   variance (strong alternation).
  public init?(
    _ series: [Double?], lags: Int? = 3, at confidence: ConfidenceLevel = .standard
  ) {
    let values = observations(of: series).map(\.value)
    let n = values.count
    guard n > 2, let slope = SenSlope(series)?.slope else { return nil }
    let score = KendallScore(values)
    let ranks = Ranks.midranks(values.enumerated().map { $1 - Double($0 + 1) * slope })
    let limit = confidence.normalQuantile / Double(n).squareRoot()
    var sum = 0.0
    for lag in stride(from: 1, through: min(lags ?? n - 1, n - 1), by: 1) {
      let correlation = Self.autocorrelation(ranks, lag: lag)
      guard abs(correlation) > limit else { continue }
      let rest = Double(n - lag)
      sum += rest * (rest - 1) * (rest - 2) * correlation
    }
    let count = Double(n)
    correction = 1 + 2 / (count * (count - 1) * (count - 2)) * sum
    guard correction > 0 else { return nil }
    base = n
    s = score.s
    variance = score.variance * correction
    z = KendallScore.z(s: score.s, variance: variance)
    p = NormalDistribution.twoSided(z)
  }

  /// What the test says at a level of confidence.
  public func direction(at confidence: ConfidenceLevel = .standard) -> TrendDirection {
    TrendDirection(s: s, p: p, at: confidence)
  }

  /// The autocorrelation at a lag, both sums over the whole length; 0 when nothing varies.
  private static func autocorrelation(_ values: [Double], lag: Int) -> Double {
    let mean = values.reduce(0, +) / Double(values.count)
    let square = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    guard square > 0 else { return 0 }
    let products = zip(values, values.dropFirst(lag)).reduce(0) {
      $0 + ($1.0 - mean) * ($1.1 - mean)
    }
    return products / square
  }
}
