import Corpora
import Measures
import MentionMeasures
import TableWriting
import Tallies
import Testing

@testable import MentionReports

@Suite struct ChangeTests {
  private func figure(_ documentsWith: Int, of documents: Int) -> Figure {
    Figure(
      documents: documents, documentsWith: documentsWith, mentions: documentsWith,
      share: Intervals.share(documentsWith, of: documents), per100Documents: nil)
  }

  @Test(arguments: [
    (56, 70, 48, 80, Change.Reading.higher), (48, 80, 56, 70, .lower), (10, 100, 12, 100, .withinVariation),
    (4, 100, 0, 100, .fewCases), (5, 100, 0, 100, .higher), (10, 19, 1, 100, .fewCases),
    (5, 100, 0, 0, .noReference), (0, 0, 5, 100, .noReference),
  ])
  func aChangeIsReadWithCaution(
    with: Int, base: Int, withBefore: Int, baseBefore: Int, reading: Change.Reading
  ) {
    #expect(Change(figure(with, of: base), against: figure(withBefore, of: baseBefore)).reading == reading)
  }
}

/// What is counted by hand in ``SampleReport``.
@Suite struct LedgerFigureTests {
  private let figures = ReportFigures(SampleReport.contents())

  @Test func theCalendarIsComplete() {
    #expect(figures.ledger.calendar.map(\.description) == ["2024-01", "2024-02", "2024-03"])
  }

  @Test(arguments: [
    ("2024-01", "GI", 2, 1, 2), ("2024-01", "BCG", 2, 0, 0), ("2024-02", "GI", 0, 0, 0),
    ("2024-03", "GI", 3, 1, 1), ("2024-03", "BCG", 3, 2, 2), ("2024-03", "4D", 3, 0, 0),
  ])
  func monthsAreCounted(month: String, code: String, documents: Int, with: Int, mentions: Int) throws {
    let figure = figures.figure(code, in: try #require(Month(typed: month)))
    #expect(figure.documents == documents)
    #expect(figure.documentsWith == with)
    #expect(figure.mentions == mentions)
  }

  @Test func aDocumentWithTwoCodesCountsOnceOfAny() {
    let any = figures.current.shareFigure(ofAny: ["GI", "BCG"])
    #expect(any.documentsWith == 2)
    #expect(any.mentions == 3)
    #expect(any.share?.value == 2.0 / 3)
  }

  @Test func everythingAddsUp() {
    let checks = ReportReconciliation.checks(SampleReport.contents())
    #expect(checks.filter { !$0.agrees }.isEmpty)
    #expect(checks.map(\.ledger).contains(6), "six documents, six mentions")
  }

  /// A mention whose document is missing belongs to no base; the sums must show it.
  @Test func aMentionWithoutItsDocumentIsNoticed() {
    var contents = SampleReport.contents()
    contents.ledger.documents.removeLast()
    let checks = ReportReconciliation.checks(contents)
    #expect(!checks.filter { !$0.agrees }.isEmpty)
  }
}

@Suite struct PeriodTests {
  @Test func labelsAreBuddhistInThaiAndCommonInEnglish() {
    #expect(SampleReport.march.label(in: .thai) == "มีนาคม 2567")
    #expect(SampleReport.march.label(in: .english) == "March 2024")
  }

  @Test func earlierPeriodsHaveTheSameLength() {
    let quarter = Period(SampleReport.month(2024, 1)...SampleReport.month(2024, 3))
    #expect(quarter.previous.identifier == "2023-10_2023-12")
    #expect(quarter.yearBefore.identifier == "2023-01_2023-03")
    #expect(SampleReport.january.previous.identifier == "2023-12")
  }

  /// For a whole year the period before is that of the year before, and the same tests made twice would count twice among
  /// those that are corrected for each other.
  @Test func aYearIsSetAgainstTheYearBeforeOnce() throws {
    let year = Period(SampleReport.month(2023, 4)...SampleReport.month(2024, 3))
    #expect(year.references.map(\.kind) == [.previousPeriod])
    #expect(year.references.map(\.period.identifier) == ["2022-04_2023-03"])
    #expect(SampleReport.march.references.map(\.kind) == [.previousPeriod, .yearBefore])
    #expect(SampleReport.march.references.map(\.period.identifier) == ["2024-02", "2023-03"])
    let comparisons = ReportWriter(SampleReport.contents(period: year)).package.tables.first {
      $0.name == "comparisons"
    }
    let kinds = try #require(comparisons).rows.map { $0[0] }
    #expect(kinds.contains(.text("previous-period")))
    #expect(!kinds.contains(.text("year-before")))
  }

  @Test func theLatestMonthIsThatOfTheLatestDocument() {
    #expect(
      ReportContents.latestMonth(of: SampleReport.contents().ledger) == SampleReport.month(2024, 3))
  }
}
