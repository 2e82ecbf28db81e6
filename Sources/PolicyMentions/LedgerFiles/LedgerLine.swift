import Corpora
import CorpusInput
import FoundationEssentials
import Tallies

/// A line of a ledger file: one document with its findings, one rejection, a count of what was passed over, or the end.
///
/// Fields that say nothing are left out, and may be `null`. Days are ISO 8601.
struct LedgerLine: Codable, Hashable {
  var document: LedgerDocument?
  var rejected: InputRejection?
  var ignored: LedgerIgnored?
  var end: LedgerEnd?
}

/// How many files were passed over for a reason.
struct LedgerIgnored: Codable, Hashable {
  var reason: IgnoredReason
  var files: Int
}

/// The last line of a ledger: how many documents and rejections stand between it and the header. Without it a ledger that
/// was cut off where a line ends would look whole.
struct LedgerEnd: Codable, Hashable {
  var documents: Int
  var rejected: Int
}

/// A document with its findings, as a ledger file has it.
struct LedgerDocument: Codable, Hashable {
  var id: String
  var path: String
  var url: String?
  var headline: String
  var published: String?
  var publishedBasis: String
  var event: String?
  var issuer: String?
  var issuerBasis: String?
  var body: String?
  var ministersNamed: [String]?
  /// The minister in office on the day of publication; for readers of the file, worked out again by the program.
  var ministerInOffice: String?
  var characters: Int
  var thaiCharacters: Int
  /// Of a document without a day of its own, whom the text names (ids).
  var people: [String]?
  /// Base64.
  var signature: String?
  var mentions: [LedgerMention]?
  var refused: [LedgerRefused]?

  private enum CodingKeys: String, CodingKey {
    case id, path, url, headline, published, event, issuer, body, characters, people, signature, mentions
    case refused
    case publishedBasis = "published_basis"
    case issuerBasis = "issuer_basis"
    case ministersNamed = "ministers_named"
    case ministerInOffice = "minister_in_office"
    case thaiCharacters = "thai_characters"
  }

  init(_ findings: DocumentFindings) {
    let record = findings.record
    id = record.document
    path = record.path
    url = record.url
    headline = record.headline
    published = record.published?.description
    publishedBasis = record.publishedBasis.rawValue
    event = record.event?.description
    issuer = record.issuer
    issuerBasis = record.issuerBasis
    body = record.body
    ministersNamed = record.ministersNamed.isEmpty ? nil : record.ministersNamed
    ministerInOffice = record.ministerInOffice
    characters = record.characters
    thaiCharacters = record.thaiCharacters
    people = findings.people.isEmpty ? nil : findings.people
    signature = findings.signature.map { Data($0.bytes).base64EncodedString() }
    mentions = findings.mentions.isEmpty ? nil : findings.mentions.map(LedgerMention.init)
    refused = findings.refused.isEmpty ? nil : findings.refused.map(LedgerRefused.init)
  }

  /// The findings; `nil` where a value is none that the program writes.
  ///
  /// - Parameters:
  ///   - codes: The codes of the coding, in their order.
  ///   - minister: The minister in office for an issuer, the day of publication and the day of the event.
  func findings(
    codes: [String], minister: (String?, CalendarDay?, CalendarDay?) -> String?
  ) -> DocumentFindings? {
    guard let basis = DateBasis(rawValue: publishedBasis), let day = Self.day(published),
      let eventDay = Self.day(event)
    else { return nil }
    let mentioned = Set((mentions ?? []).map(\.code))
    let record = DocumentRecord(
      document: id, path: path, url: url, headline: headline, published: day, publishedBasis: basis,
      event: eventDay, issuer: issuer, issuerBasis: issuerBasis, body: body,
      ministersNamed: ministersNamed ?? [], ministerInOffice: minister(issuer, day, eventDay),
      characters: characters, thaiCharacters: thaiCharacters, codes: codes.filter(mentioned.contains))
    var textSignature: TextSignature?
    if let signature {
      guard let bytes = Data(base64Encoded: signature), let read = TextSignature(bytes: bytes) else {
        return nil
      }
      textSignature = read
    }
    let found = (mentions ?? []).compactMap { $0.record(of: record) }
    let refusedHits = (refused ?? []).compactMap { $0.hit(of: record) }
    guard found.count == mentions?.count ?? 0, refusedHits.count == refused?.count ?? 0 else { return nil }
    return DocumentFindings(
      record: record, mentions: found, refused: refusedHits, signature: textSignature,
      people: people ?? [])
  }

  /// The day of a text: `nil` for one that is no day, `.some(nil)` for none.
  private static func day(_ text: String?) -> CalendarDay?? {
    guard let text else { return .some(nil) }
    return CalendarDay(iso: text).map { .some($0) }
  }
}

/// A mention, without what its document says.
struct LedgerMention: Codable, Hashable {
  var ordinal: Int
  var code: String
  var subcode: String?
  var start: Int
  var end: Int
  var text: String
  var scope: String
  var paragraph: Int
  var left: String
  var right: String
  var agencies: [String]?

  init(_ mention: MentionRecord) {
    ordinal = mention.ordinal
    code = mention.code
    subcode = mention.subcode
    start = mention.start
    end = mention.end
    text = mention.text
    scope = mention.scope.rawValue
    paragraph = mention.paragraph
    left = mention.left
    right = mention.right
    agencies = mention.agencies.isEmpty ? nil : mention.agencies
  }

  func record(of document: DocumentRecord) -> MentionRecord? {
    guard let scope = Scope(rawValue: scope) else { return nil }
    return MentionRecord(
      document: document.document, path: document.path, ordinal: ordinal, code: code, subcode: subcode,
      start: start, end: end, text: text, scope: scope, paragraph: paragraph, left: left, right: right,
      published: document.published, event: document.event, issuer: document.issuer, body: document.body,
      agencies: agencies ?? [], ministersNamed: document.ministersNamed,
      ministerInOffice: document.ministerInOffice, headline: document.headline, url: document.url)
  }
}

/// A refused hit, without what its document says.
struct LedgerRefused: Codable, Hashable {
  var code: String
  var start: Int
  var end: Int
  var text: String
  var scope: String
  var rule: String
  var left: String
  var right: String

  init(_ hit: RefusedHit) {
    code = hit.code
    start = hit.start
    end = hit.end
    text = hit.text
    scope = hit.scope.rawValue
    rule = hit.rule
    left = hit.left
    right = hit.right
  }

  func hit(of document: DocumentRecord) -> RefusedHit? {
    guard let scope = Scope(rawValue: scope) else { return nil }
    return RefusedHit(
      document: document.document, path: document.path, code: code, start: start, end: end, text: text,
      scope: scope, rule: rule, left: left, right: right, published: document.published,
      issuer: document.issuer, headline: document.headline, url: document.url)
  }
}
