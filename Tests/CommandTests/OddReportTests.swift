import Foundation
import Testing

/// Reports of what is unusual and allowed: codes in Thai, days before Excel's first, folders reached in a round-about way.
@Suite("Reports of unusual things") struct OddReportTests {
  private let tea: TeaMinistry

  init() throws {
    tea = try TeaMinistry()
  }

  @Test("are made of codes that differ in marks or in Thai letters only")
  func codes() throws {
    let codebook = try tea.folder.write(
      "codes.yml",
      TeaMinistry.codebook.replacing("code: TEA", with: "code: ชา-1").replacing(
        "code: LEAF", with: "code: ใบ.1"))
    // In March 40 documents with both policies, in February 40 with none: both have clearly changed.
    let records = (0..<80).map { number in
      let text = number < 40 ? "ข่าวอื่น" : "นโยบายชา และ นโยบายใบชา"
      let day = "2023-0\(number < 40 ? 2 : 3)-\(number % 28 + 1 < 10 ? "0" : "")\(number % 28 + 1)"
      return "{\"id\":\"\(number)\",\"published\":\"\(day)\",\"text\":\"\(text) \(number)\"}"
    }
    let news = try tea.folder.write("news.jsonl", records.joined(separator: "\n"))
    let run = try CommandLineRun([
      "report", news, "--codebook", codebook, "--registry", tea.folder.path("registry"), "--month", "2023-03",
      "--output", tea.folder.path("out"),
    ])
    #expect(run.exitCode == 0, "\(run.diagnostics)")
    #expect(tea.folder.holds("out/trend-ชา-1.svg"))
  }

  @Test("are not asked of codes that no file can be named by", arguments: ["A/B", "A B", "A;B", ".A", "''"])
  func refusedCodes(_ code: String) throws {
    let codebook = try tea.folder.write(
      "codes.yml", TeaMinistry.codebook.replacing("code: TEA", with: "code: \(code)"))
    let run = try CommandLineRun(["codebook", "check", codebook])
    #expect(run.exitCode == 2)
    #expect(run.diagnostics.contains("must be of letters, digits"))
  }

  @Test("hold days that Excel has no number for")
  func earlyDays() throws {
    let days = ["1899-12-31", "2023-03-01", "0567-01-10"]
    let news = try tea.folder.write(
      "news.jsonl",
      days.enumerated().map { number, day in
        "{\"id\":\"\(number)\",\"published\":\"\(day)\",\"text\":\"นโยบายชา \(number)\"}"
      }.joined(separator: "\n"))
    for month in ["2023-03", "1899-12"] {
      let run = try tea.run("report", [news, "--month", month, "--output", tea.folder.path(month)])
      // The last day is a slip, and listed.
      #expect(run.exitCode == 1, "\(run.diagnostics)")
      #expect(run.diagnostics.contains("0567-01-10"))
      #expect(tea.folder.holds(month + "/datapackage.json"))
    }
    let rows = try tea.run("count", [news, "--by", "month", "--format", "jsonl", "--quiet"]).objects
    #expect(rows.first?["month"] as? String == "1899-12")
    #expect(rows.last?["month"] as? String == "2023-03")
  }

  @Test("go into a folder that is reached by a link or by itself, and leave nothing else there")
  func folders() throws {
    let news = try tea.corpus("news", documents: 5)
    try tea.folder.write("out/kept.txt", "kept")
    let link = tea.folder.path("link")
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: tea.folder.path("out"))
    var names: [String]?
    for output in [link, tea.folder.path("out") + "/.", tea.folder.path("out") + "/../out/"] {
      #expect(try tea.run("report", [news, "--output", output]).exitCode == 0)
      let found = try TemporaryFolder.names(in: tea.folder.path("out"))
      #expect(found.contains("datapackage.json") && found.contains("kept.txt"))
      #expect(!found.contains { $0.hasPrefix(".") })
      #expect(names == nil || names == found)
      names = found
    }
    #expect(try TemporaryFolder.names(in: tea.folder.url.path).filter { $0.hasPrefix(".") } == [])
  }

  @Test(
    "do not take the place of what says how the input is read",
    arguments: [
      ["mentions", "NEWS", "--decisions", "FILE", "--output", "FILE"],
      ["mentions", "NEWS", "--codebook", "FILE", "--output", "FILE"],
      ["evaluate", "NEWS", "--gold", "FILE", "--agreement", "FILE"],
      ["evaluate", "NEWS", "--gold", "FILE", "--output", "FILE"],
      ["codebook", "check", "FILE", "--input", "NEWS", "--rules", "FILE"],
      ["codebook", "diff", "FILE", "FILE", "--input", "NEWS", "--output", "FILE"],
    ])
  func ownDefinitions(_ arguments: [String]) throws {
    let news = try tea.folder.write("news/1.txt", TeaMinistry.document(1))
    let file = try tea.folder.write("file", TeaMinistry.codebook)
    let run = try CommandLineRun(arguments.map { $0 == "FILE" ? file : $0 == "NEWS" ? news : $0 })
    #expect(run.exitCode == 2)
    #expect(run.diagnostics.contains("\(file) is read by this command, and the output would replace it"))
    #expect(try String(contentsOfFile: file, encoding: .utf8) == TeaMinistry.codebook)
  }

  @Test("do not take the place of their input", arguments: ["mentions", "documents", "count", "ledger"])
  func ownInput(_ command: String) throws {
    let file = try tea.folder.write("1.txt", TeaMinistry.document(1))
    let before = try Data(contentsOf: URL(fileURLWithPath: file))
    let run = try tea.run(command, [file, "--output", tea.folder.path("./1.txt")])
    #expect(run.exitCode == 2)
    #expect(run.diagnostics.contains("is read by this command, and the output would replace it"))
    #expect(try Data(contentsOf: URL(fileURLWithPath: file)) == before)
  }
}
