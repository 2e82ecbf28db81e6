import PolicyMentions
import Testing

@testable import policy_mentions

@Suite("The words of progress")
struct ProgressTextTests {
  private static func progress(_ documents: Int, _ bytes: Int) -> AnalysisProgress {
    var progress = AnalysisProgress()
    progress.documents = documents
    progress.bytes = bytes
    return progress
  }

  @Test(
    "say how much, how fast and how long",
    arguments: [
      (1200, 64_000, 60_000_000, 3.0, "1200 of 64000 documents, 20.0 MB/s, 2 min 37 s left"),
      (500, 1000, 1_250_000, 2.5, "500 of 1000 documents, 0.5 MB/s, 3 s left"),
      (1000, 1000, 9_960_000, 10, "1000 of 1000 documents, 1.0 MB/s, 0 s left"),
      (10, 1_000_000, 100_000, 1, "10 of 1000000 documents, 0.1 MB/s, 27 h 46 min left"),
      // Too early to say.
      (1, 1000, 500, 0.5, "1 of 1000 documents, 0.0 MB/s"),
    ])
  func words(documents: Int, total: Int, bytes: Int, seconds: Double, line: String) {
    #expect(
      ProgressText.line(Self.progress(documents, bytes), of: total, after: .seconds(seconds)) == line)
  }

  @Test("say no time where nobody knows how much there is")
  func unknownTotal() {
    #expect(ProgressText.line(Self.progress(7, 0), of: nil, after: .seconds(9)) == "7 documents")
    // More than were counted, because files were added meanwhile.
    #expect(
      ProgressText.line(Self.progress(7, 9_000_000), of: 5, after: .seconds(9))
        == "7 of 5 documents, 1.0 MB/s")
  }

  @Test("Stages add up")
  func stages() {
    var times = StageTimes()
    times.end("one", after: .zero)
    times.end("the other", after: .zero)
    #expect(
      times.lines(AnalysisProgress()) == [
        "one           0.000 s", "the other     0.000 s", "all           0.000 s",
      ])
  }

  @Test("Timings go to standard error and into no output; without a terminal there is no progress")
  func timings() throws {
    let tea = try TeaMinistry()
    let news = try tea.corpus("news", documents: 20)
    let plain = try tea.run("report", [news, "--output", tea.folder.path("plain")])
    let files = try TemporaryFolder.contents(of: tea.folder.path("plain"))
    let timed = try tea.run("report", [news, "--output", tea.folder.path("plain"), "--timings"])
    #expect(try TemporaryFolder.contents(of: tea.folder.path("plain")) == files)
    #expect(timed.output == plain.output && timed.exitCode == 0)
    let stages = timed.messages.dropFirst(plain.messages.count).map { $0.split(separator: " ")[0] }
    #expect(stages == ["definitions", "reading", "repeated", "contents", "figures", "writing", "all"])
    #expect(try #require(timed.messages.last).contains("20 documents, "))
    #expect(!plain.diagnostics.contains("\r") && !timed.diagnostics.contains("\r"))
    #expect(plain.messages == ["20 documents read, 0 rejected"])
  }
}
