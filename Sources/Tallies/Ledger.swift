public import Corpora

/// One mention, with everything the product says of it: a row of the ledger.
///
/// Every other number in the product is a grouping of these rows over the documents they were
/// found in. People and agencies stand by their registry ids.
public struct MentionRecord: Hashable, Sendable {
  /// The id of the document.
  public var document: String
  public var path: String
  /// The mention's place among the document's mentions, from 1, in the order of the text.
  public var ordinal: Int
  public var code: String
  public var subcode: String?
  /// UTF-8 byte offsets into the source, half open.
  public var start: Int
  public var end: Int
  /// The bytes from `start` to `end` as they stand in the source.
  public var text: String
  public var scope: Scope
  /// The number of the line it stands in, from 0; a paragraph of the source is one line.
  public var paragraph: Int
  /// The words before and after, on the same line, as they stand in the source.
  public var left: String
  public var right: String
  public var published: CalendarDay?
  public var event: CalendarDay?
  public var issuer: String?
  public var body: String?
  /// The agencies named in the same paragraph, in the order of the text.
  public var agencies: [String]
  public var ministersNamed: [String]
  public var ministerInOffice: String?
  public var headline: String
  public var url: String?

  public init(
    document: String, path: String, ordinal: Int, code: String, subcode: String? = nil, start: Int,
    end: Int, text: String, scope: Scope, paragraph: Int, left: String, right: String,
    published: CalendarDay?,
    event: CalendarDay?, issuer: String?, body: String?, agencies: [String],
    ministersNamed: [String], ministerInOffice: String?, headline: String, url: String?
  ) {
    self.document = document
    self.path = path
    self.ordinal = ordinal
    self.code = code
    self.subcode = subcode
    self.start = start
    self.end = end
    self.text = text
    self.scope = scope
    self.paragraph = paragraph
    self.left = left
    self.right = right
    self.published = published
    self.event = event
    self.issuer = issuer
    self.body = body
    self.agencies = agencies
    self.ministersNamed = ministersNamed
    self.ministerInOffice = ministerInOffice
    self.headline = headline
    self.url = url
  }
}

/// One document, with what the product says of it: a row of the list of documents.
public struct DocumentRecord: Hashable, Sendable {
  public var document: String
  public var path: String
  public var url: String?
  public var headline: String
  public var published: CalendarDay?
  public var publishedBasis: DateBasis
  public var event: CalendarDay?
  public var issuer: String?
  /// How the issuer was found, in the words of the attribution (`position`, `abbreviation`, …).
  public var issuerBasis: String?
  public var body: String?
  public var ministersNamed: [String]
  public var ministerInOffice: String?
  /// The number of characters (Unicode scalars) that were read.
  public var characters: Int
  /// How many of them are of the Thai block.
  public var thaiCharacters: Int
  /// The number of words that were read; `nil` where words were not counted.
  public var words: Int?
  /// The codes mentioned, each once, in the codebook's order.
  public var codes: [String]
  /// The id of the earlier document whose news this one repeats.
  public var duplicateOf: String?

  public init(
    document: String, path: String, url: String?, headline: String, published: CalendarDay?,
    publishedBasis: DateBasis, event: CalendarDay?, issuer: String?, issuerBasis: String?,
    body: String?, ministersNamed: [String], ministerInOffice: String?, characters: Int,
    thaiCharacters: Int, words: Int? = nil, codes: [String], duplicateOf: String? = nil
  ) {
    self.document = document
    self.path = path
    self.url = url
    self.headline = headline
    self.published = published
    self.publishedBasis = publishedBasis
    self.event = event
    self.issuer = issuer
    self.issuerBasis = issuerBasis
    self.body = body
    self.ministersNamed = ministersNamed
    self.ministerInOffice = ministerInOffice
    self.characters = characters
    self.thaiCharacters = thaiCharacters
    self.words = words
    self.codes = codes
    self.duplicateOf = duplicateOf
  }
}

/// The clock that reports run on.
public enum Clock: String, Sendable, CaseIterable {
  case published
  case event
}

/// All documents of a run and every mention found in them, both in the order of the input.
public struct Ledger: Sendable {
  public var documents: [DocumentRecord]
  public var mentions: [MentionRecord]

  public init(documents: [DocumentRecord], mentions: [MentionRecord]) {
    self.documents = documents
    self.mentions = mentions
  }
}
