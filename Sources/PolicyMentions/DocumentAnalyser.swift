public import Attribution
public import ContentAnalysis
public import Corpora
public import Tallies
public import TextSearch
import WordBreaking

/// Finds in one text at a time everything the product says of it.
///
/// One search serves the codebook and the registry: the text is folded once, and read once where it names no policy.
///
/// ```swift
/// let analyser = try DocumentAnalyser(codebook: Definitions.codebook(), registry: Definitions.registry())
/// let found = analyser.analyse(SourceText(path: "1.txt", bytes: Array(text.utf8)))
/// ```
public struct DocumentAnalyser: Sendable {
  /// The codebook whose codes are counted.
  public let codebook: Codebook
  /// The people and agencies that are recognised.
  public let registry: Registry
  /// The date on which the minister in office is looked up.
  public let clock: Clock
  /// What reviewers decided, by document.
  private let decisions: [String: [ReviewDecision]]
  private let finder: MentionFinder
  private let lexicon: AttributionLexicon
  /// Looks for what names a policy, an agency or a person.
  private let search: TermSearch
  /// Looks for what the codebook asks for beside a name.
  private let contextSearch: TermSearch
  private let parser: DocumentParser
  private let countsWords: Bool

  /// Prepares the search for the terms of a codebook and the names of a registry.
  ///
  /// - Parameters:
  ///   - codebook: What is counted.
  ///   - registry: Who is recognised.
  ///   - clock: The date on which the minister in office is looked up.
  ///   - decisions: What reviewers decided of single hits.
  ///   - leftOut: Steps of reading not to take, to see what they are worth.
  ///   - countsWords: Whether words are counted, which takes several times as long as all the rest.
  /// - Throws: ``TermNotation/Fault`` for a term that cannot be read.
  public init(
    codebook: Codebook, registry: Registry, clock: Clock = .published, decisions: [ReviewDecision] = [],
    leavingOut leftOut: Set<ReadingStep> = [], countsWords: Bool = false
  ) throws(TermNotation.Fault) {
    self.codebook = codebook
    self.registry = registry
    self.clock = clock
    self.decisions = Dictionary(grouping: decisions, by: \.document)
    self.countsWords = countsWords
    parser = DocumentParser(leavingOut: leftOut)
    finder = try MentionFinder(codebook, leavingOut: leftOut)
    lexicon = AttributionLexicon(registry)
    search = TermSearch(finder.patterns[..<finder.namingCount] + lexicon.patterns)
    contextSearch = TermSearch(finder.patterns[finder.namingCount...])
  }

  /// What a text says.
  ///
  /// - Parameters:
  ///   - source: The text.
  ///   - countsUse: Whether the use of the codebook's terms and rules is counted too, which asks every rule again.
  public func analyse(_ source: SourceText, countsUse: Bool = false) -> AnalysedDocument {
    let document = parser.document(from: source)
    let offsets = SourceOffsets(source)
    let found = search.matches(in: document.text)
    let facts = lexicon.facts(for: document, matches: found.matches(from: finder.namingCount))
    let matches = codebookMatches(in: document, among: found, needsAll: countsUse)
    let context = DocumentContext(issuer: facts.issuer, published: document.published?.day)
    let findings = finder.findings(
      in: document, matches: matches, context: context,
      decisions: decisions[document.id] ?? [], sourceOffset: offsets.sourceOffset(ofUTF8Offset:))
    let record = record(of: document, facts: facts, findings: findings)
    var named: (line: Int, agencies: [String])?
    return AnalysedDocument(
      record: record,
      mentions: findings.mentions.enumerated().map { index, mention in
        // Mentions on one line, which stand together, have the same agencies beside them.
        let agencies =
          if let named, named.line == mention.line { named.agencies } else {
            facts.agencies(in: document.lines[mention.line].range)
          }
        named = (mention.line, agencies)
        return self.mention(
          mention, ordinal: index + 1, of: document, offsets: offsets, record: record, agencies: agencies)
      },
      refused: findings.rejections.map { refusedHit($0, of: document, offsets: offsets, record: record) },
      unappliedDecisions: findings.unapplied, signature: TextSignature(of: document),
      use: countsUse ? finder.use(in: document, matches: matches, context: context) : nil,
      people: document.published == nil ? facts.people.map(\.person) : [])
  }

