public import Attribution
public import ContentAnalysis
public import Corpora
public import Tallies

/// Everything found in one document.
public struct AnalysedDocument: Sendable {
  public var record: DocumentRecord
  public var mentions: [MentionRecord]
  /// The hits that do not count, each with its reason.
  public var refused: [RefusedHit]
  /// Reviewers' decisions on this document that its text no longer bears out.
  public var unappliedDecisions: [ReviewDecision]
  /// What the text is compared by when repeated news is looked for; `nil` where it was not asked for.
  public var signature: TextSignature?
  /// Which terms and rules of the codebook it made use of; `nil` where it was not asked for.
  public var use: CodebookUse?
  /// Whom the text names, for a document without a day of publication: who of them was a minister is known only
  /// when a day has been found. Empty for any other.
  public var people: [PersonMention]

  public init(
    record: DocumentRecord, mentions: [MentionRecord], refused: [RefusedHit],
    unappliedDecisions: [ReviewDecision] = [], signature: TextSignature? = nil,
    use: CodebookUse? = nil, people: [PersonMention] = []
  ) {
    self.record = record
    self.mentions = mentions
    self.refused = refused
    self.unappliedDecisions = unappliedDecisions
    self.signature = signature
    self.use = use
    self.people = people
  }
}

/// A hit of a term that does not count, with the reason: a row of the audit of refusals.
public struct RefusedHit: Hashable, Sendable {
  public var document: String
  public var path: String
  public var code: String
  /// UTF-8 byte offsets into the source, half open.
  public var start: Int
  public var end: Int
  public var text: String
  public var scope: Scope
  /// The rule that refused it, or the other sense that it belongs to.
  public var rule: String
  public var left: String
  public var right: String
  public var published: CalendarDay?
  public var issuer: String?
  public var headline: String
  public var url: String?
}
