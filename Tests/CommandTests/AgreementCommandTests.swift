import Foundation
import PolicyMentions
import Testing

@Suite("Agreement of a codebook, and of parts of it")
struct AgreementCommandTests {
  /// Three news items of the made-up ministry, each with two mentions in its body and one in its headline.
  private let ministry: TeaMinistry
  private let news: String
  private let gold: String

  init() throws {
    ministry = try TeaMinistry()
    news = try ministry.corpus("news", documents: 3)
    // By hand: the third item is counted one short, to have something to disagree on.
    let items = [(1, 3), (2, 3), (3, 2)].map { number, count in
      #"{"id": "w\#(number)", "document": "\#(number)", "mentions": [], "counts": {"TEA": \#(count)}}"#
    }
    gold = try ministry.folder.write("whole.jsonl", items.joined(separator: "\n"))
  }

  @Test("is written as it is kept with a codebook")
  func writes() throws {
    let file = ministry.folder.path("agreement.yml")
    let run = try ministry.run(
      "evaluate",
      [
        news, "--gold", gold, "--summary", "--agreement", file, "--set", "tea items", "--set-date",
        "2569-11-21", "--development",
      ])
    #expect(run.exitCode == 0, "\(run.diagnostics)")
    let text = try String(contentsOfFile: file, encoding: .utf8)
    #expect(text.hasPrefix("set: \"tea items\"\ndate: 2026-11-21\nnote:\n"))
    #expect(text.contains("  documents: 3\n"))
    #expect(text.contains("\"TEA\": 2"))
    #expect(text.contains("fingerprint: \""))
    #expect(!text.contains("spans:"))
  }

  @Test("says of which coded items the codes are unknown, and before anything is read what is no item")
  func wrongItems() throws {
    for (item, message, code) in [
      (
        #"{"id": "w", "document": "1", "mentions": [], "counts": {"TAE": 3}}"#,
        "the codebook has no code “TAE”, so it counts as missed; did you mean “TEA”?", 0
      ),
      (
        #"{"id": "w", "document": "1", "mentions": [], "counts": {"TEA": -3}}"#,
        "counts -3 mentions of TEA; write 0 or more", 2
      ),
    ] as [(String, String, Int32)] {
      let gold = try ministry.folder.write("wrong.jsonl", item)
      let input = code == 0 ? news : ministry.folder.path("nothing-here")
      for command in [["evaluate"], ["report", "--output", ministry.folder.path("out")]] {
        let run = try ministry.run(command[0], [input, "--gold", gold] + command.dropFirst())
        #expect(run.exitCode == code, "\(run.diagnostics)")
        #expect(run.messages.contains("\(gold):1: \(message)"), "\(run.diagnostics)")
      }
    }
  }

  @Test("counts as missed what has a code that there is not")
  func unknownCodes() throws {
    let text = try String(contentsOfFile: news + "/1/1.txt", encoding: .utf8)
    func span(_ id: String, _ words: String, _ code: String) throws -> String {
      let place = try #require(text.ranges(of: words).last)
      let start = text.utf8.distance(from: text.startIndex, to: place.lowerBound)
      return
        #"{"id": "\#(id)", "document": "1", "start": \#(start), "end": \#(start + words.utf8.count), "#
        + #""text": "\#(words)", "code": "\#(code)"}"#
    }
    let items = try [span("right", "นโยบายชา", "TEA"), span("other", "กรมใบ", "COFFEE")]
    let spans = try ministry.folder.write("spans.jsonl", items.joined(separator: "\n"))
    let run = try ministry.run("evaluate", [news, "--gold", spans, "--format", "jsonl", "--quiet"])
    #expect(
      run.diagnostics.contains("\(spans):2: the codebook has no code “COFFEE”, so it counts as missed\n"))
    #expect(try run.objects.map { $0["code"] as? String } == ["TEA", "COFFEE", "all"])
    #expect(try run.objects.map { $0["coded"] as? Int } == [1, 1, 2])
    #expect(try run.objects.map { $0["both"] as? Int } == [1, 0, 1])
    #expect(try run.objects.last?["recall"] as? Double == 0.5)
    // Of no family of rules does it say anything.
    let effects = try ministry.run(
      "evaluate", [news, "--gold", spans, "--effects", "--format", "jsonl", "--quiet"])
    #expect(try effects.objects.first?["lowest_code"] as? String == "TEA", "\(effects.diagnostics)")

