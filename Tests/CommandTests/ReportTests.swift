import Foundation
import Testing

@Suite("Report on the seed documents")
struct ReportTests {
  @Test("is complete, and the same for a month of either era")
  func bothEras() throws {
    let folder = try TemporaryFolder()
    let buddhist = folder.path("buddhist")
    let common = folder.path("common")
    let run = try CommandLineRun(
      ["report", CommandLineRun.seeds, "--month", "2566-03", "--output", buddhist])
    let other = try CommandLineRun(
      ["report", CommandLineRun.seeds, "--month", "2023-03", "--output", common])
    #expect(run.exitCode == 0)
    #expect(other.exitCode == 0)
    let files = try TemporaryFolder.contents(of: buddhist)
    #expect(try TemporaryFolder.contents(of: common) == files)

    let quiet = try CommandLineRun(
      ["report", CommandLineRun.seeds, "--month", "2023-03", "--output", common, "--quiet"])
    #expect(quiet.exitCode == 0)
    #expect(quiet.output.isEmpty && quiet.diagnostics.isEmpty)

    let workbook = try #require(files["policy-mentions-2023-03.xlsx"])
    #expect(workbook.starts(with: Data("PK".utf8)))
    #expect(run.output.contains("\nWorkbook: \(buddhist)/policy-mentions-2023-03.xlsx\n"))
    #expect(run.output.contains("\nCSV package: \(buddhist)/datapackage.json\n"))
    #expect(run.messages == ["5 documents read, 0 rejected"])
    let checks = try #require(
      try Regex("Reconciled: ([0-9]+) of ([0-9]+) checks agree\\.").firstMatch(in: run.output))
    #expect(checks[1].substring == checks[2].substring)
    #expect(checks[1].substring != "0")
    // By hand: MIND stands in both documents of March 2023, eight times.
    let mind = run.output.split(separator: "\n").first { $0.hasPrefix("MIND ") }
    #expect(mind?.contains(try Regex(" 2 +2 +8 +100\\.0%")) == true, "\(run.output)")

    try Self.checkPackage(files)
    let mentions = try Self.table("mentions.csv", files)
    let march: Set = ["65595", "65701"]
    let inMarch = try SeedRuns.mentions.objects.filter { march.contains($0["document"] as? String ?? "") }
    #expect(mentions.rows.count == inMarch.count)
    #expect(Set(mentions.records.compactMap { $0["document"] }) == march)
    #expect(Set(try Self.table("documents.csv", files).records.compactMap { $0["document"] }) == march)
  }

  @Test("says of which months there are documents, where none is of its own")
  func emptyPeriod() throws {
    let folder = try TemporaryFolder()
    let arguments = ["report", CommandLineRun.seeds, "--month", "2566-11", "--output", folder.path("out")]
    let run = try CommandLineRun(arguments)
    #expect(run.exitCode == 0)
    #expect(
      run.messages.last
        == "No document is of the period of the report; those that were read are of 2019-08 to 2024-12.")
    #expect(try CommandLineRun(arguments + ["--quiet"]).diagnostics.isEmpty)
  }

  @Test("states its command without the folder, however that and --quiet are typed")
  func recordedCommand() throws {
    let folder = try TemporaryFolder()
    let command = ["report", CommandLineRun.seeds, "--month", "2566-03"]
    let typed = [
      ["--output", "OUT"], ["--quiet", "--output=OUT"], ["-q", "-o", "OUT"], ["-qo", "OUT"], ["-oq", "OUT"],
    ]
    let reports = try typed.enumerated().map { number, options in
      let output = folder.path("out\(number)")
      let run = try CommandLineRun(command + options.map { $0.replacing("OUT", with: output) })
      #expect(run.exitCode == 0, "\(options) \(run.diagnostics)")
      return try TemporaryFolder.contents(of: output)
    }
    for (options, report) in zip(typed, reports) { #expect(report == reports[0], "\(options)") }
    let descriptor = String(decoding: try #require(reports[0]["datapackage.json"]), as: UTF8.self)
    #expect(descriptor.contains("policy-mentions report \(CommandLineRun.seeds) --month 2023-03\""))
  }

  /// Checks that the descriptor lists the CSV files that are there, with their columns.
  private static func checkPackage(_ files: [String: Data]) throws {
    let json = try #require(files["datapackage.json"])
    let descriptor = try #require(try JSONSerialization.jsonObject(with: json) as? [String: Any])
    let resources = try #require(descriptor["resources"] as? [[String: Any]])
    let paths = resources.compactMap { $0["path"] as? String }
    #expect(paths.sorted() == files.keys.filter { $0.hasSuffix(".csv") }.sorted())
    #expect(
      Set(paths).isSuperset(of: [
        "mentions.csv", "documents.csv", "monthly.csv", "agencies.csv", "ministers.csv", "comparisons.csv",
        "trends.csv",
      ]))
    for resource in resources {
      let path = try #require(resource["path"] as? String)
      let schema = try #require(resource["schema"] as? [String: Any])
      let fields = try #require(schema["fields"] as? [[String: Any]])
      #expect(try table(path, files).heading == fields.map { $0["name"] as? String }, "\(path)")
      for field in fields {
        for key in ["title", "title_th", "description", "description_th", "type"] {
          #expect((field[key] as? String)?.isEmpty == false, "\(path): \(field["name"] ?? "") has no \(key)")
        }
      }
    }
  }

  private static func table(_ name: String, _ files: [String: Data]) throws -> CSVTable {
    let data = try #require(files[name], "\(name)")
    #expect(data.starts(with: [0xEF, 0xBB, 0xBF]), "\(name)")
    return try CSVTable(String(decoding: data.dropFirst(3), as: UTF8.self))
  }
}

