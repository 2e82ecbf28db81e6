import Foundation

/// The chi-squared distribution.
enum ChiSquareDistribution {
  /// P(X ≥ x). With one degree of freedom by the complementary error function.
  static func upperTail(_ x: Double, degreesOfFreedom df: Double) -> Double {
    guard x > 0 else { return 1 }
    if df == 1 { return erfc((x / 2).squareRoot()) }
    return GammaDistribution.upperTail(x / 2, shape: df / 2)
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
