import CBoostMath

/// The chi-squared distribution.
enum ChiSquareDistribution {
  /// P(X ≥ x); 1 for x ≤ 0.
  static func upperTail(_ x: Double, degreesOfFreedom df: Double) -> Double {
    boost_chi_squared_upper_tail(df, max(x, 0))
  }

  /// The x with P(X ≤ x) = `lowerTail`.
  static func quantile(lowerTail probability: Double, degreesOfFreedom df: Double) -> Double {
    2 * GammaDistribution.quantile(lowerTail: probability, shape: df / 2)
  }

  /// The x with P(X > x) = `upperTail`.
  static func quantile(upperTail probability: Double, degreesOfFreedom df: Double) -> Double {
    2 * GammaDistribution.quantile(upperTail: probability, shape: df / 2)
  }
}