@Suite("Texts that spreadsheets would run") struct FormulaTextTests {
  private static let news = """
    {"id": "1", "headline": "=HYPERLINK(\\"http://x\\") Green Industry", "published": "2023-03-01", \
    "text": "=HYPERLINK(\\"http://x\\") Green Industry (GI) ของกระทรวงอุตสาหกรรม"}

    """

  @Test("are made harmless, and their number is told")
  func harmless() throws {
    let folder = try TemporaryFolder()
    let input = try folder.write("news.jsonl", Self.news)
    let run = try CommandLineRun(["report", input, "--output", folder.path("report")])
    #expect(run.exitCode == 0, "\(run.diagnostics)")
    let told = try #require(
      try Regex("run as formulas, with a ' before them: ([0-9]+) \\(--raw").firstMatch(in: run.output))
    let files = try TemporaryFolder.contents(of: folder.path("report"))
    let made = files.filter { $0.key.hasSuffix(".csv") }.values.reduce(0) { count, data in
      // The headline holds a comma in no file, and quotes in all: a field begins with its quote.
      count + String(decoding: data, as: UTF8.self).components(separatedBy: "\"'=").count - 1
    }
    #expect(told[1].substring.map(String.init) == String(made))
    #expect(made > 0)
  }

  @Test("stay as they are with --raw") func raw() throws {
    let folder = try TemporaryFolder()
    let input = try folder.write("news.jsonl", Self.news)
    let run = try CommandLineRun(["report", input, "--raw", "--output", folder.path("report")])
    #expect(run.exitCode == 0, "\(run.diagnostics)")
    #expect(!run.output.contains("--raw"))
    let documents = try Data(contentsOf: URL(fileURLWithPath: folder.path("report/documents.csv")))
    #expect(String(decoding: documents, as: UTF8.self).contains("\"=HYPERLINK"))
  }

  @Test(
    "are made harmless in the rows behind a number too, and stay as they are with --raw",
    arguments: [
      false, true,
    ])
  func explained(raw: Bool) throws {
    let folder = try TemporaryFolder()
    let input = try folder.write("news.jsonl", Self.news)
    _ = try CommandLineRun(["report", input, "--quiet", "--output", folder.path("report")])
    let run = try CommandLineRun(
      ["explain", folder.path("report/monthly.csv"), "month=2023-03,code=GI", "--format", "csv"]
        + (raw ? ["--raw"] : []))
    #expect(run.exitCode == 0, "\(run.diagnostics)")
    #expect(run.output.contains(raw ? "\"=HYPERLINK" : "\"'=HYPERLINK"))
    #expect(run.diagnostics.contains("with a ' before them: ") != raw)
  }
}
