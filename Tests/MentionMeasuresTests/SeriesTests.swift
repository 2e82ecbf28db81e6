import Corpora
import Measures
import MentionMeasures
import Tallies
import Testing

@Suite struct SmallestBaseTests {
  /// A tenth of the median, rounded up; never under 20.
  @Test(arguments: [
    ([], 20), ([0, 0], 20), ([100], 20), ([300, 300, 900], 30), ([0, 301, 301, 0], 31), ([400, 500], 45),
    ([10, 20, 600, 650, 700], 60),
  ])
  func isATenthOfTheMedian(bases: [Int], smallest: Int) {
    #expect(SmallestBase(bases: bases).documents == smallest)
  }
}

@Suite struct CodeSeriesTests {
  /// Six months of which the second has no documents and the fourth too few.
  private func series() throws -> CodeSeries {
    var made = MadeLedger()
    made.add(from: "2023-11", [(100, 10), (0, 0), (100, 20), (10, 10), (100, 30), (100, 15)])
    made.add(nil, 5, with: ["A": 5])
    return try #require(SeriesCollection(made.counts()).series.first)
  }

  @Test func holdsEveryMonthAndMarksThoseMeasured() throws {
    let series = try series()
    #expect(
      series.steps.map(\.start.description) == [
        "2023-11", "2023-12", "2024-01", "2024-02", "2024-03", "2024-04",
      ])
    #expect(series.smallestBase.documents == 20)
    #expect(series.steps.map(\.isMeasured) == [true, false, true, false, true, true])
    #expect(series.measuredShares == [0.1, nil, 0.2, nil, 0.3, 0.15])
    #expect(series.steps[3].figure.documentsWith == 10)
    #expect(series.lastMeasured?.start == .made("2024-04"))
  }

  /// Means of at least two measured months of three.
  @Test func hasRollingMeans() throws {
    let means = try series().steps.map(\.shortMean)
    #expect(means[0] == nil && means[1] == nil && means[3] == nil)
    #expect(abs((means[2] ?? 0) - 0.15) < 1e-12)
    #expect(abs((means[4] ?? 0) - 0.25) < 1e-12)
    #expect(abs((means[5] ?? 0) - 0.225) < 1e-12)
    #expect(try series().steps.allSatisfy { $0.longMean == nil })
  }

  /// Ten months at 10 of 100, then one at 20, whose interval alone lies above zero, and one at 60, which is clear after any
  /// correction. The code began with the eleventh month: those before are no reference.
  @Test func readsChangesCorrectedForAllAndFromTheBeginning() throws {
    var made = MadeLedger()
    let usual = [(documents: Int, with: Int)](repeating: (100, 10), count: 10)
    made.add(
      from: "2021-01",
      [(documents: Int, with: Int)](repeating: (100, 0), count: 10) + usual + [(100, 20), (100, 60)])
    let series = try #require(SeriesCollection(made.counts()).series.first)
    let readings = series.steps.map(\.previousReading)
    #expect(readings[0] == nil)
    #expect(readings[10] == .codeBegan)
    #expect(readings[11...19].allSatisfy { $0 == .withinVariation })
    // Newcombe’s interval of 20 less 10 of 100 lies above zero (0.01 to 19.9 points, by hand), and p is 0.046.
    #expect(series.steps[20].sincePrevious?.reading == .higher)
    #expect(readings[20] == .withinVariation)
    #expect(readings[21] == .higher)
    #expect(series.steps[21].yearReading == .codeBegan)
  }

  @Test func comparesMeasuredMonthsOnly() throws {
    let steps = try series().steps
    #expect(steps[..<5].allSatisfy { $0.sincePrevious == nil })
    let change = try #require(steps[5].sincePrevious)
    #expect(abs((change.difference?.value ?? 0) + 0.15) < 1e-12)
    #expect(change.reading == .lower)
  }

  @Test func comparesWithTheSameMonthOfTheYearBefore() throws {
    var made = MadeLedger()
    made.add(from: "2022-01", (0..<14).map { (documents: 100, with: $0) })
    let steps = try #require(SeriesCollection(made.counts()).series.first).steps
    #expect(steps[11].sinceYearBefore == nil)
    // 12 of 100 against 0 of 100.
    #expect(abs((steps[12].sinceYearBefore?.difference?.value ?? 0) - 0.12) < 1e-12)
    #expect(steps[12].sinceYearBefore?.reading == .higher)
    // The mean of 1 to 12 percent.
    #expect(abs((steps[12].longMean ?? 0) - 0.065) < 1e-12)
    #expect(steps[7].longMean == nil)
    #expect(abs((steps[8].longMean ?? 0) - 0.04) < 1e-12)
  }

  /// October begins a fiscal year; its first quarter is the calendar's last.
  @Test(arguments: [
    (CalendarUnit.quarter, ["2023-Q3", "2023-Q4", "2024-Q1"], [1, 3, 1], [0.1, 0.2, 0.5]),
    (.fiscalQuarter, ["2566-Q4", "2567-Q1", "2567-Q2"], [1, 3, 1], [0.1, 0.2, 0.5]),
    (.year, ["2023", "2024"], [4, 1], [0.175, 0.5]),
    (.fiscalYear, ["2566", "2567"], [1, 4], [0.1, 0.275]),
  ])
  func gathersQuartersAndYears(unit: CalendarUnit, names: [String], months: [Int], shares: [Double]) throws {
    var made = MadeLedger()
    made.add(from: "2023-09", [(100, 10), (100, 10), (100, 20), (100, 30), (100, 50)])
    let series = try #require(SeriesCollection(made.counts(), unit: unit).series.first)
    #expect(series.steps.map { unit.name(of: $0.start) } == names)
    #expect(series.steps.map(\.monthsWithDocuments) == months)
    for (share, expected) in zip(series.measuredShares, shares) {
      #expect(abs((share ?? 0) - expected) < 1e-12)
    }
    #expect(series.steps.allSatisfy { $0.shortMean == nil })
  }
}

