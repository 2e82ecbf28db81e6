/// What is sampled as a whole, with events of many kinds: one document, with the mentions of each code in it.
///
/// ```swift
/// CodedCluster(counts: [(code: 3, events: 2), (code: 7, events: 1)], exposure: 5210)
/// ```
public struct CodedCluster: Hashable, Sendable {
  /// How many events of one code there are.
  public struct Count: Hashable, Sendable, Comparable {
    /// The number of the code, from 0 up.
    public let code: Int
    /// The events, above 0.
    public let events: Int

    /// In the order of the codes, then of the events.
    public static func < (one: Count, other: Count) -> Bool {
      (one.code, one.events) < (other.code, other.events)
    }
  }

  /// The events by code, in the order of the codes; each code once.
  public let counts: [Count]
  /// What events are counted over beside the cluster itself, such as its characters; at least 0.
  public let exposure: Double

  /// A cluster. Counts of one code are added up, and those not above 0 left out; an exposure that is negative or not
  /// finite counts as 0.
  public init(counts: [(code: Int, events: Int)], exposure: Double = 0) {
    var merged: [Count] = []
    for (code, events) in counts.sorted(by: { $0.code < $1.code }) where events > 0 {
      if let last = merged.last, last.code == code {
        merged[merged.count - 1] = Count(code: code, events: last.events + events)
      } else {
        merged.append(Count(code: code, events: events))
      }
    }
    self.counts = merged
    self.exposure = exposure.isFinite ? max(0, exposure) : 0
  }

  /// An order that depends on nothing but the clusters themselves.
  static func canonicalOrder(_ one: CodedCluster, _ other: CodedCluster) -> Bool {
    if one.counts != other.counts { return one.counts.lexicographicallyPrecedes(other.counts) }
    return one.exposure < other.exposure
  }
}

/// Clusters that are exchanged among each other when they are resampled: the documents of one month and issuer, say.
public struct CodedStratum: Hashable, Sendable {
  /// What names the stratum. Clusters of strata with the same number are taken as of one stratum.
  public let number: Int
  /// The clusters that are listed, with events or without.
  public let clusters: [CodedCluster]
  /// How many more clusters there are, without events; at least 0.
  public let unlisted: Int

  /// The stratum with these clusters.
  ///
  /// - Parameter unlisted: how many more clusters there are, all without events. For rates per cluster these need not
  ///   be listed; for rates per exposure they must, since each brings its own.
  public init(number: Int, clusters: [CodedCluster], unlisted: Int = 0) {
    self.number = number
    self.clusters = clusters
    self.unlisted = max(0, unlisted)
  }
}
