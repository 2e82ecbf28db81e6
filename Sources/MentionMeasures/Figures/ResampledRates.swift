import Measures

/// The intervals of a code's rates by the resamples of its group.
struct ResampledRates: Hashable, Sendable {
  /// Of the mentions for each document.
  var perDocument: Interval?
  /// Of the mentions for each Thai character; `nil` where the documents have none.
  var perCharacter: Interval?
  /// Of the mentions for each word; `nil` where words were not counted.
  var perWord: Interval?

  init(_ resamples: DocumentResamples?, code: String) {
    perDocument = resamples?.perDocument(code)?.interval()
    perCharacter = resamples?.perCharacter(code)?.interval()
    perWord = resamples?.perWord(code)?.interval()
  }
}
