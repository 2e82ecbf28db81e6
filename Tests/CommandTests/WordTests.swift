import Foundation
import Testing

@Suite("Words")
struct WordTests {
  /// The last field of each line but the first.
  private static func lastFields(_ csv: String) -> [String] {
    csv.split(whereSeparator: \.isNewline).dropFirst().map {
      String($0.split(separator: ",", omittingEmptySubsequences: false).last ?? "")
    }
  }

  @Test("are counted on demand, and add up")
  func counted() throws {
    let tea = try TeaMinistry()
    let news = try tea.corpus("news", documents: 6)
    let words = try Self.lastFields(tea.run("documents", [news, "--words"]).output).compactMap { Int($0) }
    #expect(words.count == 6)
    #expect(words.allSatisfy { $0 > 10 })
    let count = try #require(
      tea.run("count", [news, "--by", "issuer", "--words", "--format", "jsonl"]).objects.first)
    #expect(count["words"] as? Int == words.reduce(0, +))
    let plain = try tea.run("documents", [news]).output
    #expect(!plain.contains("words"))
  }

  @Test("of a store are those of its files; without them it says what to do")
  func stored() throws {
    let tea = try TeaMinistry()
    let news = try tea.corpus("news", documents: 12)
    let runs = StoreRuns(tea)
    try runs.update([news])
    let refused = try tea.run("documents", [runs.store, "--words"])
    #expect(refused.exitCode == 3)
    #expect(refused.messages.contains { $0.contains("update \(runs.store) --words") })
    #expect(refused.output.isEmpty)

    try runs.update(["--words"])
    // What is added later is counted too.
    try tea.folder.write("news/1/13.txt", TeaMinistry.document(13))
    try runs.update()
    for arguments in [["documents"], ["count", "--by", "month,code"]] {
      let command = arguments[0]
      let rest = Array(arguments.dropFirst()) + ["--words"]
      let ofFiles = try tea.run(command, [news] + rest).output
      #expect(try tea.run(command, [runs.store] + rest).output == ofFiles)
      #expect(ofFiles.contains("words"))
    }
  }

  /// The seeds of March 2566 and those of December 2567, by what `documents` says of each.
  @Test("are a base of trends and comparisons")
  func baseOfOthers() throws {
    func rows(_ arguments: [String]) throws -> [[String: Any]] {
      try CommandLineRun(
        [arguments[0], CommandLineRun.seeds] + arguments.dropFirst() + ["--words", "--format", "jsonl"]
      ).objects
    }
    let documents = try rows(["documents"])
    func words(in month: String) -> Int {
      documents.filter { ($0["published"] as? String)?.hasPrefix(month) ?? false }
        .compactMap { $0["words"] as? Int }.reduce(0, +)
    }
    let (march, december) = (words(in: "2023-03"), words(in: "2024-12"))
    #expect(march > december && december > 0)

    // MIND stands eight times in the one, six times in the other (see SeedTests).
    let months = try rows(["trend", "--code", "MIND"])
    let inMarch = try #require(months.first { $0["month"] as? String == "2023-03" })
    #expect(inMarch["words"] as? Int == march)
    let rate = try #require(inMarch["per_million_words"] as? Double)
    #expect(abs(rate - 8_000_000 / Double(march)) < 0.0001)
    #expect(try CommandLineRun(["trend", CommandLineRun.seeds, "--tests", "--words"]).exitCode == 2)

    let compared = ["compare", "--by", "period", "--target", "2566-03", "--reference", "2567-12"]
    let pair = try #require(try rows(compared).first { $0["code"] as? String == "MIND" })
    #expect(pair["words"] as? Int == march)
    #expect(pair["reference_words"] as? Int == december)
    let other = try #require(pair["reference_per_million_words"] as? Double)
    #expect(abs(other - 6_000_000 / Double(december)) < 0.0001)
    let profiles = try rows(compared + ["--show", "profiles"])
    #expect(Set(profiles.compactMap { $0["words"] as? Int }) == [march, december])
  }

  /// Run by a shell, what a message says to do does it, also where names have blanks and quotes.
  @Test("are counted in a store by the command that is named where they are missing")
  func hint() throws {
    let folder = try TemporaryFolder()
    let store = folder.path("my uncle's news.sqlite")
    #expect(try CommandLineRun(["update", store, CommandLineRun.seeds]).exitCode == 0)
    let refused = try CommandLineRun(["documents", store, "--words"])
    #expect(refused.exitCode == 3)
    let parts = refused.diagnostics.split(separator: "`", omittingEmptySubsequences: false)
    try #require(parts.count == 3, "\(refused.diagnostics)")
    let script = #"program=$0; policy-mentions() { "$program" "$@"; }; "# + parts[1]
    #expect(try CommandLineRun([], under: ["bash", "-c", script]).exitCode == 0, "\(parts[1])")
    #expect(try CommandLineRun(["documents", store, "--words"]).exitCode == 0)
  }
}
