import ContentAnalysis

/// Something in a codebook that is no error but worth a look.
public struct CodebookNotice: Hashable, Sendable, CustomStringConvertible {
  /// What was noticed; the raw value is its name for people.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Wherever the phrase stands, another code's term or another sense takes its place.
    case shadowed
    /// The phrase already stands in an earlier term of the same code.
    case duplicate
    /// A quote or bracket in the phrase has no partner.
    case unmatched
    /// The code is named in one script only, Thai or Latin.
    case oneScript = "one script"
    /// A rule asks for an issuer that the registry does not have, or for a body, which is nobody's issuer.
    case noIssuer = "no issuer"
    /// It does not occur in the corpus.
    case unseen
    /// It occurs in the corpus, but each time another hit takes its place.
    case covered
    /// The rule list refuses more hits of the corpus than it accepts.
    case refusesMore = "refuses more"
  }

  /// What was noticed.
  public var kind: Kind
  /// The code that it is noticed of.
  public var code: String
  /// The term, sequence, sense or rule list that the notice is of, or its place.
  public var subject: String
  /// What is said of the subject, to stand behind it in a sentence.
  public var message: String

  /// A notice.
  public init(_ kind: Kind, code: String, subject: String, message: String) {
    self.kind = kind
    self.code = code
    self.subject = subject
    self.message = message
  }

  public var description: String { "\(kind.rawValue): \(code): \(subject) \(message)" }
}

extension Codebook {
  /// How an entry is named to its author.
  func words(for entry: CodebookEntry) -> String {
    guard let definition = self[entry.code] else { return "" }
    return switch entry.kind {
    case .term: "term “\(definition.terms[entry.index].text)”"
    case .sequence:
      "sequence “\(definition.sequences[entry.index].parts.compactMap(\.first).joined(separator: " … "))”"
    case .otherSense: "sense “\(definition.otherSenses[entry.index].sense)”"
    }
  }
}
