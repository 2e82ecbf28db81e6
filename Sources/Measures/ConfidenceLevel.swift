/// How often, in the long run, intervals built this way hold the true value.
///
/// What is left over, ``alpha``, is split evenly: every interval of this module is two-sided.
public struct ConfidenceLevel: Hashable, Sendable {
  /// The chance of an interval that misses, `1 − level`; between 0 and 1, both excluded.
  public let alpha: Double

  /// The level as a share: 0.95 for "95 %".
  public var level: Double { 1 - alpha }

  /// A level between 0 and 1, both excluded; `nil` for any other number.
  ///
  /// ```swift
  /// ConfidenceLevel(0.99)   // 99 %
  /// ConfidenceLevel(95)     // nil: a level is a share, not a percentage
  /// ```
  public init?(_ level: Double) {
    guard level > 0, level < 1 else { return nil }
    alpha = 1 - level
  }

  private init(alpha: Double) {
    self.alpha = alpha
  }

  /// 95 %, the level taken where none is named.
  public static let standard = ConfidenceLevel(alpha: 1 - 0.95)

  /// The level for each of so many comparisons when all of them together shall keep this one
  /// (Bonferroni: alpha is divided by their number). For fewer than two it is the level itself.
  public func bonferroni(comparisons: Int) -> ConfidenceLevel {
    comparisons > 1 ? ConfidenceLevel(alpha: alpha / Double(comparisons)) : self
  }

  /// The chance of missing on one side.
  var tail: Double { alpha / 2 }

  /// The two-sided quantile of the normal distribution: 1.959963985 at 95 %.
  var normalQuantile: Double { NormalDistribution.upperQuantile(tail) }
}
