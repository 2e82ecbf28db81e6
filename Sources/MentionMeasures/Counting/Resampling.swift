public import Measures

/// How documents are resampled for the intervals of mention rates: what a reader needs to draw the same again.
///
/// Mentions come in clusters, so whole documents are drawn, with replacement, within strata of month and issuer
/// (``DocumentStrata``). The draws of a group follow from ``seed`` and from the group's documents alone: neither their
/// order, nor the number of threads changes an interval.
public struct Resampling: Hashable, Sendable {
  /// What every sequence of draws begins with.
  public let seed: UInt64
  /// B, how many resamples are drawn of each group.
  public let replicates: Int

  /// - Parameters:
  ///   - seed: What every sequence of draws begins with.
  ///   - replicates: How many resamples are drawn of each group; ``fewestReplicates`` where fewer are asked for, since
  ///     the ends of 95 % intervals need them.
  public init(
    seed: UInt64 = SplitMix64.standardSeed, replicates: Int = ClusterBootstrap.standardReplicates
  ) {
    self.seed = seed
    self.replicates = max(Self.fewestReplicates, replicates)
  }

  /// What is taken where nothing else is asked for.
  public static let standard = Resampling()
  /// The least number of resamples: the ends of a 95 % interval stand on fifty of them to either side.
  public static let fewestReplicates = 2000
}
