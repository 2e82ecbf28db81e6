public import Corpora
public import TextSearch

/// Finds the mentions in a document by a codebook's rules.
///
/// The steps are match → candidate → mention or rejection: the search reports bytes; of overlapping
/// hits the longest is the candidate, whatever code it belongs to; the rules of ambiguous terms
/// decide which candidates count; words that belong to a name are taken in, and namings of
/// one policy side by side become one mention. The lists of dimensions after a name come last.
///
/// ```swift
/// let finder = try MentionFinder(codebook)
/// let search = TermSearch(finder.patterns)
/// let findings = finder.findings(in: document, matches: search.matches(in: document.text), context: DocumentContext())
/// ```
public struct MentionFinder: Sendable {
  let compiled: CompiledCodebook
  /// The steps that are not taken.
  private let leftOut: Set<ReadingStep>

  /// Prepares a codebook for finding.
  ///
  /// - Parameters:
  ///   - codebook: What counts.
  ///   - leftOut: Steps not to take, to see what they are worth.
  /// - Throws: ``TermNotation/Fault`` for a term that cannot be read.
  public init(_ codebook: Codebook, leavingOut leftOut: Set<ReadingStep> = []) throws(TermNotation.Fault) {
    compiled = try CompiledCodebook(codebook)
    self.leftOut = leftOut
  }

  /// The codebook whose rules are followed.
  public var codebook: Codebook { compiled.codebook }

  /// What the search has to look for.
  public var patterns: [TermPattern] { compiled.patterns }

  /// The number of ``patterns`` that name something; they come first. Where none of them is found there are no mentions and
  /// no refused hits, and the others need not be looked for.
  public var namingCount: Int { compiled.namingCount }

  /// The mentions and refused hits of a document.
  ///
  /// - Parameters:
  ///   - document: The parsed document.
  ///   - matches: The matches of ``patterns`` in the document's text, in the order that ``TermSearch`` gives.
  ///     Matches of patterns with higher numbers are passed over, so a search may look for more.
  ///   - context: What rules may ask of the document beside its text.
  ///   - decisions: What reviewers decided of hits in this document; they overrule the rules.
  ///   - sourceOffset: The offset in the source file of an offset in the document's original text, where
  ///     the two differ; decisions count in the source.
  public func findings(
    in document: Document, matches: [Match], context: DocumentContext, decisions: [ReviewDecision] = [],
    sourceOffset: @escaping (Int) -> Int = { $0 }
  ) -> Findings {
    let hits = DocumentHits(document, matches: matches, compiled: compiled)
    // Numbered dimensions may count where nothing else does.
    guard !hits.candidates.isEmpty || !hits.numberings.isEmpty else { return Findings(unapplied: decisions) }
    let candidates =
      leftOut.contains(.longestMatch) ? hits.candidates : LongestFirst.resolve(hits.candidates)
    var findings = Findings()
    var words = WordScopes(document)
    let evaluation = decide(candidates, in: hits, context: context) { candidate, ruling in
      add(candidate, ruling, in: document, &words, to: &findings)
    }
    findings.mentions.sort { $0.range.lowerBound < $1.range.lowerBound }
    findings.mentions = NamingMerge(
      hits: hits, compiled: compiled, joinsNeighbours: !leftOut.contains(.sideBySide)
    ).merged(findings.mentions)
    // Dimensions are listed after a name that counts, so the name is decided before them.
    let ofDimensions = decisions.filter { codebook[$0.code]?.parent != nil }
    apply(decisions.filter { codebook[$0.code]?.parent == nil }, to: &findings, in: document, sourceOffset)
    if !leftOut.contains(.dimensionLists) {
      findings.mentions += DimensionList(hits: hits, compiled: compiled, evaluation: evaluation)
        .mentions(after: findings.mentions)
    }
    findings.mentions.sort { $0.range.lowerBound < $1.range.lowerBound }
    apply(ofDimensions, to: &findings, in: document, sourceOffset)
    findings.rejections.sort { $0.range.lowerBound < $1.range.lowerBound }
    return findings
  }

