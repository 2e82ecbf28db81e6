import CBoostMath
import Foundation

/// The binomial distribution and the beta distribution behind it.
enum BinomialDistribution {
  /// C(n, k) · pᵏ · (1−p)ⁿ⁻ᵏ: the chance of k hits; 0 where k is not between 0 and n.
  ///
  /// - Parameter complement: `1 − p`, given apart so that a p near 1 loses nothing.
  static func density(_ k: Double, trials n: Double, p: Double, complement q: Double) -> Double {
    exp(logDensity(k, trials: n, p: p, complement: q))
  }

  /// The logarithm of the density, which stays finite where the density itself underflows.
  ///
  /// The density at the chance k/n that suits the hits best is never small; to its logarithm the
  /// deviances from that chance are added (Loader 2000, "Fast and accurate computation of binomial
  /// probabilities").
  static func logDensity(_ k: Double, trials n: Double, p: Double, complement q: Double) -> Double {
    guard k >= 0, k <= n else { return -.infinity }
    if p == 0 { return k == 0 ? 0 : -.infinity }
    if q == 0 { return k == n ? 0 : -.infinity }
    if k == 0 { return n * (p < q ? log1p(-p) : log(q)) }
    if k == n { return n * (q < p ? log1p(-q) : log(p)) }
    let misses = n - k
    let atBest = boost_beta_density(k + 1, misses + 1, k / n) / (n + 1)
    return log(atBest) - countDeviance(k, expected: n * p) - countDeviance(misses, expected: n * q)
  }

  /// P(X ≤ k) for X hits among n trials of chance p.
  static func lowerTail(_ k: Int, trials n: Int, p: Double) -> Double {
    if k < 0 { return 0 }
    if k >= n { return 1 }
    return BetaDistribution.upperTail(p, Double(k) + 1, Double(n - k))
  }

  /// P(X ≥ k).
  static func upperTail(_ k: Int, trials n: Int, p: Double) -> Double {
    if k <= 0 { return 1 }
    if k > n { return 0 }
    return BetaDistribution.lowerTail(p, Double(k), Double(n - k) + 1)
  }

  /// Clopper and Pearson's interval of the chance of a hit: every p that a test at half of alpha on
  /// each side does not refuse. From 0 for no hit, to 1 for hits only, all of it for no trial.
  ///
  /// Clopper & Pearson (1934), Biometrika 26, 404–413, by quantiles of the beta distribution.
  static func exactInterval(hits: Int, trials: Int, at confidence: ConfidenceLevel) -> Interval {
    let k = Double(hits)
    let misses = Double(trials - hits)
    let low = hits == 0 ? 0 : BetaDistribution.quantile(lowerTail: confidence.tail, k, misses + 1)
    let high =
      hits == trials ? 1 : BetaDistribution.quantile(upperTail: confidence.tail, k + 1, misses)
    return Interval(low: low, high: high)
  }
}
