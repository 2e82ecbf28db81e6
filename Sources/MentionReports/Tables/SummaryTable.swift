import Corpora
import Measures
import MentionMeasures
public import TableWriting
import Wording

/// The figures of the period, a row a code, with what they were before.
public enum SummaryTable {
  /// Short enough for a terminal.
  public static func table(of contents: ReportContents) -> ReportTable { table(of: ReportFigures(contents)) }

  static func table(of figures: ReportFigures) -> ReportTable {
    let contents = figures.contents
    let changes = figures.changes(since: .previousPeriod)
    let rows: [[Cell]] = figures.names.codes.map { code in
      let figure = figures.current.shareFigure(code.code)
      let compared = changes[code.code]
      return [.text(code.code), .text(code.name[contents.language])]
        + Array(FigureColumns.cells(of: figure).prefix(shortFigureColumns.count))
        + [
          .number(ifAny: compared?.change.points),
          .text(ifAny: compared?.reading.name[contents.language]),
        ]
    }
    return ReportTable(
      name: "summary", title: title, meaning: title,
      columns: [TidyTables.code, policy] + shortFigureColumns + [sincePrevious, readingPrevious],
      rows: TableRows(rows))
  }

  /// With intervals and what the share was before, for the workbook.
  static func wide(_ figures: ReportFigures, codes: [CodeDescription]) -> ReportTable {
    let language = figures.contents.language
    // Of a whole year the period before, the year before and the twelve months before are one.
    let period = figures.contents.period
    let earlier: [(column: Column, group: DocumentGroup)] =
      (period.previousIsYearBefore ? [] : [(previousShare, figures.previous)])
      + (period.hasOwnYearBefore ? [(yearBeforeShare, figures.yearBefore)] : [])
    let references = earlier + [(twelveMonthsShare, figures.twelveMonths)]
    let changes = figures.changes(since: .twelveMonths)
    let rows: [[Cell]] = codes.map { code in
      let figure = figures.current.shareFigure(code.code)
      let compared = changes[code.code]
      return [.text(code.name[language]), figures.contents.link(code.code, to: .evidence)]
        + Array(FigureColumns.cells(of: figure).prefix(figureColumns.count))
        + references.map { $0.group.share(code.code).map { .number($0.value) } ?? .notMeasured }
        + [
          compared?.change.points.map { .number($0) } ?? .notMeasured,
          .text(ifAny: compared?.reading.name[language]),
        ]
    }
    return ReportTable(
      name: "summary", title: title, meaning: title,
      columns: [policy, TidyTables.code] + figureColumns + references.map(\.column)
        + [sinceTwelveMonths, readingTwelveMonths],
      rows: TableRows(rows))
  }

  /// The share of the other group, the difference in points, and what may be said of it.
  static func changeCells(_ compared: CodeComparison?, _ language: Language) -> [Cell] {
    [
      compared?.change.reference.share.map { .number($0.value) } ?? .notMeasured,
      compared?.change.points.map { .number($0) } ?? .notMeasured,
      .text(ifAny: compared?.reading.name[language]),
    ]
  }

  private static let figureColumns = [
    FigureColumns.documents, FigureColumns.documentsWith, FigureColumns.mentions,
    FigureColumns.share, FigureColumns.shareLow, FigureColumns.shareHigh,
  ]
  private static let shortFigureColumns = Array(figureColumns.prefix(4))

  private static let title = LocalizedText.sheetSummary

  static let policy = Column(
    "policy", .text, title: LocalizedText.summaryPolicy,
    meaning: LocalizedText.summaryThePolicySName,
    style: ColumnStyle(wraps: true, maximumWidth: 34))

  static let previousShare = share(
    "share_previous", .summarySharePeriodBefore, .summarySharePeriodBeforeMeaning)
  static let yearBeforeShare = share(
    "share_year_before", .summaryShareYearBefore, .summaryShareYearBeforeMeaning)
  static let sincePrevious = difference(
    "since_previous", .summarySincePeriodBeforePoints, .summarySincePeriodBeforeMeaning)
  static let sinceYearBefore = difference(
    "since_year_before", .summarySinceYearBeforePoints, .summarySinceYearBeforeMeaning)
  static let readingPrevious = reading(
    "reading_previous", LocalizedText.summaryReadingPeriodBefore)
  static let readingYearBefore = reading(
    "reading_year_before", LocalizedText.summaryReadingYearBefore)

  private static let twelveMonthsShare = share(
    "share_twelve_months", .summaryShareTwelveMonths, .summaryShareTwelveMonthsMeaning)
  private static let sinceTwelveMonths = difference(
    "since_twelve_months", .summarySinceTwelveMonths, .summarySinceTwelveMonthsMeaning)
  private static let readingTwelveMonths = reading("reading_twelve_months", .summaryReadingTwelveMonths)

  private static func share(_ name: String, _ title: LocalizedText, _ meaning: LocalizedText) -> Column {
    Column(
      name, .number, title: title, meaning: meaning, unit: FigureColumns.shareUnit,
      display: .percent(decimals: 1))
  }

  private static func difference(_ name: String, _ title: LocalizedText, _ meaning: LocalizedText) -> Column {
    Column(
      name, .number, title: title, meaning: meaning, unit: .summaryPercentagePoints,
      display: .signed(decimals: 1))
  }

  private static func reading(_ name: String, _ title: LocalizedText) -> Column {
    Column(
      name, .text, title: title,
      meaning: .summaryReadingMeaning(fewCases: Change.fewCases, smallBase: Change.smallBase),
      style: ColumnStyle(maximumWidth: 28))
  }
}
