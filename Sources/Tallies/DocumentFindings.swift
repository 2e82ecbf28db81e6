public import Corpora

/// Everything found in one document by itself, before it is set beside others: what stores and ledger files
/// keep, and from which the ledger of any collection of documents is made.
///
/// The record has no ``DocumentRecord/duplicateOf`` and no day from neighbours yet; both are worked out over
/// all documents.
public struct DocumentFindings: Hashable, Sendable {
  public var record: DocumentRecord
  /// In the order of the text.
  public var mentions: [MentionRecord]
  /// The hits that do not count.
  public var refused: [RefusedHit]
  /// What the text is compared by when repeated news is looked for.
  public var signature: TextSignature?

  public init(
    record: DocumentRecord, mentions: [MentionRecord], refused: [RefusedHit] = [],
    signature: TextSignature?
  ) {
    self.record = record
    self.mentions = mentions
    self.refused = refused
    self.signature = signature
  }
}
