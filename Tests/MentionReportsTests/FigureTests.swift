import Corpora
import Measures
import TableWriting
import Tallies
import Testing

@testable import MentionReports

@Suite struct IntervalTests {
  /// Newcombe (1998), table II, method 10, row (a): 56/70 against 48/80.
  @Test func theDifferenceOfSharesHasNewcombesInterval() throws {
    let target = try #require(Intervals.share(56, of: 70))
    let reference = try #require(Intervals.share(48, of: 80))
    let difference = Intervals.difference(target, reference)
    #expect(abs(difference.value - 0.2) < 1e-12)
    #expect(abs(difference.low - 0.0524) < 5e-5)
    #expect(abs(difference.high - 0.3339) < 5e-5)
  }

  /// Newcombe's row (g): 10/10 against 0/20, whose ends must stay within -1 and 1.
  @Test func extremeSharesStayWithinBounds() throws {
    let target = try #require(Intervals.share(10, of: 10))
    let reference = try #require(Intervals.share(0, of: 20))
    let difference = Intervals.difference(target, reference)
    #expect(abs(difference.low - 0.6791) < 5e-5)
    #expect(abs(difference.high - 1) < 1e-12)
  }

  @Test func anEmptyBaseHasNoShareAndNoRate() {
    #expect(Intervals.share(0, of: 0) == nil)
    #expect(Intervals.per100(mentions: 0, squares: 0, documents: 0) == nil)
  }

  /// One mention in each of 25 of 100 documents: variance 25·0.75/99 = 0.18939, mean 0.25, so that the
  /// dispersion is 0.7576 and counts as 1: exp(ln 25 ± 1.959964/5) = 16.893, 36.997.
  @Test func evenMentionsGetThePoissonWidth() throws {
    let rate = try #require(Intervals.per100(mentions: 25, squares: 25, documents: 100))
    #expect(rate.value == 25)
    #expect(abs(rate.low - 16.8929) < 1e-3)
    #expect(abs(rate.high - 36.9978) < 1e-3)
  }

  /// The same 25 mentions, five in each of five documents: squares 125, variance (125 − 6.25)/99 = 1.19949,
  /// dispersion 4.79798: exp(ln 25 ± 1.959964·√(4.79798/25)) = 10.594, 58.997.
  @Test func mentionsInClustersGetAWiderOne() throws {
    let rate = try #require(Intervals.per100(mentions: 25, squares: 125, documents: 100))
    #expect(abs(rate.low - 10.594) < 5e-3)
    #expect(abs(rate.high - 58.997) < 5e-2)
  }
}

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

  /// 10/100 against 0/100. Hardie's log ratio with ½ for 0 is log₂ 20. G² by scipy's
  /// chi2_contingency(lambda_="log-likelihood", correction=False); p its upper tail.
  @Test func effectsAreThoseOfTheMeasures() throws {
    let effects = Effect.all(of: [
      Change(figure(10, of: 100), against: figure(0, of: 100)),
      Change(figure(0, of: 100), against: figure(0, of: 0)),
    ])
    let first = effects[0]
    let logRatio = try #require(first.logRatio?.hardie)
    #expect(abs(logRatio - 4.321928094887363) < 1e-12)
    let g2 = try #require(first.keyness?.g2)
    #expect(abs(g2 - 14.389502660059355) < 1e-9)
    // Of two tests one could not be made, so the other needs no correction.
    #expect(first.adjustedP == first.keyness?.p)
    #expect(effects[1].keyness == nil)
    #expect(effects[1].cells.allSatisfy { $0 == .empty })
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
    let any = figures.current.figure(ofAny: ["GI", "BCG"])
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

@Suite struct ReportPeriodTests {
  @Test func labelsAreBuddhistInThaiAndCommonInEnglish() {
    #expect(SampleReport.march.label(in: .thai) == "มีนาคม 2567")
    #expect(SampleReport.march.label(in: .english) == "March 2024")
  }

  @Test func earlierPeriodsHaveTheSameLength() {
    let quarter = ReportPeriod(SampleReport.month(2024, 1)...SampleReport.month(2024, 3))
    #expect(quarter.previous.identifier == "2023-10_2023-12")
    #expect(quarter.yearBefore.identifier == "2023-01_2023-03")
    #expect(SampleReport.january.previous.identifier == "2023-12")
  }

  @Test func theLatestMonthIsThatOfTheLatestDocument() {
    #expect(
      ReportContents.latestMonth(of: SampleReport.contents().ledger) == SampleReport.month(2024, 3))
  }
}
