import Measures

/// The intervals of the reports, all at 95 %.
public enum Intervals {
  /// A share with its Wilson interval; `nil` of an empty base.
  public static func share(_ count: Int, of base: Int) -> Estimate? {
    guard let share = Share(hits: count, base: base) else { return nil }
    let interval = share.interval()
    return Estimate(value: share.value, low: interval.low, high: interval.high)
  }

  /// Mentions per hundred documents. Mentions come in clusters, so the interval is widened by how much
  /// more their numbers vary between documents than independent ones would; without any mention it is
  /// Garwood's.
  ///
  /// - Parameter squares: the sum over the documents of the squares of their mentions.
  public static func per100(mentions: Int, squares: Int, documents: Int) -> Estimate? {
    guard let rate = Rate(events: mentions, base: documents) else { return nil }
    let interval =
      rate.interval(
        dispersion: dispersion(mentions: mentions, squares: squares, documents: documents),
        per: hundred) ?? rate.interval(per: hundred)
    return Estimate(value: rate.per100, low: interval.low, high: interval.high)
  }

  /// The difference of two shares, with the interval that Newcombe makes of their Wilson intervals
  /// (1998, Statistics in Medicine 17, 873–890, method 10).
  public static func difference(_ target: Estimate, _ reference: Estimate) -> Estimate {
    func distance(_ one: Double, _ other: Double) -> Double { (one * one + other * other).squareRoot() }
    let value = target.value - reference.value
    return Estimate(
      value: value,
      low: value - distance(target.value - target.low, reference.high - reference.value),
      high: value + distance(target.high - target.value, reference.value - reference.low))
  }

  /// Pearson's dispersion of counts with one mean: their variance over it; 1 where it cannot be told.
  private static func dispersion(mentions: Int, squares: Int, documents: Int) -> Double {
    guard documents > 1, mentions > 0 else { return 1 }
    let mean = Double(mentions) / Double(documents)
    let variance = (Double(squares) - Double(mentions) * mean) / Double(documents - 1)
    return variance / mean
  }

  private static let hundred = 100.0
}
