import Foundation
import Testing

/// Documents that share what others are known by: each counts once, and no mention is put to another.
@Suite("Documents with one path") struct SameDocumentTests {
  private let tea: TeaMinistry
  private let news: String

  /// Three records: the first two name one file and one id, with one mention and with two; the last repeats the news of
  /// the first, and names that file too.
  init() throws {
    tea = try TeaMinistry()
    let filling = (1...40).map { "คำที่ \($0)" }.joined(separator: " ")
    let records = [
      ("1", "กระทรวงชาแถลง นโยบายชา \(filling)"), ("1", "นโยบายชา วันนี้ และ นโยบายชา พรุ่งนี้ ข่าวอื่น"),
      ("2", "กระทรวงชาแถลง นโยบายชา \(filling)"),
    ].map { id, text in
      "{\"id\":\"\(id)\",\"path\":\"a.txt\",\"published\":\"2023-03-01\",\"text\":\"\(text)\"}"
    }
    news = try tea.folder.write("news.jsonl", records.joined(separator: "\n"))
  }

  private func count(_ options: [String] = []) throws -> [[String: Any]] {
    try tea.run("count", [news, "--by", "code", "--format", "jsonl", "--quiet"] + options).objects
  }

  @Test("count as so many documents, each with its own mentions")
  func counted() throws {
    let row = try #require(try count().first { $0["code"] as? String == "TEA" })
    #expect(row["documents"] as? Int == 3)
    #expect(row["documents_with"] as? Int == 3)
    #expect(row["mentions"] as? Int == 4)
    let documents = try tea.run("documents", [news, "--format", "jsonl", "--quiet"]).objects
    #expect(documents.map { $0["path"] as? String } == ["a.txt", "a.txt#2", "a.txt#3"])
  }

  @Test("of which one repeats another leave that other where repeats do not count")
  func repeated() throws {
    let row = try #require(try count(["--duplicates", "one"]).first { $0["code"] as? String == "TEA" })
    #expect(row["documents"] as? Int == 2)
    #expect(row["mentions"] as? Int == 3)
  }

  @Test("are the same in a store, also when it is brought up to date, and beside other inputs")
  func stored() throws {
    let runs = StoreRuns(tea)
    #expect(try runs.update([news]).exitCode == 0)
    #expect(try runs.update().exitCode == 0)
    let commands = [["mentions"], ["documents"], ["count", "--duplicates", "one"]]
    try runs.expectSame(as: [news], commands: commands)
    let more = try tea.folder.write(
      "more.jsonl", #"{"id":"9","path":"a.txt","published":"2023-03-02","text":"นโยบายใบชา อีกข่าวหนึ่ง"}"#)
    #expect(try runs.update([more]).exitCode == 0)
    try runs.expectSame(as: [news, more], commands: commands)
  }

  @Test("are refused in ledgers, where one may have been given twice")
  func ledgers() throws {
    let ledger = tea.folder.path("ledger.jsonl")
    let again = tea.folder.path("again.jsonl")
    for file in [ledger, again] {
      #expect(try tea.run("ledger", [news, "--output", file, "--quiet"]).exitCode == 0)
    }
    #expect(try tea.run("count", ["--from-ledger", ledger]).exitCode == 0)
    let run = try tea.run("count", ["--from-ledger", ledger, again])
    #expect(run.exitCode == 3)
    #expect(run.output.isEmpty)
    #expect(
      run.messages == [
        "\(again):2: has a document with the path “a.txt”, which one in \(ledger) has; give each ledger once, and "
          + "records of tables a path of their own"
      ])
  }

  @Test("make no ledger where nothing is to be written")
  func strictLedger() throws {
    let bad = try tea.folder.write("bad.jsonl", "{\"id\":\"1\",\"text\":\"นโยบายชา\"}\nno JSON\n")
    let run = try tea.run("ledger", [bad, "--strict", "--output", tea.folder.path("led.jsonl")])
    #expect(run.exitCode == 3)
    #expect(!tea.folder.holds("led.jsonl"))
  }
}
