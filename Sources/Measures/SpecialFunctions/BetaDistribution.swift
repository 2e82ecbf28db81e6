import CBoostMath

/// The beta distribution: the regularised incomplete beta function and its inverse, for shapes
/// a, b > 0. NaN for other shapes and for a probability outside 0 to 1.
enum BetaDistribution {
  /// I_x(a, b) = P(X ≤ x); 0 for x ≤ 0 and 1 for x ≥ 1.
  static func lowerTail(_ x: Double, _ a: Double, _ b: Double) -> Double {
    boost_beta_lower_tail(a, b, min(max(x, 0), 1))
  }

  /// 1 − I_x(a, b) = P(X > x), without the loss of that subtraction.
  static func upperTail(_ x: Double, _ a: Double, _ b: Double) -> Double {
    boost_beta_upper_tail(a, b, min(max(x, 0), 1))
  }

  /// The x with P(X ≤ x) = `lowerTail`.
  static func quantile(lowerTail probability: Double, _ a: Double, _ b: Double) -> Double {
    boost_beta_lower_quantile(a, b, probability)
  }

  /// The x with P(X > x) = `upperTail`.
  static func quantile(upperTail probability: Double, _ a: Double, _ b: Double) -> Double {
    boost_beta_upper_quantile(a, b, probability)
  }
}
