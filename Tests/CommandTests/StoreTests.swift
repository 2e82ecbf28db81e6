import Foundation
import Testing

@Suite("A store")
struct StoreTests {
  /// News with everything that is special: repeats, undated items between dated ones, files that cannot be read.
  private static func news(in tea: TeaMinistry, documents: Int = 40) throws -> String {
    let path = try tea.corpus("news", documents: documents)
    try tea.folder.write("news/5/25-again.txt", TeaMinistry.document(25).replacing("/25", with: "/125"))
    let undated = TeaMinistry.document(31).replacing("วันที่ 1 มกราคม 2566\n", with: "")
    try tea.folder.write("news/1/31.txt", undated)
    for number in [30, 32] {
      try tea.folder.write("news/\(number % 10)/\(number).txt", TeaMinistry.document(number))
    }
    try tea.folder.write("news/broken.txt", [0xFF, 0x00, 0xC3, 0x28])
    try tea.folder.write("news/empty.txt", [])
    try tea.folder.write("news/picture.jpg", [1, 2, 3])
    return path
  }

  @Test("gives what its files give, by every command")
  func sameAsFiles() throws {
    let tea = try TeaMinistry()
    let news = try Self.news(in: tea)
    let runs = StoreRuns(tea)
    let update = try runs.update([news])
    #expect(update.exitCode == 1)
    #expect(update.messages.contains { $0.hasPrefix("rejected: \(news)/broken.txt") })
    #expect(update.messages.contains("files: 43 new"))
    try runs.expectSame(as: [news])

    let documents = try tea.run("documents", [runs.store, "--format", "jsonl"]).objects
    #expect(documents.contains { $0["published_basis"] as? String == "neighbours" })
    #expect(documents.contains { $0["duplicate_of"] as? String == "125" })
  }

  @Test("of archives and tables gives what they give, beside folders with the same paths")
  func sameAsTables() throws {
    let tea = try TeaMinistry()
    let news = try tea.corpus("news", documents: 12)
    try #require(
      CommandLineRun.works("tar", ["-cJf", tea.folder.path("news.tar.xz"), "-C", news, "1", "2", "3"]))
    let records = try (13...30).map { number in
      let record = ["path": "1/\(number % 20).txt", "text": TeaMinistry.document(number), "title": "ข่าวชา"]
      return String(decoding: try JSONSerialization.data(withJSONObject: record), as: UTF8.self)
    }
    let table = try tea.folder.write(
      "table.jsonl", (records + ["{\"text\": 3}", "{"]).joined(separator: "\n"))
    let inputs = [news, tea.folder.path("news.tar.xz"), table]
    let runs = StoreRuns(tea)
    try runs.update(inputs)
    try runs.expectSame(as: inputs)
    #expect(try runs.update().messages.first { $0.hasPrefix("files:") } == "files: 14 unchanged")

