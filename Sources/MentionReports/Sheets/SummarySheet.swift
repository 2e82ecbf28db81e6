import Corpora
import MentionMeasures
import TableWriting
import Wording

/// What a reader needs on a Monday morning: what was found, what changed, and where to look next.
enum SummarySheet {
  static func sheet(_ figures: ReportFigures) -> SheetDescription {
    let contents = figures.contents
    var blocks: [SheetBlock] = [
      .title(
        contents.layout.title.map { title in
          contents.say(
            .summaryTitle(title: contents.say(title), period: contents.period.label(in: contents.language)))
        }
          ?? contents.say(.summaryPolicyMentionsInTheNews) + contents.period.label(in: contents.language))
    ]
    blocks += SummaryText.paragraphs(figures)
    blocks += AlertSentences(figures)?.blocks ?? []
    blocks += [
      .heading(contents.say(.summaryPolicies)),
      .table(
        SheetTable(
          SummaryTable.wide(figures, codes: figures.mainCodes), excelName: SummaryCharts.policies,
          hasFilter: false
        )),
    ]
    blocks += SummaryCharts.charts(figures).map(SheetBlock.chart)
    let others = figures.names.dimensions + figures.names.extendedCodes
    if !others.isEmpty {
      blocks += [
        .heading(contents.say(.summaryDimensionsAndFurtherThemes)),
        .table(
          SheetTable(SummaryTable.wide(figures, codes: others), excelName: "SummaryOthers", hasFilter: false)),
      ]
    }
    blocks += [
      .paragraph(
        contents.say(
          .summaryShareDocumentsWithAMention(
            fewCases: Change.fewCases, smallBase: Change.smallBase, evidence: contents.evidencePlace)))
    ]
    // The news of one agency has no others to be ranked among.
    if AgencyFigures.areSeveral(figures) {
      blocks += [
        .gap, .heading(contents.say(.summaryAgenciesThatMentionThemMost)),
        .table(SheetTable(AgencyFigures.top(figures), excelName: SummaryCharts.agencies, hasFilter: false)),
      ]
    }
    blocks += [.gap, .heading(contents.say(.summaryWhereToLookNext)), .facts(guide(contents))]
    return contents.sheet(.summary, blocks: blocks, showsGridlines: false)
  }

  /// The other sheets, each with what it is for.
  private static func guide(_ contents: ReportContents) -> [Fact] {
    let language = contents.language
    return contents.layout.sheets.filter { $0 != .summary }.map {
      Fact($0.title[language], .text($0.use[language]), target: .sheet($0.title[language]))
    }
  }
}

extension SheetName {
  /// What a reader finds there.
  var use: LocalizedText {
    switch self {
    case .summary: LocalizedText.summaryThePeriodAtAGlance
    case .changes: LocalizedText.summaryUseChanges
    case .coOccurrence: LocalizedText.summaryUseCoOccurrence
    case .dictionary: LocalizedText.summaryUseDictionary
    case .trend:
      LocalizedText.summaryChartsAndATableBy
    case .agencies:
      LocalizedText.summaryWhichAgencyMentionsWhichPolicy
    case .ministers:
      LocalizedText.summaryMentionsUnderEachMinisterIn
    case .dimensions:
      LocalizedText.summaryTheDimensionsOfAFramework
    case .evidence:
      LocalizedText.summaryTheWordsOfEveryMention
    case .documents:
      LocalizedText.summaryAllDocumentsOfTheBase
    case .monthly:
      LocalizedText.summaryTheMonthlyFiguresInLong
    case .coverage:
      LocalizedText.summaryHowMuchWasReadUnknown
    case .method:
      LocalizedText.summaryDefinitionsCountingRulesAndThe
    }
  }
}
