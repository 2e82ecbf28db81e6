import Measures

/// How many units have each of two codes, and both.
struct PairTotals: Hashable, Sendable {
  var base: Int
  var first: Int
  var second: Int
  var both: Int

  /// The four cells; `nil` without units.
  var table: Association? { Association(both: both, first: first, second: second, base: base) }
}

/// Two codes, and how far they stand together.
public struct CodePair: Sendable {
  /// What may be said of two codes.
  public enum Reading: Hashable, Sendable {
    /// So few units with both, found or expected, that nothing can be said.
    case fewCases
    /// Chance is not ruled out, or was not tested.
    case noVerdict
    case together
    case apart
  }

  /// The codes, in the codebook's order.
  public let first: String
  /// The other code, which stands later in the codebook.
  public let second: String
  /// All units that are looked at.
  public let base: Int
  /// The units with the first code.
  public let withFirst: Int
  /// The units with the second code.
  public let withSecond: Int
  /// The units with both.
  public let withBoth: Int
  /// Pointwise mutual information in bits: log₂ of the units with both over those expected if the codes did not
  /// go together; −∞ where none has both, `nil` where one code stands nowhere. Church & Hanks (1990), Computational
  /// Linguistics 16, 22–29.
  public let pmi: Double?
  /// ``pmi`` divided by −log₂ of the share of units with both: 1 never apart, 0 by chance, −1 never together.
  /// Bouma (2009), Proceedings of the GSCL, 31–40.
  public let normalizedPMI: Double?
  /// The natural logarithm of the odds ratio, with an interval from resampled documents; where one of the four cells is
  /// 0, one half is added to each and the interval is Wald's. `nil` where one code stands nowhere.
  public let logOdds: Estimate?
  /// The p of G², four cells; `nil` where a code stands nowhere or everywhere, and for paragraphs, which come in
  /// clusters.
  public let p: Double?
  /// ``p``, corrected for all pairs (Benjamini and Hochberg).
  public internal(set) var q: Double?

  /// What may be said: both the interval and ``q`` must bear it, and the units with both, or those that chance lets
  /// one expect, must be enough. Of paragraphs there is no verdict: where all that are looked at mention some code, one code
  /// is the more seldom the more often another stands there.
  public var reading: Reading {
    guard let q, let logOdds else { return .noVerdict }
    let expected = Double(withFirst) * Double(withSecond) / Double(base)
    guard base >= Change.smallBase, max(Double(withBoth), expected) >= Double(Change.fewCases) else {
      return .fewCases
    }
    guard q <= ComparisonReading.level else { return .noVerdict }
    return logOdds.low > 0 ? .together : logOdds.high < 0 ? .apart : .noVerdict
  }

  /// - Parameter logOdds: The log odds resampled.
  init(
    _ first: String, _ second: String, totals: PairTotals, logOdds: ClusterBootstrap?, isTested: Bool
  ) {
    self.first = first
    self.second = second
    base = totals.base
    withFirst = totals.first
    withSecond = totals.second
    withBoth = totals.both
    guard totals.first > 0, totals.second > 0, let table = totals.table else {
      pmi = nil
      normalizedPMI = nil
      self.logOdds = nil
      p = nil
      return
    }
    pmi = table.mutualInformation
    normalizedPMI = table.normalizedMutualInformation
    // Resamples of a cell without units have none.
    let interval = table.isCorrected ? table.logOddsInterval() : logOdds?.interval()
    self.logOdds = interval.map { Estimate(value: table.logOdds, low: $0.low, high: $0.high) }
    if isTested, totals.second < totals.base, let with = Share(hits: table.both, base: table.first),
      let without = Share(hits: table.onlySecond, base: table.base - table.first)
    {
      p = Keyness(target: with, reference: without).p
    } else {
      p = nil
    }
  }
}
