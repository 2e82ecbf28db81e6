/// How much more counts vary than independent events would: Pearson's χ² over its degrees of
/// freedom, φ̂ = Σ (xᵢ − tᵢr)²/(tᵢr) / (n − 1) with r = Σx/Σt.
///
/// About 1 for Poisson counts; 3 says that the variance is three times as large, so that intervals
/// are √3 times as wide. McCullagh & Nelder (1989), Generalized Linear Models, 2nd ed., chapter 6.
public struct Overdispersion: Hashable, Sendable {
  /// φ̂; at least 0.
  public let factor: Double
  /// The number of counts used: those with an exposure above 0.
  public let base: Int

  /// The overdispersion of counts over their exposures.
  ///
  /// - Returns: `nil` with fewer than two usable counts or no event at all. Pairs without exposure
  ///   (a month without documents) are left out.
  public init?(counts: [Int], exposures: [Double]) {
    let pairs = zip(counts, exposures).filter { $0.1 > 0 && $0.1.isFinite }
    let events = pairs.reduce(0) { $0 + $1.0 }
    guard pairs.count > 1, events > 0 else { return nil }
    let rate = Double(events) / pairs.reduce(0) { $0 + $1.1 }
    let pearson = pairs.reduce(0.0) { sum, pair in
      let expected = pair.1 * rate
      let difference = Double(pair.0) - expected
      return sum + difference * difference / expected
    }
    factor = pearson / Double(pairs.count - 1)
    base = pairs.count
  }
}
