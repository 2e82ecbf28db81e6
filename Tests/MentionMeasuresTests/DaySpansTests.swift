import Corpora
import Testing

@testable import MentionMeasures

@Suite struct DaySpansTests {
  private func day(_ iso: String) throws -> CalendarDay { try #require(CalendarDay(iso: iso)) }

  private func spans(_ ends: (String, String)...) throws -> DaySpans {
    DaySpans(try ends.map { try day($0.0)...day($0.1) })
  }

  @Test func spansThatTouchOrOverlapAreOne() throws {
    let joined = try spans(
      ("2024-02-10", "2024-02-29"), ("2024-01-01", "2024-01-31"), ("2024-02-01", "2024-02-12"))
    #expect(joined == (try spans(("2024-01-01", "2024-02-29"))))
    // 31 days of January and 29 of a leap year's February.
    #expect(joined.count == 60)
  }

  @Test func aDayBetweenKeepsThemApart() throws {
    let apart = try spans(("2024-01-01", "2024-01-10"), ("2024-01-12", "2024-01-12"))
    #expect(apart.spans.count == 2)
    #expect(apart.count == 11)
    #expect(apart.contains(try day("2024-01-11")) == false)
  }

  @Test(arguments: [("2024-02", 29), ("2023-02", 28), ("2023-04", 30), ("2023-12", 31)])
  func monthsHaveTheirDays(month: String, days: Int) throws {
    let month = try #require(Month(typed: month))
    #expect(DaySpans(month...month).count == days)
  }

  @Test func firstAndLastDaysAreCountedOverGaps() throws {
    let all = try spans(("2023-12-30", "2024-01-02"), ("2024-03-01", "2024-03-31"))
    #expect(all.first(6) == (try spans(("2023-12-30", "2024-01-02"), ("2024-03-01", "2024-03-02"))))
    #expect(all.first(2) == (try spans(("2023-12-30", "2023-12-31"))))
    #expect(all.last(32) == (try spans(("2024-01-02", "2024-01-02"), ("2024-03-01", "2024-03-31"))))
    #expect(all.last(3) == (try spans(("2024-03-29", "2024-03-31"))))
    #expect(all.first(1000) == all)
    #expect(all.last(1000) == all)
    #expect(all.first(0).count == 0)
  }

  @Test func clampingKeepsWhatLiesWithin() throws {
    let all = try spans(("2024-01-01", "2024-01-10"), ("2024-02-01", "2024-02-10"))
    let limits = try day("2024-01-09")...day("2024-02-01")
    #expect(
      all.clamped(to: limits) == (try spans(("2024-01-09", "2024-01-10"), ("2024-02-01", "2024-02-01"))))
  }
}
