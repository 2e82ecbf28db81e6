/// Whether two groups of documents differ in their rate, by exchanging whole documents.
///
/// If the groups are alike, any of the documents might as well stand in the other group. So the
/// documents are dealt out anew many times, keeping the sizes of the groups, and p is the part of
/// the deals with a difference of rates at least as large as the one seen. Mentions may cluster in
/// documents as they like. Within strata (months, say) documents are dealt out separately, so that a
/// difference between strata is none between the groups.
///
/// p = (1 + deals at least as far from 0)/(1 + all deals), which is never 0 and keeps its level:
/// Phipson & Smyth (2010), Statistical Applications in Genetics and Molecular Biology 9, 39.
public struct PermutationTest: Hashable, Sendable {
  /// The two groups within one stratum.
  public struct Stratum: Hashable, Sendable {
    /// The clusters of the group that is looked at; may be empty.
    public let target: [Cluster]
    /// The clusters of the group it is compared with; may be empty.
    public let reference: [Cluster]

    /// The stratum with these groups.
    public init(target: [Cluster], reference: [Cluster]) {
      self.target = target
      self.reference = reference
    }
  }

  /// The rate of the target less the rate of the reference.
  public let difference: Double
  /// The two-sided p.
  public let p: Double
  /// How many deals p rests on.
  public let permutations: Int
  /// The seed of the deals: the same seed gives the same p.
  public let seed: UInt64
  /// The number of clusters in the target.
  public let targetBase: Int
  /// The number of clusters in the reference.
  public let referenceBase: Int

  /// How many deals are made where no number is given.
  public static let standardPermutations = 1999

  /// The test of two groups.
  ///
  /// - Returns: `nil` when a group has no exposure.
  public init?(
    target: [Cluster], reference: [Cluster], permutations: Int = standardPermutations,
    seed: UInt64 = SplitMix64.standardSeed
  ) {
    self.init(
      strata: [Stratum(target: target, reference: reference)], permutations: permutations, seed: seed)
  }

  /// The test of two groups within strata.
  ///
  /// - Parameters:
  ///   - strata: the groups in each stratum.
  ///   - permutations: how many deals are made; with none p is 1.
  ///   - seed: the seed of the deals.
  /// - Returns: `nil` when a group has no exposure.
  public init?(
    strata: [Stratum], permutations: Int = standardPermutations,
    seed: UInt64 = SplitMix64.standardSeed
  ) {
    let target = ClusterTotals(strata.lazy.flatMap(\.target))
    let reference = ClusterTotals(strata.lazy.flatMap(\.reference))
    guard let targetRate = target.rate, let referenceRate = reference.rate else { return nil }
    difference = targetRate - referenceRate
    self.permutations = max(0, permutations)
    self.seed = seed
    targetBase = strata.reduce(0) { $0 + $1.target.count }
    referenceBase = strata.reduce(0) { $0 + $1.reference.count }

    var all = target
    all.events += reference.events
    all.exposure += reference.exposure
    let deals = strata.compactMap(Deal.init)
    var generator = SplitMix64(seed: seed)
    var atLeast = 0
    let limit = abs(difference) * (1 - roundingAllowance)
    for _ in 0..<self.permutations {
      var dealt = ClusterTotals()
      for deal in deals { deal.addTarget(to: &dealt, using: &generator) }
      var rest = all
      rest.events -= dealt.events
      rest.exposure -= dealt.exposure
      // A deal that leaves a group without exposure has no difference; it counts against a finding.
      guard let one = dealt.rate, let other = rest.rate else {
        atLeast += 1
        continue
      }
      if abs(one - other) >= limit { atLeast += 1 }
    }
    p = Double(1 + atLeast) / Double(1 + self.permutations)
  }

  /// The clusters of a stratum and how many of them the target gets.
  private struct Deal {
    let pool: ClusterPool
    let targetCount: Int

    /// Fails for a stratum without clusters.
    init?(_ stratum: Stratum) {
      guard let pool = ClusterPool(stratum.target + stratum.reference) else { return nil }
      self.pool = pool
      targetCount = stratum.target.count
    }

    /// Chooses the target's clusters, all choices equally likely, by going through those that differ
    /// from most (Knuth, The Art of Computer Programming 2, 3.4.2, algorithm S); what is left of the
    /// target are common ones.
    func addTarget(to totals: inout ClusterTotals, using generator: inout SplitMix64) {
      var wanted = targetCount
      var left = pool.count
      for cluster in pool.others {
        if generator.index(below: left) < wanted {
          totals.add(cluster)
          wanted -= 1
        }
        left -= 1
      }
      totals.add(pool.common, times: wanted)
    }
  }
}
