import MentionMeasures
import TableWriting
import Wording

/// The columns that a figure of a series has beside those of every figure: how it lies in time.
enum SeriesColumns {
  static func cells(of step: CodeSeries.Step) -> [Cell] {
    [.flag(step.isMeasured), .number(ifAny: step.shortMean), .number(ifAny: step.longMean)]
      + cells(of: step.sincePrevious, step.previousReading)
      + cells(of: step.sinceYearBefore, step.yearReading)
  }

  static let all: [Column] =
    [isMeasured, rolling(CodeSeries.shortWindow), rolling(CodeSeries.longWindow)]
    + change(
      "previous", LocalizedText.seriesColumnsSinceTheOneBefore,
      LocalizedText.seriesColumnsTheShareLessThatOf)
    + change(
      "year", LocalizedText.seriesColumnsSinceTheYearBefore,
      LocalizedText.seriesColumnsTheShareLessThatOfThe)

  private static func cells(of change: Change?, _ reading: ComparisonReading?) -> [Cell] {
    FigureColumns.cells(of: change?.difference) + [.text(ifAny: reading?.rawValue)]
  }

  private static let isMeasured = Column(
    "measured", .boolean, title: LocalizedText.seriesColumnsMeasured,
    meaning: LocalizedText.seriesColumnsWhetherTheBaseIsAt(fewest: SmallestBase.fewest))

  private static func rolling(_ window: Int) -> Column {
    Column(
      "rolling_\(window)", .number,
      title: LocalizedText.seriesColumnsMeanOfWindowMonths(window: window),
      meaning: LocalizedText.seriesColumnsTheMeanShareOfThe(window: window),
      unit: FigureColumns.shareUnit, decimals: FigureColumns.shareDecimals, bounds: 0...1,
      display: .percent(decimals: 1))
  }

  private static func change(
    _ name: String, _ since: LocalizedText, _ meaning: LocalizedText
  ) -> [Column] {
    let change = Column(
      "change_" + name, .number,
      title: .seriesColumnsChange(since: since),
      meaning: meaning, unit: FigureColumns.shareUnit, decimals: FigureColumns.shareDecimals,
      bounds: -1...1, display: .signed(decimals: 3))
    func bound(_ name: String, _ end: LocalizedText) -> Column {
      FigureColumns.bound(
        change, change.name + "_" + name,
        .seriesColumnsChangeBound(title: change.title, end: end))
    }
    return [
      change, bound("low", .seriesColumnsLow), bound("high", .seriesColumnsHigh),
      Column(
        "reading_" + name, .text,
        title: .seriesColumnsReading(since: since),
        meaning: LocalizedText.seriesColumnsWhetherTheChangeSInterval,
        allowed: ComparisonReading.allCases.map(\.rawValue)),
    ]
  }
}
