import Attribution
import Corpora
import Measures
import MentionMeasures
import Testing

private let ann = MinisterChange(
  ministry: "industry", minister: "ann", day: CalendarDay(iso: "2023-09-05") ?? .first)
private let ben = MinisterChange(
  ministry: "industry", minister: "ben", day: CalendarDay(iso: "2024-05-20") ?? .first)
private let cat = MinisterChange(
  ministry: "health", minister: "cat", day: CalendarDay(iso: "2024-05-31") ?? .first)

extension CalendarDay {
  fileprivate static let first: CalendarDay = {
    guard let day = CalendarDay(year: 1, month: 1, day: 1) else { preconditionFailure("no such day") }
    return day
  }()
}

@Suite struct ChangePointTests {
  /// The ten values of the handbook example: 1 2 1 2 1 5 6 5 6 5, with K = 25 after the fifth and p = 0.0661425030.
  private let made = {
    var made = MadeLedger()
    made.add(from: "2024-01", [1, 2, 1, 2, 1, 5, 6, 5, 6, 5].map { (documents: 100, with: $0) })
    return made
  }()

  private func points(_ ministers: [MinisterChange] = [], ministry: String? = nil) -> [ChangePoint] {
    let counts = made.counts()
    return ChangePoint.all(of: SeriesCollection(counts), counts, ministers: ministers, ministry: ministry)
  }

  @Test func liesWhereTheSharesChange() throws {
    let points = points()
    #expect(points.map(\.method) == [.pettitt, .likelihoodRatio])
    for point in points {
      #expect(point.lastBefore == .made("2024-05"))
      #expect(point.firstAfter == .made("2024-06"))
      #expect(point.before == Share(hits: 7, base: 500))
      #expect(point.after == Share(hits: 27, base: 500))
      #expect(abs(point.difference.value - 0.04) < 1e-12)
      #expect(point.minister == nil)
    }
    #expect(abs(points[0].p - 0.0661425030) < 1e-9)
    #expect(!points[0].isClear)
    #expect(points[1].isClear)
  }

  /// Documents 100 a month, the first ones with the code: June's five, July's six, August's five.
  @Test func showsTheDocumentsOfItsFirstMonths() {
    let expected = (0..<5).map { 500 + $0 } + (0..<6).map { 600 + $0 } + (0..<5).map { 700 + $0 }
    #expect(points()[0].documents == expected)
  }

  /// 1 June lies 12 days after 20 May, and one day after the health ministry's change.
  @Test func standsBesideTheNearestChangeOfMinister() {
    let own = points([ann, ben, cat])[0].minister
    #expect(own?.change == ben)
    #expect(own?.days == 12)
    let other = points([ann, ben, cat], ministry: "health")[0].minister
    #expect(other?.change == cat)
    #expect(other?.days == 1)
    #expect(points([ann, ben, cat], ministry: "tea")[0].minister == nil)
  }

  @Test func ofACodeNeverMentionedThereIsNone() {
    let counts = made.counts(["A", "B"])
    #expect(
      ChangePoint.all(of: SeriesCollection(counts), counts, ministers: []).map(\.code) == ["A", "A"])
  }
}

@Suite struct BurstPeriodTests {
  /// The series that tells optimal paths from greedy ones: one burst, of the months five to seven, of weight
  /// 6.0290097894; 27 of 320 documents inside, 23 of 910 outside.
  @Test func areThoseOfTheBestPath() throws {
    var made = MadeLedger()
    let hits = [2, 3, 1, 2, 8, 10, 9, 3, 2, 1, 2, 7]
    let base = [100, 110, 90, 105, 100, 120, 100, 110, 100, 95, 100, 100]
    // Months without documents before and after are no part of the series.
    made.add(from: "2022-01", [(1, 0)])
    made.add(from: "2023-01", zip(base, hits).map { (documents: $0, with: $1) })
    let counts = made.counts()
    let bursts = BurstPeriod.all(of: SeriesCollection(counts), counts, ministers: [ann, ben])
    let burst = try #require(bursts.first)
    #expect(bursts.count == 1)
    #expect(burst.level == 1)
    #expect(burst.months == .made("2023-05")...(.made("2023-07")))
    #expect(abs(burst.weight - 6.0290097894) < 1e-9)
    #expect(burst.inside == Share(hits: 27, base: 320))
    #expect(burst.outside == Share(hits: 23, base: 910))
    #expect(burst.documents.count == 27)
    #expect(burst.documents == burst.documents.sorted())
    // 1 May 2023 lies 127 days before 5 September.
    #expect(burst.minister == NearbyMinister(change: ann, days: -127))
  }
}

@Suite struct MinisterChangeTests {
  private func tenure(_ person: String, _ first: String, _ last: String?, isActing: Bool = false) -> Tenure {
    Tenure(
      person: person, office: "minister", first: CalendarDay(iso: first) ?? .first,
      last: last.flatMap { CalendarDay(iso: $0) }, isActing: isActing)
  }

  @Test func areTheFirstDaysOfOtherMinisters() {
    let registry = Registry(
      persons: [],
      offices: [
        Office(id: "minister", kind: .minister, agency: "industry", nameThai: "", nameEnglish: ""),
        Office(id: "deputy", kind: .deputyMinister, agency: "industry", nameThai: "", nameEnglish: ""),
      ],
      tenures: [
        tenure("ben", "2024-05-20", nil), tenure("ann", "2023-09-05", "2024-05-20"),
        tenure("ann", "2022-01-01", "2023-09-04"), tenure("dan", "2024-05-18", "2024-05-19", isActing: true),
        Tenure(person: "eve", office: "deputy", first: .first, last: nil),
      ], agencies: [])
    #expect(
      MinisterChange.all(in: registry) == [
        MinisterChange(ministry: "industry", minister: "ann", day: CalendarDay(iso: "2022-01-01") ?? .first),
        ben,
      ])
  }

  /// Of two equally near the earlier.
  @Test func nearestLooksBothWays() throws {
    let middle = try #require(CalendarDay(iso: "2024-01-12"))
    let nearest = try #require(MinisterChange.nearest(to: middle, of: "industry", among: [ben, ann]))
    #expect(nearest.change == ann)
    #expect(nearest.days == 129)
  }
}
