import Foundation
import Testing

@Suite("Rows")
struct RowTests {
  private static let columns = [
    "mentions": [
      "document", "path", "ordinal", "code", "subcode", "start", "end", "text", "scope", "left", "right",
      "published", "event", "issuer", "body", "agencies", "ministers_named", "minister_in_office", "headline",
      "url",
    ],
    "documents": [
      "document", "path", "url", "headline", "published", "published_basis", "event", "issuer",
      "issuer_basis",
      "body", "ministers_named", "minister_in_office", "characters", "codes", "duplicate_of",
    ],
  ]

  @Test("have the same values in CSV and JSON Lines", arguments: ["mentions", "documents"])
  func formatsAgree(_ command: String) throws {
    let tea = try TeaMinistry()
    let news = try tea.corpus("news", documents: 5)
    // Quotes, commas, a line end in a name, and words that a spreadsheet would run.
    try tea.folder.write(
      "news/odd \"name\", \nof a file.txt", TeaMinistry.document(6, headline: "=1+1 \"ชา\", นโยบายชา"))
    try tea.folder.write("news/-plain.txt", "-นโยบายชา-\n")
    let csv = try CSVTable(try tea.run(command, [news]).output)
    let lines = try tea.run(command, [news, "--format", "jsonl"]).objects
    let columns = try #require(Self.columns[command])

    #expect(csv.heading == columns)
    #expect(csv.rows.count == lines.count)
    #expect(csv.rows.count >= 7)
    for (record, object) in zip(csv.records, lines) {
      #expect(Set(object.keys) == Set(columns))
      for column in columns {
        let value = try #require(object[column])
        let text = try Self.text(of: value)
        let isFormula = text.first.map { "=+-@".contains($0) } ?? false
        #expect(record[column] == (isFormula ? "'" + text : text), "\(column)")
      }
    }
    #expect(csv.rows.joined().contains { $0.hasPrefix("'=") || $0.hasPrefix("'-") })
  }

  @Test("are left as they were found in CSV, if machines read it; else their number is said")
  func raw() throws {
    let tea = try TeaMinistry()
    try tea.folder.write("news/1.txt", TeaMinistry.document(1, headline: "=1+1 นโยบายชา"))
    try tea.folder.write("news/2.txt", TeaMinistry.document(2, headline: "นโยบายชา"))
    let news = tea.folder.path("news")
    func headlines(_ arguments: [String]) throws -> (texts: [String?], said: String) {
      let run = try tea.run("documents", [news] + arguments)
      return (try CSVTable(run.output).records.map { $0["headline"] }, run.diagnostics)
    }
    let note = "with a ' before them: 1"
    let harmless = try headlines([])
    #expect(harmless.texts == ["'=1+1 นโยบายชา", "นโยบายชา"])
    #expect(harmless.said.contains(note))
    let raw = try headlines(["--raw"])
    #expect(raw.texts == ["=1+1 นโยบายชา", "นโยบายชา"])
    #expect(!raw.said.contains(note))
    #expect(!(try headlines(["--quiet"]).said.contains(note)))
  }

  /// A JSON value as CSV writes it.
  private static func text(of value: Any) throws -> String {
    switch value {
    case is NSNull: return ""
    case let text as String: return text
    case let number as Int: return String(number)
    case let list as [String]: return list.joined(separator: ";")
    default: throw UnexpectedOutput(text: "\(value)")
    }
  }

  @Test("begin with a byte order mark in CSV files alone, unless it is turned off")
  func byteOrderMark() throws {
    let tea = try TeaMinistry()
    let news = try tea.corpus("news", documents: 2)
    func file(_ options: String...) throws -> [UInt8] {
      let path = tea.folder.path("rows")
      let run = try tea.run("mentions", [news, "--output", path] + options)
      #expect(run.exitCode == 0)
      #expect(run.output.isEmpty)
      return [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    }
    let onOutput = Array(try tea.run("mentions", [news]).output.utf8)
    #expect(onOutput.starts(with: Array("document,path".utf8)))
    #expect(try file() == [0xEF, 0xBB, 0xBF] + onOutput)
    #expect(try file("--no-bom") == onOutput)
    #expect(try file("--format", "jsonl").first == UInt8(ascii: "{"))
  }

  @Test("of mentions point at the bytes of their source, and their contexts adjoin them")
  func traceToSource() throws {
    let rows = try SeedRuns.mentions.objects
    #expect(!rows.isEmpty)
    for row in rows {
      let path = try #require(row["path"] as? String)
      let source = [UInt8](try Data(contentsOf: URL(fileURLWithPath: CommandLineRun.seeds + "/" + path)))
      let start = try #require(row["start"] as? Int)
      let end = try #require(row["end"] as? Int)
      let text = try #require(row["text"] as? String)
      let left = try #require(row["left"] as? String)
      let right = try #require(row["right"] as? String)
      #expect(String(decoding: source[start..<end], as: UTF8.self) == text)
      #expect(source[..<start].suffix(left.utf8.count).elementsEqual(left.utf8), "left of \(text) in \(path)")
      #expect(
        source[end...].prefix(right.utf8.count).elementsEqual(right.utf8), "right of \(text) in \(path)")
      #expect(source.count > end)
      #expect(!left.contains("\n") && !right.contains("\n"))
    }
  }

  @Test("come in the order of the inputs")
  func orderOfInputs() throws {
    let tea = try TeaMinistry()
    try tea.folder.write("b/1.txt", TeaMinistry.document(10))
    try tea.folder.write("a/1.txt", TeaMinistry.document(20))
    try tea.folder.write("a/0.txt", TeaMinistry.document(30))
    func documents(_ inputs: String...) throws -> [String?] {
      try tea.run("documents", inputs.map(tea.folder.path) + ["--format", "jsonl"]).objects.map {
        $0["document"] as? String
      }
    }
    #expect(try documents("b", "a") == ["10", "30", "20"])
    #expect(try documents("a", "b") == ["30", "20", "10"])
  }
}
