import Foundation
import Testing

/// The workbook in other programs: `Scripts/check-readers` reads it with openpyxl, LibreOffice and polars.
@Suite("The workbook in other programs") struct SpreadsheetReaderTests {
  /// Where the script keeps its Python environment; the test installs nothing.
  private static var environment: String {
    let variables = ProcessInfo.processInfo.environment
    let cache = variables["XDG_CACHE_HOME"] ?? (variables["HOME"] ?? "") + "/.cache"
    return cache + "/policy-mentions/readers/bin/python"
  }

  private static var canRun: Bool {
    FileManager.default.isExecutableFile(atPath: environment)
      && CommandLineRun.works("soffice", ["--version"])
  }

  @Test(
    "openpyxl, LibreOffice and polars read the same values",
    .enabled(if: canRun, "needs LibreOffice, and one run of Scripts/check-readers"))
  func readAlike() throws {
    let folder = try TemporaryFolder()
    let run = try CommandLineRun([
      "report", CommandLineRun.seeds, "--quiet", "--output", folder.path("report"),
    ])
    #expect(run.exitCode == 0)
    let script = CommandLineRun.top.appendingPathComponent("Scripts/check-readers").path
    // It proves too that a value changed for one of them is told.
    #expect(CommandLineRun.works(script, ["--prove", folder.path("report")]))
  }
}
