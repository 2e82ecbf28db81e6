public import Measures

/// A code in two groups of documents, side by side.
public struct CodeComparison: Sendable {
  /// The code.
  public let code: String
  /// The groups as they were compared; with ``ComparisonRules/fromFirstMention`` of the days from the code's first
  /// mention on.
  public let pair: ComparisonPair
  /// Both figures, and the difference of the shares.
  public let change: Change
  /// The share of the target over that of the reference: its interval is exact, given the documents of both that
  /// mention the code; `nil` where none does.
  public let shareRatio: RateRatio?
  /// The binary logarithm of ``shareRatio``; `nil` where no document mentions the code.
  public let logRatio: LogRatio?
  /// G² of the documents, four cells; `nil` where no document mentions the code, or a group has none.
  public let keyness: Keyness?
  /// The mentions per document of the target over those of the reference, with an interval from resampled
  /// documents; `nil` where there are no mentions. Infinite where only the target has any.
  public let mentionRatio: Estimate?
  /// G² of the mentions over documents, two cells; its own p is too small, for mentions come in
  /// clusters; `nil` without mentions.
  public let mentionKeyness: Keyness?
  /// The p of the difference of mentions per document, from documents dealt out anew; `nil` without mentions.
  public let mentionP: Double?
  /// When the code began; `nil` where the groups do not lie apart in time, or nothing mentions it.
  public let onset: CodeOnset?
  /// The p of ``keyness``, corrected for all tests of the comparisons made together (Benjamini and Hochberg).
  public internal(set) var q: Double?
  /// ``mentionP``, corrected for all tests of mentions.
  public internal(set) var mentionQ: Double?

  /// What may be said of the difference.
  public var reading: ComparisonReading { ComparisonReading(change, q: q, onset: onset) }
}

/// What comparisons rest on beside the documents.
public struct ComparisonRules: Hashable, Sendable {
  /// How documents are resampled for intervals; its seed begins the deals too.
  public var resampling: Resampling
  /// How many deals each p rests on.
  public var deals: Int
  /// Whether the base of a code holds only documents from its first mention in the input on.
  public var fromFirstMention: Bool

  /// The rules with these values; without any, those that reports go by.
  public init(
    resampling: Resampling = .standard, deals: Int = PermutationTest.standardPermutations,
    fromFirstMention: Bool = false
  ) {
    self.resampling = resampling
    self.deals = deals
    self.fromFirstMention = fromFirstMention
  }

  /// Months of an issuer with fewer documents are resampled together with those next to them.
  public static let smallestStratum = DocumentStrata.fewest
}
