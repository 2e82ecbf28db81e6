/// A single change of a share: the point at which two shares fit a series best, of the documents with a mention among
/// all documents of each month, say.
///
/// LR is the four-cell G² (``Keyness/Form/fourCell``) of what lies before and after each possible point: the
/// likelihood-ratio test of two shares. The point with the largest LR is taken. As with ``PoissonChange`` that maximum
/// is *not* distributed as chi-squared, and p comes from permutation: the months are shuffled over time, each with its
/// base. So p stands also when shares vary more from month to month than chance would have it; it does ask that months
/// be exchangeable, without season or memory.
///
/// Hinkley & Hinkley (1970), "Inference about the change-point in a sequence of binomial variables", Biometrika 57,
/// 477–488.
public struct BinomialChange: Hashable, Sendable {
  /// The place, in the series given, of the last month before the change; the first such place
  /// when several fit equally well.
  public let lastBefore: Int
  /// The place, in the series given, of the first month after the change.
  public let firstAfter: Int
  /// The share up to ``lastBefore``.
  public let before: Share
  /// The share after it.
  public let after: Share
  /// The largest likelihood ratio, at least 0.
  public let likelihoodRatio: Double
  /// (1 + permutations with at least this ratio) / (1 + permutations).
  public let p: Double
  /// How many permutations p rests on.
  public let permutations: Int
  /// The seed of the permutations: the same seed gives the same p.
  public let seed: UInt64
  /// The number of months used.
  public let base: Int

  /// How many permutations are made where no number is given.
  public static let standardPermutations = 1999

  /// The change of a series of shares.
  ///
  /// - Parameters:
  ///   - shares: the share of each step of time; `nil` where there is none (a month without documents).
  ///   - permutations: how many are made; with none p is 1.
  ///   - seed: the seed of the permutations.
  /// - Returns: `nil` with fewer than two shares, or without any hit.
  public init?(
    shares: [Share?], permutations: Int = standardPermutations, seed: UInt64 = SplitMix64.standardSeed
  ) {
    let steps = shares.enumerated().compactMap { index, share in
      share.map { ChangeScan.Step(index: index, events: $0.hits, exposure: Double($0.base)) }
    }
    guard
      let scan = ChangeScan(
        steps,
        deviance: { part, whole in
          let hits = Double(part.events)
          let share = Double(whole.events) / whole.exposure
          return countDeviance(hits, expected: part.exposure * share)
            + countDeviance(part.exposure - hits, expected: part.exposure * (1 - share))
        }),
      let before = Share(hits: scan.before.events, base: Int(scan.before.exposure)),
      let after = Share(hits: scan.after.events, base: Int(scan.after.exposure))
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
