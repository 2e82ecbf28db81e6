import Foundation
import Testing

@Suite("Looking up words in a store")
struct SearchTests {
  private let tea: TeaMinistry
  private let news: String
  private let runs: StoreRuns

  init() throws {
    tea = try TeaMinistry()
    news = try tea.corpus("news", documents: 30)
    runs = StoreRuns(tea)
  }

  private func search(_ words: String, _ options: [String] = []) throws -> CommandLineRun {
    try CommandLineRun(["search", runs.store, words, "--format", "jsonl"] + options)
  }

  private func documents(_ words: String, _ options: [String] = []) throws -> [String] {
    try search(words, options + ["--limit", "100"]).objects.compactMap { $0["document"] as? String }
  }

  @Test("gives the same with an index as without, and as looking through the files")
  func sameWithoutIndex() throws {
    try tea.folder.write(
      "news/1/1.txt",
      TeaMinistry.document(1).replacing("รับไป", with: "รับไป น้ำตาล Sugar-Free ๑๒๓ นํ้าชา น้ำตาล"))
    try tea.folder.write("news/2/2.txt", TeaMinistry.document(2).replacing("รับไป", with: "รับไป น้ำตาล"))
    try runs.update([news, "--keep-text"])
    let words = ["น้ำตาล", "sugar-free", "123", "นำ้ชา", "กรมใบ น้ำตาล", "\"กรมใบ รับไป\"", "นโยบาย", "กา", "ไม่มีคำนี้"]
    let without = try words.map { try search($0) }
    #expect(without[0].diagnostics.contains("without an index all texts were read"))
    let update = try runs.update(["--search"])
    #expect(update.exitCode == 0)
    let with = try words.map { try search($0) }
    #expect(with.map(\.output) == without.map(\.output))
    #expect(with[0].messages == ["2 of 30 documents hold the words"])

    // The one with the word twice is first, though both have it.
    #expect(try documents("น้ำตาล") == ["1", "2"])
    #expect(try documents("SUGAR-free") == ["1"])
    #expect(try documents("123").contains("1"))
    #expect(try documents("กรมใบ").count == 30)
    #expect(try documents("ไม่มีคำนี้").isEmpty)
  }

  @Test("shows the words in their context")
  func context() throws {
    try tea.folder.write("news/3/3.txt", TeaMinistry.document(3).replacing("รับไป", with: "ขอ น้ำตาล  ทราย ไป"))
    try runs.update([news, "--search"])
    let hit = try #require(try search("\"น้ำตาล ทราย\"").objects.first)
    #expect(hit["document"] as? String == "3")
    #expect(hit["text"] as? String == "น้ำตาล  ทราย")
    #expect((hit["left"] as? String)?.hasSuffix("กรมใบ ขอ ") == true)
    #expect(hit["right"] as? String == " ไป")
    #expect(hit["occurrences"] as? Int == 1)
  }

  @Test("follows the files")
  func follows() throws {
    try runs.update([news, "--search"])
    #expect(try documents("น้ำตาล").isEmpty)
    try tea.folder.write("news/4/4.txt", TeaMinistry.document(4).replacing("รับไป", with: "น้ำตาล"))
    try FileManager.default.removeItem(atPath: "\(news)/5/5.txt")
    try runs.update()
    #expect(try documents("น้ำตาล") == ["4"])
    #expect(try documents("กรมใบ").count == 29)
  }

  @Test("narrows by month and agency")
  func narrows() throws {
    try runs.update([news, "--search"])
    #expect(try documents("กรมใบ", ["--month", "2023-01"]).count < 30)
    #expect(try documents("กรมใบ", ["--issuer", "ministry-of-tea"]).count == 30)
    #expect(try documents("กรมใบ", ["--issuer", "none"]).isEmpty)
    #expect(try search("กรมใบ", ["--limit", "4"]).objects.count == 4)
  }

  @Test("is not narrowed by an agency that there is not")
  func unknownAgency() throws {
    try runs.update([news, "--search"])
    let run = try search("กรมใบ", ["--issuer", "ministry-of-indutsry"])
    #expect(run.exitCode == 2)
    #expect(run.output.isEmpty)
    #expect(run.diagnostics.contains("did you mean “ministry-of-industry”?"), "\(run.diagnostics)")
    // One that there is, without news in the store.
    #expect(try documents("กรมใบ", ["--issuer", "ministry-of-industry"]).isEmpty)
  }

  @Test("says what it needs")
  func needs() throws {
    try runs.update([news])
    let run = try search("กรมใบ")
    #expect(run.exitCode == 2 || run.exitCode == 3)
    #expect(run.diagnostics.contains("--search"))
    #expect(try search("  ").exitCode == 2)
  }
}