    // A path that becomes free in the first input belongs to a later one from then on.
    try FileManager.default.removeItem(atPath: "\(news)/1/1.txt")
    try runs.update()
    try runs.expectSame(as: inputs)
  }

  @Test("follows its files: new, changed, touched, moved, unreadable and vanished ones")
  func follows() throws {
    let tea = try TeaMinistry()
    let news = try Self.news(in: tea)
    let runs = StoreRuns(tea)
    try runs.update([news])
    func files(_ run: CommandLineRun) -> String { run.messages.first { $0.hasPrefix("files:") } ?? "" }

    try tea.folder.write("news/0/5.txt", TeaMinistry.document(50, month: 3))
    try tea.folder.write("news/zz/6.txt", TeaMinistry.document(51, month: 3))
    // As long as before, and written within the same second.
    try tea.folder.write("news/7/7.txt", TeaMinistry.document(7).replacing("นโยบายชา", with: "นโยบายปา"))
    let touched = try Data(contentsOf: URL(fileURLWithPath: "\(news)/8/8.txt"))
    try touched.write(to: URL(fileURLWithPath: "\(news)/8/8.txt"))
    try FileManager.default.removeItem(atPath: "\(news)/9/9.txt")
    try FileManager.default.moveItem(atPath: "\(news)/4/4.txt", toPath: "\(news)/4/a.txt")
    try tea.folder.write("news/3/3.txt", [0xFF, 0x00, 0xC3])
    try tea.folder.write("news/broken.txt", TeaMinistry.document(52))
    #expect(files(try runs.update()) == "files: 3 new, 3 changed, 2 vanished, 37 unchanged")
    try runs.expectSame(as: [news])
    #expect(files(try runs.update()) == "files: 42 unchanged")
    try runs.expectSame(as: [news], commands: [["documents"], ["mentions", "--refused"]])
  }

  @Test("takes inputs in and out")
  func inputs() throws {
    let tea = try TeaMinistry()
    let (first, second) = (try tea.corpus("a", documents: 5), try tea.corpus("b", documents: 8))
    let runs = StoreRuns(tea)
    try runs.update([first])
    try runs.update([second])
    try runs.expectSame(as: [first, second])
    try runs.update(["--forget", first])
    try runs.expectSame(as: [second])
    #expect(try runs.update(["--forget", first]).exitCode == 2)
    // Nothing goes before the update is finished: not the last input, and none where another cannot be read.
    let last = try runs.update(["--forget", second])
    #expect(last.exitCode == 2)
    #expect(last.diagnostics.contains("has no inputs"))
    try runs.expectSame(as: [second], commands: [["documents"]])
    #expect(try runs.update([tea.folder.path("mistyped")]).exitCode == 2)
    try runs.expectSame(as: [second], commands: [["documents"]])

    // An input that is gone as a whole may be a disk that is not there.
    try FileManager.default.moveItem(atPath: second, toPath: second + "-away")
    let gone = try runs.update()
    #expect(gone.exitCode == 3)
    #expect(gone.diagnostics.contains("8 documents of the store come from it"))
    try FileManager.default.moveItem(atPath: second + "-away", toPath: second)
    try runs.expectSame(as: [second], commands: [["documents"]])
  }

  @Test("is coded again for another codebook, from its texts where it keeps them")
  func otherCodebook() throws {
    let tea = try TeaMinistry()
    let news = try Self.news(in: tea)
    let (plain, keeping) = (StoreRuns(tea), StoreRuns(tea, store: "keeping.sqlite"))
    try plain.update([news])
    try keeping.update([news, "--keep-text"])
    let other = try tea.folder.write(
      "codebook.yml", TeaMinistry.codebook.replacing("[นโยบายชา]", with: "[นโยบายชา, กระทรวงชา]"))
    let refused = try plain.tea.run("mentions", [plain.store])
    #expect(refused.exitCode == 3)
    #expect(refused.diagnostics.contains("keeps no texts"))
    let ofStore = try tea.run("mentions", [keeping.store, "--quiet"])
    let ofFiles = try tea.run("mentions", [news, "--quiet"])
    #expect(ofStore.output == ofFiles.output)
    #expect(ofStore.output.contains("กระทรวงชา"))
    let ledgers = try [news, keeping.store].map { try tea.run("ledger", [$0, "--quiet"]) }
    #expect(ledgers[0].exitCode == ledgers[1].exitCode)
    #expect(ledgers[0].output == ledgers[1].output)
    let withoutTexts = try tea.run("ledger", [plain.store, "--quiet"])
    #expect(withoutTexts.exitCode == 3)
    #expect(withoutTexts.diagnostics.contains("keeps no texts"))
    #expect(ofStore.exitCode == ofFiles.exitCode)

    for runs in [plain, keeping] {
      let again = try runs.update()
      #expect(again.messages.contains("files: 41 coded again"), "\(other)")
      let words = "\(runs.store): was coded with codebook"
      #expect(
        again.messages.contains {
          $0.hasPrefix(words) && $0.contains(", and is now coded again with codebook")
        })
      // The same options were given: the file has changed.
      #expect(!again.diagnostics.contains("if an option was forgotten"))
      #expect(try !runs.update().diagnostics.contains(words), "nothing is coded again")
      try runs.expectSame(as: [news], commands: [["mentions"], ["mentions", "--refused"], ["documents"]])
    }
  }

  @Test("says how it is coded as before, before it is coded with other definitions")
  func formerDefinitions() throws {
    let tea = try TeaMinistry()
    let news = try Self.news(in: tea)
    let runs = StoreRuns(tea)
    try runs.update([news])
    let hint =
      "if an option was forgotten, end this update with Ctrl-C, which leaves it unfinished, and run: "
      + "policy-mentions update \(runs.store)"
    // Before inputs are taken in or out: one that there is not ends the update there.
    let ended = try CommandLineRun(["update", runs.store, "--forget", "no-such-input"])
    #expect(ended.exitCode != 0 && ended.messages.contains { $0.hasPrefix(hint) }, "\(ended.diagnostics)")
    let forgotten = try CommandLineRun(["update", runs.store])
    let words = try #require(forgotten.messages.first { $0.hasPrefix(hint) }, "\(forgotten.diagnostics)")
    #expect(words == hint + " " + tea.options.joined(separator: " "))
    #expect(
      try #require(forgotten.messages.firstIndex(of: words))
        < #require(forgotten.messages.firstIndex { $0.hasPrefix("files:") }))
    let again = try runs.update()
    #expect(again.messages.contains(hint), "the built-in definitions have no options: \(again.diagnostics)")
    try runs.expectSame(as: [news], commands: [["mentions"]])
    let quiet = try CommandLineRun(["update", runs.store, "--quiet"]).diagnostics
    #expect(!quiet.contains("was coded with") && !quiet.contains("if an option was forgotten"))
  }

  @Test("with texts answers what needs them: decisions, extended codes, the use of a codebook")
  func fromTexts() throws {
    let tea = try TeaMinistry()
    let news = try Self.news(in: tea)
    let runs = StoreRuns(tea)
    try runs.update([news, "--keep-text"])
    let first = try #require(try tea.run("mentions", [news, "--format", "jsonl"]).objects.first)
    let row = ["document", "start", "code"].map { "\(first[$0] ?? "")" }.joined(separator: ",")
    let decisions = try tea.folder.write(
      "decisions.csv", "document,start,code,decision,coder,note\n\(row),refuse,ann,\n")
    let words = ["--decisions", decisions, "--quiet"]
    try runs.expectSame(as: [news], words, commands: [["mentions"], ["mentions", "--refused"]])
    for words in [["--extended", "--quiet"], ["--codebook", tea.folder.path("codebook.yml"), "--quiet"]] {
      #expect(
        try CommandLineRun(["count", runs.store] + words).output
          == CommandLineRun(["count", news] + words).output)
    }
    let check = ["codebook", "check", tea.folder.path("codebook.yml"), "--quiet", "--input"]
    #expect(try CommandLineRun(check + [runs.store]).output == CommandLineRun(check + [news]).output)
  }

  @Test("of the seeds gives what they give, with the built-in definitions")
  func seeds() throws {
    let folder = try TemporaryFolder()
    let store = folder.path("seeds.sqlite")
    #expect(try CommandLineRun(["update", store, CommandLineRun.seeds]).exitCode == 0)
    let reports = try [CommandLineRun.seeds, store].map { input in
      let output = folder.path(UUID().uuidString)
      let run = try CommandLineRun(["report", input, "--output", output])
      #expect(run.exitCode == 0)
      return try TemporaryFolder.contents(of: output)
    }
    #expect(reports[0].count >= 9)
    #expect(reports[0] == reports[1])
    for command in [["mentions"], ["mentions", "--refused"], ["documents"], ["count"], ["trend"]] {
      #expect(
        try CommandLineRun([command[0], store] + command.dropFirst()).output
          == CommandLineRun([command[0], CommandLineRun.seeds] + command.dropFirst()).output)
    }
  }
}
