public import Attribution
public import ContentAnalysis
public import Corpora
import Measures
import ParallelWork
public import TextSearch

/// What coding is worth without one family of rules.
public struct RuleEffect: Sendable {
  /// What was left out; `nil` for the coding as it is.
  public var family: RuleFamily?
  /// The agreement on spans; `nil` where no spans were given.
  public var spans: CandidateAgreement?
  /// The agreement on whole documents; `nil` where none were given.
  public var whole: WholeAgreement?

  /// The mentions in the items' documents that it adds to those of the coding as it is, and those that it takes away.
  public var mentions: (more: Int, fewer: Int)

  /// The codes of the codebook; what is coded otherwise is missed whatever is left out.
  private let known: Set<String>

  /// F1 over all codes of the spans.
  public var f1: Double? { spans?.overall.f1 }

  /// The code of the codebook with the lowest F1, the first of several.
  public var lowest: (code: String, f1: Double)? {
    let codes = (spans?.byCode ?? []).filter { known.contains($0.code) }.compactMap { entry in
      entry.counts.f1.map { (entry.code, $0) }
    }
    return codes.min { $0.1 < $1.1 }
  }
}

extension RuleEffect {
  /// Codes the same texts anew without each family in turn, all else the same.
  ///
  /// - Parameters:
  ///   - families: What to leave out, one at a time.
  ///   - texts: The texts of the coded items.
  ///   - gold: The coded items; facts of documents are passed over.
  ///   - codebook: The whole codebook.
  ///   - registry: Who issues and is named.
  /// - Returns: The coding as it is, then one effect a family, in their order.
  /// - Throws: ``TextSearch/TermNotation/Fault`` for a term that cannot be read.
  public static func measure(
    _ families: [RuleFamily], on texts: [SourceText], gold: [GoldFile], codebook: Codebook,
    registry: Registry
  ) throws(TermNotation.Fault) -> [RuleEffect] {
    let cases: [RuleFamily?] = [nil] + families
    let whole = places(of: try documents(texts, leavingOut: [], codebook: codebook, registry: registry))
    let effects = cases.indices.concurrentMap { index in
      Result { () throws(TermNotation.Fault) in
        let family = cases[index]
        let left = family.map { [$0] } ?? []
        let found = try documents(texts, leavingOut: left, codebook: codebook, registry: registry)
        var effect = RuleEffect(of: family, found: found, gold: gold, codebook: codebook)
        let rest = places(of: found)
        effect.mentions = (rest.subtracting(whole).count, whole.subtracting(rest).count)
        return effect
      }
    }
    return try effects.map { effect throws(TermNotation.Fault) in try effect.get() }
  }

  /// What is found in texts where families of rules are left out together, by document id.
  ///
  /// - Throws: ``TextSearch/TermNotation/Fault`` for a term that cannot be read.
  public static func documents(
    _ texts: [SourceText], leavingOut families: [RuleFamily], codebook: Codebook, registry: Registry
  ) throws(TermNotation.Fault) -> [String: AnalysedDocument] {
    let analyser = try DocumentAnalyser(
      codebook: families.reduce(codebook) { $1.leftOut(of: $0) }, registry: registry,
      leavingOut: RuleFamily.steps(of: families))
    return Dictionary(
      texts.map { analyser.analyse($0) }.map { ($0.record.document, $0) },
      uniquingKeysWith: { first, _ in first })
  }

  private init(
    of family: RuleFamily?, found: [String: AnalysedDocument], gold: [GoldFile], codebook: Codebook
  ) {
    let codes = codebook.codes.filter { !$0.isExtended }.map(\.code)
    mentions = (0, 0)
    known = Set(codebook.codes.map(\.code))
    let items = CodedItems(gold)
    self.family = family
    spans = items.spans.isEmpty ? nil : CandidateAgreement(items.spans, found: found, codes: codes)
    whole =
      items.whole.isEmpty
      ? nil
      : WholeAgreement(items.whole, found: found, codes: codebook.codes(comparedIn: items.whole))
  }

  /// Where mentions stand: a code, and the place where its naming begins.
  private struct Place: Hashable {
    var document: String
    var code: String
    var start: Int
  }

  private static func places(of found: [String: AnalysedDocument]) -> Set<Place> {
    Set(
      found.flatMap { document, findings in
        findings.mentions.map { Place(document: document, code: $0.code, start: $0.start) }
      })
  }
}
