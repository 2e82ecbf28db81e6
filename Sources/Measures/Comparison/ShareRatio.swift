/// One share over another: the documents with a mention of one month over those of another, each of its base.
public struct ShareRatio: Hashable, Sendable {
  /// The share above the line.
  public let target: Share
  /// The share below the line.
  public let reference: Share

  /// The ratio of two shares, or `nil` when neither has a hit: then nothing is known of it.
  public init?(target: Share, reference: Share) {
    guard target.hits > 0 || reference.hits > 0 else { return nil }
    self.target = target
    self.reference = reference
  }

  /// The ratio, from 0 up; infinite when the reference has no hit.
  public var value: Double { target.value / reference.value }

  /// The interval of the ratio, from Wilson's intervals of the two shares by the variances recovered from them: Zou &
  /// Donner (2008), Statistics in Medicine 27, 1693–1702. From 0 without a hit of the target, to infinity without one of
  /// the reference.
  public func interval(at confidence: ConfidenceLevel = .standard) -> Interval {
    quotientInterval(
      of: [UncertainFactor(target, at: confidence)], over: [UncertainFactor(reference, at: confidence)])
  }
}
