import Foundation
import Testing

/// What `trend` finds in a series that is known: 40 documents a month for two years, of which 4 mention the policy in the
/// first year and 24 in the second, in which another minister is in office from its first day.
@Suite("Findings of trends") struct TrendFindingTests {
  private static let people = """
    version: 1
    offices:
      - {id: minister-of-tea, kind: minister, agency: ministry-of-tea, th: รัฐมนตรีว่าการกระทรวงชา, en: Minister of Tea}
    persons:
      - {id: ann, given: แอน, surname: หนึ่ง, en: Ann One}
      - {id: bob, given: บ๊อบ, surname: สอง, en: Bob Two}
    tenures:
      - {person: ann, office: minister-of-tea, from: 2020-01-01, to: 2022-12-31, source: test}
      - {person: bob, office: minister-of-tea, from: 2023-01-01, source: test}
    """
  private static let months = 24
  private static let documentsOfMonth = 40
  private static let tolerance = 5e-7

  private let tea: TeaMinistry
  private let news: String

  init() throws {
    tea = try TeaMinistry()
    try tea.folder.write("registry/people.yml", Self.people)
    let records = (0..<Self.months * Self.documentsOfMonth).map { number in
      let month = number / Self.documentsOfMonth
      let place = number % Self.documentsOfMonth
      let text = place < (month < 12 ? 4 : 24) ? "นโยบายชา" : "ข่าวอื่น"
      let day = String(format: "%d-%02d-%02d", 2022 + month / 12, month % 12 + 1, place % 28 + 1)
      return "{\"id\":\"\(number)\",\"published\":\"\(day)\",\"headline\":\"กระทรวงชาแถลงข่าว \(number)\","
        + "\"text\":\"\(text) \(number)\"}"
    }
    news = try tea.folder.write("news.jsonl", records.joined(separator: "\n"))
  }

  private func rows(_ options: [String]) throws -> [[String: Any]] {
    try tea.run("trend", [news, "--code", "TEA", "--format", "jsonl", "--quiet"] + options).objects
  }

  /// The documents of some months of the second year that mention the policy.
  private static func mentioning(months: Range<Int>) -> [String] {
    months.flatMap { month in (0..<24).map { String(month * documentsOfMonth + $0) } }
  }

  private func expect(_ row: [String: Any], _ column: String, _ value: Double) {
    let found = row[column] as? Double
    #expect(found.map { abs($0 - value) < Self.tolerance } == true, "\(column): \(String(describing: found))")
  }

  @Test("are the change of the share, by both methods, beside the new minister")
  func changes() throws {
    let changes = try rows(["--changes", "--ministry", "ministry-of-tea"])
    #expect(changes.map { $0["method"] as? String } == ["pettitt", "likelihood-ratio"])
    for change in changes {
      #expect(change["change_month"] as? String == "2023-01")
      #expect(change["last_month_before"] as? String == "2022-12")
      #expect(change["documents_with_before"] as? Int == 12 * 4)
      #expect(change["documents_with_after"] as? Int == 12 * 24)
      expect(change, "share_before", 0.1)
      expect(change, "share_after", 0.6)
      // Newcombe's interval of Wilson's, (0.076257, 0.130095) and (0.555547, 0.642865), by hand.
      expect(change, "share_difference_low", 0.446318)
      expect(change, "share_difference_high", 0.549002)
      #expect(change["clear"] as? Bool == true)
      #expect(change["minister"] as? String == "bob")
      #expect(change["minister_since"] as? String == "2023-01-01")
      #expect(change["days_after_minister"] as? Int == 0)
      // Those of the three months from the change on.
      #expect(change["evidence_documents"] as? [String] == Self.mentioning(months: 12..<15))
    }
    // Every month after is above every month before: K = 12 · 12, p = 2 exp(-6 · 144² / (24³ + 24²)).
    expect(try #require(changes.first), "p", 2 * exp(-6 * 144.0 * 144 / (13_824 + 576)))
  }

  @Test("are the year of more mention as one burst")
  func bursts() throws {
    let bursts = try rows(["--bursts", "--ministry", "ministry-of-tea"])
    #expect(bursts.count == 1)
    let burst = try #require(bursts.first)
    #expect(burst["first_month"] as? String == "2023-01")
    #expect(burst["last_month"] as? String == "2023-12")
    #expect(burst["documents"] as? Int == 480)
    #expect(burst["documents_with"] as? Int == 288)
    #expect(burst["documents_outside"] as? Int == 480)
    #expect(burst["documents_with_outside"] as? Int == 48)
    expect(burst, "share", 0.6)
    expect(burst, "share_outside", 0.1)
    #expect(burst["minister"] as? String == "bob")
    #expect(burst["evidence_documents"] as? [String] == Self.mentioning(months: 12..<24))
  }

  @Test("are remarkable in the month of the change, and in none that is as those before")
  func alerts() throws {
    let alerts = try rows(["--alerts", "--month", "2566-01"])
    #expect(alerts.map { $0["kind"] as? String } == ["outside-prediction", "mover"])
    for alert in alerts {
      #expect(alert["month"] as? String == "2023-01")
      #expect(alert["documents"] as? Int == 40)
      #expect(alert["documents_with"] as? Int == 24)
      #expect(alert["evidence_documents"] as? [String] == Self.mentioning(months: 12..<13))
    }
    // The negative binomial that predicts a count over 40 from 48 over 480 with Jeffreys' prior reaches 0.025 at 1 and
    // 0.975 at 9 (summed in Python from its terms).
    let predicted = try #require(alerts.first)
    expect(predicted, "expected", 40 * 48.5 / 480)
    #expect(predicted["expected_low"] as? Int == 1)
    #expect(predicted["expected_high"] as? Int == 9)
    let moved = try #require(alerts.last)
    #expect(moved["since"] as? String == "2022-12")
    expect(moved, "share_difference", 0.5)
    #expect(
      (predicted["sentence_en"] as? String)?.hasPrefix(
        "TEA: 24 of 40 documents mention it, more than expected")
        == true)
    for month in ["2022-12", "2023-02"] {
      #expect(try rows(["--alerts", "--month", month]).allSatisfy { $0["kind"] as? String != "mover" })
    }
  }

  @Test(
    "stand on a terminal in sentences and tables",
    arguments: [
      (
        "--changes",
        ["pettitt", "10.0% [7.6–13.0]", "60.0% [55.6–64.3]", "0 days after Bob Two (1 Jan 2023)"]
      ),
      ("--bursts", ["Jan 2023 – Dec 2023", "60.0% [55.6–64.3]", "Bob Two"]),
      ("--alerts", ["Alerts, January 2023", "the share moved from 10.0% to 60.0%", "documents: 480, 481"]),
      ("--tests", ["TEA"]),
    ])
  func table(shown: String, texts: [String]) throws {
    let options =
      switch shown {
      case "--alerts": ["--month", "2023-01"]
      case "--tests": [String]()
      default: ["--ministry", "ministry-of-tea"]
      }
    let run = try tea.run("trend", [news, shown, "--format", "table", "--language", "en"] + options)
    #expect(run.exitCode == 0, "\(run.diagnostics)")
    for text in texts { #expect(run.output.contains(text), "\(text)") }
    let thai = try tea.run("trend", [news, shown, "--format", "table", "--language", "th"] + options)
    #expect(thai.exitCode == 0 && thai.output.contains("TEA") && thai.output != run.output)
  }
}
