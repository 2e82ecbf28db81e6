import Foundation

/// How far two profiles of attention lie apart: 0 for the same parts, 1 where no category has a part in both.
///
/// The divergence is H((p+q)/2) − (H(p) + H(q))/2 with entropies in bits; the distance is its root, which is a metric.
/// Lin (1991), IEEE Transactions on Information Theory 37, 145–151; Endres & Schindelin (2003), ibid. 49, 1858–1860.
///
/// ```swift
/// JensenShannon(counts: [8, 2, 0], [4, 1, 0])?.distance   // 0: only the parts count
/// JensenShannon(counts: [8, 0], [0, 3])?.distance         // 1
/// JensenShannon(counts: [8, 2], [0, 0])                   // nil: no mention, no profile
/// ```
public struct JensenShannon: Hashable, Sendable {
  /// The divergence in bits, 0 to 1.
  public let divergence: Double

  /// The distance, √divergence, 0 to 1.
  public var distance: Double { divergence.squareRoot() }

  /// The divergence of two profiles, given as counts or other weights of the same categories.
  ///
  /// - Returns: `nil` when one of them is empty (sums to 0), has a negative or infinite weight, or when they differ in
  ///   length.
  public init?(weights one: [Double], _ other: [Double]) {
    guard one.count == other.count, let one = Self.parts(one), let other = Self.parts(other) else {
      return nil
    }
    let bits = zip(one, other).reduce(0) { sum, parts in
      let middle = (parts.0 + parts.1) / 2
      return sum + Self.bits(parts.0, over: middle) + Self.bits(parts.1, over: middle)
    }
    divergence = min(1, max(0, bits / 2))
  }

  /// The divergence of two profiles of counts; `nil` as above.
  public init?(counts one: [Int], _ other: [Int]) {
    self.init(weights: one.map(Double.init), other.map(Double.init))
  }

  private static func parts(_ weights: [Double]) -> [Double]? {
    let sum = weights.reduce(0, +)
    guard sum > 0, sum.isFinite, weights.allSatisfy({ $0 >= 0 }) else { return nil }
    return weights.map { $0 / sum }
  }

  /// p·log₂(p/m), with 0·log 0 = 0.
  private static func bits(_ part: Double, over middle: Double) -> Double {
    part > 0 ? part * log2(part / middle) : 0
  }
}
