import MentionStorage

extension StoreUpdate {
  /// The number of words that are read of a stored text.
  ///
  /// - Throws: ``StoreError`` where the text is damaged, or its words cannot be told (``WordCounter``); `TermNotation.Fault`.
  public func words(ofDocumentAt path: String, _ text: StoredText) throws -> Int {
    do {
      guard let words = try documentAnalyser().words(in: try text.source(path: path)) else {
        throw StoreError(path: path, reason: .failed("ICU cannot break its text into words"))
      }
      return words
    } catch let error as TextCompression.Failure {
      throw StoreError(path: path, reason: .damaged(error.message))
    }
  }
}
