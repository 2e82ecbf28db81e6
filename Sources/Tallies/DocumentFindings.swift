public import Corpora

/// Everything found in one document by itself, before it is set beside others: what stores and ledger files
/// keep, and from which the ledger of any collection of documents is made.
///
/// The record has no ``DocumentRecord/duplicateOf`` and no day from neighbours yet; both are worked out over
/// all documents.
public struct DocumentFindings: Hashable, Sendable {
  /// The document by itself, with the minister in office as far as its own dates tell.
  public var record: DocumentRecord
  /// In the order of the text.
  public var mentions: [MentionRecord]
  /// The hits that do not count.
  public var refused: [RefusedHit]
  /// What the text is compared by when repeated news is looked for.
  public var signature: TextSignature?
  /// Whom a document without a day of publication names (ids), in the order of the text: who of them was a
  /// minister is known only when a day has been found. Empty for any other document.
  public var people: [String]

  /// The findings of one document.
  public init(
    record: DocumentRecord, mentions: [MentionRecord], refused: [RefusedHit] = [],
    signature: TextSignature?, people: [String] = []
  ) {
    self.record = record
    self.mentions = mentions
    self.refused = refused
    self.signature = signature
    self.people = people
  }
}
