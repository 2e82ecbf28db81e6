import Foundation

/// So many events over an exposure: mentions over documents, say, or over characters.
///
/// Unlike a ``Share`` a rate may exceed 1, as a document can hold many mentions.
///
/// ```swift
/// let rate = Rate(events: 60, exposure: 400)   // 60 mentions in 400 documents
/// rate?.per(100)                               // 15 mentions per 100 documents
/// ```
public struct Rate: Hashable, Sendable {
  /// How many events were counted; at least 0.
  public let events: Int
  /// What the rate is taken over, in units of its own: documents, characters, days; above 0.
  public let exposure: Double

  /// The rate, or `nil` for no exposure, one that is not finite, or a negative count.
  public init?(events: Int, exposure: Double) {
    guard events >= 0, exposure > 0, exposure.isFinite else { return nil }
    self.events = events
    self.exposure = exposure
  }

  /// The rate over a whole number of documents or other units; `nil` as above.
  public init?(events: Int, base: Int) {
    self.init(events: events, exposure: Double(base))
  }

  /// A share read as a rate: its hits over its base.
  public init(_ share: Share) {
    events = share.hits
    exposure = Double(share.base)
  }

  /// Events per unit of exposure.
  public var value: Double { Double(events) / exposure }

  /// Events per so many units of exposure: `per(100)` for mentions per 100 documents.
  public func per(_ units: Double) -> Double { value * units }

  /// Events per 100 units of exposure.
  public var per100: Double { per(100) }

  /// Garwood's exact interval of a Poisson rate, in events per `units` of exposure.
  ///
  /// ½χ²(α/2; 2x) and ½χ²(1−α/2; 2x+2), over the exposure; from 0 when there was no event.
  /// Garwood (1936), Biometrika 28, 437–442.
  ///
  /// The events are taken as independent. Mentions cluster in documents, so that for a rate of
  /// mentions this interval is too narrow: use ``ClusterBootstrap``, or
  /// ``interval(dispersion:per:at:)``. For numbers of documents it is right.
  public func interval(per units: Double = 1, at confidence: ConfidenceLevel = .standard) -> Interval {
    let x = Double(events)
    let low = events == 0 ? 0 : GammaDistribution.quantile(lowerTail: confidence.tail, shape: x)
    let high = GammaDistribution.quantile(upperTail: confidence.tail, shape: x + 1)
    return Interval(low: low / exposure, high: high / exposure).scaled(by: units)
  }

  /// The interval of a rate whose events vary `dispersion` times as much as Poisson events do, in
  /// events per `units` of exposure; `nil` when there was no event.
  ///
  /// ln rate ± z√(φ/x), the quasi-Poisson interval: McCullagh & Nelder (1989), Generalized Linear
  /// Models, 2nd ed., chapter 6. With φ = 1 it is the Wald interval of the logarithm.
  ///
  /// - Parameter dispersion: φ, as ``Overdispersion`` measures it; values under 1 count as 1, so
  ///   that the interval never claims more than independent events would allow.
  public func interval(
    dispersion: Double, per units: Double = 1, at confidence: ConfidenceLevel = .standard
  ) -> Interval? {
    guard events > 0, dispersion.isFinite else { return nil }
    let spread = confidence.normalQuantile * (max(1, dispersion) / Double(events)).squareRoot()
    return Interval(low: value * exp(-spread), high: value * exp(spread)).scaled(by: units)
  }

  /// Both together: events and exposures added.
  public static func + (one: Rate, other: Rate) -> Rate {
    Rate(uncheckedEvents: one.events + other.events, exposure: one.exposure + other.exposure)
  }

  private init(uncheckedEvents events: Int, exposure: Double) {
    self.events = events
    self.exposure = exposure
  }
}
