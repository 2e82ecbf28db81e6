/// The clusters of one stratum, laid out for drawing: those with events, and those without.
struct CodedPool {
  /// Both kinds together.
  let count: Int
  private let number: Int
  /// The events of all clusters with any, one after the other.
  private let counts: [CodedCluster.Count]
  /// Where the events of each cluster begin among ``counts``, and where the last ones end.
  private let starts: [Int]
  private let exposures: [Double]
  /// The exposures of the listed clusters without events.
  private let otherExposures: [Double]
  /// The number of the listed clusters without events, and the moments of their exposures.
  let others: (draws: Int, moments: ExposureMoments)
  /// How many of as many draws as there are clusters fall on one with events.
  private let countOfDrawn: BinomialSampler
  /// Whether all clusters have the same events.
  private let hasEqualEvents: Bool
  /// Whether all clusters have the same exposure.
  private let hasEqualExposures: Bool

  /// Fails for no clusters. All strata must have one number.
  init?(_ strata: [CodedStratum]) {
    let clusters = strata.flatMap(\.clusters)
    count = clusters.count + strata.reduce(0) { $0 + $1.unlisted }
    guard count > 0, let first = strata.first else { return nil }
    number = first.number
    let withEvents = clusters.filter { !$0.counts.isEmpty }.sorted(by: CodedCluster.canonicalOrder)
    counts = withEvents.flatMap(\.counts)
    var starts = [0]
    for cluster in withEvents { starts.append((starts.last ?? 0) + cluster.counts.count) }
    self.starts = starts
    exposures = withEvents.map(\.exposure)
    otherExposures = clusters.filter(\.counts.isEmpty).map(\.exposure).sorted()
    others = (otherExposures.count, ExposureMoments(of: otherExposures))
    countOfDrawn = BinomialSampler(trials: count, hits: withEvents.count, of: count)
    hasEqualEvents =
      withEvents.isEmpty
      || (withEvents.count == count && withEvents.allSatisfy { $0.counts == withEvents[0].counts })
    hasEqualExposures = clusters.allSatisfy { $0.exposure == clusters[0].exposure }
  }

  /// Adds the pool's own events and exposure.
  func addAll(events: inout [Int], exposure: inout Double) {
    for count in counts { events[count.code] += count.events }
    for one in exposures { exposure += one }
    for one in otherExposures { exposure += one }
  }

  /// Adds as many clusters as there are, drawn with replacement, to each replicate.
  ///
  /// The draws follow from the seed and the stratum's number alone; those of events are the same with exposures and
  /// without.
  ///
  /// - Parameters:
  ///   - events: the events by code of the first replicate, then of the second, and so on.
  ///   - codes: how many codes there are.
  ///   - exposures: the exposure of each replicate; empty when there is no need of it.
  ///   - sums: takes the draws of clusters without events, to be drawn together; where `nil`, they are drawn here.
  func addResamples(
    events: inout [Int], codes: Int, replicates: Int, exposures: inout [Double], sums: inout ExposureSums?,
    seed: UInt64
  ) {
    let needsExposures = !exposures.isEmpty
    if hasEqualEvents, !needsExposures || hasEqualExposures {
      addToAll(events: &events, codes: codes, replicates: replicates, exposures: &exposures)
      return
    }
    let withEvents = self.exposures.count
    if withEvents == 0, sums != nil {
      sums?.addToAll(draws: count, from: others.moments)
      return
    }
    var streams = SplitMix64(seed: seed, stream: UInt64(bitPattern: Int64(number)))
    var ofEvents = SplitMix64(seed: streams.next())
    var ofExposures = SplitMix64(seed: streams.next())
    for replicate in 0..<replicates {
      let row = replicate * codes
      let drawn = countOfDrawn.draw(using: &ofEvents)
      var exposure = 0.0
      for _ in 0..<drawn {
        let cluster = ofEvents.index(below: withEvents)
        for place in starts[cluster]..<starts[cluster + 1] {
          events[row + counts[place].code] += counts[place].events
        }
        exposure += self.exposures[cluster]
      }
      guard needsExposures else { continue }
      if sums == nil {
        for _ in drawn..<count { exposure += otherExposures[ofExposures.index(below: otherExposures.count)] }
      } else {
        sums?.add(draws: count - drawn, from: others.moments, to: replicate)
      }
      exposures[replicate] += exposure
    }
  }

  /// Where all clusters are alike so are all resamples.
  private func addToAll(events: inout [Int], codes: Int, replicates: Int, exposures: inout [Double]) {
    for count in counts {
      for replicate in 0..<replicates { events[replicate * codes + count.code] += count.events }
    }
    let all = self.exposures.reduce(0, +) + otherExposures.reduce(0, +)
    for replicate in exposures.indices { exposures[replicate] += all }
  }
}
