import Measures

/// How many more mentions per hundred documents one group has than another, for every code.
///
/// Resamples of one group are set against resamples of the other, and the middle 95 % of the differences is the
/// interval. A group without any mention of the code has nothing to resample: then the interval is made of those of the
/// two rates (``Intervals/difference(_:_:)``).
public struct RateDifference: Sendable {
  private let target: DocumentGroup
  private let reference: DocumentGroup
  private let targetResamples: DocumentResamples?
  private let referenceResamples: DocumentResamples?

  /// Resamples two groups that share no document.
  public init(of target: DocumentGroup, from reference: DocumentGroup) {
    self.target = target
    self.reference = reference
    targetResamples = target.resamples()
    referenceResamples = reference.resamples()
  }

  /// The difference of a code; `nil` where a group has no documents.
  public subscript(code: String) -> Estimate? {
    let (figure, other) = (target.figure(code), reference.figure(code))
    guard let rate = figure.per100Documents, let otherRate = other.per100Documents else { return nil }
    guard let above = targetResamples?.perDocument(code), let below = referenceResamples?.perDocument(code)
    else { return Intervals.difference(rate, otherRate) }
    let interval = above.difference(from: below)?.interval()?.scaled(by: Figure.documentsOfRate)
    return interval.map { Estimate(value: rate.value - otherRate.value, low: $0.low, high: $0.high) }
  }
}
