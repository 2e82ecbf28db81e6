import Foundation
import Testing

@Suite("Runs again")
struct RepeatedRunTests {
  @Test("give the same bytes, on one core or on all")
  func sameBytes() throws {
    let tea = try TeaMinistry()
    let news = try tea.corpus("news", documents: 130)
    func report(_ name: String, under wrapper: [String] = []) throws -> [String: Data] {
      let output = tea.folder.path(name)
      let run = try tea.run("report", [news, "--output", output], under: wrapper)
      #expect(run.exitCode == 0)
      return try TemporaryFolder.contents(of: output)
    }
    let first = try report("first")
    #expect(first.count >= 9)
    #expect(try report("second") == first)
    if CommandLineRun.works("taskset", ["-c", "0", "true"]) {
      #expect(try report("one-core", under: ["taskset", "-c", "0"]) == first)
    }
    // Onto a report that is there already.
    #expect(try report("second") == first)
  }

  @Test("after having been killed leave the output absent or complete")
  func killed() throws {
    let tea = try TeaMinistry()
    let news = try tea.corpus("news", documents: 1000)
    let output = tea.folder.path("results/out")
    let arguments = ["report", news, "--output", output] + tea.options
    let begun = ContinuousClock.now
    #expect(try CommandLineRun(arguments).exitCode == 0)
    let duration = ContinuousClock.now - begun
    let complete = try TemporaryFolder.contents(of: output)

    // Some are killed after a part of the time a whole run takes, some a little after they began to write.
    var killed = 0
    var killedWhileWriting = 0
    for moment in 0..<5 {
      if tea.folder.holds("results") {
        try FileManager.default.removeItem(atPath: tea.folder.path("results"))
      }
      let wasKilled = try CommandLineRun.killed(arguments) { isRunning in
        if moment < 2 {
          Self.sleep(duration * Double(moment) / 2)
        } else {
          while isRunning(), Self.leftovers(of: output).isEmpty { Self.sleep(.milliseconds(1)) }
          Self.sleep(duration * Double(moment - 2) / 40)
        }
      }
      killed += wasKilled ? 1 : 0
      killedWhileWriting += Self.leftovers(of: output).isEmpty ? 0 : 1
      if FileManager.default.fileExists(atPath: output) {
        #expect(try TemporaryFolder.contents(of: output) == complete)
      }
      let parent = tea.folder.path("results")
      if FileManager.default.fileExists(atPath: parent) {
        #expect(try TemporaryFolder.names(in: parent).filter { !$0.hasPrefix(".") && $0 != "out" } == [])
      }
    }
    #expect(killed > 0)
    #expect(killedWhileWriting > 0)

    #expect(try CommandLineRun(arguments).exitCode == 0)
    #expect(try TemporaryFolder.contents(of: output) == complete)
    #expect(Self.leftovers(of: output).isEmpty)
  }

  @Test("that are killed leave an older report whole, or without the file that vouches for it")
  func killedOverOlder() throws {
    let tea = try TeaMinistry()
    let news = try tea.corpus("news", documents: 150)
    let output = tea.folder.path("out")
    func arguments(_ month: String) -> [String] {
      ["report", news, "--month", month, "--output", output] + tea.options
    }
    #expect(try CommandLineRun(arguments("2566-02")).exitCode == 0)
    let newer = try TemporaryFolder.contents(of: output)
    try FileManager.default.removeItem(atPath: output)
    #expect(try CommandLineRun(arguments("2566-01")).exitCode == 0)
    let older = try TemporaryFolder.contents(of: output)

    for moment in 0..<4 {
      _ = try CommandLineRun.killed(arguments("2566-02")) { isRunning in
        while isRunning(), Self.leftovers(of: output).isEmpty { Self.sleep(.milliseconds(1)) }
        Self.sleep(.milliseconds(40 * moment))
      }
      let found = try TemporaryFolder.contents(of: output)
      for (name, data) in found { #expect(data == older[name] || data == newer[name], "\(name)") }
      if let descriptor = found["datapackage.json"] {
        let whole = descriptor == older["datapackage.json"] ? older : newer
        for (name, data) in whole { #expect(found[name] == data, "\(name)") }
      }
    }
    #expect(try CommandLineRun(arguments("2566-02")).exitCode == 0)
    let last = try TemporaryFolder.contents(of: output)
    for (name, data) in newer { #expect(last[name] == data, "\(name)") }
    #expect(Self.leftovers(of: output).isEmpty)
  }

  /// What a killed run has left beside its output.
  private static func leftovers(of output: String) -> [String] {
    let url = URL(fileURLWithPath: output)
    let names = (try? TemporaryFolder.names(in: url.deletingLastPathComponent().path)) ?? []
    return names.filter { $0.hasPrefix("." + url.lastPathComponent + ".") }
  }

  private static func sleep(_ duration: Duration) {
    let (seconds, attoseconds) = duration.components
    Thread.sleep(forTimeInterval: Double(seconds) + Double(attoseconds) * 1e-18)
  }
}