  /// Asks the rules about candidates, code by code in the codebook's order.
  ///
  /// - Parameter take: Given each candidate with the rule that decided it; `nil` where no rule is asked.
  /// - Returns: The rules as they may be asked of what is found afterwards.
  @discardableResult
  func decide(
    _ candidates: [Candidate], in hits: DocumentHits, context: DocumentContext,
    take: (Candidate, Ruling?) -> Void
  ) -> RuleEvaluation {
    var evaluation = RuleEvaluation(hits: hits, compiled: compiled, context: context, candidates: candidates)
    for code in codebook.codes.indices {
      for candidate in candidates where candidate.code == code {
        guard case .naming(let list?, _) = candidate.kind else {
          take(candidate, nil)
          continue
        }
        let ruling = evaluation.decide(candidate, by: list)
        if ruling.decision == .accept { evaluation.accept(candidate) }
        take(candidate, ruling)
      }
    }
    return evaluation
  }

  private func apply(
    _ decisions: [ReviewDecision], to findings: inout Findings, in document: Document,
    _ sourceOffset: @escaping (Int) -> Int
  ) {
    guard !decisions.isEmpty else { return }
    let review = Review(decisions: decisions) { range in
      (sourceOffset(document.text.originalRange(range).lowerBound), document.text.originalString(range))
    }
    findings.unapplied += review.apply(to: &findings)
  }

  private func add(
    _ candidate: Candidate, _ ruling: Ruling?, in document: Document, _ words: inout WordScopes,
    to findings: inout Findings
  ) {
    let passage = document.passages[candidate.passage]
    let code = codebook.codes[candidate.code].code
    let scope =
      leftOut.contains(.hashtags) ? passage.scope : words.scope(of: candidate.range, in: passage)
    func refuse(_ rule: String) {
      findings.rejections.append(
        Rejection(code: code, range: candidate.range, rule: rule, line: passage.line, scope: scope))
    }
    switch (candidate.kind, ruling) {
    case (.otherSense(let sense), _): refuse(sense)
    case (.naming, let ruling?) where ruling.decision == .refuse: refuse(ruling.rule)
    case (.naming(_, let subcode), let ruling):
      findings.mentions.append(
        Mention(
          code: code, subcode: subcode, range: candidate.range, scope: scope, line: passage.line,
          rule: ruling?.rule))
    }
  }
}

/// Of overlapping candidates keeps the longest, whatever their codes; of equally long ones the first.
enum LongestFirst {
  static func resolve(_ candidates: [Candidate]) -> [Candidate] {
    let byLength = candidates.enumerated().sorted { one, other in
      let (first, second) = (one.element.range, other.element.range)
      if first.count != second.count { return first.count > second.count }
      if first.lowerBound != second.lowerBound { return first.lowerBound < second.lowerBound }
      return one.offset < other.offset
    }
    guard let start = candidates.map(\.range.lowerBound).min(),
      let end = candidates.map(\.range.upperBound).max()
    else { return [] }
    // What is kept is no shorter than what comes after it, so that it covers one of the ends of what it overlaps.
    var isTaken = [Bool](repeating: false, count: end - start)
    var kept: [Candidate] = []
    for (_, candidate) in byLength where !candidate.range.isEmpty {
      let (first, last) = (candidate.range.lowerBound - start, candidate.range.upperBound - start - 1)
      if isTaken[first] || isTaken[last] { continue }
      for place in first...last { isTaken[place] = true }
      kept.append(candidate)
    }
    return kept.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }
}

/// Tells where hits stand: in a hashtag where their word begins with `#`, else where their passage does.
struct WordScopes {
  private let bytes: [UInt8]
  /// From where on the word of the last hit is known, to the farthest hit in it; a word may be as long as the text.
  private var known = 0..<0

  init(_ document: Document) { bytes = document.text.bytes }

  mutating func scope(of range: Range<Int>, in passage: Passage) -> Scope {
    let start = beginning(ofWordAt: range.lowerBound)
    return start < range.lowerBound && bytes[start] == UInt8(ascii: "#") ? .hashtag : passage.scope
  }

  /// The offset behind the space or line break before, or of the last `#` before, whichever comes first.
  private mutating func beginning(ofWordAt offset: Int) -> Int {
    var start = offset
    while start > 0, ![0x20, 0x0A].contains(bytes[start - 1]) {
      if start > known.lowerBound, start <= known.upperBound {
        start = known.lowerBound
        break
      }
      start -= 1
      if bytes[start] == UInt8(ascii: "#") { break }
    }
    known = start..<max(offset, start == known.lowerBound ? known.upperBound : offset)
    return start
  }
}
