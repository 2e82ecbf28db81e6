import ArgumentParser

/// Words as a base beside documents and characters.
enum CountedWords {
  static let help: ArgumentHelp =
    "Count words too, by ICU's breaking of Thai, and give mentions per million words."
}
