import Corpora
import MentionMeasures
import TableWriting
import Wording

/// The policies month by month: charts, what the tests say, and a table over the complete calendar.
///
/// A month with documents and no mention is 0; a month without documents is a shaded blank, and a gap in
/// the charts.
enum TrendSheet {
  static let tableName = "Trend"

  static func sheet(_ figures: ReportFigures) -> SheetDescription {
    let contents = figures.contents
    let months = figures.ledger.viewedMonths(to: contents.period)
    let changes = MinisterChanges(figures)
    return contents.sheet(
      .trend,
      blocks: [
        .title(
          contents.say(.trendTrendByMonth)
            + MonthNames.long(contents.period.months.upperBound, in: contents.language)),
        .paragraph(
          contents.say(
            .trend00IsAMonth(longestView: DocumentCounts.longestView, monthly: SheetName.monthly.title))),
      ] + note(on: changes, of: months, figures) + TrendCharts.blocks(figures, changes)
        + TrendTestBlocks.blocks(figures)
        + [
          .heading(contents.say(.trendTable)),
          .table(SheetTable(table(figures, months), excelName: tableName)),
        ], frozenColumns: 1)
  }

  /// What the marks on the charts are, where there are any: of fewer months no chart is drawn.
  private static func note(
    on changes: MinisterChanges, of months: [Month], _ figures: ReportFigures
  ) -> [SheetBlock] {
    let contents = figures.contents
    guard let ministry = changes.ministry, contents.layout.sheets.contains(.monthly),
      months.count(where: { figures.months[$0] != nil }) >= TrendCharts.leastPoints
    else { return [] }
    return [
      .paragraph(
        contents.say(.trendMarks(ministry: contents.names.agency(ministry, in: contents.language))))
    ]
  }

  private static func table(_ figures: ReportFigures, _ months: [Month]) -> ReportTable {
    let codes = figures.mainCodes.map(\.code)
    let language = figures.contents.language
    let rows: [[Cell]] = months.map { month in
      let documents = figures.months[month]?.documents ?? 0
      let cells = codes.flatMap { code -> [Cell] in
        guard documents > 0 else { return [.notMeasured, .notMeasured] }
        let figure = figures.shareFigure(code, in: month)
        return [.integer(figure.documentsWith), .number(ifAny: figure.share?.value)]
      }
      return [MonthColumns.cell(of: month), .integer(documents)] + cells
    }
    return ReportTable(
      name: "trend", title: SheetName.trend.title, meaning: SheetName.trend.title,
      columns: [MonthColumns.label(in: language), FigureColumns.documents]
        + codes.flatMap { [column(FigureColumns.documentsWith, $0), column(FigureColumns.share, $0)] },
      rows: TableRows(rows))
  }

  /// The column of one code in a table with a column for each.
  static func column(_ column: Column, _ code: String) -> Column {
    var column = column
    column.name = columnName(column.name, code)
    column.title = LocalizedText(
      thai: code + " " + column.title.thai, english: code + " " + column.title.english)
    return column
  }

  static func columnName(_ name: String, _ code: String) -> String { name + ":" + code }
}

/// The charts of the trend sheet.
enum TrendCharts {
  /// Three beside each other.
  static func blocks(_ figures: ReportFigures, _ changes: MinisterChanges) -> [SheetBlock] {
    guard !figures.mainCodes.isEmpty else { return [] }
    let charts =
      [shares(figures), base(figures)]
      // These are drawn from the cells of the monthly sheet.
      + (figures.contents.layout.sheets.contains(.monthly)
        ? figures.mainCodes.enumerated().map { single(figures, $1, index: $0, changes) } : [])
    return charts.enumerated().map { index, chart in
      var chart = chart
      chart.standsBeside = !index.isMultiple(of: perLine)
      return .chart(chart)
    }
  }

  /// All policies in one picture.
  static func shares(_ figures: ReportFigures) -> ChartDescription {
    let contents = figures.contents
    return ChartDescription(
      kind: .line, name: "trend",
      title: contents.say(.trendShareOfDocumentsThatMention),
      categories: months,
      series: figures.mainCodes.map {
        ChartDescription.Series(
          title: $0.code,
          values: ChartDescription.Reference(
            table: TrendSheet.tableName,
            column: TrendSheet.columnName(FigureColumns.share.name, $0.code)))
      }, categoryTitle: contents.say(.dimensionsMonth),
      valueTitle: contents.say(.trendShareOfDocuments),
      valueDisplay: .percent(decimals: 1), leastPoints: leastPoints,
      fewPointsNote: contents.say(.trendFewMonths), width: width, height: height,
      alternativeText: contents.say(.trendLinesOfEachPolicyS))
  }

  /// How many documents there were: what the shares are taken of.
  private static func base(_ figures: ReportFigures) -> ChartDescription {
    let contents = figures.contents
    return ChartDescription(
      kind: .column, title: contents.say(.trendBaseDocumentsByMonth),
      categories: months,
      series: [
        ChartDescription.Series(
          title: FigureColumns.documents.title[contents.language],
          values: ChartDescription.Reference(
            table: TrendSheet.tableName, column: FigureColumns.documents.name),
          color: .gray)
      ], categoryTitle: contents.say(.dimensionsMonth), valueTitle: contents.say(.agenciesDocuments),
      width: width, height: height,
      alternativeText: contents.say(.trendColumnsOfTheNumberOf))
  }

  /// One policy with the interval of its share, and where the minister changed.
  private static func single(
    _ figures: ReportFigures, _ code: CodeDescription, index: Int, _ changes: MinisterChanges
  ) -> ChartDescription {
    let contents = figures.contents
    let rows = MonthlySheet.rows(of: code.code, figures)
    func reference(_ column: Column) -> ChartDescription.Reference {
      ChartDescription.Reference(table: MonthlySheet.tableName, column: column.name, rows: rows)
    }
    return ChartDescription(
      kind: .line, name: "trend-" + code.code, title: title(of: code, contents),
      categories: months,
      series: [
        ChartDescription.Series(
          title: contents.say(.trendShareOfDocuments), values: reference(FigureColumns.share),
          color: WorkbookColor.palette[index % WorkbookColor.palette.count],
          interval: ChartDescription.Interval(
            low: reference(FigureColumns.shareLow), high: reference(FigureColumns.shareHigh),
            title: contents.say(.trendInterval)))
      ], categoryTitle: contents.say(.trendMonth), valueTitle: contents.say(.trendShareOfDocuments),
      valueDisplay: .percent(decimals: 1), events: changes.events,
      leastPoints: leastPoints, fewPointsNote: contents.say(.trendFewPoints(code: code.code)), width: width,
      height: height,
      alternativeText: contents.say(.trendTheMonthlyShareOfDocuments(code: code.code)))
  }

  /// The code and its name, which may begin with the code.
  private static func title(of code: CodeDescription, _ contents: ReportContents) -> String {
    let name = code.name[contents.language]
    return name.hasPrefix(code.code) ? name : code.code + " – " + name
  }

  /// Fewer months than this make no line.
  static let leastPoints = 3
  private static let months = ChartDescription.Reference(
    table: TrendSheet.tableName, column: MonthColumns.labelName)
  private static let perLine = 3
  /// Three beside each other make the page so wide, and so long, that the table of 36 months stands on one.
  private static let width = 580
  private static let height = 280
}