@Suite struct TrendTestTests {
  /// Five months rising: of 120 orders one is as high, so that the exact two-sided p is 2/120.
  @Test func shortSeriesHaveAnExactP() throws {
    var made = MadeLedger()
    made.add(from: "2024-01", [(100, 1), (100, 2), (100, 4), (100, 6), (100, 9)])
    let test = try #require(TrendTests.all(of: SeriesCollection(made.counts())).first)
    #expect(test.months == 5)
    #expect(test.plain?.method == .exact)
    #expect(abs((test.p ?? 0) - 2.0 / 120) < 1e-12)
    #expect(test.seasonal == nil && test.correlated == nil)
    #expect(test.direction == .rising)
    // Slopes in points: 1 2 2 3, 1.5 2 2.333, 1.667 2.5, 2: the median of ten is 2.
    #expect(abs((test.slope?.slope ?? 0) - 0.02) < 1e-12)
  }

  /// Of two codes tested each p counts twice for the smaller; one never mentioned counts for none.
  @Test func pIsCorrectedForTheCodesTested() throws {
    var made = MadeLedger()
    for (place, month) in ["2024-01", "2024-02", "2024-03", "2024-04", "2024-05"].enumerated() {
      made.add(month, 100, with: ["A": [1, 2, 4, 6, 9][place], "B": [5, 3, 4, 6, 2][place]])
    }
    let tests = TrendTests.all(of: SeriesCollection(made.counts(["A", "B", "C"])))
    #expect(tests.map(\.code) == ["A", "B", "C"])
    #expect(abs((tests[0].adjustedP ?? 0) - 4.0 / 120) < 1e-12)
    #expect(tests[1].direction == .unclear)
    #expect(tests[2].p == nil && tests[2].adjustedP == nil && tests[2].direction == nil)
  }

