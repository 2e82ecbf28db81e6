/// The clusters of one stratum, laid out for drawing: those with events, and those without.
struct CodedPool: Sendable {
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
    counts = withEvents.flatMap { $0.counts }
    var starts = [0]
    for cluster in withEvents { starts.append((starts.last ?? 0) + cluster.counts.count) }
    self.starts = starts
    exposures = withEvents.map { $0.exposure }
    otherExposures = clusters.lazy.filter { $0.counts.isEmpty }.map { $0.exposure }.sorted()
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

  /// About how long resampling takes, in draws for each replicate.
  var work: Int { exposures.isEmpty ? 0 : exposures.count + 1 }

  /// Adds as many clusters as there are, drawn with replacement, to each replicate.
  ///
  /// The draws follow from the seed and the stratum's number alone; those of events are the same with exposures and
  /// without.
  ///
  /// - Parameters:
  ///   - resamples: takes the events and exposures. Where it gathers the exposures of clusters without events these are
  ///     drawn there; elsewhere they are drawn here, one by one.
  func add(to resamples: inout EventResamples, seed: UInt64) {
    let needsExposures = !resamples.exposures.isEmpty
    if hasEqualEvents, !needsExposures || hasEqualExposures {
      addToAll(&resamples)
      return
    }
    if exposures.isEmpty, resamples.sums != nil {
      resamples.sums?.addToAll(draws: count, from: others.moments)
      return
    }
    var streams = SplitMix64(seed: seed, stream: UInt64(bitPattern: Int64(number)))
    var ofEvents = SplitMix64(seed: streams.next())
    let drawn = addEvents(to: &resamples, needsExposures: needsExposures, using: &ofEvents)
    guard needsExposures else { return }
    if resamples.sums != nil {
      for (replicate, drawn) in drawn.enumerated() {
        resamples.sums?.add(draws: count - drawn, from: others.moments, to: replicate)
      }
      return
    }
    var ofExposures = SplitMix64(seed: streams.next())
    for (replicate, drawn) in drawn.enumerated() {
      var exposure = 0.0
      for _ in drawn..<count { exposure += otherExposures[ofExposures.index(below: otherExposures.count)] }
      resamples.exposures[replicate] += exposure
    }
  }

  /// Draws clusters with events and adds them to each replicate; gives how many were drawn for each.
  ///
  /// Most of a report's random numbers are drawn here, so memory is addressed directly.
  private func addEvents(
    to resamples: inout EventResamples, needsExposures: Bool, using generator: inout SplitMix64
  ) -> [Int] {
    let (codes, replicates) = (resamples.codes, resamples.replicates)
    var numbers: [Int] = []
    numbers.reserveCapacity(replicates)
    resamples.events.withUnsafeMutableBufferPointer { events in
      resamples.exposures.withUnsafeMutableBufferPointer { sums in
        starts.withUnsafeBufferPointer { starts in
          counts.withUnsafeBufferPointer { counts in
            exposures.withUnsafeBufferPointer { exposures in
              for replicate in 0..<replicates {
                let row = replicate * codes
                let drawn = countOfDrawn.draw(using: &generator)
                numbers.append(drawn)
                var exposure = 0.0
                for _ in 0..<drawn {
                  let cluster = generator.index(below: exposures.count)
                  for place in starts[cluster]..<starts[cluster + 1] {
                    events[row + counts[place].code] += counts[place].events
                  }
                  exposure += exposures[cluster]
                }
                if needsExposures { sums[replicate] += exposure }
              }
            }
          }
        }
      }
    }
    return numbers
  }

  /// Where all clusters are alike so are all resamples.
  private func addToAll(_ resamples: inout EventResamples) {
    for count in counts {
      for replicate in 0..<resamples.replicates {
        resamples.events[replicate * resamples.codes + count.code] += count.events
      }
    }
    let all = self.exposures.reduce(0, +) + otherExposures.reduce(0, +)
    for replicate in resamples.exposures.indices { resamples.exposures[replicate] += all }
  }
}
