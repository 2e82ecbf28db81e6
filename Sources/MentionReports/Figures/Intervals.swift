/// The intervals of the reports, all at 95 %.
enum Intervals {
  /// A share with its Wilson interval (Wilson 1927), kept within 0 and 1; `nil` of an empty base.
  static func share(_ count: Int, of base: Int) -> Estimate? {
    guard base > 0 else { return nil }
    let n = Double(base)
    let p = Double(count) / n
    let square = z * z
    let center = p + square / (2 * n)
    let half = z * (p * (1 - p) / n + square / (4 * n * n)).squareRoot()
    let scale = 1 + square / n
    return Estimate(
      value: p, low: count == 0 ? 0 : max(0, (center - half) / scale),
      high: count == base ? 1 : min(1, (center + half) / scale))
  }

  /// Mentions per hundred documents, with a normal interval from the spread between documents: mentions
  /// come in clusters, so that the spread of single mentions would make it too narrow.
  static func per100(mentions: Int, squares: Int, documents: Int) -> Estimate? {
    guard documents > 0 else { return nil }
    let n = Double(documents)
    let mean = Double(mentions) / n
    let variance = documents > 1 ? max(0, Double(squares) - n * mean * mean) / (n - 1) : 0
    let half = z * (variance / n).squareRoot()
    return Estimate(
      value: hundred * mean, low: hundred * max(0, mean - half), high: hundred * (mean + half))
  }

  /// The difference of two shares, with the interval that Newcombe (1998, method 10) makes of their
  /// Wilson intervals.
  static func difference(_ target: Estimate, _ reference: Estimate) -> Estimate {
    func distance(_ one: Double, _ other: Double) -> Double { (one * one + other * other).squareRoot() }
    let value = target.value - reference.value
    return Estimate(
      value: value,
      low: value - distance(target.value - target.low, reference.high - reference.value),
      high: value + distance(target.high - target.value, reference.value - reference.low))
  }

  /// The 97.5 % point of the normal distribution.
  private static let z = 1.959963984540054
  private static let hundred = 100.0
}