    let whole = try ministry.folder.write(
      "coffee.jsonl",
      #"{"id": "w", "document": "1", "counts": {"TEA": 3, "LEAF": 1, "COFFEE": 2, "MILK": 0}}"# + "\n"
        + #"{"id": "v", "document": "2", "counts": {"TEA": 3, "LEAF": 1}}"#)
    let ofWhole = try ministry.run("evaluate", [news, "--gold", whole, "--format", "jsonl", "--quiet"])
    let cells = try ofWhole.objects.map { "\($0["code"] ?? "") \($0["equal"] ?? "") of \($0["base"] ?? "")" }
    #expect(
      cells.prefix(5) == [
        "TEA 2 of 2", "LEAF 2 of 2", "COFFEE 0 of 1", "all 4 of 5", "mentioned 4 of 5",
      ], "a document that does not count a code that there is not agrees on nothing more")
    // What is counted 0 times is missed nowhere.
    #expect(!ofWhole.diagnostics.contains("MILK"))
  }

  @Test("compares an extended theme that an item says is not mentioned")
  func extendedThemes() throws {
    let folder = try TemporaryFolder()
    let item = try folder.write("1.txt", "รัฐบาลส่งเสริมซอฟต์พาวเวอร์ไทย\n")
    let gold = try folder.write(
      "whole.jsonl", #"{"id": "w", "document": "1.txt", "counts": {"GI": 0, "SOFTPOWER": 0}}"#)
    let run = try CommandLineRun(
      ["evaluate", item, "--gold", gold, "--extended", "--format", "jsonl", "--quiet"])
    let found = try run.objects.first { $0["code"] as? String == "SOFTPOWER" }
    #expect(found?["equal"] as? Int == 0, "\(run.output) \(run.diagnostics)")
    #expect(found?["base"] as? Int == 1)
  }

  @Test("tells decisions on codes that are not counted as such")
  func decisions() throws {
    let file = try ministry.folder.write(
      "decisions.csv", "document,start,code,decision,coder,note\n1,2,TAE,refuse,ann,\n1,3,TEA,refuse,ann,\n")
    let run = try ministry.run("mentions", [news, "--decisions", file])
    #expect(run.exitCode == 0)
    #expect(run.messages.contains("\(file):2: not applied: no code “TAE” is counted; did you mean “TEA”?"))
    #expect(
      run.messages.contains(
        "\(file):3: not applied: document 1 has no TEA at byte 3; look at the text and decide again"))
  }

  @Test(
    "leaves out the spans whose words do not stand at their bytes", arguments: ["files", "store", "ledger"])
  func misplacedSpans(source: String) throws {
    let text = try String(contentsOfFile: news + "/1/1.txt", encoding: .utf8)
    let name = try #require(text.ranges(of: "นโยบายชา").last)
    let start = text.utf8.distance(from: text.startIndex, to: name.lowerBound)
    // Eight letters of three bytes; the second item is three bytes late.
    let items = [("right", start), ("late", start + 3)].map { id, start in
      #"{"id": "\#(id)", "document": "1", "start": \#(start), "end": \#(start + 24), "text": "นโยบายชา", "#
        + #""code": "TEA"}"#
    }
    let spans = try ministry.folder.write("spans.jsonl", items.joined(separator: "\n"))
    var input = [news]
    switch source {
    case "store":
      let runs = StoreRuns(ministry)
      try runs.update([news, "--keep-text"])
      input = [runs.store]
    case "ledger":
      let ledger = ministry.folder.path("ledger.jsonl")
      #expect(try ministry.run("ledger", [news, "--output", ledger]).exitCode == 0)
      input = [ledger, "--from-ledger"]
    default: break
    }
    let run = try ministry.run("evaluate", input + ["--gold", spans, "--format", "jsonl", "--quiet"])
    #expect(run.exitCode == 0, "\(run.diagnostics)")
    let isRead = source != "ledger"
    let message =
      "\(spans):2: left out: document 1 has no “นโยบายชา” at bytes \(start + 3) to \(start + 27); look at the text and "
      + "code it again"
    #expect(run.messages.contains(message) == isRead, "\(run.diagnostics)")
    #expect(run.diagnostics.contains("\(spans): \(isRead ? 1 : 2) items"), "\(run.diagnostics)")
    let tea = try #require(try run.objects.first { $0["code"] as? String == "TEA" })
    #expect(tea["both"] as? Int == (isRead ? 1 : 2), "\(tea)")
  }

  @Test("is measured without the families that are named")
  func without() throws {
    let run = try ministry.run(
      "evaluate", [news, "--gold", gold, "--summary", "--format", "jsonl", "--without", "repeated-text"])
    #expect(run.exitCode == 0, "\(run.diagnostics)")
    // The headline stands twice on each page: read twice it makes four mentions of three.
    #expect(run.diagnostics.contains("left out: repeated-text (text that stands twice is read twice)"))
    let tea = try #require(try run.objects.first { $0["code"] as? String == "TEA" })
    #expect(tea["equal"] as? Int == 0)
    #expect(tea["base"] as? Int == 3)
  }

  @Test("is measured without each family in turn")
  func effects() throws {
    let run = try ministry.run("evaluate", [news, "--gold", gold, "--effects", "--format", "jsonl"])
    #expect(run.exitCode == 0, "\(run.diagnostics)")
    let rows = try run.objects
    #expect(rows.first?["family"] as? String == "–")
    #expect(rows.first?["more_mentions"] as? Int == 0)
    let repeated = try #require(rows.first { $0["family"] as? String == "repeated-text" })
    #expect(repeated["more_mentions"] as? Int == 3)
    #expect(repeated["fewer_mentions"] as? Int == 0)
  }

  @Test("is measured in a store that keeps its texts as in its files", arguments: [true, false])
  func store(isOfThisCodebook: Bool) throws {
    let runs = StoreRuns(ministry)
    try runs.update([news, "--keep-text"])
    if !isOfThisCodebook {
      try ministry.folder.write("codebook.yml", TeaMinistry.codebook.replacing("Tea codebook", with: "Tea"))
    }
    for options in [["--effects"], ["--without", "repeated-text"]] {
      let ofFiles = try ministry.run("evaluate", [news, "--gold", gold, "--summary"] + options)
      let ofStore = try ministry.run("evaluate", [runs.store, "--gold", gold, "--summary"] + options)
      #expect(ofStore.exitCode == 0, "\(ofStore.diagnostics)")
      #expect(ofStore.output == ofFiles.output)
    }
  }

  @Test(
    "is not measured without rules where there are no texts", arguments: ["--effects", "--without=folding"])
  func noTexts(option: String) throws {
    let runs = StoreRuns(ministry)
    try runs.update([news])
    let ofStore = try ministry.run("evaluate", [runs.store, "--gold", gold, option])
    #expect(ofStore.exitCode == 3)
    #expect(ofStore.output.isEmpty)
    #expect(ofStore.diagnostics.contains("keeps no texts; give the files themselves"))
    for (input, words) in [(["-"], "gives only once"), ([news, "--from-ledger"], "ledgers do not hold")] {
      let run = try ministry.run("evaluate", input + ["--gold", gold, option])
      #expect(run.exitCode == 2)
      #expect(run.diagnostics.contains(words), "\(run.diagnostics)")
    }
  }

  @Test("is not measured on fewer texts than were read at first")
  func lostTexts() throws {
    let fault = try #require(throws: GoldTexts.Fault.self) { try GoldTexts.read(["b", "a"], from: []) }
    #expect(fault.paths == ["a", "b"])
    #expect(fault.description.hasPrefix("a and 1 more: could not be read a second time"))
  }

  @Test(
    "wants families that there are, and options that go together",
    arguments: [
      (["--without", "no-such-family"], "has no family of rules “no-such-family”; it has"),
      (["--effects", "--without", "folding"], "drop --without"),
      (["--agreement", "a.yml", "--effects"], "leave the others out"),
      (["--agreement", "a.yml", "--set-date", "2569-99-99"], "is no day"),
      (["--set", "tea items"], "are stated by --agreement"), (["--development"], "are stated by --agreement"),
      (["--set-date", "2569-11-21"], "are stated by --agreement"),
      (["--effects", "--disagreements", "d.csv"], "leave --disagreements out"),
      (
        ["--output", "e.csv", "--disagreements", "./e.csv"], "--output and --disagreements name the same file"
      ),
      (["--output", "e.csv", "--gold", "other.jsonl"], "a CSV file holds one table"),
    ])
  func wrongUsage(arguments: [String], message: String) throws {
    let run = try ministry.run("evaluate", [news, "--gold", gold] + arguments)
    #expect(run.exitCode == 2)
    #expect(run.diagnostics.contains(message), "\(run.diagnostics)")
  }
}
