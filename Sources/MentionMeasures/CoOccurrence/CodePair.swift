import Foundation
import Measures

/// How often two codes stand in the same units, and each in any.
struct PairTable: Hashable, Sendable {
  /// All units.
  var base: Int
  var first: Int
  var second: Int
  var both: Int

  /// The logarithm of the odds ratio, with ½ added to each cell so that it is always a number: Haldane (1956) and
  /// Anscombe (1956). Above 0 the codes stand together more often than apart.
  var logOdds: Double {
    let cells = [both, base - first - second + both, first - both, second - both].map {
      Double($0) + Self.half
    }
    return log(cells[0]) + log(cells[1]) - log(cells[2]) - log(cells[3])
  }

  private static let half = 0.5
}

/// Two codes, and how far they stand together.
public struct CodePair: Sendable {
  /// The codes, in the codebook's order.
  public let first: String
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
  /// The natural logarithm of the odds ratio, ½ added to each cell, with an interval from resampled documents;
  /// `nil` where one code stands nowhere.
  public let logOdds: Estimate?
  /// The p of G², four cells; `nil` where a code stands nowhere or everywhere, and for paragraphs, which come in
  /// clusters.
  public let p: Double?
  /// ``p``, corrected for all pairs (Benjamini and Hochberg).
  public internal(set) var q: Double?

  init(_ first: String, _ second: String, table: PairTable, resampled: [PairTable], isTested: Bool) {
    self.first = first
    self.second = second
    base = table.base
    withFirst = table.first
    withSecond = table.second
    withBoth = table.both
    guard table.first > 0, table.second > 0 else {
      pmi = nil
      normalizedPMI = nil
      logOdds = nil
      p = nil
      return
    }
    let share = Double(table.both) / Double(table.base)
    let expected = Double(table.first) / Double(table.base) * Double(table.second) / Double(table.base)
    let pmi = log2(share) - log2(expected)
    self.pmi = pmi
    normalizedPMI = table.both == 0 ? -1 : table.both == table.base ? nil : pmi / -log2(share)
    logOdds = Estimate(table.logOdds, replicates: resampled.map(\.logOdds))
    if isTested, let with = Share(hits: table.both, base: table.first),
      let without = Share(hits: table.second - table.both, base: table.base - table.first),
      table.second < table.base
    {
      p = Keyness(target: with, reference: without).p
    } else {
      p = nil
    }
  }
}
