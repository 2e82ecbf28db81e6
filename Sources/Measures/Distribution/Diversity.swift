import Foundation

/// How many categories attention is spread over, counted as if all had equal parts.
///
/// Hill (1973), Ecology 54, 427–432; the measures of Shannon and of Simpson in the form that reads
/// as a number of categories.
public struct Diversity: Hashable, Sendable {
  /// Shannon's entropy in nats, −Σ p ln p; 0 when all is in one category.
  public let entropy: Double
  /// 1/Σp²: the inverse of Simpson's index. Small categories hardly move it.
  public let inverseSimpson: Double
  /// The categories that have any part.
  public let categories: Int
  /// The sum of the counts.
  public let base: Double

  /// exp(entropy): four equal parts give 4, one single part gives 1.
  public var effectiveNumber: Double { exp(entropy) }

  /// The entropy as a share of the most that so many categories could have, 0 to 1; `nil` with a
  /// single category. Pielou's evenness.
  public var evenness: Double? { categories > 1 ? entropy / log(Double(categories)) : nil }

  /// The diversity of counts or other weights, one for each category.
  ///
  /// - Returns: `nil` when they sum to 0, or one is negative or not finite.
  public init?(weights: [Double]) {
    let sum = weights.reduce(0, +)
    guard sum > 0, weights.allSatisfy({ $0 >= 0 && $0.isFinite }) else { return nil }
    let parts = weights.filter { $0 > 0 }.map { $0 / sum }
    // Subtracted from 0, so that a single category has 0 and not −0.
    entropy = 0 - parts.reduce(0) { $0 + $1 * log($1) }
    inverseSimpson = 1 / parts.reduce(0) { $0 + $1 * $1 }
    categories = parts.count
    base = sum
  }

  /// The diversity of counts, one for each category; `nil` as above.
  public init?(counts: [Int]) {
    self.init(weights: counts.map(Double.init))
  }
}
