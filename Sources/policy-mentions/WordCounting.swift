import ArgumentParser
import PolicyMentions

/// Whether words can be counted here.
enum WordCounting {
  /// - Throws: `ValidationError` where ICU has no rules for breaking words.
  static func check() throws {
    guard WordCounter() == nil else { return }
    throw ValidationError(
      "words cannot be counted: ICU's data are missing; install the package libicu72, or a later one")
  }
}
