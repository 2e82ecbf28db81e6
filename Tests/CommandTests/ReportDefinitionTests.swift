import Foundation
import Testing

/// Reports by a definition that leaves things out.
@Suite("Reports by a definition") struct ReportDefinitionTests {
  private static let sheets = [
    "summary", "changes", "trend", "agencies", "ministers", "dimensions", "co-occurrence", "evidence",
    "documents", "monthly", "coverage", "method", "dictionary",
  ]

  private let tea: TeaMinistry

  init() throws {
    tea = try TeaMinistry()
  }

  private func report(_ definition: String, of news: String, to output: String) throws -> CommandLineRun {
    let file = try tea.folder.write("definition.yml", definition)
    return try tea.run(
      "report",
      [
        news, "--definition", file, "--month", "2023-04", "--no-bom", "--output", tea.folder.path(output),
      ])
  }

  private func rows(_ name: String) throws -> [[String: String]] {
    try CSVTable(String(contentsOfFile: tea.folder.path(name), encoding: .utf8)).records
  }

  @Test("may have any one sheet, and may lack any", arguments: sheets)
  func chosenSheets(_ sheet: String) throws {
    let news = try tea.corpus("news", documents: 12)
    for chosen in [[sheet], Self.sheets.filter { $0 != sheet }] {
      let run = try report("sheets: [\(chosen.joined(separator: ", "))]", of: news, to: "out")
      #expect(run.exitCode == 0, "\(run.diagnostics)")
      #expect(tea.folder.holds("out/policy-mentions-2023-04.html"))
    }
  }

  @Test("are on the news of some agencies, and say of the input what is of the input")
  func chosenAgencies() throws {
    // Two of another agency, which has the policy first and the last day, and three of the ministry.
    let items = [
      ("2023-01-05", "กรมใบแถลงนโยบายชา"), ("2023-04-28", "กรมใบแถลง"), ("2023-03-02", "กระทรวงชาแถลงข่าว"),
      ("2023-04-02", "กระทรวงชาแถลงนโยบายชา"), ("2023-04-03", "กระทรวงชาแถลงอีกข่าว"),
    ]
    try tea.folder.write(
      "registry/agencies.yml",
      String(contentsOfFile: tea.folder.path("registry/agencies.yml"), encoding: .utf8)
        .replacing("    kind: department\n    parent: ministry-of-tea\n", with: "    kind: ministry\n"))
    let news = try tea.folder.write(
      "news.jsonl",
      items.enumerated().map {
        "{\"id\":\"\($0)\",\"published\":\"\($1.0)\",\"headline\":\"\($1.1)\",\"text\":\"\($1.1)\"}"
      }.joined(separator: "\n"))
    let run = try report("agencies: [ministry-of-tea]", of: news, to: "out")
    #expect(run.exitCode == 0, "\(run.diagnostics)")
    let comparisons = try rows("out/comparisons.csv").filter {
      $0["comparison"] == "previous-period" && $0["code"] == "TEA"
    }
    #expect(comparisons.map { $0["documents"] } == ["2"])
    #expect(comparisons.map { $0["reference_documents"] } == ["1"])
    #expect(comparisons.map { $0["first_mention"] } == ["2023-01-05"])
    let page = try String(
      contentsOfFile: tea.folder.path("out/policy-mentions-2023-04.html"), encoding: .utf8)
    #expect(page.contains("28 เม.ย. 2566") || page.contains("28 เมษายน 2566"))
    #expect(page.contains("รัฐมนตรีตามทะเบียน คือของ กระทรวงชา ไม่มีของหน่วยงานอื่น"))
  }

  @Test("of more than a year are not set against months of their own")
  func longPeriod() throws {
    let news = try tea.corpus("news", documents: 12)
    for (since, kinds) in [
      ("2022-04", ["previous-period", "twelve-months"]),
      ("2023-02", ["previous-period", "year-before", "twelve-months"]),
    ] {
      let run = try tea.run(
        "report",
        [news, "--since", since, "--until", "2023-04", "--no-bom", "--output", tea.folder.path("out")])
      #expect(run.exitCode == 0, "\(run.diagnostics)")
      let found = Set(try rows("out/comparisons.csv").compactMap { $0["comparison"] })
      #expect(found.intersection(["previous-period", "year-before", "twelve-months"]) == Set(kinds))
    }
  }

  @Test("say of their codes what reports of all codes say")
  func chosenCodes() throws {
    // นโยบายชา is the one policy, not a word that the other has too.
    try tea.folder.write("codebook.yml", TeaMinistry.codebook.replacing("[นโยบายใบชา]", with: "[ชา, ใบชา]"))
    let texts = ["นโยบายชา", "ใบชา และ นโยบายชา", "ข่าวอื่น"]
    let news = try tea.folder.write(
      "news.jsonl",
      texts.enumerated().map { "{\"id\":\"\($0)\",\"published\":\"2023-04-02\",\"text\":\"\($1)\"}" }.joined(
        separator: "\n"))
    let whole = try report("{}", of: news, to: "whole")
    #expect(whole.exitCode == 0, "\(whole.diagnostics)")
    for (code, mentions, documents) in [("TEA", 2, "2"), ("LEAF", 1, "1")] {
      let run = try report("codes: [\(code)]", of: news, to: code)
      #expect(run.exitCode == 0, "\(run.diagnostics)")
      let own = try rows("\(code)/mentions.csv")
      #expect(own.map { $0["code"] } == Array(repeating: code, count: mentions))
      #expect(own == (try rows("whole/mentions.csv")).filter { $0["code"] == code })
      let monthly = try rows("\(code)/monthly.csv")
      #expect(monthly.map { $0["documents"] } == ["3"])
      #expect(monthly.map { $0["documents_with"] } == [documents])
    }
  }
}
