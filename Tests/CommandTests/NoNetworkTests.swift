import Foundation
import Testing

@Suite("Nothing is sent anywhere")
struct NoNetworkTests {
  private static let wrapper = ["unshare", "--net"]
  private static let isPossible = CommandLineRun.works("unshare", ["--net", "true"])

  @Test(
    "every command does the same where there is no network at all",
    .enabled(if: isPossible, "may not make a network namespace"))
  func withoutInterfaces() throws {
    let tea = try TeaMinistry()
    let news = try tea.corpus("news", documents: 40)
    let commands = StoreRuns.commands + [["co-occurrence"], ["ledger"], ["documents", "--words"]]
    for command in commands {
      let arguments = [news] + command.dropFirst()
      let apart = try tea.run(command[0], arguments, under: Self.wrapper)
      let usual = try tea.run(command[0], arguments)
      #expect(apart.output == usual.output, "\(command)")
      #expect(apart.exitCode == usual.exitCode, "\(command)")
    }
    let output = tea.folder.path("out")
    #expect(try tea.run("report", [news, "-o", output], under: Self.wrapper).exitCode == 0)
    let store = tea.folder.path("s.sqlite")
    #expect(try tea.run("update", [store, news, "--search"], under: Self.wrapper).exitCode == 0)
    let search = ["search", store, "นโยบายชา"]
    #expect(try CommandLineRun(search, under: Self.wrapper).exitCode == 0)
    let explain = ["explain", output + "/monthly.csv", "month=2023-01,code=TEA"]
    #expect(try CommandLineRun(explain, under: Self.wrapper).exitCode == 0)
  }

  @Test(
    "no command opens a socket",
    .enabled(if: CommandLineRun.works("strace", ["-V"]), "strace is not installed"))
  func noSockets() throws {
    let tea = try TeaMinistry()
    let news = try tea.corpus("news", documents: 10)
    let trace = tea.folder.path("trace")
    let run = try tea.run(
      "report", [news, "-o", tea.folder.path("out")],
      under: ["strace", "-f", "-e", "trace=network", "-o", trace])
    #expect(run.exitCode == 0)
    let calls = try String(contentsOfFile: trace, encoding: .utf8).split(separator: "\n")
      .filter { $0.contains("AF_INET") }
    #expect(calls.isEmpty, "\(calls)")
  }
}
