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
    let exposures = exposures ?? [Double](repeating: 1, count: counts.count)
    guard exposures.count == counts.count else { return nil }
    let steps = zip(counts, exposures).enumerated().compactMap { index, pair -> Step? in
      guard let count = pair.0, pair.1 > 0, pair.1.isFinite else { return nil }
      return Step(index: index, count: count, exposure: pair.1)
    }
    guard steps.count > 1, steps.allSatisfy({ $0.count >= 0 }),
      let whole = Self.rate(steps[...]), whole.events > 0
    else { return nil }
    let best = Self.best(steps, whole: whole)
    guard let before = Self.rate(steps[...best.place]), let after = Self.rate(steps[(best.place + 1)...])
    else { return nil }

    var generator = SplitMix64(seed: seed)
    var shuffled = steps
    var atLeast = 0
    let limit = best.ratio * (1 - roundingAllowance)
    for _ in 0..<max(0, permutations) {
      generator.shuffle(&shuffled)
      if Self.best(shuffled, whole: whole).ratio >= limit { atLeast += 1 }
    }
    lastBefore = steps[best.place].index
    firstAfter = steps[best.place + 1].index
    self.before = before
    self.after = after
    likelihoodRatio = best.ratio
    self.permutations = max(0, permutations)
    p = Double(1 + atLeast) / Double(1 + self.permutations)
    self.seed = seed
    base = steps.count
  }

  private struct Step {
    let index: Int
    let count: Int
    let exposure: Double
  }

  private static func rate(_ steps: ArraySlice<Step>) -> Rate? {
    Rate(
      events: steps.reduce(0) { $0 + $1.count }, exposure: steps.reduce(0) { $0 + $1.exposure })
  }

  /// The place after which two rates fit best, and the likelihood ratio there.
  ///
  /// The ratio is the G² of the counts before and after, so the same sum of deviances serves.
  private static func best(_ steps: [Step], whole: Rate) -> (place: Int, ratio: Double) {
    var events = 0
    var exposure = 0.0
    var best = (place: 0, ratio: -1.0)
    for place in 0..<(steps.count - 1) {
      events += steps[place].count
      exposure += steps[place].exposure
      let ratio =
        2
        * (countDeviance(Double(events), expected: exposure * whole.value)
          + countDeviance(
            Double(whole.events - events),
            expected: max(0, whole.exposure - exposure) * whole.value))
      if ratio > best.ratio { best = (place, ratio) }
    }
    return best
  }
}
