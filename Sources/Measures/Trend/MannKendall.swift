/// The Mann–Kendall test: do later values of a series tend to be larger, or smaller?
///
/// It asks only for the order of the values, so neither their distribution nor an outlier matters.
/// It does ask that they be independent: a series with seasons belongs to ``SeasonalMannKendall``,
/// one that remembers its last value to ``HamedRao``.
///
/// ```swift
/// let test = MannKendall([5, 3, 7, nil, 7, 9, 12])
/// test?.p       // how surprising the order is when there is no trend
/// test?.base    // 6: the observations, gaps left out
/// ```
///
/// Mann (1945), Econometrica 13, 245–259; Kendall (1970), Rank Correlation Methods; the exact p for
/// short series as in Gilbert (1987), Statistical Methods for Environmental Pollution Monitoring,
/// section 16.4.
public struct MannKendall: Hashable, Sendable {
  /// Where p comes from.
  public enum Method: String, Hashable, Sendable {
    /// Counting all orders; for at most ``MannKendall/longestExact`` values without ties.
    case exact
    /// The normal approximation of S.
    case normal
  }

  /// The longest series with an exact p.
  public static let longestExact = 10

  /// Below this number of observations a test is marked as small (see ``isSmall``).
  public static let smallBase = 10

  /// The number of observations used.
  public let base: Int
  /// S: rises less falls over all pairs.
  public let s: Int
  /// The variance of S without a trend, ties allowed for; 0 when all values are equal.
  public let variance: Double
  /// S over its standard deviation, with the continuity correction; its sign is that of S.
  public let z: Double
  /// The two-sided p: how often a series without trend shows an S as far from 0.
  public let p: Double
  /// Where ``p`` comes from.
  public let method: Method

  /// The test of a series at equal steps of time.
  ///
  /// - Parameter series: the values in the order of time. A missing one (`nil` or NaN) is left out.
  /// - Returns: `nil` with fewer than two observations.
  public init?(_ series: [Double?]) {
    let values = observations(of: series).map(\.value)
    guard values.count > 1 else { return nil }
    let score = KendallScore(values)
    base = score.count
    s = score.s
    variance = score.variance
    z = KendallScore.z(s: score.s, variance: score.variance)
    if score.count <= Self.longestExact, !score.hasTies {
      method = .exact
      p = min(1, 2 * KendallScore.exactUpperTail(s: abs(score.s), count: score.count))
    } else {
      method = .normal
      p = NormalDistribution.twoSided(z)
    }
  }

  /// Kendall's τ-a, S over the number of pairs, −1 to 1. Ties are not corrected for: this is not
  /// the τ-b that correlation functions give.
  public var tauA: Double { Double(s) / Double(base * (base - 1) / 2) }

  /// The p of the normal approximation, whatever ``method`` is.
  public var normalP: Double { NormalDistribution.twoSided(z) }

  /// Whether there are too few observations to find any but the plainest trend.
  public var isSmall: Bool { base < Self.smallBase }

  /// What the test says at a level of confidence.
  public func direction(at confidence: ConfidenceLevel = .standard) -> TrendDirection {
    TrendDirection(s: s, p: p, at: confidence)
  }
}
