import Foundation

/// The regularised incomplete gamma functions and their inverse, for shape a > 0 and scale 1.
enum GammaDistribution {
  /// P(a, x) = P(X ≤ x).
  static func lowerTail(_ x: Double, shape a: Double) -> Double {
    if x <= 0 { return 0 }
    return x < a + 1 ? lowerSeries(x, a) : 1 - upperFraction(x, a)
  }

  /// Q(a, x) = P(X > x), without the loss of `1 − P(a, x)`.
  static func upperTail(_ x: Double, shape a: Double) -> Double {
    if x <= 0 { return 1 }
    return x < a + 1 ? 1 - lowerSeries(x, a) : upperFraction(x, a)
  }

  /// The x with P(X ≤ x) = `lowerTail`.
  static func quantile(lowerTail probability: Double, shape a: Double) -> Double {
    increasingRoot(
      between: 0, and: .infinity, from: a,
      value: { lowerTail($0, shape: a) - probability },
      slope: { poissonDensity(a, mean: $0) * a / $0 })
  }

  /// The x with P(X > x) = `upperTail`.
  static func quantile(upperTail probability: Double, shape a: Double) -> Double {
    increasingRoot(
      between: 0, and: .infinity, from: a,
      value: { probability - upperTail($0, shape: a) },
      slope: { poissonDensity(a, mean: $0) * a / $0 })
  }

  /// mᵃ·e⁻ᵐ / Γ(a+1), by saddle point: Loader (2000).
  static func poissonDensity(_ a: Double, mean m: Double) -> Double {
    exp(-stirlingError(a) - countDeviance(a, expected: m)) / (2 * Double.pi * a).squareRoot()
  }

  /// The series DLMF 8.11.4; all terms are positive, so nothing cancels.
  private static func lowerSeries(_ x: Double, _ a: Double) -> Double {
    var sum = 1.0
    var term = 1.0
    var n = 1.0
    while term > sum * .ulpOfOne, n < mostSteps {
      term *= x / (a + n)
      sum += term
      n += 1
    }
    return poissonDensity(a, mean: x) * sum
  }

  /// The continued fraction DLMF 8.9.2, in its even part, for x > a + 1.
  private static func upperFraction(_ x: Double, _ a: Double) -> Double {
    let fraction = continuedFraction(first: x + 1 - a) { step in
      let n = Double(step)
      return (-n * (n - a), x + 2 * n + 1 - a)
    }
    return poissonDensity(a, mean: x) * a / fraction
  }

  /// A bound that only counts in the thousands of billions could reach.
  private static let mostSteps = 10_000_000.0
}
