import Foundation
import Testing

@Suite("A run that is told to end")
struct InterruptionTests {
  @Test("removes what is half written, says so, and ends by the same signal", arguments: [SIGINT, SIGTERM])
  func report(_ number: Int32) throws {
    let tea = try TeaMinistry()
    let news = try tea.corpus("news", documents: 600)
    let output = tea.folder.path("results/out")
    let end = try CommandLineRun.ended(
      ["report", news, "--output", output, "--quiet"] + tea.options, by: number
    ) { isRunning in
      while isRunning(), ((try? TemporaryFolder.names(in: tea.folder.path("results"))) ?? []).isEmpty {
        Thread.sleep(forTimeInterval: 0.001)
      }
    }
    #expect(end.signal == number)
    #expect(end.diagnostics == "policy-mentions: stopped; nothing is left half written\n")
    #expect(try TemporaryFolder.names(in: tea.folder.path("results")) == [])
  }

  @Test("removes the report that explain has made again") func explain() throws {
    let tea = try TeaMinistry()
    let news = try tea.corpus("news", documents: 600)
    let made = try tea.run("report", [news, "--output", tea.folder.path("out"), "--quiet"])
    #expect(made.exitCode == 0)
    try tea.folder.write("temporary/others", "")
    let end = try CommandLineRun.ended(
      ["explain", tea.folder.path("out/trends.csv"), "code=TEA"], by: SIGINT,
      temporaryFolder: tea.folder.path("temporary")
    ) { isRunning in
      while isRunning(), ((try? TemporaryFolder.names(in: tea.folder.path("temporary"))) ?? []).count < 2 {
        Thread.sleep(forTimeInterval: 0.001)
      }
    }
    #expect(end.signal == SIGINT)
    #expect(try TemporaryFolder.names(in: tea.folder.path("temporary")) == ["others"])
  }

  @Test("leaves a store that the next update goes on with")
  func update() throws {
    let tea = try TeaMinistry()
    let news = try tea.corpus("news", documents: 500)
    let runs = StoreRuns(tea)
    let end = try CommandLineRun.ended(["update", runs.store, news, "--quiet"] + tea.options, by: SIGINT) {
      isRunning in
      while isRunning(), !tea.folder.holds("news.sqlite-writer") { Thread.sleep(forTimeInterval: 0.001) }
      Thread.sleep(forTimeInterval: 0.05)
    }
    #expect(end.signal == SIGINT)
    #expect(end.diagnostics == "policy-mentions: stopped; the next update of the store goes on from here\n")
    #expect(try runs.update([news]).exitCode == 0)
    try runs.expectSame(as: [news], commands: [["documents"], ["mentions"]])
  }

  @Test("goes on where the signal is ignored, as under nohup")
  func ignored() throws {
    let tea = try TeaMinistry()
    let news = try tea.corpus("news", documents: 300)
    let script = #"trap "" HUP; "$0" "$@" & sleep 0.2; kill -HUP $!; wait $!"#
    let run = try tea.run("mentions", [news, "--quiet"], under: ["bash", "-c", script])
    #expect(run.exitCode == 0)
    #expect(run.output == (try tea.run("mentions", [news]).output))
  }
}

extension CommandLineRun {
  /// Runs the command and sends it a signal after `body`.
  ///
  /// - Returns: The signal that it ended by, 0 for none, and what it said on standard error.
  static func ended(
    _ arguments: [String], by number: Int32, temporaryFolder: String? = nil,
    after body: (_ isRunning: () -> Bool) -> Void
  ) throws -> (signal: Int32, diagnostics: String) {
    let process = Process()
    let messages = Pipe()
    process.executableURL = executable
    process.arguments = arguments
    if let temporaryFolder {
      process.environment = ProcessInfo.processInfo.environment.merging(["TMPDIR": temporaryFolder]) { $1 }
    }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = messages
    try process.run()
    body { process.isRunning }
    if process.isRunning { kill(process.processIdentifier, number) }
    let said = messages.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let signal = process.terminationReason == .uncaughtSignal ? process.terminationStatus : 0
    return (signal, String(decoding: said, as: UTF8.self))
  }
}
