public import Measures

extension Figure {
  /// The share corrected for how well the coding of the code agrees with coding by hand: times precision over recall.
  ///
  /// Precision and recall are measured on spans of text, and taken to hold for documents. A document with several spans
  /// is wrong, or missed, less often than each of them; so the correction is rather too large than too small.
  ///
  /// - Parameter agreement: The spans of the code that were found and so coded, found only, and coded only.
  /// - Returns: `nil` without documents, or where the coded spans do not tell precision and recall.
  public func correctedShare(by agreement: Agreement) -> Estimate? {
    guard let found = Share(hits: documentsWith, base: documents),
      let corrected = CorrectedShare(found: found, measured: agreement)
    else { return nil }
    let interval = corrected.interval()
    return Estimate(value: corrected.value, low: interval.low, high: interval.high)
  }
}
