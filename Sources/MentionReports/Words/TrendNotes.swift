import MentionMeasures
public import TableWriting
import Wording

extension TrendTables {
  /// What the series rest on, in sentences: the base, the rule of what is measured, resamples and seed.
  public func seriesNotes(in language: Language) -> [String] {
    let notes = TrendNotes(tables: self, language: language)
    let calendar = counts.calendar.first.flatMap { first in counts.calendar.last.map { first...$0 } }
    let cut = MonthNames.note(ofCut: request.unit, by: calendar, in: language)
    return [notes.base, cut, notes.measured(collection(request.unit)), notes.intervals, notes.correction]
      .compactMap { $0 }
  }

  /// What the tests rest on, in sentences.
  public func testNotes(in language: Language) -> [String] {
    let notes = TrendNotes(tables: self, language: language)
    let collection = collection()
    return [
      notes.base, notes.measured(collection), notes.tests(collection), notes.recent(collection),
      notes.correction,
    ].compactMap { $0 }
  }

  /// What change points rest on, in sentences.
  public func changeNotes(in language: Language) -> [String] {
    let notes = TrendNotes(tables: self, language: language)
    return [notes.base, notes.measured(collection()), notes.changes, notes.minister]
  }

  /// What bursts rest on, in sentences.
  public func burstNotes(in language: Language) -> [String] {
    let notes = TrendNotes(tables: self, language: language)
    return [notes.base, notes.measured(collection()), notes.bursts, notes.minister]
  }

  /// What alerts rest on, in sentences.
  public func alertNotes(in language: Language) -> [String] {
    let notes = TrendNotes(tables: self, language: language)
    return [notes.base, notes.measured(collection())]
  }
}

/// What figures of series rest on, in sentences.
struct TrendNotes {
  let tables: TrendTables
  let language: Language

  private func say(_ text: LocalizedText) -> String { text[language] }

  var base: String {
    let undated = tables.counts.entries.count { $0.day == nil }
    let issuer = tables.request.issuer.map {
      say(.comparisonNotesOnlyNewsOfValue(value: tables.contents.names.agency($0, in: language)))
    }
    return say(.trendNotesTheBaseIsAllDocuments(clock: tables.contents.clock.name, undated: undated))
      + (issuer ?? "")
  }

  func measured(_ collection: SeriesCollection) -> String {
    let steps = collection.series.first?.steps ?? []
    let present = steps.count { $0.monthsWithDocuments > 0 }
    return say(
      .trendNotesAUnitIsMeasuredWith(
        unit: collection.unit.name, smallestBase: collection.smallestBase.documents,
        partOfMedian: SmallestBase.partOfMedian, fewest: SmallestBase.fewest,
        measuredSteps: collection.measuredSteps, present: present))
  }

  var intervals: String {
    let resampling = tables.counts.resampling
    return say(
      .trendNotes95IntervalsSharesWilsonS(
        grouped: EstimateText.grouped(resampling.replicates), seed: resampling.seed,
        smallBase: Change.smallBase, fewCases: Change.fewCases))
  }

  func tests(_ collection: SeriesCollection) -> String {
    let tested = TrendTests.all(of: collection).count { $0.p != nil }
    return say(.trendNotesMannKendallExactUpTo(seasonalMonths: TrendTests.seasonalMonths, tested: tested))
  }

  func recent(_ collection: SeriesCollection) -> String? {
    let tests = TrendTests.recent(of: collection)
    guard !tests.isEmpty else { return nil }
    return say(.trendNotesRecent(months: TrendTests.recentMonths, tested: tests.count { $0.p != nil }))
  }

  var changes: String {
    let tests = Dictionary(grouping: tables.points, by: \.method).values.map(\.count).max() ?? 0
    return say(.trendNotesPettittByTheRanksOf(seed: tables.counts.resampling.seed, tests: tests))
  }

  var bursts: String {
    let (scaling, gamma) = (BurstPeriod.scaling, BurstPeriod.gamma)
    return say(
      .trendNotesKleinberg2003BatchedByMonth(
        number: number(scaling), number2: number(gamma), levels: BurstPeriod.levels))
  }

  var minister: String {
    let ministry = tables.request.ministry.map { tables.contents.names.agency($0, in: language) }
    return say(.trendNotesMinister(ministry: ministry ?? say(.trendNotesLeadingMinistry)))
  }

  var correction: String? {
    guard let set = tables.request.agreementSet, !tables.request.agreement.isEmpty else { return nil }
    return say(.trendNotesTheCorrectedShareIsThe(set: set))
  }

  private func number(_ value: Double) -> String { NumberText.fixed(value, decimals: 0) }
}
