import MentionMeasures
import TableWriting
import Wording

/// The three pictures of the summary: the policies of the period, their course, and who mentions them.
enum SummaryCharts {
  /// The tables that the pictures are drawn from.
  static let policies = "SummaryPolicies"
  static let agencies = "SummaryAgencies"

  static func charts(_ figures: ReportFigures) -> [ChartDescription] {
    guard !figures.mainCodes.isEmpty, figures.current.documents > 0 else { return [] }
    let course = figures.contents.layout.sheets.contains(.trend) ? [course(figures)] : []
    let mentioning = AgencyFigures.areSeveral(figures) ? [issuers(figures)] : []
    let charts = [shares(figures)] + course + mentioning
    return charts.enumerated().map { index, chart in
      var chart = chart
      chart.standsBeside = index > 0
      chart.width = width
      return chart
    }
  }

  /// The share of each policy with its interval, beside that of the twelve months before.
  private static func shares(_ figures: ReportFigures) -> ChartDescription {
    let contents = figures.contents
    func reference(_ name: String) -> ChartDescription.Reference {
      ChartDescription.Reference(table: policies, column: name)
    }
    return ChartDescription(
      kind: .dots, name: "summary-policies",
      title: contents.say(.summaryChartShares(period: contents.period.name)),
      categories: reference(TidyTables.code.name),
      series: [
        ChartDescription.Series(
          title: contents.period.label(in: contents.language), values: reference(FigureColumns.share.name),
          interval: ChartDescription.Interval(
            low: reference(FigureColumns.shareLow.name), high: reference(FigureColumns.shareHigh.name),
            title: contents.say(.trendInterval))),
        ChartDescription.Series(
          title: contents.say(.summaryShareTwelveMonths), values: reference("share_twelve_months"),
          color: .gray),
      ], categoryTitle: contents.say(.summaryPolicy), valueTitle: contents.say(.trendShareOfDocuments),
      valueDisplay: .percent(decimals: 0), height: height,
      alternativeText: contents.say(.summaryChartSharesText))
  }

  private static func course(_ figures: ReportFigures) -> ChartDescription {
    var chart = TrendCharts.shares(figures)
    chart.name = "summary-trend"
    // The trend's sheet says so; here a note would stand amid the pictures.
    chart.fewPointsNote = ""
    chart.height = height
    return chart
  }

  private static func issuers(_ figures: ReportFigures) -> ChartDescription {
    AgenciesSheet.bars(
      "summary-agencies", of: agencies,
      shown: min(mostIssuers, AgencyFigures.top(figures).rows.count), height: height, figures.contents)
  }

  /// Three beside each other are as wide as the table above them.
  private static let width = 560
  private static let height = 350
  /// More names, of two or three lines each, would not stand beside their bars.
  private static let mostIssuers = 5
}
