/// The rates of many codes at once, with intervals by resampling whole documents.
///
/// It draws as ``ClusterBootstrap`` does, but each document with all its mentions, so that one pass gives all codes, and
/// what is worked out from several (a part of the attention, a distance of profiles) has an interval too.
///
/// ```swift
/// let rates = RateBootstrap(strata: strata, codes: codebook.count)
/// rates?.perCluster(3)?.interval()?.scaled(by: 100)   // mentions per 100 documents
/// if let one = rates?.perCluster(3), let other = others?.perCluster(3) {
///   one.ratio(to: other)?.interval()
/// }
/// ```
///
/// The result follows from the clusters, the seed and the numbers of the strata: the order of strata and of clusters
/// within them is nothing to it. With few documents that have a mention the intervals are too narrow, and one from no
/// mention at all is 0 to 0, as said at ``ClusterBootstrap``.
public struct RateBootstrap: Hashable, Sendable {
  /// The events of each code in the data themselves.
  public let events: [Int]
  /// The number of clusters that were resampled.
  public let base: Int
  /// The sum of the exposures; `nil` when rates per exposure were not asked for.
  public let exposure: Double?
  /// How many resamples were drawn.
  public let replicates: Int
  /// The seed of the draws: the same seed gives the same intervals.
  public let seed: UInt64
  /// The events by code of the first resample, then of the second, and so on.
  private let resampledEvents: [Int]
  /// The exposure of each resample; empty when not asked for.
  private let resampledExposures: [Double]

  /// The bootstrap of the rates of several codes.
  ///
  /// Time grows with the clusters that have events, times the resamples. The exposures of those without are drawn as
  /// one sum where there are enough of them (``ExposureSums``).
  ///
  /// - Parameters:
  ///   - strata: the clusters of each stratum.
  ///   - codes: how many codes there are: their numbers run from 0 to before it.
  ///   - exposures: whether rates per exposure are asked for as well.
  ///   - replicates: how many resamples are drawn; at least 2000 for a 95 % interval.
  ///   - seed: the seed of the draws.
  /// - Returns: `nil` without clusters; when a cluster has a code out of range; and when exposures are asked for while
  ///   some clusters are not listed, or all have an exposure of 0.
  public init?(
    strata: [CodedStratum], codes: Int, exposures: Bool = false,
    replicates: Int = ClusterBootstrap.standardReplicates, seed: UInt64 = SplitMix64.standardSeed
  ) {
    guard codes >= 0,
      strata.allSatisfy({ $0.clusters.allSatisfy { $0.counts.allSatisfy { (0..<codes).contains($0.code) } } }
      ),
      !exposures || strata.allSatisfy({ $0.unlisted == 0 })
    else { return nil }
    let pools = Dictionary(grouping: strata, by: \.number).sorted { $0.key < $1.key }.compactMap {
      CodedPool($0.value)
    }
    let asked = max(0, replicates)
    var events = [Int](repeating: 0, count: codes)
    var exposure = 0.0
    for pool in pools { pool.addAll(events: &events, exposure: &exposure) }
    let resamples = EventResamples(
      of: pools, codes: codes, replicates: asked, exposures: exposures, seed: seed)
    guard !pools.isEmpty, !exposures || exposure > 0 else { return nil }
    self.events = events
    base = pools.reduce(0) { $0 + $1.count }
    self.exposure = exposures ? exposure : nil
    self.replicates = asked
    self.seed = seed
    resampledEvents = resamples.events
    resampledExposures = resamples.exposures
  }

  /// The rate of a code, in events per cluster; `nil` for a number that is no code.
  public func perCluster(_ code: Int) -> ClusterBootstrap? {
    guard events.indices.contains(code) else { return nil }
    let clusters = Double(base)
    return ClusterBootstrap(
      estimate: Double(events[code]) / clusters,
      resampled: (0..<replicates).map { Double(resampledEvents[$0 * events.count + code]) / clusters },
      base: base, seed: seed)
  }

  /// The rate of a code, in events per unit of exposure; `nil` for a number that is no code, and where exposures were
  /// not asked for.
  public func perExposure(_ code: Int) -> ClusterBootstrap? {
    guard events.indices.contains(code), let exposure else { return nil }
    return ClusterBootstrap(
      estimate: Double(events[code]) / exposure,
      resampled: resampledExposures.enumerated().map { replicate, exposure in
        Double(resampledEvents[replicate * events.count + code]) / exposure
      }, base: base, seed: seed)
  }

  /// Any number worked out from the events of all codes, such as the part of one among them.
  ///
  /// - Parameter figure: the number, of the events by code; `nil` or NaN where it has no value.
  /// - Returns: `nil` when the data themselves have no value.
  public func figure(_ figure: (_ events: [Int]) -> Double?) -> ClusterBootstrap? {
    var events = events
    return ClusterBootstrap(
      estimate: figure(events),
      resampled: (0..<replicates).map { replicate in
        read(replicate, into: &events)
        return figure(events)
      }, base: base, seed: seed)
  }

  /// Any number worked out from the events of two groups, such as the distance of their profiles. Resamples are paired
  /// as for ``ClusterBootstrap/ratio(to:)``, as many as the group with fewer has.
  ///
  /// - Parameters:
  ///   - other: the other group; no cluster is in both.
  ///   - figure: the number, of the events by code of this group and of the other; `nil` or NaN where it has no value.
  /// - Returns: `nil` when the data themselves have no value.
  public func figure(
    with other: RateBootstrap, _ figure: (_ events: [Int], _ otherEvents: [Int]) -> Double?
  ) -> ClusterBootstrap? {
    var (events, otherEvents) = (events, other.events)
    return ClusterBootstrap(
      estimate: figure(events, otherEvents),
      resampled: pairedPlaces(replicates, other.replicates).map { pair in
        read(pair.place, into: &events)
        other.read(pair.otherPlace, into: &otherEvents)
        return figure(events, otherEvents)
      }, base: base + other.base, seed: seed)
  }

  /// The events of a resample, into an array that has been used for others: there are thousands of them.
  private func read(_ replicate: Int, into events: inout [Int]) {
    let first = replicate * events.count
    for code in events.indices { events[code] = resampledEvents[first + code] }
  }
}
