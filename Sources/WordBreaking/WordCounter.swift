import CICU

/// Counts the words of a text.
///
/// Thai is written without spaces between words; these are told by ICU, with its dictionary of Thai, after Unicode
/// Standard Annex 29. Another version of ICU, with another dictionary, may count a little differently.
///
/// One counter serves one thread.
public struct WordCounter: ~Copyable {
  private let breaks: OpaquePointer

  /// Fails where ICU has no rules for breaking words, which is when its data are not installed.
  public init?() {
    var error = U_ZERO_ERROR
    guard let breaks = icu_words_open(Self.locale, &error), error.rawValue <= U_ZERO_ERROR.rawValue else {
      return nil
    }
    self.breaks = breaks
  }

  deinit { icu_words_close(breaks) }

  /// The number of words, which are what has letters or digits between two breaks; `nil` where ICU fails, which it
  /// does of want of memory only.
  ///
  /// - Parameter text: UTF-8.
  public func count(in text: UnsafeBufferPointer<UInt8>) -> Int? {
    var error = U_ZERO_ERROR
    let words = text.withMemoryRebound(to: CChar.self) {
      icu_words_count(breaks, $0.baseAddress, Int64($0.count), &error)
    }
    return words < 0 ? nil : Int(words)
  }

  /// Whose rules are taken where languages differ.
  private static let locale = "th"
}
