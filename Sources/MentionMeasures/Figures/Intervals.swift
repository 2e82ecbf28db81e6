import Measures

/// The intervals of the reports, all at 95 %.
public enum Intervals {
  /// A share with its Wilson interval; `nil` of an empty base.
  public static func share(_ count: Int, of base: Int) -> Estimate? {
    guard let share = Share(hits: count, base: base) else { return nil }
    let interval = share.interval()
    return Estimate(value: share.value, low: interval.low, high: interval.high)
  }

  /// A rate of mentions with the interval that resamples gave, for one unit of the exposure; without it, Garwood's of the
  /// documents that hold the mentions, each with as many as they have on average: mentions cluster in documents, and only
  /// documents are independent.
  static func rate(
    _ mentions: Int, in documents: Int, over exposure: Double, per units: Double,
    resampled interval: Interval?
  ) -> Estimate? {
    guard let rate = Rate(events: mentions, exposure: exposure),
      let ofDocuments = Rate(events: documents, exposure: exposure)
    else { return nil }
    let mentionsOfADocument = documents > 0 ? Double(mentions) / Double(documents) : 1
    let interval = interval?.scaled(by: units) ?? ofDocuments.interval(per: units * mentionsOfADocument)
    return Estimate(value: rate.per(units), low: interval.low, high: interval.high)
  }

  /// The difference of two numbers that are known independently of each other, from their intervals: the square roots of
  /// the sums of the squared distances to the ends that lie in its direction.
  ///
  /// Of two shares with Wilson intervals it is Newcombe's (1998, Statistics in Medicine 17, 873–890, method 10); in
  /// general Zou & Donner's (2008, ibid. 27, 1693–1702).
  public static func difference(_ target: Estimate, _ reference: Estimate) -> Estimate {
    func distance(_ one: Double, _ other: Double) -> Double { (one * one + other * other).squareRoot() }
    let value = target.value - reference.value
    return Estimate(
      value: value,
      low: value - distance(target.value - target.low, reference.high - reference.value),
      high: value + distance(target.high - target.value, reference.value - reference.low))
  }
}
