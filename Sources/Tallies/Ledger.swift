public import Corpora

/// One mention, with everything the product says of it: a row of the ledger.
///
/// Every other number in the product is a grouping of these rows over the documents they were
/// found in. People and agencies stand by their registry ids.
public struct MentionRecord: Hashable, Sendable {
  /// The id of the document.
  public var document: String
  /// The path of the document, as ``DocumentRecord/path``.
  public var path: String
  /// The mention's place among the document's mentions, from 1, in the order of the text.
  public var ordinal: Int
  /// The code that is mentioned; a dimension is a code of its own.
  public var code: String
  /// Which kind of the policy the words name; `nil` where the term says none, or a reviewer accepted a refused hit.
  public var subcode: String?
  /// UTF-8 byte offsets into the source, half open.
  public var start: Int
  /// Where it ends: the first byte behind it.
  public var end: Int
  /// The bytes from `start` to `end` as they stand in the source.
  public var text: String
  /// Whether it stands in the headline, in the body or in a hashtag.
  public var scope: Scope
  /// The number of the line it stands in, from 0; a paragraph of the source is one line.
  public var paragraph: Int
  /// The words before and after, on the same line, as they stand in the source.
  public var left: String
  /// The words after it, as ``left`` are those before.
  public var right: String
  /// The day of publication; `nil` where it is not known.
  public var published: CalendarDay?
  /// The first day that the text gives for what it reports; `nil` where it gives none.
  public var event: CalendarDay?
  /// The agency whose news it is; `nil` where the text does not say.
  public var issuer: String?
  /// The body under the issuer whose people act; `nil` where the issuer's own do.
  public var body: String?
  /// The agencies named in the same paragraph, in the order of the text.
  public var agencies: [String]
  /// The persons named in the whole document who were ministers on its day of publication, in the order of the text.
  public var ministersNamed: [String]
  /// Who headed the issuer's ministry on the day of the document by the clock of the run; `nil` where nobody is
  /// known.
  public var ministerInOffice: String?
  /// The headline of the document; empty where it has none.
  public var headline: String
  /// The address of the document; `nil` where it gives none.
  public var url: String?

  /// The mention with these values; ``start`` must not lie behind ``end``.
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
  /// The id: what a record states, else the number at the end of the address, else the path. Several documents may
  /// have the same.
  public var document: String
  /// The path under the input; of a record that states none the path of its table, with `#` and the line behind it.
  public var path: String
  /// The address on the site; `nil` where the document gives none.
  public var url: String?
  /// The headline; empty where the document has none.
  public var headline: String
  /// The day of publication; `nil` where it is not known.
  public var published: CalendarDay?
  /// What ``published`` was read from.
  public var publishedBasis: DateBasis
  /// The first day that the text gives for what it reports; `nil` where it gives none.
  public var event: CalendarDay?
  /// The agency whose news it is; `nil` where the text does not say.
  public var issuer: String?
  /// How the issuer was found, in the words of the attribution (`position`, `abbreviation`, …).
  public var issuerBasis: String?
  /// The body under the issuer whose people act; `nil` where the issuer's own do.
  public var body: String?
  /// The persons named who were ministers on the day of publication, in the order of the text; none without a day.
  public var ministersNamed: [String]
  /// Who headed the issuer's ministry on the day of the document by the clock of the run; `nil` where nobody is
  /// known.
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

  /// The document with these values.
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
  /// The day of publication.
  case published
  /// The first day that the text gives for what it reports.
  case event
}

/// All documents of a run and every mention found in them, both in the order of the input.
public struct Ledger: Sendable {
  /// Every document that was read, with or without mentions: the base.
  public var documents: [DocumentRecord]
  /// The mentions of the documents, which point to them by id and path.
  public var mentions: [MentionRecord]

  /// The ledger of these rows. Mentions whose documents are not among them are counted nowhere.
  public init(documents: [DocumentRecord], mentions: [MentionRecord]) {
    self.documents = documents
    self.mentions = mentions
  }
}
