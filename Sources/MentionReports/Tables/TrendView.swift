public import Corpora
import Measures
import MentionMeasures
public import TableWriting
import Tallies
import Wording

extension TrendTables {
  /// The series as people read them on a terminal: a line a code, and each step where few codes are asked for.
  ///
  /// - Parameter width: How many columns the line of a code may have.
  public func seriesSections(in language: Language, width: Int) -> [TerminalSection] {
    let view = TrendView(tables: self, language: language)
    let collection = collection(request.unit)
    let detailed = request.codes != nil && collection.series.count <= TrendView.mostInDetail
    return [view.overview(collection, width: width)] + (detailed ? collection.series.map(view.steps) : [])
  }

  /// The tests, with a verdict in words for each code.
  public func testSections(in language: Language) -> [TerminalSection] {
    TrendView(tables: self, language: language).tests
  }

  /// The change points.
  public func changeSections(in language: Language) -> [TerminalSection] {
    [TrendView(tables: self, language: language).changes]
  }

  /// The bursts.
  public func burstSections(in language: Language) -> [TerminalSection] {
    [TrendView(tables: self, language: language).bursts]
  }

  /// The alerts of a month, a sentence and the documents it rests on for each.
  public func alertSections(of month: Month, in language: Language) -> [TerminalSection] {
    [TrendView(tables: self, language: language).alerts(monthAlerts(month))]
  }
}

/// Series and what is found in them, as people read it on a terminal.
struct TrendView {
  let tables: TrendTables
  let language: Language

  /// With more codes than this there are no rows of single steps.
  static let mostInDetail = 3
  /// How many of the last steps of a code are shown in detail: three years of months.
  static let stepsInDetail = 36
  /// How many ids of documents stand under an alert.
  static let idsShown = 5

  private var words: TrendWords { TrendWords(names: tables.contents.names, language: language) }

  private func say(_ text: LocalizedText) -> String { words.say(text) }

  func overview(_ collection: SeriesCollection, width: Int) -> TerminalSection {
    // The line begins with the first step that is measured in any series: they share the calendar.
    let steps = collection.series.first?.steps ?? []
    let first = steps.firstIndex(where: \.isMeasured) ?? 0
    let drawn = collection.series.map { Sparkline.line(Array($0.measuredShares[first...]), width: width) }
    let rows = zip(collection.series, drawn).map { series, line in
      let last = series.lastMeasured
      return [
        series.code, line.text, percent(series.measuredCounts.joinedShare), percent(last?.share),
        points(last?.sincePrevious), points(last?.sinceYearBefore),
        last?.longMean.map { NumberText.fixed($0 * Self.hundred, decimals: 1) + "%" } ?? EstimateText.none,
      ]
    }
    var lines: [String] = []
    if let start = steps.dropFirst(first).first?.start, let end = steps.last?.start {
      let each = drawn.first?.valuesPerColumn ?? 1
      lines.append(
        say(
          .trendViewLinesLabelLabel2EachUnit(
            label: MonthNames.step(start, collection.unit, in: language),
            label2: MonthNames.step(end, collection.unit, in: language), each: each,
            unit: collection.unit.name)))
    }
    let lastName =
      collection.series.first?.lastMeasured.map { MonthNames.step($0.start, collection.unit, in: language) }
      ?? say(.trendViewLast)
    return TerminalSection(
      say(.trendViewShareOfDocumentsThatMention), lines: lines,
      table: ViewColumns.table(
        "series",
        [
          ViewColumns.text("code", .tallyCode), ViewColumns.text("line", .viewSeries),
          ViewColumns.number("all", .viewAll95),
          ViewColumns.number("last", LocalizedText(same: lastName + " [95%]")),
          ViewColumns.number("previous", .viewSincePreviousPoints),
          ViewColumns.number("year", .viewSinceYearBeforePoints),
          ViewColumns.number("mean", .view12MonthMean),
        ], rows))
  }

  /// The last steps of a code, with bars.
  func steps(_ series: CodeSeries) -> TerminalSection {
    let shown = series.steps.suffix(Self.stepsInDetail)
    let greatest = shown.compactMap { $0.share?.value }.max() ?? 0
    let rows = shown.map { step in
      let figure = step.figure
      return [
        MonthNames.step(step.start, series.unit, in: language),
        EstimateText.count(figure.documentsWith, of: figure.documents),
        EstimateText.percent(figure.share), TextBar.bar(figure.share?.value, of: greatest),
        EstimateText.number(figure.per100Documents, decimals: 1), points(step.sincePrevious),
        points(step.sinceYearBefore),
        figure.documents == 0
          ? say(.trendViewNoDocuments)
          : !step.isMeasured
            ? say(.trendViewBaseTooSmall) : step.previousReading?.name[language] ?? "",
      ]
    }
    return TerminalSection(
      "\(series.code) – \(tables.contents.names.code(series.code, in: language))",
      table: ViewColumns.table(
        "steps",
        [
          ViewColumns.text("step", series.unit.name),
          ViewColumns.number("with", .viewDocs),
          ViewColumns.number("share", .viewShare95), ViewColumns.bar("bar"),
          ViewColumns.number("rate", .viewMentionsPer10095),
          ViewColumns.number("previous", .viewSincePreviousPoints),
          ViewColumns.number("year", .viewSinceYearBeforePoints),
          ViewColumns.text("reading", .viewReadingSincePrevious),
        ], rows))
  }

