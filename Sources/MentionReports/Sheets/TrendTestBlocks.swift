import Measures
import MentionMeasures
import TableWriting
import Wording

/// What the tests say of each policy's series as a whole, for people.
enum TrendTestBlocks {
  static func blocks(_ figures: ReportFigures) -> [SheetBlock] {
    let contents = figures.contents
    return [
      .heading(contents.say(.trendTheTrendOverAllMonths)),
      .paragraph(
        contents.say(.trendTheMonthlySharesOfAll)),
      .table(SheetTable(table(figures), excelName: "TrendTests", hasFilter: false)),
    ]
  }

  private static func table(_ figures: ReportFigures) -> ReportTable {
    let contents = figures.contents
    let all = TrendsTable(figures: figures.ledger, codes: figures.mainCodes.map(\.code)).table
    let place = Dictionary(uniqueKeysWithValues: all.columns.enumerated().map { ($1.name, $0) })
    let rows = all.rows.map { row in
      let cell = { (name: String) in place[name].map { row[$0] } ?? .empty }
      return [
        cell("code"), cell("months"), .text(direction(cell("direction"), contents)),
        pointsPerYear(cell("slope")), cell("p_adjusted"),
      ]
    }
    return ReportTable(
      name: TrendsTable.name, title: SheetName.trend.title, meaning: SheetName.trend.title,
      columns: columns, rows: TableRows(rows))
  }

  private static func direction(_ cell: Cell, _ contents: ReportContents) -> String {
    guard case .text(let text) = cell, let direction = TrendDirection(rawValue: text) else {
      return contents.say(.trendTooFewMonths)
    }
    return switch direction {
    case .rising: contents.say(.trendRising)
    case .falling: contents.say(.trendFalling)
    case .inSteps: contents.say(.trendChangedInSteps)
    case .unclear: contents.say(.trendNoVerdict)
    }
  }

  /// A slope in share a month as percentage points a year.
  private static func pointsPerYear(_ slope: Cell) -> Cell {
    guard case .number(let share) = slope else { return .empty }
    return .number(share * Double(Period.monthsOfYear) * pointsOfOne)
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

  private static func column(
    _ name: String, _ type: ColumnType, _ title: LocalizedText, _ meaning: LocalizedText,
    _ display: ColumnDisplay
  ) -> Column {
    Column(name, type, title: title, meaning: meaning, display: display)
  }
}
