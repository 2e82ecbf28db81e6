/// A single change of a rate: the point at which two rates fit a series of counts best.
///
/// LR = 2[S₁ ln(S₁/T₁) + S₂ ln(S₂/T₂) − S ln(S/T)], with S the events and T the exposure before and
/// after each possible point; the point with the largest LR is taken. That maximum is *not*
/// distributed as chi-squared, since the best of many points was picked, so p comes from
/// permutation: the counts are shuffled over time, each with its exposure.
///
/// Because whole counts are shuffled, p stands also when counts vary more than Poisson's; it does
/// ask that they be exchangeable, without season or memory.
public struct PoissonChange: Hashable, Sendable {
  /// The place, in the series given, of the last count before the change; the first such place
  /// when several fit equally well.
  public let lastBefore: Int
  /// The place, in the series given, of the first count after the change.
  public let firstAfter: Int
  /// The rate up to ``lastBefore``.
  public let before: Rate
  /// The rate after it.
  public let after: Rate
  /// The largest likelihood ratio, at least 0.
  public let likelihoodRatio: Double
  /// (1 + permutations with at least this ratio) / (1 + permutations).
  public let p: Double
  /// How many permutations p rests on.
  public let permutations: Int
  /// The seed of the permutations: the same seed gives the same p.
  public let seed: UInt64
  /// The number of counts used.
  public let base: Int

  /// How many permutations are made where no number is given.
  public static let standardPermutations = 1999

  /// The change of a series of counts.
  ///
  /// - Parameters:
  ///   - counts: the events of each step of time; `nil` where nothing is known.
  ///   - exposures: what they are counted over, step by step; 1 each when `nil`. Steps without
  ///     exposure (months without documents) are left out.
  ///   - permutations: how many are made; with none p is 1.
  ///   - seed: the seed of the permutations.
  /// - Returns: `nil` with fewer than two usable counts, without any event, with a negative count,
  ///   or when there are not as many exposures as counts.
  public init?(
    counts: [Int?], exposures: [Double]? = nil, permutations: Int = standardPermutations,
    seed: UInt64 = SplitMix64.standardSeed
  ) {
    guard
      let steps = ChangeScan.steps(
        counts: counts, exposures: exposures ?? [Double](repeating: 1, count: counts.count)),
      // The ratio is the G² of the counts before and after, so the same sum of deviances serves.
      let scan = ChangeScan(
        steps,
        deviance: { part, whole in
          countDeviance(
            Double(part.events), expected: part.exposure * (Double(whole.events) / whole.exposure))
        }),
      let before = Rate(events: scan.before.events, exposure: scan.before.exposure),
      let after = Rate(events: scan.after.events, exposure: scan.after.exposure)
    else { return nil }
    lastBefore = scan.lastBefore
    firstAfter = scan.firstAfter
    self.before = before
    self.after = after
    likelihoodRatio = scan.likelihoodRatio
    self.permutations = max(0, permutations)
    p = scan.p(permutations: self.permutations, seed: seed)
    self.seed = seed
    base = scan.base
  }
}
