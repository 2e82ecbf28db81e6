/// Intervals by resampling whole documents.
///
/// Mentions cluster: a document that has one often has more, so intervals that take mentions as
/// independent are too narrow. Here documents are drawn with replacement, as many as there are,
/// within strata (the documents of one month and issuer, say), and the number is computed anew each
/// time; the middle 95 % of these replicates are the interval. Efron & Tibshirani (1993), An
/// Introduction to the Bootstrap, chapter 13; Davison & Hinkley (1997), section 3.2, for the strata.
///
/// ```swift
/// let month = [Cluster(events: 0), Cluster(events: 7), Cluster(events: 1), Cluster(events: 0)]
/// let bootstrap = ClusterBootstrap(rateOf: [month])
/// bootstrap?.estimate     // 2 mentions per document
/// bootstrap?.interval()
/// ```
///
/// With few documents that have a mention the interval is too narrow still, and one from no mention
/// at all is 0 to 0: look at ``Share/interval(at:)`` of the documents there.
public struct ClusterBootstrap: Hashable, Sendable {
  /// The number computed of the data themselves.
  public let estimate: Double
  /// The number computed of each resample, in the order of drawing. Resamples without a value are
  /// left out (see ``undefined``).
  public let replicates: [Double]
  /// How many resamples had no value, having no exposure, say.
  public let undefined: Int
  /// The number of clusters that were resampled.
  public let base: Int
  /// The seed of the draws: the same seed gives the same interval.
  public let seed: UInt64

  /// How many resamples are drawn where no number is given.
  public static let standardReplicates = 2000

  /// The bootstrap of a rate: all events over all exposure.
  ///
  /// - Parameters:
  ///   - strata: the clusters of each stratum; empty strata are left out.
  ///   - replicates: how many resamples are drawn; at least 2000 for a 95 % interval.
  ///   - seed: the seed of the draws.
  /// - Returns: `nil` without exposure.
  ///
  /// Time grows with the clusters that differ from most, not with all of them.
  public init?(
    rateOf strata: [[Cluster]], replicates: Int = standardReplicates,
    seed: UInt64 = SplitMix64.standardSeed
  ) {
    var generator = SplitMix64(seed: seed)
    let pools = strata.compactMap(ClusterPool.init)
    self.init(
      estimate: ClusterTotals(strata.joined()).rate, base: pools.reduce(0) { $0 + $1.count },
      replicates: replicates, seed: seed
    ) { Self.resample(pools, using: &generator).rate }
  }

  /// The bootstrap of a rate over another, each resampled by itself.
  ///
  /// Where the reference has no event in a resample the ratio is infinite, and undefined where the
  /// target has none either.
  ///
  /// - Returns: `nil` without exposure on a side, or without an event on both.
  public init?(
    ratioOf target: [[Cluster]], to reference: [[Cluster]], replicates: Int = standardReplicates,
    seed: UInt64 = SplitMix64.standardSeed
  ) {
    self.init(
      comparing: target, with: reference, replicates: replicates, seed: seed, by: { $0 / $1 })
  }

  /// The bootstrap of a rate less another, each resampled by itself.
  ///
  /// - Returns: `nil` without exposure on a side.
  public init?(
    differenceOf target: [[Cluster]], from reference: [[Cluster]],
    replicates: Int = standardReplicates, seed: UInt64 = SplitMix64.standardSeed
  ) {
    self.init(
      comparing: target, with: reference, replicates: replicates, seed: seed, by: { $0 - $1 })
  }

  /// The bootstrap of any number, of anything sampled as a whole.
  ///
  /// - Parameters:
  ///   - strata: the elements of each stratum.
  ///   - replicates: how many resamples are drawn.
  ///   - seed: the seed of the draws.
  ///   - statistic: the number, of the elements of all strata; `nil` or NaN where it has no value.
  /// - Returns: `nil` when the data themselves have no value.
  public init?<Element>(
    strata: [[Element]], replicates: Int = standardReplicates,
    seed: UInt64 = SplitMix64.standardSeed, statistic: ([Element]) -> Double?
  ) {
    var generator = SplitMix64(seed: seed)
    let all = Array(strata.joined())
    self.init(estimate: statistic(all), base: all.count, replicates: replicates, seed: seed) {
      var resample: [Element] = []
      resample.reserveCapacity(all.count)
      for stratum in strata {
        for _ in stratum.indices {
          resample.append(stratum[generator.index(below: stratum.count)])
        }
      }
      return statistic(resample)
    }
  }

