import CBoostMath

/// The gamma distribution with scale 1: the regularised incomplete gamma functions and their
/// inverses, for shapes a > 0. NaN for other shapes and for a probability outside 0 to 1.
enum GammaDistribution {
  /// P(a, x) = P(X ≤ x); 0 for x ≤ 0.
  static func lowerTail(_ x: Double, shape a: Double) -> Double {
    boost_gamma_lower_tail(a, max(x, 0))
  }

  /// Q(a, x) = P(X > x), without the loss of `1 − P(a, x)`; 1 for x ≤ 0.
  static func upperTail(_ x: Double, shape a: Double) -> Double {
    boost_gamma_upper_tail(a, max(x, 0))
  }

  /// The x with P(X ≤ x) = `lowerTail`.
  static func quantile(lowerTail probability: Double, shape a: Double) -> Double {
    boost_gamma_lower_quantile(a, probability)
  }

  /// The x with P(X > x) = `upperTail`.
  static func quantile(upperTail probability: Double, shape a: Double) -> Double {
    boost_gamma_upper_quantile(a, probability)
  }
}
