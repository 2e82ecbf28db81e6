import Foundation

/// The regularised incomplete beta function and its inverse, for shapes a, b > 0.
enum BetaDistribution {
  /// I_x(a, b) = P(X ≤ x).
  static func lowerTail(_ x: Double, _ a: Double, _ b: Double) -> Double {
    if x <= 0 { return 0 }
    if x >= 1 { return 1 }
    return x < (a + 1) / (a + b + 2)
      ? viaFraction(x, 1 - x, a, b) : 1 - viaFraction(1 - x, x, b, a)
  }

  /// 1 − I_x(a, b) = P(X > x), without the loss of that subtraction.
  static func upperTail(_ x: Double, _ a: Double, _ b: Double) -> Double {
    if x <= 0 { return 1 }
    if x >= 1 { return 0 }
    return x < (a + 1) / (a + b + 2)
      ? 1 - viaFraction(x, 1 - x, a, b) : viaFraction(1 - x, x, b, a)
  }

  /// The x with P(X ≤ x) = `lowerTail`.
  static func quantile(lowerTail probability: Double, _ a: Double, _ b: Double) -> Double {
    increasingRoot(
      between: 0, and: 1, from: a / (a + b),
      value: { lowerTail($0, a, b) - probability }, slope: { density($0, a, b) })
  }

  /// The x with P(X > x) = `upperTail`.
  static func quantile(upperTail probability: Double, _ a: Double, _ b: Double) -> Double {
    increasingRoot(
      between: 0, and: 1, from: a / (a + b),
      value: { probability - upperTail($0, a, b) }, slope: { density($0, a, b) })
  }

  /// The density at x, strictly between 0 and 1.
  private static func density(_ x: Double, _ a: Double, _ b: Double) -> Double {
    let binomial = BinomialDistribution.density(a, trials: a + b, p: x, complement: 1 - x)
    return binomial * a * b / ((a + b) * x * (1 - x))
  }

  /// I_x(a, b) by its continued fraction, DLMF 8.17.22, which is quick for x < (a+1)/(a+b+2).
  private static func viaFraction(_ x: Double, _ y: Double, _ a: Double, _ b: Double) -> Double {
    // x^a·y^b / (a·B(a, b))
    let front = BinomialDistribution.density(a, trials: a + b, p: x, complement: y) * b / (a + b)
    guard front > 0 else { return 0 }
    let fraction = continuedFraction(first: 1) { step in
      let m = Double(step / 2)
      if step.isMultiple(of: 2) {
        return (m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m)), 1)
      }
      return (-(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1)), 1)
    }
    return front / fraction
  }
}