  var tests: [TerminalSection] {
    let collection = tables.collection()
    let recent = TrendTests.recent(of: collection)
    return [section(.trendViewTrendsOfTheMonthlyShares, TrendTests.all(of: collection))]
      + (recent.isEmpty ? [] : [section(.trendViewRecent(months: TrendTests.recentMonths), recent)])
  }

  private func section(_ title: LocalizedText, _ tests: [TrendTests]) -> TerminalSection {
    let rows = tests.map { test in
      [
        test.code, String(test.months), words.direction(test),
        words.pointsPerYear(test) ?? EstimateText.none, EstimateText.p(test.plain?.p),
        EstimateText.p(test.seasonal?.p), EstimateText.p(test.correlated?.p), EstimateText.p(test.adjustedP),
      ]
    }
    return TerminalSection(
      say(title), lines: tests.map(words.verdict) + [""],
      table: ViewColumns.table(
        "tests",
        [
          ViewColumns.text("code", .tallyCode), ViewColumns.number("months", .alertsMonths),
          ViewColumns.text("direction", .trendDirection),
          ViewColumns.number("slope", .viewPointsAYear95),
          ViewColumns.number("p", .viewP), ViewColumns.number("seasonal", .viewPSeasonal),
          ViewColumns.number("correlated", .viewPAutocorrelation),
          ViewColumns.number("q", .viewQ),
        ], rows))
  }

  var changes: TerminalSection {
    let rows = tables.points.map { point in
      [
        point.code, point.method.rawValue, MonthNames.short(point.firstAfter, in: language),
        percent(point.before), percent(point.after), PointsText.points(point.difference),
        EstimateText.p(point.adjustedP), point.isClear ? say(.trendViewClear) : say(.trendViewNotClear),
        words.minister(point.minister),
      ]
    }
    return TerminalSection(
      say(.trendViewTheMostMarkedChangeOf),
      table: ViewColumns.table(
        "changes",
        [
          ViewColumns.text("code", .tallyCode), ViewColumns.text("method", .changesMethod),
          ViewColumns.text("month", .viewFrom),
          ViewColumns.number("before", .viewBefore95),
          ViewColumns.number("after", .viewAfter95),
          ViewColumns.number("difference", .viewDifferencePoints),
          ViewColumns.number("q", .viewQ), ViewColumns.text("clear", .ministersReading),
          ViewColumns.text("minister", .eventColumnsNearestNewMinister),
        ], rows))
  }

  var bursts: TerminalSection {
    let rows = tables.periods.map { burst in
      [
        burst.code, String(burst.level), MonthNames.span(burst.months, in: language), percent(burst.inside),
        percent(burst.outside),
        EstimateText.number(burst.weight, decimals: 1), String(burst.documents.count),
        words.minister(burst.minister),
      ]
    }
    return TerminalSection(
      say(.trendViewTimesOfMoreThanUsual),
      table: ViewColumns.table(
        "bursts",
        [
          ViewColumns.text("code", .tallyCode), ViewColumns.number("level", .burstsLevel),
          ViewColumns.text("months", .alertsMonths),
          ViewColumns.number("inside", .viewInside95),
          ViewColumns.number("outside", .viewOutside95),
          ViewColumns.number("weight", .burstsWeight), ViewColumns.number("documents", .viewDocs),
          ViewColumns.text("minister", .eventColumnsNearestNewMinister),
        ], rows))
  }

  func alerts(_ alerts: MonthAlerts) -> TerminalSection {
    let sentences = AlertWords(names: tables.contents.names, language: language)
    let lines = alerts.alerts.flatMap { alert -> [String] in
      let ids = alert.documents.map { tables.contents.ledger.documents[$0].document }
      let more = ids.count - Self.idsShown
      let shown =
        ids.prefix(Self.idsShown).joined(separator: ", ")
        + (more > 0 ? say(.trendViewAndMoreMore(more: more)) : "")
      let q = alert.adjustedP.map { " q = " + EstimateText.p($0) } ?? ""
      return ["• " + sentences.sentence(alert) + q, "  " + say(.trendViewDocuments) + shown]
    }
    return TerminalSection(
      say(.trendViewAlerts) + MonthNames.long(alerts.month, in: language),
      lines: lines + sentences.notes(alerts))
  }

  private func percent(_ share: Share?) -> String {
    EstimateText.percent(
      share.map {
        let interval = $0.interval()
        return Estimate(value: $0.value, low: interval.low, high: interval.high)
      })
  }

  /// A change in points; of few cases none.
  private func points(_ change: Change?) -> String {
    change.map { $0.reading == .fewCases ? say(.trendViewFewCases) : PointsText.points($0.difference) }
      ?? EstimateText.none
  }

  private static let hundred = 100.0
}
