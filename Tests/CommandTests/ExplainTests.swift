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
        "there is no seeds here, of which the report was made; run explain in the folder where this was run: "
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
    ])
  func wrong(file: String, place: String, words: String) throws {
    let run = try CommandLineRun(["explain", output + "/" + file, place])
    #expect(run.exitCode == 2)
    #expect(run.diagnostics.contains(words))
  }
}
