import Measures
import MentionMeasures
import TableWriting
import Wording

/// What the tests say of each policy's series as a whole, for people.
enum TrendTestBlocks {
  static func blocks(_ figures: ReportFigures) -> [SheetBlock] {
    let contents = figures.contents
    // Of all codes, so that p is corrected as in the table for programs.
    let collection = SeriesCollection(figures.ledger, codes: figures.allCodes)
    let tests = TrendTests.all(of: collection)
    let recent = TrendTests.recent(of: collection)
    let note =
      recent.isEmpty
      ? []
      : [
        SheetBlock.paragraph(
          contents.say(
            .trendRecentNote(months: TrendTests.recentMonths, tests: recent.count { $0.p != nil })))
      ]
    return [
      .heading(contents.say(.trendTheTrendOverAllMonths)),
      .paragraph(
        contents.say(
          .trendTheMonthlySharesOfAll(
            smallestBase: collection.smallestBase.documents, tests: tests.count { $0.p != nil }))),
    ] + note + [
      .table(SheetTable(table(tests, recent, figures), excelName: "TrendTests", hasFilter: false))
    ]
  }

  private static func table(
    _ tests: [TrendTests], _ recent: [TrendTests], _ figures: ReportFigures
  ) -> ReportTable {
    let contents = figures.contents
    func verdict(_ tests: TrendTests) -> [Cell] {
      [
        .text(direction(tests.direction, contents)),
        .number(ifAny: tests.slope.map { pointsPerYear($0.slope) }), .number(ifAny: tests.adjustedP),
      ]
    }
    let rows = tests.indices.filter { figures.anyMain.contains(tests[$0].code) }.map { place in
      [.text(tests[place].code), .integer(tests[place].months)] + verdict(tests[place])
        + (recent.isEmpty ? [] : verdict(recent[place]))
    }
    return ReportTable(
      name: TrendsTable.name, title: SheetName.trend.title, meaning: SheetName.trend.title,
      columns: columns + (recent.isEmpty ? [] : recentColumns), rows: TableRows(rows))
  }

  private static func direction(_ direction: TrendDirection?, _ contents: ReportContents) -> String {
    switch direction {
    case nil: contents.say(.trendTooFewMonths)
    case .rising: contents.say(.trendRising)
    case .falling: contents.say(.trendFalling)
    case .inSteps: contents.say(.trendChangedInSteps)
    case .unclear: contents.say(.trendNoVerdict)
    }
  }

  /// A slope in share a month as percentage points a year.
  private static func pointsPerYear(_ share: Double) -> Double {
    share * Double(Period.monthsOfYear) * pointsOfOne
  }

  private static let pointsOfOne = 100.0

  private static let columns = [
    TidyTables.code,
    column("months", .integer, .trendMonths, .trendMonthsMeaning, .plain),
    column("direction", .text, .trendDirection, .trendDirectionMeaning, .plain),
    column(
      "points_per_year", .number,
      .trendPointsAYear, .trendPointsAYearMeaning, .signed(decimals: 2)),
    column("p_adjusted", .number, .trendPAdjusted, .trendPAdjustedMeaning, .pValue),
  ]

  private static let recentColumns = {
    let months = TrendTests.recentMonths
    return [
      column(
        "recent_direction", .text, .trendRecent(months: months), .trendRecentMeaning(months: months), .plain),
      column(
        "recent_points_per_year", .number, .trendRecentPoints(months: months), .trendPointsAYearMeaning,
        .signed(decimals: 2)),
      column("recent_p_adjusted", .number, .trendRecentP(months: months), .trendPAdjustedMeaning, .pValue),
    ]
  }()

  private static func column(
    _ name: String, _ type: ColumnType, _ title: LocalizedText, _ meaning: LocalizedText,
    _ display: ColumnDisplay
  ) -> Column {
    Column(name, type, title: title, meaning: meaning, display: display)
  }
}
