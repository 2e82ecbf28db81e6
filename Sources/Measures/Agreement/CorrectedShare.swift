/// A share corrected for what the search finds wrongly and misses.
///
/// Of what is found, the precision is true; of what is true, the recall is found. So the true number is the number found
/// times precision over recall. The idea is that of Rogan & Gladen (1978), American Journal of Epidemiology 107, 71–76,
/// who correct by sensitivity and specificity; precision and recall are what coded samples of text measure, and
/// unlike specificity they say something where nearly all documents are without a mention.
///
/// It holds as far as precision and recall are the same where they were measured and where the share is: say where
/// they were measured, and print the raw share beside it.
///
/// ```swift
/// // 80 of 1000 documents found; of 50 found 45 were right, of 60 true 48 were found.
/// CorrectedShare(found: found, precision: precision, recall: recall)?.value   // 0.08 · 0.9 / 0.8 = 0.09
/// ```
public struct CorrectedShare: Hashable, Sendable {
  /// The share that was found.
  public let found: Share
  /// The share of what is found that is true, in a coded sample.
  public let precision: Share
  /// The share of what is true that is found, in a coded sample.
  public let recall: Share

  /// The correction; `nil` when nothing of what is true was found in the sample, so that nothing is known of how much
  /// is missed.
  public init?(found: Share, precision: Share, recall: Share) {
    guard recall.hits > 0 else { return nil }
    self.found = found
    self.precision = precision
    self.recall = recall
  }

  /// The correction by a measured agreement; `nil` when it has no true item found.
  public init?(found: Share, measured agreement: Agreement) {
    guard let precision = agreement.precision, let recall = agreement.recall else { return nil }
    self.init(found: found, precision: precision, recall: recall)
  }

  /// What the share is multiplied by: precision over recall.
  public var factor: Double { precision.value / recall.value }

  /// The corrected share, 0 to 1. A product above 1, where recall is small, is taken as 1.
  public var value: Double { min(1, found.value * factor) }

  /// The interval of the corrected share, 0 to 1: Wilson's intervals of the three shares, taken together by the
  /// variances recovered from them (Zou & Donner 2008, Statistics in Medicine 27, 1693–1702).
  ///
  /// The three are taken as independent. Where precision and recall are measured on the same items they rise and fall
  /// together, and the interval is a little too wide.
  public func interval(at confidence: ConfidenceLevel = .standard) -> Interval {
    quotientInterval(
      of: [UncertainFactor(found, at: confidence), UncertainFactor(precision, at: confidence)],
      over: [UncertainFactor(recall, at: confidence)]
    ).clipped(to: .unit)
  }
}
