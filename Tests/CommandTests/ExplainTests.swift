import Foundation
import Testing

/// Numbers of a report and the rows behind them.
@Suite("explain") struct ExplainTests {
  private let folder: TemporaryFolder
  private var output: String { folder.url.appendingPathComponent("out").path }

  init() throws {
    folder = try TemporaryFolder()
    let run = try CommandLineRun([
      "report", CommandLineRun.seeds, "--month", "2567-01", "--language", "en", "-q", "-o",
      folder.url.appendingPathComponent("out").path,
    ])
    #expect(run.exitCode == 0, "\(run.diagnostics)")
  }

  /// Document 77604, of January 2567, mentions GI three times.
  @Test("lists the mentions behind a count, and the command that lists them") func mentions() throws {
    let run = try CommandLineRun([
      "explain", output + "/monthly.csv", "month=2024-01,code=GI", "--column", "mentions", "--format", "csv",
    ])
    #expect(run.exitCode == 0, "\(run.diagnostics)")
    #expect(run.diagnostics.contains("month=2024-01,code=GI: Mentions = 3"))
    #expect(run.diagnostics.contains("3 mentions in 1 of 1 documents"))
    let rows = try CSVTable(run.output).records
    #expect(rows.map { $0["document"] } == ["77604", "77604", "77604"])
    let command = try #require(
      run.diagnostics.split(separator: "\n").first { $0.hasPrefix("Its rows: policy-mentions ") })
    let words = command.split(separator: " ").dropFirst(3).map(String.init)
    #expect(try CommandLineRun(words + ["-q"]).output == run.output, "the command lists the same rows")
  }

  @Test("refuses the workbook of an earlier report, whose descriptor a later one has replaced")
  func otherReport() throws {
    let later = try CommandLineRun([
      "report", CommandLineRun.seeds, "--month", "2566-03", "--language", "en", "-q", "-o", output,
    ])
    #expect(later.exitCode == 0)
    let refused = try CommandLineRun(["explain", output + "/policy-mentions-2024-01.xlsx", "Summary!E12"])
    #expect(refused.exitCode == 2)
    #expect(refused.diagnostics.contains("is not of the report that"))
    #expect(refused.diagnostics.contains("--month 2023-03"))
    #expect(
      try CommandLineRun(["explain", output + "/policy-mentions-2023-03.xlsx", "Summary!E12"]).exitCode == 0)
  }

  @Test("says where the file that is asked about is not as it was written")
  func editedFile() throws {
    let path = output + "/trends.csv"
    let text = try String(contentsOfFile: path, encoding: .utf8)
    try text.replacing("GI,", with: "GI ,").write(toFile: path, atomically: true, encoding: .utf8)
    let run = try CommandLineRun(["explain", path, "code=GI"])
    #expect(run.exitCode == 0, "\(run.diagnostics)")
    #expect(run.output.contains("has been changed since the report wrote it"))
  }

  /// Under Suriya, to 17 March 2566, document 65595 alone mentions GI, twice.
  @Test("lists the rows of the minister whom a row is about") func minister() throws {
    let run = try CommandLineRun([
      "explain", output + "/profiles.csv", "comparison=minister,group=suriya-juangroongruangkit,code=GI",
      "--column", "mentions", "--format", "csv",
    ])
    #expect(try CSVTable(run.output).records.map { $0["document"] } == ["65595", "65595"])
    #expect(try rowsOfCommand(in: run) == run.output)
  }

  /// Document 77604 is of January 2567; no body acts in it.
  @Test("knows a row by an empty value and a month of the Buddhist Era") func empty() throws {
    let run = try CommandLineRun(["explain", output + "/agencies.csv", "month=2567-01,body=,code=GI"])
    #expect(run.output.contains("Documents with = 1"), "\(run.output) \(run.diagnostics)")
    #expect(run.output.contains("\n77604 "))
  }

  /// What the command that a run names as that of its rows writes.
  private func rowsOfCommand(in run: CommandLineRun) throws -> String {
    let command = try #require(run.messages.first { $0.hasPrefix("Its rows") })
    let words = command.split(separator: " ").map(String.init)
    let program = try #require(words.firstIndex(of: "policy-mentions"))
    return try CommandLineRun(words[(program + 1)...] + ["--format", "csv", "-q"]).output
  }

  /// Document 65595 is of 1 March 2566 and tells of 27 February; the folder holds it twice.
  @Test("the command that lists the rows reads and counts as the report did") func options() throws {
    let news = folder.path("news")
    let file = "002_d02bd0afac68012e.txt"
    for place in ["a", "b"] {
      try FileManager.default.createDirectory(
        atPath: news + "/" + place, withIntermediateDirectories: true)
      try FileManager.default.copyItem(
        atPath: CommandLineRun.seeds + "/" + file, toPath: news + "/" + place + "/" + file)
    }
    let options = [
      "--date", "event", "--duplicates", "one", "--extended", "--input-format", "text", "--largest-file",
      "1M",
    ]
    let made = try CommandLineRun(["report", news, "--timings", "-o", folder.path("once")] + options)
    #expect(made.exitCode == 0, "\(made.diagnostics)")
    let run = try CommandLineRun([
      "explain", folder.path("once/monthly.csv"), "month=2566-02,code=GI", "--column", "documents",
      "--format",
      "csv",
    ])
    #expect(try CSVTable(run.output).records.map { $0["path"] } == ["a/" + file])
    #expect(try rowsOfCommand(in: run) == run.output)
    let command = try #require(run.messages.first { $0.hasPrefix("Its rows: ") })
    for option in [
      "--date event", "--duplicates one", "--extended", "--input-format text", "--largest-file 1M",
    ] {
      #expect(command.contains(option))
    }
    #expect(!run.diagnostics.contains("--timings"), "which changes nothing of a report")
  }

  @Test("says which rows of a command are meant, where only a definition's agencies or two codes are")
  func picked() throws {
    let definition = try folder.write("only.yml", "agencies: [ministry-of-industry]\n")
    let made = try CommandLineRun([
      "report", CommandLineRun.seeds, "--definition", definition, "-q", "-o", folder.path("only"),
    ])
    #expect(made.exitCode == 0, "\(made.diagnostics)")
    let ofAll = try CommandLineRun(["explain", folder.path("only/trends.csv"), "code=GI"])
    #expect(
      ofAll.output.contains(
        "Its rows are those of this command that have ministry-of-industry as issuer or body: policy-mentions "
          + "documents \(CommandLineRun.seeds) --code GI"), "\(ofAll.output)")
    // Of the five, 77604 and 65595 mention both.
    let ofBoth = try CommandLineRun([
      "explain", output + "/cooccurrence.csv", "unit=document,code=BCG,other=GI", "--column", "with_both",
      "--format", "csv",
    ])
    #expect(ofBoth.diagnostics.contains("Its rows are those of this command that mention GI too: "))
    #expect(try CSVTable(ofBoth.output).records.map { $0["document"] } == ["77604", "65595"])
  }

  /// GI stands in 77604, and in 65595 at two bytes that the reviewer refuses.
  @Test("documents that reviewers' decisions leave are named by their mentions") func decisions() throws {
    let decisions = try folder.write(
      "decisions.csv",
      "document,start,code,decision,coder,note\n65595,5266,GI,refuse,ann,\n65595,5348,GI,refuse,ann,\n")
    let made = try CommandLineRun([
      "report", CommandLineRun.seeds, "--decisions", decisions, "-q", "-o", folder.path("decided"),
    ])
    #expect(made.exitCode == 0, "\(made.diagnostics)")
    let run = try CommandLineRun([
      "explain", folder.path("decided/trends.csv"), "code=GI", "--format", "csv",
    ])
    #expect(try CSVTable(run.output).records.map { $0["document"] } == ["77604"])
    #expect(
      run.diagnostics.contains(
        "Its rows are the documents of the mentions of this command: policy-mentions mentions "
          + "\(CommandLineRun.seeds) --code GI --decisions \(decisions)"), "\(run.diagnostics)")
  }

  /// In office to the middle of a month by right and from then on acting, a minister has two rows that months do not tell apart.
  @Test("lists no rows that are not as many as the number") func guarded() throws {
    let tea = try TeaMinistry()
    try tea.folder.write("registry/people.yml", Self.acting)
    for day in [5, 6, 20] {
      try tea.folder.write("news/\(day).txt", TeaMinistry.document(day, day: day))
    }
    let made = try tea.run(
      "report", [tea.folder.path("news"), "--language", "en", "-q", "-o", tea.folder.path("out")])
    #expect(made.exitCode == 0, "\(made.diagnostics)")
    let run = try CommandLineRun([
      "explain", tea.folder.path("out/profiles.csv"), "group=ann,group_acting=true,code=TEA",
    ])
    #expect(run.output.contains("Documents with = 1"), "\(run.output) \(run.diagnostics)")
    #expect(run.output.contains("Its rows cannot be listed: they are 1, and no month"))
    #expect(!run.output.contains("policy-mentions documents"))
  }

  @Test("finds a cell of the workbook by its sheet's name") func workbook() throws {
    let file = output + "/policy-mentions-2024-01.xlsx"
    let run = try CommandLineRun(["explain", file, "Trend!B31"])
    #expect(run.exitCode == 0, "\(run.diagnostics)")
    #expect(run.output.contains("Trend!B31: Base (documents) = "))
    #expect(run.output.contains("The report was made by: policy-mentions report "))
    #expect(!run.output.contains("have changed since"))
  }

  @Test("says that the report there is another than the input gives now") func changed() throws {
    let file = URL(fileURLWithPath: output + "/policy-mentions-2024-01.xlsx")
    try Data("PK".utf8).write(to: file)
    let run = try CommandLineRun(["explain", file.path, "Trend!B31"])
    #expect(run.output.contains("have changed since"))
  }

  @Test("says where to run it, where the report's news is not here") func elsewhere() throws {
    let folder = try TemporaryFolder()
    try FileManager.default.copyItem(
      atPath: CommandLineRun.seeds, toPath: folder.path("seeds"))
    let inFolder = ["env", "-C", folder.url.path]
    let made = try CommandLineRun(["report", "seeds", "-q", "-o", "out"], under: inFolder)
    #expect(made.exitCode == 0)
    let arguments = ["explain", folder.path("out/monthly.csv"), "month=2023-03,code=GI"]
    #expect(try CommandLineRun(arguments, under: inFolder).exitCode == 0)
    let away = try CommandLineRun(arguments, under: ["env", "-C", "/"])
    #expect(away.exitCode == 2)
    #expect(away.output.isEmpty)
    #expect(
      away.diagnostics.contains(
        "there is no seeds here, of which the report, or its store or ledgers, was made; run explain in the folder "
          + "where this was run: "
          + "policy-mentions report seeds"), "\(away.diagnostics)")
  }

  @Test(
    "says what is wrong",
    arguments: [
      ("policy-mentions-2024-01.xlsx", "Trend", "is no cell"),
      ("policy-mentions-2024-01.xlsx", "Trend!A1", "has no value of a table at"),
      ("policy-mentions-2024-01.xlsx", "Nowhere!A1", "has no value of a table at"),
      ("monthly.csv", "month", "is no key of a row"), ("monthly.csv", "month=1999-01", "has no row with"),
      ("missing.csv", "month=1999-01", "there is no file"),
      ("monthly.csv", "month=2567-01", "rows with month=2567-01; name one by its values of code too"),
      ("monthly.csv", "", "name one by its values of month, code too"),
      ("monthly.csv", "mnth=2024-01", "has no column “mnth”; did you mean “month”?"),
    ])
  func wrong(file: String, place: String, words: String) throws {
    let run = try CommandLineRun(["explain", output + "/" + file, place])
    #expect(run.exitCode == 2)
    #expect(run.diagnostics.contains(words))
  }

  /// Ann first by right, then acting.
  private static let acting = TeaMinistry.people.replacing(
    "    from: 2020-01-01",
    with: """
          from: 2020-01-01
          to: 2023-01-15
          source: test
        - person: ann
          office: minister-of-tea
          acting: true
          from: 2023-01-16
      """)
}
