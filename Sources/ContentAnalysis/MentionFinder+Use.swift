public import Corpora
public import TextSearch

extension MentionFinder {
  /// Which terms and rules a document makes use of.
  ///
  /// The hits and decisions are those of ``findings(in:matches:context:decisions:sourceOffset:)`` before namings
  /// are joined and lists of dimensions are read; reviewers' decisions have no part in them. A term of a dimension
  /// is kept where no longer term of the same framework covers it, whether or not a list surrounds it.
  ///
  /// - Parameters:
  ///   - document: The parsed document.
  ///   - matches: The matches of ``patterns`` in the document's text.
  ///   - context: What rules may ask of the document beside its text.
  public func use(in document: Document, matches: [Match], context: DocumentContext) -> CodebookUse {
    let hits = DocumentHits(document, matches: matches, compiled: compiled)
    var use = CodebookUse()
    let candidates = LongestFirst.resolve(hits.candidates)
    let dimensionTerms = compiled.dimensions.flatMap { dimensions in
      LongestFirst.resolve(hits.dimensionTerms.filter { dimensions.contains($0.code) })
    }
    for candidate in hits.candidates + hits.dimensionTerms {
      use.entries[entry(of: candidate), default: CodebookUse.Hits()].seen += 1
    }
    for candidate in candidates + dimensionTerms {
      use.entries[entry(of: candidate), default: CodebookUse.Hits()].kept += 1
    }
    decide(candidates, in: hits, context: context) { candidate, ruling in
      guard let ruling, case .naming(let list?, _) = candidate.kind else { return }
      let rule = DecidingRule(
        code: codebook.codes[candidate.code].code, list: list, rule: ruling.rule, decision: ruling.decision)
      use.rules[rule, default: 0] += 1
    }
    return use
  }

  private func entry(of candidate: Candidate) -> CodebookEntry {
    CodebookEntry(
      code: codebook.codes[candidate.code].code, kind: candidate.entry.kind, index: candidate.entry.index)
  }
}
