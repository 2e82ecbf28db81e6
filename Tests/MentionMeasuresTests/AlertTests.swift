import Corpora
import Measures
import MentionMeasures
import Testing

@Suite struct AlertTests {
  /// Two years of 100 documents a month, five of them with the code, and what comes after.
  private func alerts(
    after months: [(documents: Int, with: Int)], before: Int = 24, with: Int = 5
  ) -> MonthAlerts {
    var made = MadeLedger()
    made.add(from: "2022-01", [(documents: Int, with: Int)](repeating: (100, with), count: before) + months)
    let counts = made.counts()
    let month = Month.made("2022-01").advanced(by: before + months.count - 1)
    return MonthAlerts(of: month, in: counts, SeriesCollection(counts))
  }

  private func prediction(_ alerts: MonthAlerts) -> Alert.Prediction? {
    alerts.alerts.lazy.compactMap {
      if case .outsidePrediction(let prediction) = $0.finding { prediction } else { nil }
    }.first
  }

  private func silence(_ alerts: MonthAlerts) -> Alert.Silence? {
    alerts.alerts.lazy.compactMap { if case .silence(let silence) = $0.finding { silence } else { nil } }
      .first
  }

  /// A negative binomial of shape 120.5 and mean 5.0208333: scipy's `nbinom(120.5, .96)` puts 95 % on 1 to 10.
  @Test func aCountOutsideThePredictionIsAnAlert() throws {
    let found = alerts(after: [(100, 20)])
    let prediction = try #require(self.prediction(found))
    #expect(prediction.observed == Share(hits: 20, base: 100))
    #expect(prediction.expected == 1...10)
    #expect(abs(prediction.mean - 100 * 120.5 / 2400) < 1e-9)
    #expect(prediction.months == 24)
    let alert = try #require(found.alerts.first { $0.kind == .outsidePrediction })
    #expect(alert.code == "A")
    #expect(alert.documents == Array(2400..<2420))
    #expect(found.lookedAt[.outsidePrediction] == 1)
    #expect((alert.adjustedP ?? 1) < 1e-5)
  }

  @Test func aCountInsideIsNone() {
    #expect(prediction(alerts(after: [(100, 10)])) == nil)
    #expect(prediction(alerts(after: [(100, 1)])) == nil)
    #expect(prediction(alerts(after: [(100, 11)])) != nil)
  }

  /// Four where none or one is expected lie outside, but are few cases.
  @Test func fewCasesAreNone() {
    let few = alerts(after: [(100, 4)], with: 0)
    #expect(few.alerts.isEmpty)
    #expect(few.lookedAt[.outsidePrediction] == 1)
    #expect(!alerts(after: [(100, 5)], with: 0).alerts.isEmpty)
  }

  /// A year without the code, and then more of it month by month: what comes is not what was before it.
  @Test func monthsBeforeTheFirstMentionSayNothing() throws {
    let begun = [(documents: Int, with: Int)](repeating: (100, 10), count: 11)
    #expect(prediction(alerts(after: [(100, 30)], with: 0))?.months == 24)
    #expect(alerts(after: begun + [(100, 30)], with: 0).lookedAt[.outsidePrediction] == 0)
    let year = alerts(after: begun + [(100, 10), (100, 60)], with: 0)
    #expect(prediction(year)?.months == 12)
    #expect(abs((prediction(year)?.mean ?? 0) - 10) < 0.5)
  }

  @Test func withoutEnoughMonthsBeforeNothingIsExpected() {
    let young = alerts(after: [(100, 60)], before: 11)
    #expect(prediction(young) == nil)
    #expect(young.lookedAt[.outsidePrediction] == 0)
    #expect(prediction(alerts(after: [(100, 60)], before: 12)) != nil)
  }

  @Test func aMonthOfFewDocumentsIsNotCompared() {
    let found = alerts(after: [(10, 10)])
    #expect(!found.isMeasured)
    #expect(found.alerts.isEmpty)
  }

  /// 300 documents at a rate of 5.02 in a hundred let one expect 15.06; the chance of none is that of scipy's
  /// `nbinom(120.5, 8/9).cdf(0)`.
  @Test func threeMonthsWithoutAMentionAreASilence() throws {
    let found = alerts(after: [(100, 0), (100, 0), (100, 0)])
    let silence = try #require(self.silence(found))
    #expect(silence.months == 3)
    #expect(silence.lastMentioned == .made("2023-12"))
    #expect(abs(silence.expected - 15.0625) < 1e-9)
    #expect(abs(silence.chance - 6.856793100427813e-07) < 1e-15)
    let alert = try #require(found.alerts.first { $0.kind == .silence })
    #expect(alert.documents == Array(2300..<2305), "the last documents that mention it")
  }

  @Test func shorterSilencesAndThoseOfRareCodesAreNone() {
    #expect(silence(alerts(after: [(100, 0), (100, 0)])) == nil)
    // A month without documents is none of silence.
    #expect(silence(alerts(after: [(100, 0), (0, 0), (100, 0)])) == nil)
    // One document a month: three expected in three months are too few.
    #expect(silence(alerts(after: [(100, 0), (100, 0), (100, 0)], with: 1)) == nil)
    #expect(silence(alerts(after: [(100, 0), (100, 0), (100, 0), (100, 1)])) == nil)
  }

