/// What is sampled as a whole: one document, with the mentions in it and what they are counted over.
public struct Cluster: Hashable, Sendable {
  /// The events in it; at least 0.
  public let events: Int
  /// What they are counted over, in units of its own: 1 for a rate per document, its characters for
  /// a rate per character; at least 0.
  public let exposure: Double

  /// A cluster; a negative number, or an exposure that is not finite, counts as 0.
  public init(events: Int, exposure: Double = 1) {
    self.events = max(0, events)
    self.exposure = exposure.isFinite ? max(0, exposure) : 0
  }
}

/// Clusters that are exchanged among each other, the many that are alike told apart from the rest.
///
/// Most documents have no mention. Drawing each of them by itself would take nearly all the time, so
/// the largest group of equal clusters is only counted.
struct ClusterPool: Sendable {
  /// The value that most clusters have.
  let common: Cluster
  /// How many have it.
  let commonCount: Int
  /// All others, in their order.
  let others: [Cluster]
  /// How many of as many draws as there are clusters fall on the others.
  let countOfOthers: BinomialSampler

  /// The number of clusters.
  var count: Int { commonCount + others.count }

  /// Fails for no clusters.
  init?(_ clusters: [Cluster]) {
    let groups = Dictionary(clusters.map { ($0, 1) }, uniquingKeysWith: +)
    // Of equally large groups the one with the smallest numbers, whatever the dictionary's order.
    let largest = groups.max { one, other in
      (one.value, other.key.events, other.key.exposure) < (other.value, one.key.events, one.key.exposure)
    }
    guard let largest else { return nil }
    common = largest.key
    commonCount = largest.value
    others = clusters.filter { $0 != largest.key }
    countOfOthers = BinomialSampler(trials: clusters.count, hits: others.count, of: clusters.count)
  }
}

/// By what part a permuted statistic may fall short of the one seen and still count as equal: their
/// sums are formed in different orders, and round differently.
let roundingAllowance = 1e-10

/// Running totals of clusters.
struct ClusterTotals: Sendable {
  var events = 0
  var exposure = 0.0

  init() {}

  init(_ clusters: some Sequence<Cluster>) {
    for cluster in clusters { add(cluster) }
  }

  /// Events per unit of exposure; `nil` without exposure.
  var rate: Double? { exposure > 0 ? Double(events) / exposure : nil }

  mutating func add(_ cluster: Cluster, times: Int = 1) {
    events += cluster.events * times
    exposure += cluster.exposure * Double(times)
  }
}
