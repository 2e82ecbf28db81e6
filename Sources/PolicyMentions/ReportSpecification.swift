public import Attribution
public import ContentAnalysis
import Corpora
public import DefinitionFiles
import MentionMeasures
public import MentionReports
public import TableWriting
public import Tallies

/// A report definition whose names have been found in the codebook and the registry.
public struct ReportSpecification: Sendable {
  /// What is shown, and how.
  public var layout: ReportLayout
  /// Whether some of the codes shown are extended themes, which are coded only where they are asked for.
  public var showsExtendedCodes = false
  /// The agencies whose news is the base; all news where `nil`.
  public var agencies: [String]?
  /// The months reported on; the command's own where `nil`.
  public var period: PeriodRule?
  /// The language of the report; the command's own where `nil`.
  public var language: Language?
  /// The day of a document that the report goes by; the command's own where `nil`.
  public var clock: Clock?

  /// The report that shows everything.
  public init() {
    layout = ReportLayout()
  }

  /// Looks the names of a definition up.
  ///
  /// - Parameters:
  ///   - definition: The definition as it was read.
  ///   - codebook: Where codes are found, with its extended themes.
  ///   - registry: Where agencies and people are found.
  /// - Throws: ``DefinitionErrors`` with every name that there is not, each with its line.
  public init(
    _ definition: ReportDefinition, codebook: Codebook, registry: Registry
  ) throws(DefinitionErrors) {
    var errors: [DefinitionError] = []
    func find(_ words: [DefinitionWord]?, _ kind: String, among known: [String]) -> [String]? {
      guard let words else { return nil }
      let names = Set(known)
      errors += words.filter { !names.contains($0.text) }.map { $0.unknown(kind, among: known) }
      return words.map(\.text)
    }
    let sheets = find(definition.sheets, "sheet", among: SheetName.allCases.map(\.rawValue))
    let codes = find(definition.codes, "code", among: codebook.codes.map(\.code))
    agencies = find(definition.agencies, "agency", among: registry.agencies.map(\.id))
    let ministers = find(definition.ministers, "person", among: registry.persons.map(\.id))
    guard errors.isEmpty else { throw DefinitionErrors(errors) }
    showsExtendedCodes = codes?.contains { codebook[$0]?.isExtended ?? false } ?? false
    layout = ReportLayout(
      title: definition.title.map { LocalizedText(thai: $0.thai, english: $0.english) },
      sheets: sheets?.compactMap(SheetName.init(rawValue:)) ?? SheetName.allCases, codes: codes,
      ministers: ministers, font: definition.font)
    period = definition.period
    language = definition.language.flatMap { Language(rawValue: $0.text) }
    clock = definition.clock.flatMap { Clock(rawValue: $0.text) }
  }
}

extension Codebook {
  /// The codebook with these codes only, and the frameworks of the dimensions among them.
  ///
  /// For showing, not for coding: rules of one code ask for others.
  public func showing(_ shown: [String]) -> Codebook {
    let frameworks = codes.filter { shown.contains($0.code) }.compactMap(\.parent)
    var showing = self
    showing.codes.removeAll { !shown.contains($0.code) && !frameworks.contains($0.code) }
    return showing
  }
}

extension Ledger {
  /// All documents, with the mentions of some codes only.
  public func showing(_ codes: Set<String>) -> Ledger {
    Ledger(
      documents: documents.map { document in
        var document = document
        document.codes.removeAll { !codes.contains($0) }
        return document
      },
      mentions: mentions.filter { codes.contains($0.code) })
  }

  /// The news of some agencies only: of which they are the issuer, or the body whose people act.
  public func limited(to agencies: Set<String>) -> Ledger {
    func isTheirs(_ issuer: String?, _ body: String?) -> Bool {
      issuer.map(agencies.contains) ?? false || body.map(agencies.contains) ?? false
    }
    return Ledger(
      documents: documents.filter { isTheirs($0.issuer, $0.body) },
      mentions: mentions.filter { isTheirs($0.issuer, $0.body) })
  }
}
