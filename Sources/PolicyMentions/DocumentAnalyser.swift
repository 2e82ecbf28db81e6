public import ContentAnalysis
public import Corpora
public import Tallies
public import TextSearch

/// Finds in one text at a time everything the product says of it.
public struct DocumentAnalyser: Sendable {
  /// The codebook whose codes are counted.
  public let codebook: Codebook
  private let finder: MentionFinder
  private let search: TermSearch
  private let parser = DocumentParser()

  public init(codebook: Codebook) throws(TermNotation.Fault) {
    self.codebook = codebook
    finder = try MentionFinder(codebook)
    search = TermSearch(finder.patterns)
  }

  public func analyse(_ source: SourceText) -> AnalysedDocument {
    let document = parser.document(from: source)
    let matches = search.matches(in: document.text)
    let findings = finder.findings(
      in: document, matches: matches, context: DocumentContext(issuer: nil, published: document.published?.day))
    var codes = Set(findings.mentions.map(\.code))
    codes.formIntersection(codebook.codes.map(\.code))
    let record = DocumentRecord(
      document: document.id, path: document.path, url: document.url, headline: document.headline,
      published: document.published?.day, publishedBasis: document.published?.basis ?? .none,
      event: document.event, issuer: nil, issuerBasis: nil, body: nil, ministersNamed: [],
      ministerInOffice: nil, characters: document.characters,
      codes: codebook.codes.map(\.code).filter(codes.contains))
    let mentions = findings.mentions.enumerated().map { index, mention in
      let context = document.concordance(of: mention.range, line: mention.line)
      let place = document.text.originalRange(mention.range)
      return MentionRecord(
        document: document.id, path: document.path, ordinal: index + 1, code: mention.code,
        subcode: mention.subcode, start: place.lowerBound, end: place.upperBound, text: context.node,
        scope: mention.scope, left: context.left, right: context.right, published: record.published,
        event: record.event, issuer: record.issuer, body: record.body, agencies: [], ministersNamed: [],
        ministerInOffice: nil, headline: record.headline, url: record.url)
    }
    let refused = findings.rejections.map { hit in
      let context = document.concordance(of: hit.range, line: hit.line)
      let place = document.text.originalRange(hit.range)
      return RefusedHit(
        document: document.id, path: document.path, code: hit.code, start: place.lowerBound,
        end: place.upperBound, text: context.node, scope: hit.scope, rule: hit.rule, left: context.left,
        right: context.right, published: record.published, issuer: nil, headline: record.headline,
        url: record.url)
    }
    return AnalysedDocument(record: record, mentions: mentions, refused: refused)
  }
}
