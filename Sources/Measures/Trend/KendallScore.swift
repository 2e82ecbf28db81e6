/// Kendall's S of values in the order of time, and what is known of its distribution.
struct KendallScore: Hashable, Sendable {
  /// The number of values.
  let count: Int
  /// Σ over i < j of sgn(xⱼ − xᵢ): rises less falls.
  let s: Int
  /// The variance of S when there is no trend, ties allowed for:
  /// [n(n−1)(2n+5) − Σ t(t−1)(2t+5)]/18.
  let variance: Double
  let hasTies: Bool

  init(_ values: [Double]) {
    var score = 0
    for (place, later) in values.enumerated() {
      for earlier in values[..<place] {
        if later > earlier { score += 1 } else if later < earlier { score -= 1 }
      }
    }
    let ties = Ranks.tieSizes(values)
    count = values.count
    s = score
    variance = (Self.term(values.count) - ties.reduce(0) { $0 + Self.term($1) }) / 18
    hasTies = !ties.isEmpty
  }

  /// n(n−1)(2n+5), of all values or of those tied.
  static func term(_ n: Int) -> Double {
    let n = Double(n)
    return n * (n - 1) * (2 * n + 5)
  }

  /// n(n−1)/2, the number of pairs.
  var pairs: Int { count * (count - 1) / 2 }

  /// S over its standard deviation, drawn 1 towards 0 since S moves in steps of 2 (continuity
  /// correction); 0 when S is 0 or nothing varies.
  static func z(s: Int, variance: Double) -> Double {
    guard s != 0, variance > 0 else { return 0 }
    return Double(s - s.signum()) / variance.squareRoot()
  }

  /// P(S ≥ s) when all orders of distinct values are equally likely, by counting permutations by
  /// their inversions (Kendall 1970, Rank Correlation Methods, chapter 5).
  ///
  /// - Parameter count: the number of values, few enough for count! to be an exact number.
  static func exactUpperTail(s: Int, count: Int) -> Double {
    // orders[k]: permutations of the first m values with k inversions.
    var orders: [Double] = [1]
    for m in stride(from: 2, through: count, by: 1) {
      var longer = [Double](repeating: 0, count: orders.count + m - 1)
      for (inversions, number) in orders.enumerated() {
        for added in 0..<m { longer[inversions + added] += number }
      }
      orders = longer
    }
    // S = pairs − 2 · inversions.
    let pairs = count * (count - 1) / 2
    let most = pairs - s
    guard most >= 0 else { return 0 }
    let total = orders.reduce(0, +)
    return orders.prefix(most / 2 + 1).reduce(0, +) / total
  }
}
