import Corpora
import WordBreaking

extension Document {
  /// The number of words in what is read of the document; `nil` where they cannot be told (``WordCounter``).
  var words: Int? {
    guard let counter = WordCounter() else { return nil }
    return text.bytes.withUnsafeBufferPointer { bytes in
      var words = 0
      for passage in passages {
        guard let own = counter.count(in: UnsafeBufferPointer(rebasing: bytes[passage.range])) else {
          return nil
        }
        words += own
      }
      return words
    }
  }
}
