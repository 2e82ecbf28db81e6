import Corpora
import DefinitionFiles
import Testing

@Suite("Report definitions") struct ReportDefinitionTests {
  private func parse(_ text: String) throws -> ReportDefinition {
    try ReportDefinitionFile.parse(text, file: "own.yml")
  }

  private func complaint(of text: String) throws -> String {
    try #require(throws: DefinitionErrors.self) { try parse(text) }.description
  }

  @Test("every key is read, words with their places") func everyKey() throws {
    let definition = try parse(
      """
      title: {th: รายงาน, en: Report}
      sheets: [summary, evidence]
      codes:
        - GI
        - 4D
      agencies: [ministry-of-industry]
      ministers: [someone]
      period: 2566-10..2567-09
      language: en
      clock: event
      font: TH Sarabun New
      """)
    #expect(definition.title == ReportTitle(thai: "รายงาน", english: "Report"))
    #expect(definition.sheets?.map(\.text) == ["summary", "evidence"])
    #expect(definition.codes?.map(\.text) == ["GI", "4D"])
    #expect(definition.codes?.map(\.line) == [4, 5])
    #expect(definition.codes?.map(\.column) == [5, 5])
    #expect(definition.agencies?.map(\.text) == ["ministry-of-industry"])
    #expect(definition.ministers?.map(\.text) == ["someone"])
    let first = try #require(Month(year: 2023, month: 10))
    let last = try #require(Month(year: 2024, month: 9))
    #expect(definition.period == .months(first...last))
    #expect(definition.language?.text == "en")
    #expect(definition.clock?.text == "event")
    #expect(definition.font == "TH Sarabun New")
  }

  @Test(
    "what is wrong is told with its line",
    arguments: [
      ("codes: [GI, GI]", "own.yml:1:13: “GI” stands twice in codes"),
      ("codes: []", "own.yml:1:8: codes is empty; leave the key out for all of them"),
      (
        "language: th\nclok: event",
        "own.yml:2:1: a report definition has no key “clok”; did you mean “clock”?"
      ),
      ("clock: noon", "own.yml:1:8: clock must be published or event, not “noon”"),
      ("title: {th: ก}", "own.yml:1:8: title needs a key “en”"),
      (
        "period: last week",
        "own.yml:1:9: period “last week” is none; it must be latest-month, latest-quarter, latest-fiscal-year, a month such as "
          + "2567-01, or two months such as 2566-10..2567-09"
      ),
    ])
  func complaints(text: String, words: String) throws {
    #expect(try complaint(of: text) == words)
  }

  /// Worked out on a calendar. The fiscal year 2567 is October 2023 to September 2024.
  @Test(
    "periods follow the latest month",
    arguments: [
      ("latest-month", "2024-01", "2024-01", "2024-01"),
      ("latest-quarter", "2024-01", "2024-01", "2024-03"),
      ("latest-quarter", "2024-03", "2024-01", "2024-03"),
      ("latest-quarter", "2024-12", "2024-10", "2024-12"),
      ("latest-fiscal-year", "2024-09", "2023-10", "2024-09"),
      ("latest-fiscal-year", "2023-10", "2023-10", "2024-09"),
      ("latest-fiscal-year", "2024-01", "2023-10", "2024-09"),
      ("2567-02", "2024-12", "2024-02", "2024-02"), ("2024-02..2024-03", "2024-12", "2024-02", "2024-03"),
    ])
  func periods(rule: String, latest: String, first: String, last: String) throws {
    let rule = try #require(PeriodRule(rule))
    let months = rule.months(latest: try #require(Month(typed: latest)))
    #expect(months.lowerBound.description == first)
    #expect(months.upperBound.description == last)
  }

  @Test(
    "a period backwards, or half of one, is none", arguments: ["2567-03..2567-01", "2567-01..", "..", ""])
  func noPeriods(text: String) {
    #expect(PeriodRule(text) == nil)
  }
}
