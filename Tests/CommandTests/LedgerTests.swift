import Foundation
import Testing

@Suite("Ledgers of parts")
struct LedgerTests {
  /// News with repeats, undated items between dated ones, files that cannot be read and files that are none.
  private static func news(in tea: TeaMinistry) throws -> String {
    let path = try tea.corpus("news", documents: 60)
    try tea.folder.write("news/5/25-again.txt", TeaMinistry.document(25).replacing("/25", with: "/125"))
    let undated = TeaMinistry.document(31).replacing("วันที่ 1 มกราคม 2566\n", with: "")
    try tea.folder.write("news/1/31.txt", undated)
    for number in [30, 32] {
      try tea.folder.write("news/\(number % 10)/\(number).txt", TeaMinistry.document(number))
    }
    // Names that come in another order as plain bytes.
    try tea.folder.write("news/1-more/1.txt", TeaMinistry.document(201, day: 9))
    try tea.folder.write("news/1.txt", TeaMinistry.document(202, day: 9))
    return path
  }

  private static func addFaults(in tea: TeaMinistry) throws {
    try tea.folder.write("news/broken.txt", [0xFF, 0x00, 0xC3, 0x28])
    try tea.folder.write("news/2/empty.txt", [])
    try tea.folder.write("news/picture.jpg", [1, 2, 3])
  }

  @Test("in any split and order give the report, and every listing, of one run", arguments: 0..<3)
  func anySplit(_ round: Int) throws {
    let tea = try TeaMinistry()
    let news = try Self.news(in: tea)
    try Self.addFaults(in: tea)
    let whole = try tea.run("ledger", [news])
    #expect(whole.exitCode == 1)
    var lines = whole.output.split(separator: "\n").map(String.init)
    let header = lines.removeFirst()
    // 60 documents, one again, two with other names; two files that cannot be read.
    #expect(lines.removeLast() == #"{"end":{"documents":63,"rejected":2}}"#)
    lines.shuffle()
    // A count of what was passed over may come in pieces.
    let parts = Int.random(in: 1...7)
    for part in 0..<parts {
      let own = lines.enumerated().filter { $0.offset % parts == part }.map(\.element)
      let end =
        #"{"end":{"documents":\#(own.count { $0.hasPrefix(#"{"document""#) }),"#
        + #""rejected":\#(own.count { $0.hasPrefix(#"{"rejected""#) })}}"#
      try tea.folder.write(
        "ledger/part-\(part * 7919 % 10)\(part)", ([header] + own + [end]).joined(separator: "\n"))
    }
    try tea.folder.write("ledger/_SUCCESS", "")
    try tea.folder.write("ledger/.part.crc", [1, 2, 3])
    try Self.expectSame(tea, ledger: tea.folder.path("ledger"), as: news)
  }

  @Test("made of records on as many machines give what the folder gives")
  func ofRecords() throws {
    let tea = try TeaMinistry()
    let news = try Self.news(in: tea)
    let paths = try FileManager.default.subpathsOfDirectory(atPath: news).filter { $0.hasSuffix(".txt") }
      .shuffled()
    for part in 0..<3 {
      let records = try paths.enumerated().filter { $0.offset % 3 == part }.map { _, path in
        let text = try String(contentsOfFile: "\(news)/\(path)", encoding: .utf8)
        let data = try JSONSerialization.data(withJSONObject: ["path": path, "text": text])
        return String(decoding: data, as: UTF8.self)
      }
      let run = try tea.run(
        "ledger", ["-", "--input-format", "jsonl", "--named", news, "--quiet"],
        input: Array(records.joined(separator: "\n").utf8))
      #expect(run.exitCode == 0)
      try tea.folder.write("ledger/\(part).jsonl", run.output)
    }
    try Self.expectSame(tea, ledger: tea.folder.path("ledger"), as: news)
  }

  @Test("that do not fit, or are none, are refused with what to do")
  func refused() throws {
    let tea = try TeaMinistry()
    let news = try Self.news(in: tea)
    let ledger = tea.folder.path("ledger.jsonl")
    #expect(try tea.run("ledger", [news, "--output", ledger]).exitCode == 0)
    let text = try String(contentsOfFile: ledger, encoding: .utf8)

    let other = try CommandLineRun(["count", "--from-ledger", ledger])
    #expect(other.exitCode == 2)
    #expect(other.diagnostics.contains("is asked for; give the same --codebook"))
    let lines = text.split(separator: "\n").map(String.init)
    let (header, last) = (lines[0], lines.count - 1)
    func joined(_ lines: some Sequence<String>) -> String { lines.joined(separator: "\n") + "\n" }
    let cases = [
      ("cut at a line", joined(lines.dropLast()), ":\(last): ends without the last line of a ledger"),
      ("cut at the header", header, ":1: ends without the last line of a ledger"),
      ("cut before another", joined(lines.dropLast() + lines), ":\(last + 1): ends without the last line"),
      (
        "gap", joined(lines[..<5] + lines[6...]),
        ":\(last): says that it has 63 documents and 0 rejections, and has 62 documents and 0 rejections"
      ),
      ("two ends", joined(lines + [lines[last]]), ":\(last + 2): is no line of a ledger: it stands behind"),
      ("newer", text.replacing("\"ledger\":1", with: "\"ledger\":9"), "later version"),
      ("headless", String(text.split(separator: "\n").dropFirst().joined(separator: "\n")), "header"),
      ("cut", String(text.prefix(text.count - 300)), "cut short"), ("empty", "", "header"),
    ]
    for (name, text, words) in cases {
      let path = try tea.folder.write("\(name).jsonl", text)
      let run = try tea.run("count", ["--from-ledger", path])
      #expect(run.exitCode == 3, "\(name)")
      #expect(run.diagnostics.contains(words), "\(name): \(run.diagnostics)")
      #expect(run.diagnostics.contains("\(name).jsonl"), "\(name)")
    }
    #expect(try tea.run("count", ["--from-ledger", tea.folder.path("none")]).exitCode == 3)
    try tea.folder.write("ledgers/part/a.jsonl", text)
    let nested = try tea.run("count", ["--from-ledger", tea.folder.path("ledgers")])
    #expect(nested.exitCode == 3)
    #expect(nested.messages.count == 1)
    #expect(nested.diagnostics.contains("ledgers/part: is a folder within a folder of ledgers"))
    #expect(try tea.run("codebook", ["check", "--from-ledger", "--input", ledger]).exitCode == 2)
  }

  private static func expectSame(
    _ tea: TeaMinistry, ledger: String, as news: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let runs = StoreRuns(tea)
    #expect(
      try runs.report(["--from-ledger", ledger]) == runs.report([news]), sourceLocation: sourceLocation)
    #expect(
      try runs.report([ledger, "--from-ledger"], ["--date", "event", "--duplicates", "one"])
        == runs.report([news], ["--date", "event", "--duplicates", "one"]), sourceLocation: sourceLocation)
    for command in [["mentions"], ["mentions", "--refused"], ["documents"], ["trend", "--tests"]] {
      let options = Array(command.dropFirst()) + ["--format", "jsonl"]
      let merged = try tea.run(command[0], [ledger, "--from-ledger"] + options)
      let once = try tea.run(command[0], [news] + options)
      let name = Comment(rawValue: command.joined(separator: " "))
      #expect(merged.output == once.output, name, sourceLocation: sourceLocation)
      #expect(merged.diagnostics == once.diagnostics, name, sourceLocation: sourceLocation)
      #expect(merged.exitCode == once.exitCode, name, sourceLocation: sourceLocation)
    }
  }
}
