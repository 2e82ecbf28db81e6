public import Corpora

/// A document beside the others: what is needed to find repeated news and to date documents by their neighbours.
///
/// An object, since lists of all documents are put in order and gone through, and each copy of what it holds takes time.
public final class DocumentBesideOthers: Sendable {
  /// The row of the document.
  public let id: Int
  /// The id of the document; several rows may have the same.
  public let document: String
  /// The day and basis from the document itself, `none` where it has none.
  public let published: CalendarDay?
  /// What ``published`` was read from in the document itself.
  public let publishedBasis: DateBasis
  /// The first day that the text gives for what it reports; `nil` where it gives none.
  public let event: CalendarDay?
  /// The id of the agency whose news it is; `nil` where it is not known.
  public let issuer: String?
  /// What the text is compared by when repeated news is looked for; `nil` where it has none.
  public let signature: TextSignature?
  /// Whom a document without a day of its own names (ids).
  public let people: [String]
  /// What was worked out of all documents.
  public let settled: Settled

  init(
    id: Int, document: String, published: CalendarDay?, publishedBasis: DateBasis, event: CalendarDay?,
    issuer: String?, signature: TextSignature?, people: [String], settled: Settled
  ) {
    self.id = id
    self.document = document
    self.published = published
    self.publishedBasis = publishedBasis
    self.event = event
    self.issuer = issuer
    self.signature = signature
    self.people = people
    self.settled = settled
  }

  /// What follows from the other documents.
  public struct Settled: Hashable, Sendable {
    /// The id of the earlier document whose news this one repeats.
    public var duplicateOf: String?
    /// The day of publication, from the document itself or its neighbours.
    public var published: CalendarDay?
    /// How ``published`` was found; `neighbours` where it is theirs.
    public var publishedBasis: DateBasis
    /// The minister in office on the day of publication.
    public var minister: String?
    /// The ministers whom the text names.
    public var ministersNamed: [String]
  }
}