  /// The number of words that are read of a text; `nil` where they cannot be told (``WordCounter``).
  func words(in source: SourceText) -> Int? { parser.document(from: source).words }

  /// The matches of the codebook's patterns.
  ///
  /// Nine in ten documents name no policy; in them nothing is looked for beside a name.
  private func codebookMatches(in document: Document, among found: [Match], needsAll: Bool) -> [Match] {
    let naming = found.filter { $0.pattern < finder.namingCount }
    guard needsAll || !naming.isEmpty else { return [] }
    let context = contextSearch.matches(in: document.text).map {
      Match(pattern: $0.pattern + finder.namingCount, range: $0.range)
    }
    return (naming + context).sorted()
  }

  private func record(of document: Document, facts: DocumentFacts, findings: Findings) -> DocumentRecord {
    let mentioned = Set(findings.mentions.map(\.code))
    let day = clock == .published ? document.published?.day : document.event
    return DocumentRecord(
      document: document.id, path: document.path, url: document.url, headline: document.headline,
      published: document.published?.day, publishedBasis: document.published?.basis ?? .none,
      event: document.event, issuer: facts.issuer, issuerBasis: facts.issuerBasis.rawValue, body: facts.body,
      ministersNamed: facts.ministersNamed,
      ministerInOffice: registry.ministerInOffice(ofIssuer: facts.issuer, on: day),
      characters: document.characters, thaiCharacters: document.thaiCharacters,
      words: countsWords ? document.words : nil,
      codes: codebook.codes.map(\.code).filter(mentioned.contains))
  }

  private func mention(
    _ mention: Mention, ordinal: Int, of document: Document, offsets: SourceOffsets, record: DocumentRecord,
    agencies: [String]
  ) -> MentionRecord {
    let context = document.concordance(of: mention.range, line: mention.line)
    let place = sourceRange(of: mention.range, in: document, offsets)
    return MentionRecord(
      document: document.id, path: document.path, ordinal: ordinal, code: mention.code,
      subcode: mention.subcode, start: place.lowerBound, end: place.upperBound, text: context.node,
      scope: mention.scope, paragraph: document.lines[mention.line].number,
      left: context.left, right: context.right, published: record.published,
      event: record.event, issuer: record.issuer, body: record.body,
      agencies: agencies,
      ministersNamed: record.ministersNamed, ministerInOffice: record.ministerInOffice,
      headline: record.headline, url: record.url)
  }

  private func refusedHit(
    _ hit: Rejection, of document: Document, offsets: SourceOffsets, record: DocumentRecord
  ) -> RefusedHit {
    let context = document.concordance(of: hit.range, line: hit.line)
    let place = sourceRange(of: hit.range, in: document, offsets)
    return RefusedHit(
      document: document.id, path: document.path, code: hit.code, start: place.lowerBound,
      end: place.upperBound, text: context.node, scope: hit.scope, rule: hit.rule, left: context.left,
      right: context.right, published: record.published, issuer: record.issuer, headline: record.headline,
      url: record.url)
  }

  /// The bytes of the source file that a range of the folded text came from.
  private func sourceRange(of range: Range<Int>, in document: Document, _ offsets: SourceOffsets) -> Range<
    Int
  > {
    let original = document.text.originalRange(range)
    return offsets.sourceOffset(
      ofUTF8Offset: original.lowerBound)..<offsets.sourceOffset(ofUTF8Offset: original.upperBound)
  }
}

extension [Match] {
  /// The matches of the patterns from a number on, counted from there.
  fileprivate func matches(from first: Int) -> [Match] {
    compactMap { $0.pattern < first ? nil : Match(pattern: $0.pattern - first, range: $0.range) }
  }
}