  /// A year that goes up and down each month and rises a little. Its ups and downs cancel out, so that the correction for
  /// memory narrows the variance; a year is too short to bear that. S of the ranks is 36 of 66 pairs.
  @Test func ofAYearTheCorrectionForMemoryMakesNoTrend() throws {
    var made = MadeLedger()
    made.add(from: "2024-01", [1, 12, 2, 13, 3, 14, 4, 15, 5, 16, 6, 17].map { (documents: 100, with: $0) })
    let test = try #require(TrendTests.all(of: SeriesCollection(made.counts())).first)
    #expect(test.plain?.s == 36)
    #expect((test.correlated?.p ?? 1) < (test.plain?.p ?? 0))
    #expect(test.p == test.plain?.p)
    #expect((test.p ?? 0) > 0.01)
  }

  /// A season of three years without a trend: the plain test may think what it likes.
  @Test func longSeriesAreTestedWithinSeasonsAndForMemory() throws {
    var made = MadeLedger()
    made.add(from: "2021-01", (0..<36).map { (documents: 100, with: 5 + $0 % 12) })
    let test = try #require(TrendTests.all(of: SeriesCollection(made.counts())).first)
    #expect(test.seasonal?.s == 0)
    #expect(test.correlated != nil)
    #expect(test.p == 1)
    #expect(test.direction == .unclear)
  }

  /// Nothing for two years, then ten documents a month for ten months: every test is sure that later is more, and the
  /// median slope of all pairs is 0, for 276 + 45 of the 561 pairs do not differ.
  @Test func aStepIsNoSlope() throws {
    var made = MadeLedger()
    made.add(from: "2021-01", (0..<34).map { (documents: 100, with: $0 < 24 ? 0 : 10) })
    let test = try #require(TrendTests.all(of: SeriesCollection(made.counts())).first)
    #expect((test.adjustedP ?? 1) < 0.05)
    #expect(test.slope?.slope == 0)
    #expect(test.direction == .inSteps)
  }

  /// 1 to 48 documents of a hundred, then 80 down to 45. Of all pairs the first part has 48 · 47 / 2 = 1128 that rise and
  /// the last 36 · 35 / 2 = 630 that fall; of the 48 · 36 = 1728 pairs across, 45 falls below three of the first part, 46
  /// below two and 47 below one, and 45 to 48 equal one each: 1728 − 6 − 4 − 6 = 1712.
  @Test func theLastThreeYearsAreTestedByThemselves() throws {
    var made = MadeLedger()
    made.add(from: "2017-01", (1...48).map { (documents: 100, with: $0) })
    made.add(from: "2021-01", (0..<36).map { (documents: 100, with: 80 - $0) })
    let collection = SeriesCollection(made.counts(["A", "B"]))
    let whole = try #require(TrendTests.all(of: collection).first)
    #expect(whole.months == 84 && whole.plain?.s == 1128 + 1712 - 630)
    let recent = TrendTests.recent(of: collection)
    #expect(recent.map(\.code) == ["A", "B"])
    #expect(recent[0].months == 36)
    #expect(recent[0].plain?.s == -630)
    // Each of twelve months falls from year to year: three pairs.
    #expect(recent[0].seasonal?.s == -36)
    #expect(abs((recent[0].slope?.slope ?? 0) + 0.01) < 1e-12)
    #expect(recent[0].direction == .falling)
    #expect(recent[1].p == nil && recent[1].direction == nil, "never mentioned")
  }

  /// What has no earlier month that is measured would be said twice.
  @Test(arguments: [(36, 0, 0), (37, 0, 1), (37, 1, 0), (38, 1, 1)])
  func thereAreNoLastThreeYearsOfThree(months: Int, tooSmall: Int, expected: Int) throws {
    var made = MadeLedger()
    made.add(from: "2021-01", (0..<months).map { (documents: $0 < tooSmall ? 5 : 100, with: 1) })
    #expect(TrendTests.recent(of: SeriesCollection(made.counts())).count == expected)
  }

  @Test func monthsWithoutEnoughDocumentsAreLeftOut() throws {
    var made = MadeLedger()
    made.add(from: "2024-01", [(100, 1), (100, 2), (5, 5), (100, 4), (100, 6), (100, 9)])
    let test = try #require(TrendTests.all(of: SeriesCollection(made.counts())).first)
    #expect(test.months == 5)
    #expect(abs((test.p ?? 0) - 2.0 / 120) < 1e-12)
  }
}
