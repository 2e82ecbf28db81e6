import CBoostMath

/// What the next month's count would be if it were like the months before: its mean, and the counts to expect.
///
/// Counts are negative binomial, Poisson counts whose rate is uncertain and itself varies from month to month. With S
/// events over the exposure T of the months before and t of the next one, the mean is m = t(S + ½)/T and the variance
/// φm(1 + t/T): φ for how much more the months vary than Poisson counts do (``Overdispersion``, never under 1), t/T for
/// how uncertain their rate is.
///
/// With φ = 1 that is exactly the predictive distribution of a Poisson count with Jeffreys' prior of the rate, negative
/// binomial of shape S + ½: Gelman et al. (2013), Bayesian Data Analysis, 3rd ed., sections 2.6 and 2.8; its intervals
/// hold their level closely, Krishnamoorthy & Peng (2011), Journal of Statistical Planning and Inference 141,
/// 1709–1718. Widening by φ makes it what disease surveillance compares a new count with: Noufaily et al. (2013),
/// Statistics in Medicine 32, 1206–1222.
///
/// It knows of no trend and no season: give it months that are alike.
///
/// ```swift
/// let prediction = CountPrediction(counts: lastTwoYears, exposures: documents, next: 320)
/// prediction?.interval()          // such as 3...14: outside is a surprise at 95 %
/// prediction?.upperTail(of: 21)   // the chance of 21 or more
/// ```
public struct CountPrediction: Hashable, Sendable {
  /// The mean of the next count.
  public let mean: Double
  /// The variance of the next count, above the mean.
  public let variance: Double
  /// φ, at least 1.
  public let dispersion: Double
  /// The number of months used: those with a count and an exposure above 0.
  public let base: Int

  /// The prediction of a count from those before.
  ///
  /// - Parameters:
  ///   - counts: the events of each month; `nil` where nothing is known.
  ///   - exposures: what they are counted over, month by month. Months without exposure are left out.
  ///   - exposure: what the next count is over, in the same unit.
  /// - Returns: `nil` with fewer than two usable months, with a negative count, when there are not as many exposures as
  ///   counts, or without exposure of the next count.
  public init?(counts: [Int?], exposures: [Double], next exposure: Double) {
    guard counts.count == exposures.count, exposure > 0, exposure.isFinite else { return nil }
    let months = zip(counts, exposures).compactMap { count, exposure -> (count: Int, exposure: Double)? in
      guard let count, exposure > 0, exposure.isFinite else { return nil }
      return (count, exposure)
    }
    guard months.count > 1, months.allSatisfy({ $0.count >= 0 }) else { return nil }
    let events = months.reduce(0) { $0 + $1.count }
    let past = months.reduce(0) { $0 + $1.exposure }
    // Without any event nothing is known of how they vary.
    let measured = Overdispersion(counts: months.map(\.count), exposures: months.map(\.exposure))
    mean = exposure * (Double(events) + Self.prior) / past
    dispersion = max(1, measured?.factor ?? 1)
    variance = dispersion * mean * (1 + exposure / past)
    base = months.count
  }

  /// The prediction of a count from as many steps of equal exposure; `nil` as above.
  public init?(counts: [Int?]) {
    self.init(counts: counts, exposures: counts.map { _ in 1 }, next: 1)
  }

  /// The counts to expect: the chance of fewer, and that of more, is at most half of alpha each.
  public func interval(at confidence: ConfidenceLevel = .standard) -> ClosedRange<Int> {
    let low = first { lowerTail(of: $0) > confidence.tail }
    let high = first { upperTail(of: $0 + 1) <= confidence.tail }
    return min(low, high)...max(low, high)
  }

  /// The chance of a count this large or larger.
  public func upperTail(of count: Int) -> Double {
    count <= 0 ? 1 : boost_beta_lower_tail(Double(count), shape, mean / (shape + mean))
  }

  /// The chance of a count this small or smaller.
  public func lowerTail(of count: Int) -> Double {
    count < 0 ? 0 : boost_beta_upper_tail(Double(count) + 1, shape, mean / (shape + mean))
  }

  /// The share of an event that Jeffreys' prior adds to those counted.
  private static let prior = 0.5

  /// The shape of the negative binomial with this mean and variance.
  private var shape: Double { mean * mean / (variance - mean) }

  /// The first count from 0 up for which a condition holds that, once it holds, holds for all after it.
  private func first(where condition: (Int) -> Bool) -> Int {
    var low = 0
    var high = 1
    while !condition(high - 1), high < Int.max / 4 {
      low = high
      high *= 2
    }
    while low < high {
      let middle = low + (high - low) / 2
      if condition(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
