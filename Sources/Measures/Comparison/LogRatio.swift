import Foundation

/// The binary logarithm of the ratio of two rates: how much more often something is mentioned.
///
/// 0 is equally often, 1 twice as often, 2 four times, −1 half as often. It measures the size of a
/// difference and says nothing about chance (Hardie 2014): rank by ``conservative(at:)``, which
/// is 0 for whatever chance could explain.
public struct LogRatio: Hashable, Sendable {
  /// The rate in which something is looked for.
  public let target: Rate
  /// The rate it is compared with.
  public let reference: Rate

  /// The log ratio of two rates, or `nil` when neither has an event: then nothing is known of it.
  public init?(target: Rate, reference: Rate) {
    guard target.events > 0 || reference.events > 0 else { return nil }
    self.target = target
    self.reference = reference
  }

  /// What stands in for a count of 0 in ``hardie``, since 0 has no logarithm.
  public static let zeroStandIn = 0.5

  /// Hardie's log ratio, log₂((a/N₁)/(b/N₂)), a count of 0 taken as ½.
  ///
  /// Hardie (2014), "Log Ratio: an informal introduction", CASS, Lancaster University.
  public var hardie: Double {
    log2(Self.standIn(target) / target.exposure) - log2(Self.standIn(reference) / reference.exposure)
  }

  /// Walter's estimate, log₂((a+½)/(N₁+½)) − log₂((b+½)/(N₂+½)), which shrinks small counts.
  ///
  /// As the R package corpora (Evert) has it in `keyness(measure = "LogRatio")`.
  public var walter: Double {
    func part(_ rate: Rate) -> Double { log2((Double(rate.events) + 0.5) / (rate.exposure + 0.5)) }
    return part(target) - part(reference)
  }

  /// The exact interval of the log ratio: the logarithms of ``RateRatio/exactInterval(at:)``.
  ///
  /// Minus infinity to … without an event of the target, … to infinity without one of the
  /// reference.
  public func interval(at confidence: ConfidenceLevel = .standard) -> Interval {
    // Both have the same condition on the counts, so the ratio exists.
    guard let ratio = RateRatio(target: target, reference: reference)?.exactInterval(at: confidence)
    else { return Interval(low: -.infinity, high: .infinity) }
    return Interval(low: log2(ratio.low), high: log2(ratio.high))
  }

  /// The conservative log ratio: the end of the interval that is nearer to 0, and 0 where the
  /// interval holds 0.
  ///
  /// LRC in the R package corpora (Evert), `keyness`. For a table of many keywords give the level ``ConfidenceLevel/bonferroni(comparisons:)`` of their number.
  public func conservative(at confidence: ConfidenceLevel = .standard) -> Double {
    let bounds = interval(at: confidence)
    return target.value >= reference.value ? max(bounds.low, 0) : min(bounds.high, 0)
  }

  private static func standIn(_ rate: Rate) -> Double {
    rate.events == 0 ? zeroStandIn : Double(rate.events)
  }
}
