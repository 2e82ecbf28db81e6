import Corpora
import MentionMeasures
import TableWriting
import Tallies
import Wording

/// The findings of the period in plain sentences.
enum SummaryText {
  static func paragraphs(_ figures: ReportFigures) -> [SheetBlock] {
    let contents = figures.contents
    let any = figures.current.shareFigure(ofAny: figures.anyMain)
    guard any.documents > 0 else {
      return [
        .caution(
          contents.say(.summaryThereAreNoDocumentsIn))
      ]
    }
    var blocks: [SheetBlock] = [.paragraph(overview(any, contents))]
    if let only = only(figures) { blocks.append(.paragraph(only)) }
    if let leader = leader(figures) { blocks.append(.paragraph(leader)) }
    blocks += changes(figures)
    blocks += cautions(figures)
    return blocks
  }

  private static func overview(_ any: Figure, _ contents: ReportContents) -> String {
    let share = contents.percent(any.share?.value ?? 0)
    return contents.say(
      .summaryLabelAnyDocumentsOfWhich(
        label: contents.period.name, clock: contents.clock.name, any: contents.count(any.documents),
        documentsWith: contents.count(any.documentsWith), share: share,
        mentions: contents.count(any.mentions)))
  }

  /// Whose news the input holds, where it is that of a few: then this is what every share is taken of.
  private static func only(_ figures: ReportFigures) -> String? {
    let contents = figures.contents
    let issuers = Set(contents.ledger.documents.map(\.issuer))
    let known = issuers.compactMap(\.self)
    guard known.count == issuers.count, known.count <= mostNamedIssuers else { return nil }
    let names = known.sorted().map { contents.names.agency($0, in: contents.language) }
    return contents.say(.summaryOnlyNewsOf(agencies: names.joined(separator: ", ")))
  }

  private static let mostNamedIssuers = 3

  /// The policy in most documents, if any is mentioned.
  private static func leader(_ figures: ReportFigures) -> String? {
    let contents = figures.contents
    let ranked = figures.mainCodes.map { ($0, figures.current.shareFigure($0.code)) }
    guard
      let (code, figure) = ranked.max(by: { $0.1.documentsWith < $1.1.documentsWith }),
      figure.documentsWith > 0
    else {
      return contents.say(.summaryNoneOfThePoliciesIs)
    }
    let name = code.name[contents.language]
    return contents.say(
      .summaryMostDocumentsMentionNameCode(
        name: name, code: code.code, documentsWith: contents.count(figure.documentsWith),
        mentions: contents.count(figure.mentions)))
  }

  /// The policies whose share has clearly changed.
  private static func changes(_ figures: ReportFigures) -> [SheetBlock] {
    let contents = figures.contents
    return contents.period.references.map { reference in
      let lead = contents.say(.summaryAgainst(period: reference.period.name))
      guard figures.ledger.group(of: reference.period).documents > 0 else {
        return .paragraph(lead + contents.say(.summaryTheInputHasNoDocuments))
      }
      let changes = figures.changes(since: reference.kind)
      return .paragraph(lead + verdict(figures.mainCodes.compactMap { changes[$0.code] }, contents))
    }
  }

  /// Which shares have clearly changed, and of which that cannot be said.
  private static func verdict(_ codes: [CodeComparison], _ contents: ReportContents) -> String {
    let changed = codes.filter(\.reading.isClear).map { code in
      contents.say(
        .summaryCodeDifferencePoints(
          code: code.code, difference: contents.points(code.change.difference?.value ?? 0)))
    }
    let unsettled = codes.filter { !$0.reading.isSettled }
    let verdict =
      if !changed.isEmpty {
        contents.say(.summaryClearlyChangedShares(shares: changed.joined(separator: ", ")))
      } else if unsettled.count < codes.count {
        contents.say(.summaryNoShareHasClearlyChanged)
      } else {
        contents.say(.summaryNothingCanBeJudged)
      }
    guard !unsettled.isEmpty else { return verdict }
    let named = unsettled.map {
      contents.say(.summaryCodeNotJudged(code: $0.code, reason: contents.say($0.reading.name)))
    }
    return verdict + " " + contents.say(.summaryNotJudged(codes: named.joined(separator: ", ")))
  }

  private static func cautions(_ figures: ReportFigures) -> [SheetBlock] {
    let contents = figures.contents
    var cautions: [SheetBlock] = []
    if let last = contents.lastDay, let end = contents.periodEnd, last < end {
      cautions.append(
        .caution(
          contents.say(
            .summaryPeriodNotOver(
              last: MonthNames.day(last, in: contents.language),
              end: MonthNames.day(end, in: contents.language)))))
    }
    if figures.current.documents < Change.smallBase {
      cautions.append(
        .caution(
          contents.say(.summaryTheBaseHasOnlyCurrent(current: figures.current.documents))))
    }
    let undated = figures.ledger.entries.count { $0.month == nil }
    if undated > 0 {
      cautions.append(
        .paragraph(
          contents.say(.summaryUndatedDocumentsHaveNoKnown(undated: contents.count(undated)))))
    }
    if !contents.input.rejected.isEmpty {
      cautions.append(
        .caution(
          contents.say(
            .summaryRejectedFilesOrRecordsCould(rejected: contents.count(contents.input.rejected.count)))))
    }
    return cautions
  }
}
