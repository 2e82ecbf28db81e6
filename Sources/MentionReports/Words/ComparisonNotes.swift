import Corpora
import MentionMeasures
import TableWriting
import Tallies
import Wording

/// What comparisons rest on, in sentences: rules, numbers of tests, resamples and seed.
struct ComparisonNotes {
  let tables: ComparisonTables
  let language: Language

  private func say(_ text: LocalizedText) -> String { text[language] }

  var lines: [String] {
    ([base, window, firstMention, acting, documents, mentions, profiles, readings] + resampling)
      .compactMap { $0 }
  }

  private var base: String {
    let entries = tables.counts.entries
    let undated = entries.count { $0.day == nil }
    let issuer = tables.request.issuer.map { tables.contents.names.agency($0, in: language) }
    return say(.comparisonNotesTheBaseIsAllDocuments(clock: tables.contents.clock.name, undated: undated))
      + (issuer.map { say(.comparisonNotesOnlyNewsOfValue(value: $0)) } ?? "")
  }

  private var window: String? {
    guard let same = tables.request.sameLength, let days = tables.resolved.days else { return nil }
    let short = tables.resolved.tooShort.map(\.name).joined(separator: ", ")
    let end = say(same.end == .first ? .comparisonNotesFirst : .comparisonNotesLast)
    return say(.comparisonNotesWindowsOfTheSameLength(end: end, days: days))
      + (short.isEmpty ? "" : say(.comparisonNotesShorterAndLeftOutShort(short: short)))
  }

  private var firstMention: String? {
    guard tables.set.comparisons.contains(where: { $0.pair.kind.isInTime }) else { return nil }
    if tables.set.rules.fromFirstMention {
      return say(.comparisonNotesTheBaseOfEachCode)
    }
    return say(
      .comparisonNotesBeganLaterTheDocumentsBefore(
        percent: percent(CodeOnset.chance), percent2: percent(CodeOnset.part)))
  }

  private var acting: String? {
    guard tables.set.comparisons.contains(where: { $0.pair.kind == .minister }) else { return nil }
    let rule =
      switch tables.request.acting {
      case .apart: say(.comparisonNotesAGroupOfItsOwn)
      case .with: say(.comparisonNotesCountedLikeAnyOther)
      case .without: say(.comparisonNotesLeftOut)
      }
    return say(.comparisonNotesTheMinisterIsWhoHeld(rule: rule))
  }

  private var documents: String {
    say(.comparisonNotesSharesHaveWilsonSInterval(tests: tables.set.tests))
  }

  private var mentions: String {
    say(
      .comparisonNotesMentionsTheRatioSInterval(
        grouped: EstimateText.grouped(tables.set.rules.deals), mentionTests: tables.set.mentionTests))
  }

  private var profiles: String {
    say(.comparisonNotesAttentionIsThePartOf)
  }

  private var readings: String {
    say(
      .comparisonNotesFewCasesUnderFewcasesDocuments(
        fewCases: Change.fewCases, smallBase: Change.smallBase, level: ComparisonReading.level))
  }

  private var resampling: [String] {
    [Self.resampling(tables.set.rules, language)]
  }

  /// How documents are resampled.
  static func resampling(_ rules: ComparisonRules, _ language: Language) -> String {
    LocalizedText.comparisonNotesResampling(
      replicates: EstimateText.grouped(rules.resampling.replicates),
      smallestStratum: ComparisonRules.smallestStratum, seed: String(rules.resampling.seed))[language]
  }

  private func percent(_ share: Double) -> String {
    NumberText.fixed(share * 100, decimals: 0) + "%"
  }
}
