import Foundation

/// How a two-sided p is made from a distribution that is not symmetric. The rules differ, so a p
/// is told with its rule.
public enum TwoSidedRule: String, Hashable, Sendable, CaseIterable {
  /// Twice the smaller tail, at most 1. It agrees with the exact interval: p < alpha exactly when
  /// the interval at that alpha leaves the value out.
  case central
  /// All outcomes no likelier than the one seen, as R's `binom.test` and `poisson.test` do.
  case minimumLikelihood
}

/// One rate over another: the mentions per document of one ministry over those of the rest, say.
///
/// ```swift
/// let ratio = Rate(events: 11, exposure: 800).flatMap { target in
///   Rate(events: 21, exposure: 3011).flatMap { RateRatio(target: target, reference: $0) }
/// }
/// ratio?.value                       // 1.97
/// ratio?.exactInterval()             // 0.86 to 4.28 at 95 %
/// ratio?.p(by: .minimumLikelihood)   // 0.080, R's rule
/// ratio?.p(by: .central)             // 0.112
/// ```
public struct RateRatio: Hashable, Sendable {
  /// The rate above the line.
  public let target: Rate
  /// The rate below the line.
  public let reference: Rate

  /// The ratio of two rates, or `nil` when neither has an event: then nothing is known of it.
  public init?(target: Rate, reference: Rate) {
    guard target.events > 0 || reference.events > 0 else { return nil }
    self.target = target
    self.reference = reference
  }

  /// The ratio, from 0 up; infinite when the reference has no event.
  public var value: Double { target.value / reference.value }

  /// The exact interval of the ratio, given the sum of events: Clopper and Pearson's for the
  /// target's part τ of the events, carried over by τ/(1−τ) · T₂/T₁.
  ///
  /// Przyborowski & Wilenski (1940), Biometrika 31, 313–323; it is what R's `poisson.test` gives.
  /// From 0 without an event of the target, to infinity without one of the reference.
  public func exactInterval(at confidence: ConfidenceLevel = .standard) -> Interval {
    let part = BinomialDistribution.exactInterval(
      hits: target.events, trials: target.events + reference.events, at: confidence)
    let scale = reference.exposure / target.exposure
    return Interval(
      low: part.low / (1 - part.low) * scale,
      high: reference.events == 0 ? .infinity : part.high / (1 - part.high) * scale)
  }

  /// The Wald interval of the ratio's logarithm: ln R ± z√(1/x₁ + 1/x₂).
  ///
  /// When one of the counts is 0, ½ is added to both. It is quick and rough: with fewer than some
  /// ten events on a side take ``exactInterval(at:)``.
  public func waldInterval(at confidence: ConfidenceLevel = .standard) -> Interval {
    let isZeroPresent = target.events == 0 || reference.events == 0
    let correction = isZeroPresent ? 0.5 : 0
    let above = Double(target.events) + correction
    let below = Double(reference.events) + correction
    let ratio = above / target.exposure / (below / reference.exposure)
    let spread = confidence.normalQuantile * (1 / above + 1 / below).squareRoot()
    return Interval(low: ratio * exp(-spread), high: ratio * exp(spread))
  }

  /// The exact two-sided p of the hypothesis that the ratio is `ratio`.
  ///
  /// Given their sum n, the target's events are binomial with the chance R·T₁/(R·T₁ + T₂).
  ///
  /// - Parameters:
  ///   - rule: how both sides are taken together.
  ///   - ratio: the ratio that is tested, above 0; 1 for "no difference".
  /// - Returns: a number from 0 to 1, NaN for a ratio that is not above 0.
  public func p(by rule: TwoSidedRule, against ratio: Double = 1) -> Double {
    guard ratio > 0, ratio.isFinite else { return .nan }
    let weight = ratio * target.exposure
    let chance = weight / (weight + reference.exposure)
    let test = BinomialTest(
      hits: target.events, trials: target.events + reference.events, chance: chance)
    switch rule {
    case .central: return test.central
    case .minimumLikelihood: return test.minimumLikelihood
    }
  }
}
