import Foundation

/// Pettitt's test: is there a point after which the values of a series lie higher, or lower?
///
/// U_k = 2 Σ_{i≤k} rᵢ − k(n+1) over the ranks rᵢ; K = max |U_k|; p ≈ 2 exp(−6K²/(n³+n²)).
/// Pettitt (1979), Applied Statistics 28, 126–135. The values are taken as independent of each
/// other, and a steady trend looks like a change in its middle.
public struct Pettitt: Hashable, Sendable {
  /// The number of observations used.
  public let base: Int
  /// K, the largest |U_k|.
  public let k: Double
  /// The place, in the series given, of the last observation before the change: the first one
  /// where |U_k| is largest.
  public let lastBefore: Int
  /// The place, in the series given, of the first observation after the change.
  public let firstAfter: Int
  /// The mean of the observations up to ``lastBefore``.
  public let meanBefore: Double
  /// The mean of the observations after it.
  public let meanAfter: Double
  /// The approximate p, good while it is at most 0.5; at most 1.
  public let p: Double

  /// The test of a series in the order of time.
  ///
  /// - Parameter series: the values; a missing one (`nil` or NaN) is left out and keeps its place.
  /// - Returns: `nil` with fewer than two observations.
  public init?(_ series: [Double?]) {
    let present = observations(of: series)
    let n = present.count
    guard n > 1 else { return nil }
    let ranks = Ranks.midranks(present.map(\.value))
    var sum = 0.0
    var largest = -1.0
    var change = 0
    // U_n is always 0: there is no change after the last value.
    for place in 0..<(n - 1) {
      sum += ranks[place]
      let u = abs(2 * sum - Double((place + 1) * (n + 1)))
      if u > largest {
        largest = u
        change = place
      }
    }
    func mean(_ part: ArraySlice<(index: Int, value: Double)>) -> Double {
      part.reduce(0) { $0 + $1.value } / Double(part.count)
    }
    let count = Double(n)
    base = n
    k = largest
    lastBefore = present[change].index
    firstAfter = present[change + 1].index
    meanBefore = mean(present[...change])
    meanAfter = mean(present[(change + 1)...])
    p = min(1, 2 * exp(-6 * largest * largest / (count * count * (count + 1))))
  }
}
