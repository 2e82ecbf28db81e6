import CBoostMath

/// The standard normal distribution.
enum NormalDistribution {
  /// P(Z ≥ z), exact also far out in the tail, where `1 − P(Z < z)` is 0.
  static func upperTail(_ z: Double) -> Double { boost_normal_upper_tail(z) }

  /// P(|Z| ≥ |z|).
  static func twoSided(_ z: Double) -> Double { 2 * boost_normal_upper_tail(abs(z)) }

  /// The z with P(Z ≥ z) = `probability`; infinite at 0 and 1, NaN outside.
  static func upperQuantile(_ probability: Double) -> Double {
    boost_normal_upper_quantile(probability)
  }
}