  /// The percentile interval: the quantiles of the replicates at half of alpha on each side, between
  /// two of them linearly (type 7 of Hyndman & Fan 1996, as numpy and R do); `nil` without
  /// replicates.
  public func interval(at confidence: ConfidenceLevel = .standard) -> Interval? {
    guard !replicates.isEmpty else { return nil }
    var values = replicates
    var known = 0
    let ends = [confidence.tail, 1 - confidence.tail].map { part in
      Self.quantile(part, of: &values, known: &known)
    }
    return Interval(low: ends[0], high: ends[1])
  }

  /// The standard deviation of the replicates; `nil` with fewer than two, or when one is infinite.
  public var standardError: Double? {
    guard replicates.count > 1, replicates.allSatisfy(\.isFinite) else { return nil }
    let mean = replicates.reduce(0, +) / Double(replicates.count)
    let squares = replicates.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    return (squares / Double(replicates.count - 1)).squareRoot()
  }

  /// What resampling gave elsewhere; fails where the data themselves have no value. Replicates without a value are
  /// counted and left out.
  init?(estimate: Double?, resampled: [Double?], base: Int, seed: UInt64) {
    guard let estimate, !estimate.isNaN else { return nil }
    let values = resampled.compactMap { $0.flatMap { $0.isNaN ? nil : $0 } }
    self.estimate = estimate
    replicates = values
    undefined = resampled.count - values.count
    self.base = base
    self.seed = seed
  }

  private init?(
    comparing target: [[Cluster]], with reference: [[Cluster]], replicates: Int, seed: UInt64,
    by compare: (Double, Double) -> Double
  ) {
    guard let targetRate = ClusterTotals(target.joined()).rate,
      let referenceRate = ClusterTotals(reference.joined()).rate
    else { return nil }
    var generator = SplitMix64(seed: seed)
    let targetPools = target.compactMap(ClusterPool.init)
    let referencePools = reference.compactMap(ClusterPool.init)
    self.init(
      estimate: compare(targetRate, referenceRate),
      base: (targetPools + referencePools).reduce(0) { $0 + $1.count }, replicates: replicates,
      seed: seed
    ) {
      let above = Self.resample(targetPools, using: &generator).rate
      let below = Self.resample(referencePools, using: &generator).rate
      guard let above, let below else { return nil }
      return compare(above, below)
    }
  }

  private init?(
    estimate: Double?, base: Int, replicates: Int, seed: UInt64, draw: () -> Double?
  ) {
    guard estimate != nil else { return nil }
    self.init(
      estimate: estimate, resampled: (0..<max(0, replicates)).map { _ in draw() }, base: base, seed: seed)
  }

  /// The totals of as many clusters as each pool has, drawn with replacement.
  private static func resample(
    _ pools: [ClusterPool], using generator: inout SplitMix64
  ) -> ClusterTotals {
    var totals = ClusterTotals()
    for pool in pools {
      let drawn = pool.countOfOthers.draw(using: &generator)
      totals.add(pool.common, times: pool.count - drawn)
      for _ in 0..<drawn { totals.add(pool.others[generator.index(below: pool.others.count)]) }
    }
    return totals
  }

  /// A quantile, where those asked for before were lower and have put the first `known` values where they belong.
  private static func quantile(_ part: Double, of values: inout [Double], known: inout Int) -> Double {
    let place = part * Double(values.count - 1)
    func value(_ place: Int) -> Double {
      if place >= known {
        values.select(place, from: known)
        known = place + 1
      }
      return values[place]
    }
    let below = value(Int(place.rounded(.down)))
    let above = value(Int(place.rounded(.up)))
    // Apart, since infinity less infinity is no number.
    guard below != above else { return below }
    let rest = place - place.rounded(.down)
    return below.isFinite && above.isFinite ? below + rest * (above - below) : above
  }
}
