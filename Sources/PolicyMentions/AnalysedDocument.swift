public import ContentAnalysis
public import Corpora
public import Tallies

/// Everything found in one document.
public struct AnalysedDocument: Sendable {
  /// The document itself, with the codes it mentions. What follows from other documents, such as whether it repeats
  /// one of them, is not known yet.
  public var record: DocumentRecord
  /// The mentions, in the order of the text.
  public var mentions: [MentionRecord]
  /// The hits that do not count, each with its reason.
  public var refused: [RefusedHit]
  /// Reviewers' decisions on this document that its text no longer bears out.
  public var unappliedDecisions: [ReviewDecision]
  /// What the text is compared by when repeated news is looked for; `nil` where it was not asked for.
  public var signature: TextSignature?
  /// Which terms and rules of the codebook it made use of; `nil` where it was not asked for.
  public var use: CodebookUse?
  /// Whom the text names (ids), for a document without a day of publication: who of them was a minister is known only
  /// when a day has been found. Empty for any other.
  public var people: [String]

  /// Findings put together by hand; what is left out was not asked for.
  public init(
    record: DocumentRecord, mentions: [MentionRecord], refused: [RefusedHit],
    unappliedDecisions: [ReviewDecision] = [], signature: TextSignature? = nil,
    use: CodebookUse? = nil, people: [String] = []
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

extension AnalysedDocument {
  /// What was found, without what only concerns the run: the part that is kept in stores and ledgers.
  public var findings: DocumentFindings {
    DocumentFindings(
      record: record, mentions: mentions, refused: refused, signature: signature, people: people)
  }
}
