/// The exact test of the chance of a hit.
struct BinomialTest {
  let hits: Int
  let trials: Int
  /// The chance that is tested, strictly between 0 and 1.
  let chance: Double

  /// Twice the smaller tail, at most 1.
  var central: Double {
    let below = BinomialDistribution.lowerTail(hits, trials: trials, p: chance)
    let above = BinomialDistribution.upperTail(hits, trials: trials, p: chance)
    return min(1, 2 * min(below, above))
  }

  /// The chance of all outcomes no likelier than the one seen.
  var minimumLikelihood: Double {
    let mean = Double(trials) * chance
    let limit = density(hits) * (1 + Self.densityAllowance)
    if Double(hits) == mean { return 1 }
    if Double(hits) < mean {
      // The densities fall from the mean up, so the outcomes wanted begin at one of them.
      let first = firstInRange(Int(mean.rounded(.up)), trials + 1) { density($0) <= limit }
      return min(
        1,
        BinomialDistribution.lowerTail(hits, trials: trials, p: chance)
          + BinomialDistribution.upperTail(first, trials: trials, p: chance))
    }
    let afterLast = firstInRange(0, Int(mean.rounded(.down)) + 1) { density($0) > limit }
    return min(
      1,
      BinomialDistribution.lowerTail(afterLast - 1, trials: trials, p: chance)
        + BinomialDistribution.upperTail(hits, trials: trials, p: chance))
  }

  /// Outcomes likelier by no more than this part count as no likelier: it may be rounding. R's
  /// `binom.test` has the same factor.
  private static let densityAllowance = 1e-7

  private func density(_ k: Int) -> Double {
    BinomialDistribution.density(
      Double(k), trials: Double(trials), p: chance, complement: 1 - chance)
  }

  /// The first number from `low` to before `high` for which a condition holds that, once it holds,
  /// holds for all after it; `high` when there is none.
  private func firstInRange(_ low: Int, _ high: Int, where condition: (Int) -> Bool) -> Int {
    var low = low
    var high = high
    while low < high {
      let middle = low + (high - low) / 2
      if condition(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
