/// A language that reports are written in.
public enum Language: String, Sendable, CaseIterable {
  /// Thai; years that people read count from the Buddhist Era.
  case thai = "th"
  /// English; years that people read are those of the Common Era.
  case english = "en"
}

/// One text in both languages of the reports.
public struct LocalizedText: Hashable, Sendable {
  /// The text in Thai.
  public var thai: String
  /// The text in English.
  public var english: String

  /// A text in both languages; where one is empty, the other does not stand in for it.
  public init(thai: String, english: String) {
    self.thai = thai
    self.english = english
  }

  /// A text that is the same in both languages: an id, a proper name.
  public init(same text: String) {
    self.init(thai: text, english: text)
  }

  /// The text in one language.
  public subscript(language: Language) -> String {
    switch language {
    case .thai: thai
    case .english: english
    }
  }
}
