public import Corpora

/// A document beside the others: what is needed to find repeated news and to date documents by their neighbours.
public struct DocumentBesideOthers: Sendable {
  /// The row of the document.
  public var id: Int
  public var document: String
  /// The day and basis from the document itself, `none` where it has none.
  public var published: CalendarDay?
  public var publishedBasis: DateBasis
  public var event: CalendarDay?
  public var issuer: String?
  public var signature: TextSignature?
  /// Whom a document without a day of its own names (ids).
  public var people: [String]
  /// What was worked out of all documents.
  public var settled: Settled

  /// What follows from the other documents.
  public struct Settled: Hashable, Sendable {
    /// The id of the earlier document whose news this one repeats.
    public var duplicateOf: String?
    /// The day of publication, from the document itself or its neighbours.
    public var published: CalendarDay?
    public var publishedBasis: DateBasis
    /// The minister in office on the day of publication.
    public var minister: String?
    /// The ministers whom the text names.
    public var ministersNamed: [String]
  }
}
