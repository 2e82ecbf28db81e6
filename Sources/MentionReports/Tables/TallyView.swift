import Corpora
public import MentionMeasures
public import TableWriting
import Tallies
import Wording

/// A tally as people read it on a terminal: shares with bars, rates with intervals.
public struct TallyView {
  let tally: TallyFigures
  let names: ReportNames
  let language: Language

  /// - Parameters:
  ///   - tally: The counts.
  ///   - names: The names of agencies and people.
  ///   - language: Of headings and names.
  public init(_ tally: TallyFigures, names: ReportNames, language: Language) {
    self.tally = tally
    self.names = names
    self.language = language
  }

  private func say(_ text: LocalizedText) -> String { text[language] }

  /// A line for each cell; one without documents has nothing, which is not 0.
  public var section: TerminalSection {
    let figures = tally.rows.map { ($0.keys, $0.figure) }
    let greatest = figures.compactMap { $0.1.share?.value }.max() ?? 0
    let rows = figures.map { keys, figure in
      zip(tally.keys, keys).map(shown) + [
        figure.documents == 0
          ? EstimateText.none : EstimateText.count(figure.documentsWith, of: figure.documents),
        EstimateText.percent(figure.share), TextBar.bar(figure.share?.value, of: greatest),
        figure.documents == 0 ? EstimateText.none : EstimateText.grouped(figure.mentions),
        EstimateText.number(figure.per100Documents, decimals: 1),
        EstimateText.number(
          tally.hasWords ? figure.perMillionWords : figure.perMillionCharacters, decimals: 1),
        figure.documents > 0 && figure.isOfFewCases ? say(.trendViewFewCases) : "",
      ]
    }
    return TerminalSection(
      say(.tallyViewDocumentsAndMentions),
      table: ViewColumns.table(
        "count",
        tally.keys.map { key in
          let name = TallyTable.name(of: key)
          return ViewColumns.text(key.rawValue, name)
        } + [
          ViewColumns.number("with", .viewDocs),
          ViewColumns.number("share", .viewShare95), ViewColumns.bar("bar"),
          ViewColumns.number("mentions", .viewMentions),
          ViewColumns.number("rate", .viewPer100Docs95),
          ViewColumns.number(
            "density", tally.hasWords ? .viewPerMillionWords95 : .viewPerMillionCharacters95),
          ViewColumns.bar("few"),
        ], rows))
  }

  /// What the figures rest on, in sentences.
  public var notes: [String] {
    let resampling = tally.resampling
    let cut = tally.keys.compactMap(\.calendarUnit).compactMap {
      MonthNames.note(ofCut: $0, by: tally.calendar, in: language)
    }
    return [
      say(.tallyViewTheBaseIsAllDocuments(smallBase: Change.smallBase, fewCases: Change.fewCases))
    ] + cut + [
      say(
        .tallyView95IntervalsSharesWilsonS(
          grouped: EstimateText.grouped(resampling.replicates), seed: resampling.seed))
    ]
  }

  private func shown(_ key: GroupingKey, _ value: String) -> String {
    guard !value.isEmpty else { return say(.tallyViewUnknown) }
    switch key {
    case .issuer, .body, .agency: return names.agency(value, in: language)
    case .minister: return names.person(value, in: language)
    case .fiscalYear, .fiscalQuarter: return MonthNames.fiscal(value, in: language)
    case .month: return Month(typed: value).map { MonthNames.short($0, in: language) } ?? value
    default: return value
    }
  }
}
