public import Corpora

/// A naming of a policy that counts.
public struct Mention: Hashable, Sendable {
  /// The code that is named.
  public var code: String
  /// Which kind of the code the term names; `nil` where the term says none, or a reviewer accepted a refused hit.
  public var subcode: String?
  /// The place in the document's folded bytes.
  public var range: Range<Int>
  /// Where it stands: in the headline, in the body or in a hashtag.
  public var scope: Scope
  /// The index in ``Document/lines`` of the line it stands on.
  public var line: Int
  /// The rule that accepted it; `nil` for a term that always counts.
  public var rule: String?

  /// The mention at this place.
  public init(
    code: String, subcode: String? = nil, range: Range<Int>, scope: Scope, line: Int, rule: String? = nil
  ) {
    self.code = code
    self.subcode = subcode
    self.range = range
    self.scope = scope
    self.line = line
    self.rule = rule
  }
}

/// A hit that does not count, with the reason.
public struct Rejection: Hashable, Sendable {
  /// The code whose term was hit.
  public var code: String
  /// The place in the document's folded bytes.
  public var range: Range<Int>
  /// The rule that refused it, or the other sense it belongs to.
  public var rule: String
  /// The index in ``Document/lines`` of the line it stands on.
  public var line: Int
  /// Where it stands: in the headline, in the body or in a hashtag.
  public var scope: Scope

  /// The refused hit at this place.
  public init(code: String, range: Range<Int>, rule: String, line: Int, scope: Scope) {
    self.code = code
    self.range = range
    self.rule = rule
    self.line = line
    self.scope = scope
  }
}

/// What was found in one document: the mentions and the refused hits, both in the order of the text.
public struct Findings: Hashable, Sendable {
  /// The hits that count, namings side by side as one and dimensions of a list included.
  public var mentions: [Mention]
  /// The hits that do not count, each with its reason.
  public var rejections: [Rejection]
  /// Reviewers' decisions that were not applied, because the text they were made on has changed.
  public var unapplied: [ReviewDecision]

  /// What was found; without arguments, what a document without hits gives.
  public init(
    mentions: [Mention] = [], rejections: [Rejection] = [], unapplied: [ReviewDecision] = []
  ) {
    self.mentions = mentions
    self.rejections = rejections
    self.unapplied = unapplied
  }
}
