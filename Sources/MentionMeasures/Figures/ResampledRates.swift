import Measures

/// The intervals of a code's rates by the resamples of its group.
struct ResampledRates: Hashable, Sendable {
  /// Of the mentions for each document.
  let perDocument: Interval
  /// Of the mentions for each Thai character; `nil` where the documents have none.
  let perCharacter: Interval?
  /// Of the mentions for each word; `nil` where words were not counted.
  let perWord: Interval?

  /// Fails where resamples tell nothing: without any, and where all are alike. Those of a single document are, and its
  /// rate is none the more certain for it.
  init?(_ resamples: DocumentResamples?, code: String) {
    guard let resamples, let perDocument = resamples.perDocument(code)?.interval(), perDocument.width > 0
    else { return nil }
    self.perDocument = perDocument
    perCharacter = resamples.perCharacter(code)?.interval()
    perWord = resamples.perWord(code)?.interval()
  }
}
