import Measures

/// The figure of a code beside that of another group, and what may be said of the difference.
public struct Change: Hashable, Sendable {
  /// What the shares of two groups, by themselves, let one say.
  public enum Reading: String, Hashable, Sendable, CaseIterable {
    /// The other group has no documents.
    case noReference = "no-reference"
    /// So few cases that nothing can be said.
    case fewCases = "few-cases"
    /// The interval of the difference holds zero.
    case withinVariation = "within-variation"
    /// The interval of the difference lies above zero: the target's share is the higher one.
    case higher
    /// The interval of the difference lies below zero: the target's share is the lower one.
    case lower
  }

  /// The figure that is looked at.
  public let target: Figure
  /// The figure that it is set against.
  public let reference: Figure
  /// The target's share less the reference's, with Newcombe's interval; `nil` where one of the groups has no documents.
  public let difference: Estimate?
  /// The target's mentions per hundred documents less the reference's; `nil` where one of the groups has no documents,
  /// or the change was made of figures alone. From resamples of both groups; where one has no mention to resample, from
  /// the intervals of both rates.
  public let rateDifference: Estimate?
  /// What may be said of the shares.
  public let reading: Reading

  /// Sets a figure against another.
  public init(_ target: Figure, against reference: Figure) {
    self.init(target, against: reference, rateDifference: nil)
  }

  /// Sets the figure of a code in a group against that in another, which shares no document with it.
  public init(_ code: String, of target: DocumentGroup, against reference: DocumentGroup) {
    self.init(
      target.figure(code), against: reference.figure(code),
      rateDifference: RateDifference(of: target, from: reference)[code])
  }

  init(_ target: Figure, against reference: Figure, rateDifference: Estimate?) {
    self.target = target
    self.reference = reference
    self.rateDifference = rateDifference
    guard let share = target.share, let other = reference.share else {
      difference = nil
      reading = .noReference
      return
    }
    let difference = Intervals.difference(share, other)
    self.difference = difference
    let most = max(target.documentsWith, reference.documentsWith)
    if most < Self.fewCases || min(target.documents, reference.documents) < Self.smallBase {
      reading = .fewCases
    } else if difference.low > 0 {
      reading = .higher
    } else if difference.high < 0 {
      reading = .lower
    } else {
      reading = .withinVariation
    }
  }

  /// The p of the difference of the shares, by G² of four cells; `nil` where a group has no documents, or none of either
  /// is a hit.
  public var p: Double? {
    guard target.documentsWith + reference.documentsWith > 0,
      let share = Share(hits: target.documentsWith, base: target.documents),
      let other = Share(hits: reference.documentsWith, base: reference.documents)
    else { return nil }
    return Keyness(target: share, reference: other).p
  }

  /// The difference in percentage points, to one decimal as it is shown, so that none shows as `-0.0`.
  public var points: Double? {
    difference.map { ($0.value * Self.pointsOfOne * Self.tenths).rounded() / Self.tenths + 0 }
  }

  private static let pointsOfOne = 100.0
  private static let tenths = 10.0
  /// Fewer documents with the code than this in both groups are few cases.
  public static let fewCases = 5
  /// A base smaller than this makes its share uncertain, whatever it is.
  public static let smallBase = 20
}
