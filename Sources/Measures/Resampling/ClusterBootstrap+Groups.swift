extension ClusterBootstrap {
  /// This number over that of another group, resample by resample: with 100(x − 1), a change in percent.
  ///
  /// The groups are taken as independent: no cluster is in both. Resamples are paired, one of the first half with one
  /// of the second, so that groups resampled with one seed are independent too; there are as many as the group with
  /// fewer has. Where the reference is 0 in a resample the ratio is infinite, and undefined where this number is too.
  ///
  /// - Returns: `nil` when both numbers are 0.
  public func ratio(to reference: ClusterBootstrap) -> ClusterBootstrap? { paired(with: reference, by: /) }

  /// This number less that of another group, resample by resample; the groups are paired as for ``ratio(to:)``.
  ///
  /// - Returns: `nil` when both numbers are infinite.
  public func difference(from reference: ClusterBootstrap) -> ClusterBootstrap? {
    paired(with: reference, by: -)
  }

  private func paired(
    with other: ClusterBootstrap, by combine: (Double, Double) -> Double
  ) -> ClusterBootstrap? {
    ClusterBootstrap(
      estimate: combine(estimate, other.estimate),
      resampled: pairedPlaces(replicates.count, other.replicates.count).map {
        combine(replicates[$0.place], other.replicates[$0.otherPlace])
      }, base: base + other.base, seed: seed)
  }
}

/// Which resamples of two groups stand side by side: those half of all apart. Side by side as drawn, two groups with
/// the same seed and strata of the same numbers would be drawn by the same random numbers, and vary together.
func pairedPlaces(_ count: Int, _ otherCount: Int) -> [(place: Int, otherPlace: Int)] {
  let pairs = min(count, otherCount)
  return (0..<pairs).map { ($0, ($0 + pairs / 2) % pairs) }
}
