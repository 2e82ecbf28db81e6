import ParallelWork

/// The events of each code, and the exposure, of each resample.
struct EventResamples: Sendable {
  let codes: Int
  let replicates: Int
  /// The events by code of the first resample, then of the second, and so on.
  var events: [Int]
  /// The exposure of each resample; empty when not asked for.
  var exposures: [Double]
  /// The exposures of clusters without events, to be drawn together; `nil` where they are drawn one by one.
  var sums: ExposureSums?

  /// With fewer draws than this, spreading them over cores takes longer than it saves.
  private static let fewestDraws = 200_000
  /// Into how many parts draws are spread: a fixed number, so that sums round alike on every machine.
  private static let parts = 4
  /// Sets the draws of sums of exposures apart from the streams of the strata: “exposure” in ASCII.
  private static let exposureStream: UInt64 = 0x6578_706F_7375_7265

  private init(codes: Int, replicates: Int, exposures: Bool, sums: ExposureSums?) {
    self.codes = codes
    self.replicates = replicates
    events = [Int](repeating: 0, count: codes * replicates)
    self.exposures = [Double](repeating: 0, count: exposures ? replicates : 0)
    self.sums = sums
  }

  /// Draws resamples of strata.
  ///
  /// Each stratum has random numbers of its own, so it is all one where and when they are drawn.
  init(of pools: [CodedPool], codes: Int, replicates: Int, exposures: Bool, seed: UInt64) {
    let areNormal = exposures && ExposureSums.areNormal(pools.lazy.map(\.others))
    let empty = EventResamples(
      codes: codes, replicates: replicates, exposures: exposures,
      sums: areNormal ? ExposureSums(replicates: replicates) : nil)
    self = empty
    if pools.reduce(0, { $0 + $1.work }) * replicates < Self.fewestDraws {
      for pool in pools { pool.add(to: &self, seed: seed) }
    } else {
      let parts = (0..<Self.parts).concurrentMap { part in
        var own = empty
        for place in stride(from: part, to: pools.count, by: Self.parts) {
          pools[place].add(to: &own, seed: seed)
        }
        return own
      }
      for part in parts { add(part) }
    }
    if let sums {
      var generator = SplitMix64(seed: seed ^ Self.exposureStream)
      sums.draw(addingTo: &self.exposures, using: &generator)
    }
  }

  private mutating func add(_ other: EventResamples) {
    for place in events.indices { events[place] += other.events[place] }
    for place in exposures.indices { exposures[place] += other.exposures[place] }
    if let sums = other.sums { self.sums?.add(sums) }
  }
}
