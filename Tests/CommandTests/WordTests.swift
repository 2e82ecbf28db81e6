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
}
