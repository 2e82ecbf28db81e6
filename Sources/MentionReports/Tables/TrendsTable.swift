import Corpora
import Measures
import MentionMeasures
import TableWriting
import Wording

/// Each code's monthly series over the whole input, with the tests of its trend.
struct TrendsTable {
  static let name = "trends"

  let figures: DocumentCounts
  let codes: [String]
  /// The agreement measured for each code, by which shares are corrected.
  var agreement: [String: Agreement] = [:]

  /// One row a code. The series is the share of each month's documents; months whose base is too small are left out.
  var table: ReportTable {
    ReportTable(
      name: Self.name, title: LocalizedText.trendsTrends,
      meaning: LocalizedText.trendsOneRowACodeThe,
      columns: Self.columns, rows: TableRows(deferred: { rows }))
  }

  private var rows: TableRows {
    let collection = SeriesCollection(figures, codes: codes)
    let tests = TrendTests.all(of: collection)
    let tested = tests.count { $0.p != nil }
    let recent = TrendTests.recent(of: collection)
    let recentlyTested = recent.count { $0.p != nil }
    let dated = figures.group { $0.month != nil }
    return TableRows(
      zip(tests, collection.series).enumerated().map { place, each in
        let (test, series) = each
        let figure = dated.figure(test.code)
        return [.text(test.code)] + FigureColumns.cells(of: figure)
          + CorrectedColumns.cells(of: figure, agreement[test.code])
          + Self.cells(of: test, tested: tested) + Self.cells(ofChangeIn: series)
          + Self.cells(ofRecent: recent.isEmpty ? nil : recent[place], tested: recentlyTested)
      })
  }

  private static func cells(of test: TrendTests, tested: Int) -> [Cell] {
    [
      .integer(test.months), .number(ifAny: test.slope?.slope), .number(ifAny: test.slope?.interval.low),
      .number(ifAny: test.slope?.interval.high), .number(ifAny: test.plain?.tauA),
      .number(ifAny: test.plain?.p), .number(ifAny: test.seasonal?.p), .number(ifAny: test.correlated?.p),
      .number(ifAny: test.adjustedP), .integer(tested), .text(ifAny: test.direction?.rawValue),
    ]
  }

  private static func cells(ofChangeIn series: CodeSeries) -> [Cell] {
    let shares = series.measuredShares
    let isMentioned = shares.contains { ($0 ?? 0) > 0 }
    let change = isMentioned ? Pettitt(shares) : nil
    return [
      .text(ifAny: change.map { series.steps[$0.firstAfter].start.description }),
      .number(ifAny: change?.meanBefore), .number(ifAny: change?.meanAfter), .number(ifAny: change?.p),
    ]
  }

  private static func cells(ofRecent test: TrendTests?, tested: Int) -> [Cell] {
    [
      .integer(ifAny: test?.months), .number(ifAny: test?.slope?.slope),
      .number(ifAny: test?.slope?.interval.low), .number(ifAny: test?.slope?.interval.high),
      .number(ifAny: test?.adjustedP), .integer(ifAny: test.map { _ in tested }),
      .text(ifAny: test?.direction?.rawValue),
    ]
  }

  private static let columns: [Column] =
    [TidyTables.code] + FigureColumns.all + CorrectedColumns.all + [
      Column(
        "months", .integer, title: LocalizedText.trendsMonths,
        meaning: LocalizedText.trendsTheMonthsWithALarge,
        unit: LocalizedText.profileMonths),
      number(
        "slope", .trendsSenSlope,
        .trendsTheMedianChangeOfThe),
      number(
        "slope_low", .trendsSlope95Low, .trendsAnEndOfTheSlope),
      number(
        "slope_high", .trendsSlope95High, .trendsAnEndOfTheSlopeS),
      number("tau", .trendsTau, .trendsKendallSTauAOf),
      number("p", .coOccurrenceP, .trendsThePValueOfThe),
      number(
        "p_seasonal", .trendsPSeasonal, .trendsThePValueOfTheSeasonal
      ),
      number(
        "p_correlated", .trendsPAutocorrelation,
        .trendsThePValueWithThe),
      number(
        "p_adjusted", .alertsPAdjusted,
        .trendsTheLargerOfTheSeasonal
      ),
      Column(
        "tests", .integer, title: LocalizedText.changesTests,
        meaning: LocalizedText.trendsHowManyCodesWereTested),
      Column(
        "direction", .text, title: LocalizedText.trendDirection,
        meaning: LocalizedText.trendsByTheAdjustedPValue,
        allowed: TrendDirection.allCases.map(\.rawValue)),
      Column(
        "change_month", .month, title: LocalizedText.changesChange,
        meaning: LocalizedText.trendsTheFirstMonthAfterThe),
      number(
        "mean_before", .trendsMeanBefore, .trendsTheMeanMonthlyShareBefore),
      number(
        "mean_after", .trendsMeanAfter, .trendsTheMeanMonthlyShareFrom),
      number(
        "change_p", .trendsPOfChange, .trendsThePValueOfPettitt),
    ] + recentColumns

  private static let recentColumns: [Column] = {
    let months = TrendTests.recentMonths
    return [
      Column(
        "recent_months", .integer, title: .trendsRecentMonths,
        meaning: .trendsRecentMonthsMeaning(months: months), unit: .profileMonths),
      number("recent_slope", .trendsRecentSlope, .trendsRecentSlopeMeaning(months: months)),
      number("recent_slope_low", .trendsRecentSlopeLow, .trendsAnEndOfTheSlope),
      number("recent_slope_high", .trendsRecentSlopeHigh, .trendsAnEndOfTheSlopeS),
      number("recent_p_adjusted", .trendsRecentP, .trendsRecentPMeaning(months: months)),
      Column(
        "recent_tests", .integer, title: .trendsRecentTests,
        meaning: .trendsRecentTestsMeaning(months: months)),
      Column(
        "recent_direction", .text, title: .trendsRecentDirection,
        meaning: .trendsByTheAdjustedPValue, allowed: TrendDirection.allCases.map(\.rawValue)),
    ]
  }()

  private static func number(
    _ name: String, _ title: LocalizedText, _ meaning: LocalizedText
  ) -> Column {
    Column(
      name, .number, title: title,
      meaning: meaning, decimals: FigureColumns.shareDecimals,
      display: .decimals(4))
  }
}