  @Test func theLargestMoversAreNamed() {
    var made = MadeLedger()
    let codes = ["A", "B", "C", "D", "E", "F"]
    made.add("2024-01", 200, with: ["A": 100, "B": 20, "C": 50, "D": 50, "E": 10, "F": 3])
    made.add("2024-02", 200, with: ["A": 20, "B": 120, "C": 52, "D": 90, "E": 80, "F": 0])
    let counts = made.counts(codes)
    let found = MonthAlerts(of: .made("2024-02"), in: counts, SeriesCollection(counts))
    let movers = found.alerts.filter { $0.kind == .mover }
    // By 50, −40, 35 and 20 points; no more than three are named.
    #expect(movers.map(\.code) == ["B", "A", "E"])
    #expect(found.lookedAt[.mover] == 6)
    guard case .mover(let mover)? = movers.first?.finding else {
      Issue.record("no mover")
      return
    }
    #expect(mover.since == .made("2024-01"))
    #expect(abs(mover.difference.value - 0.5) < 1e-12)
    #expect(movers.allSatisfy { ($0.adjustedP ?? 1) < 0.05 })
  }
}

@Suite struct FirstMentionTests {
  private func alerts(_ build: (inout MadeLedger) -> Void) -> MonthAlerts {
    var made = MadeLedger()
    made.add("2023-10", 60, issuer: "health", with: ["A": 3])
    build(&made)
    let counts = made.counts(["A", "B"])
    return MonthAlerts(of: .made("2024-02"), in: counts, SeriesCollection(counts))
  }

  private func first(_ alerts: MonthAlerts) -> [Alert.FirstMention] {
    alerts.alerts.compactMap { if case .firstMention(let first) = $0.finding { first } else { nil } }
  }

  @Test func anAgencysFirstDocumentIsAnAlert() throws {
    let found = alerts { made in
      made.add("2023-11", 30, issuer: "industry")
      made.add("2024-01", 20, issuer: "industry")
      made.add("2024-02", 40, issuer: "industry", with: ["A": 1])
    }
    let mention = try #require(first(found).first)
    #expect(first(found).count == 1)
    #expect(mention.agency == "industry" && !mention.isBody)
    #expect(mention.documents == Share(hits: 1, base: 40))
    #expect(mention.documentsBefore == 50)
    #expect(mention.since == .made("2023-11"))
    let alert = try #require(found.alerts.first { $0.kind == .firstMention })
    #expect(alert.agency == "industry")
    #expect(alert.documents == [110])
    // Nobody mentioned B before, and the health ministry has no news in the month.
    #expect(found.lookedAt[.firstMention] == 1)
  }

  /// `A` is first mentioned on 1 October 2023: the sixty documents of September could not mention it.
  @Test func documentsBeforeTheCodeExistedDoNotCount() throws {
    let few = alerts { made in
      made.add("2023-09", 60, issuer: "industry")
      made.add("2024-01", 49, issuer: "industry")
      made.add("2024-02", 40, issuer: "industry", with: ["A": 1])
    }
    #expect(first(few).isEmpty)
    #expect(few.lookedAt[.firstMention] == 0)
    let enough = alerts { made in
      made.add("2023-09", 60, issuer: "industry")
      made.add("2024-01", 50, issuer: "industry")
      made.add("2024-02", 40, issuer: "industry", with: ["A": 1])
    }
    let mention = try #require(first(enough).first)
    #expect(mention.documentsBefore == 50)
    #expect(mention.since == .made("2024-01"))
  }

  @Test func anAgencyLittleKnownIsNone() {
    let found = alerts { made in
      made.add("2024-01", 49, issuer: "industry")
      made.add("2024-02", 40, issuer: "industry", with: ["A": 20])
    }
    #expect(first(found).isEmpty)
    #expect(found.lookedAt[.firstMention] == 0)
  }

  @Test func aMentionBeforeOrOfANewCodeIsNone() {
    let found = alerts { made in
      made.add("2024-01", 60, issuer: "industry", with: ["A": 1])
      made.add("2024-02", 40, issuer: "industry", with: ["A": 2, "B": 2])
    }
    #expect(first(found).isEmpty)
  }

  /// A body's first mention that is its ministry's as well is told once; one of a ministry that knew it, for the body.
  @Test func aBodyIsNamedWhereItsIssuerIsNot() {
    let known = alerts { made in
      made.add("2023-12", 60, issuer: "industry", body: "dip")
      made.add("2023-12", 60, issuer: "industry", with: ["A": 1])
      made.add("2024-02", 40, issuer: "industry", body: "dip", with: ["A": 1])
    }
    #expect(first(known).map(\.agency) == ["dip"])
    #expect(first(known).map(\.isBody) == [true])
    let new = alerts { made in
      made.add("2023-12", 60, issuer: "industry", body: "dip")
      made.add("2024-02", 40, issuer: "industry", body: "dip", with: ["A": 1])
    }
    #expect(first(new).map(\.agency) == ["industry"])
  }
}
