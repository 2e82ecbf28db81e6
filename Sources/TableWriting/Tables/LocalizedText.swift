/// A language that reports are written in.
public enum Language: String, Sendable, CaseIterable {
  case thai = "th"
  case english = "en"
}

/// One text in both languages of the reports.
public struct LocalizedText: Hashable, Sendable {
  public var thai: String
  public var english: String

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
