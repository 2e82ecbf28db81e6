/// How many more mentions per hundred documents one group has than another, for every code.
///
/// The groups are resampled independently of each other, and each resample of one is set against one of the other; the
/// middle 95 % of the differences is the interval. A group without any mention of the code has nothing to resample: then
/// the interval is made of those of the two rates (``Intervals/difference(_:_:)``).
public struct RateDifference: Sendable {
  private let target: DocumentGroup
  private let reference: DocumentGroup
  private let targetResamples: Resamples
  private let referenceResamples: Resamples

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
    guard figure.mentions > 0, other.mentions > 0 else { return Intervals.difference(rate, otherRate) }
    let above = Figure.documentsOfRate / Double(figure.documents)
    let below = Figure.documentsOfRate / Double(other.documents)
    let differences = zip(targetResamples.mentions(of: code), referenceResamples.mentions(of: code)).map {
      Double($0) * above - Double($1) * below
    }
    guard let ends = Percentiles.middle95(differences) else { return nil }
    return Estimate(value: rate.value - otherRate.value, low: ends.low, high: ends.high)
  }
}
