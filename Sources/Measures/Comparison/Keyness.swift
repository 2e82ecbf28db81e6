import Foundation

/// How surely something is mentioned more, or less, often in a target than in a reference: G², the
/// log-likelihood statistic, with its sign and its p.
///
/// G² grows with the amount of text as well as with the difference; for the size of the difference
/// see ``LogRatio``. Events are taken as independent: on mentions, which cluster in documents, p is
/// too small, and ``PermutationTest`` is the one to trust.
public struct Keyness: Hashable, Sendable {
  /// Which sum G² is; the two are often confused.
  public enum Form: String, Hashable, Sendable {
    /// 2[a ln(a/E₁) + b ln(b/E₂)], of UCREL's calculator and AntConc: the likelihood-ratio test of
    /// two Poisson rates. Right where the exposure is no number of trials: characters, or documents
    /// that each may hold many mentions. Rayson & Garside (2000), in the form of Read & Cressie.
    case twoCell
    /// With the terms of those that are not hits: the likelihood-ratio test of two shares, Dunning
    /// (1993), Computational Linguistics 19, 61–74, as in quanteda and the R package corpora.
    case fourCell
  }

  /// Which way the difference goes.
  public enum Direction: String, Hashable, Sendable {
    /// More often in the target than in the reference.
    case over
    /// Less often.
    case under
    /// Equally often.
    case even
  }

  /// Which sum G² is.
  public let form: Form
  /// The rate in the target; with four cells a share read as a rate.
  public let target: Rate
  /// The rate in the reference.
  public let reference: Rate
  /// G², at least 0, without sign; 0 when the rates are equal.
  public let g2: Double

  /// Two rates, by the two-cell form.
  public init(target: Rate, reference: Rate) {
    let pooled = (target + reference).value
    form = .twoCell
    self.target = target
    self.reference = reference
    // The terms E − O that countDeviance adds cancel between the cells.
    g2 =
      2
      * (countDeviance(Double(target.events), expected: target.exposure * pooled)
        + countDeviance(Double(reference.events), expected: reference.exposure * pooled))
  }

  /// Two shares, by the four-cell form.
  public init(target: Share, reference: Share) {
    let pooled = target + reference
    let hits = pooled.value
    let misses = Double(pooled.misses) / Double(pooled.base)
    form = .fourCell
    self.target = Rate(target)
    self.reference = Rate(reference)
    g2 =
      2
      * [target, reference].reduce(0) { sum, share in
        let base = Double(share.base)
        return sum + countDeviance(Double(share.hits), expected: base * hits)
          + countDeviance(Double(share.misses), expected: base * misses)
      }
  }

  /// Which way the difference goes.
  public var direction: Direction {
    if target.value > reference.value { return .over }
    return target.value < reference.value ? .under : .even
  }

  /// G² with a minus sign where the target has less.
  public var signedG2: Double { direction == .under ? -g2 : g2 }

  /// The chance of a G² this large when there is no difference: the upper tail of chi-squared with
  /// one degree of freedom, right out to where `1 − cdf` would be 0.
  public var p: Double { ChiSquareDistribution.upperTail(g2, degreesOfFreedom: 1) }

  /// %DIFF: how many percent higher the target's rate is; `nil` when the reference has no event.
  ///
  /// Gabrielatos & Marchi (2011).
  public var percentDifference: Double? {
    guard reference.events > 0 else { return nil }
    return 100 * (target.value - reference.value) / reference.value
  }

  /// G² − ln(N₁ + N₂), the Bayes factor on BIC's scale: above 2 speaks for a difference, above 10
  /// strongly; below 0 against one. Wilson (2013), as on UCREL's calculator.
  ///
  /// N is the exposure, so it means something only where that counts trials or words.
  public var bic: Double { g2 - log(target.exposure + reference.exposure) }

  /// G² divided by Williams' q, which brings the four-cell form nearer to chi-squared in small
  /// tables; `nil` for two cells, and for a table with an empty cell, where quanteda leaves it out.
  ///
  /// Williams (1976), Biometrika 63, 33–37.
  public var williamsG2: Double? {
    let a = Double(target.events)
    let b = Double(reference.events)
    let c = target.exposure - a
    let d = reference.exposure - b
    guard form == .fourCell, a > 0, b > 0, c > 0, d > 0 else { return nil }
    let n = a + b + c + d
    let rows = n / (a + b) + n / (c + d) - 1
    let columns = n / (a + c) + n / (b + d) - 1
    return g2 / (1 + rows * columns / (6 * n))
  }
}
