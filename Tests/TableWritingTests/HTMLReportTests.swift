import Foundation
import Testing

@testable import TableWriting

@Suite struct HTMLReportTests {
  static func bytes(_ workbook: WorkbookDescription) throws -> [UInt8] {
    let sink = MemorySink()
    try HTMLReport(workbook).write(to: sink)
    return sink.bytes
  }

  static func text(_ workbook: WorkbookDescription) throws -> String {
    String(decoding: try bytes(workbook), as: UTF8.self)
  }

  /// The page's elements. Its markup is XML but for the first line, the style and the scripts.
  static func elements(_ text: String) throws -> [SVGReader.Element] {
    var markup = text.replacing("<!DOCTYPE html>\n", with: "")
    for name in ["style", "script"] {
      while let open = markup.range(of: "<\(name)>"), let close = markup.range(of: "</\(name)>") {
        markup.replaceSubrange(open.lowerBound..<close.upperBound, with: "<\(name) done=\"\"/>")
      }
    }
    return try #require(SVGReader.read(markup)).elements
  }

  @Test func theSamePageComesTwice() throws {
    let one = try Self.bytes(SampleReport.workbook())
    #expect(one == (try Self.bytes(SampleReport.workbook())))
  }

  @Test(arguments: Language.allCases)
  func aSmallPageIsTheGoldenFile(language: Language) throws {
    let chart = ChartDescription(
      kind: .bar, title: "BCG & GI",
      categories: ChartDescription.Reference(table: "Sample", column: "document"),
      series: [
        ChartDescription.Series(
          title: "x", values: ChartDescription.Reference(table: "Sample", column: "mentions"))
      ], categoryTitle: "", valueTitle: "ครั้ง", alternativeText: "แท่ง")
    let workbook = WorkbookDescription(
      title: "รายงาน <1>", author: "tests", created: "2024-02-01", language: language,
      sheets: [
        SheetDescription(
          name: "สรุป", purpose: "ภาพรวม",
          blocks: [
            .title("รายงานเดือน"), .paragraph("หนึ่ง\nสอง"), .caution("ระวัง"),
            .facts([
              Fact("ฐาน", .integer(1234), display: .grouped), Fact("ไป", .text(""), target: .table("Sample")),
            ]),
            .heading("ตาราง"),
            .table(
              SheetTable(SampleTables.table, excelName: "Sample", summed: ["mentions"], sumLabel: "รวม")),
            .chart(chart),
          ], printedColumns: 8)
      ])
    try GoldenFiles.expect(try Self.bytes(workbook), equals: "page.\(language.rawValue).html")
  }

  @Test func thePageIsWellFormedAndMarkedUp() throws {
    let elements = try Self.elements(try Self.text(SampleReport.workbook()))
    #expect(elements.first?.attributes["lang"] == "th")
    for name in ["header", "nav", "main", "footer", "h1", "title"] {
      #expect(elements.count { $0.name == name } == 1 || name == "title", "\(name)")
    }
    let tables = elements.count { $0.name == "table" }
    #expect(tables == 4)
    #expect(elements.count { $0.name == "caption" } == tables)
    #expect(elements.filter { $0.name == "th" }.allSatisfy { $0.attributes["scope"] != nil })
    let ids = elements.compactMap { $0.attributes["id"] }
    #expect(Set(ids).count == ids.count, "no id stands twice")
    for attribute in ["aria-labelledby"] {
      for reference in elements.compactMap({ $0.attributes[attribute] }).flatMap({ $0.split(separator: " ") })
      {
        #expect(ids.contains(String(reference)))
      }
    }
    for link in elements.compactMap({ $0.name == "a" ? $0.attributes["href"] : nil })
    where link.hasPrefix("#") {
      #expect(ids.contains(String(link.dropFirst())), "\(link)")
    }
    for link in elements where link.attributes["href"]?.hasPrefix("http") == true {
      #expect(link.attributes["rel"] == "noopener noreferrer")
    }
  }

  @Test func nothingIsAskedOfTheNetwork() throws {
    let text = try Self.text(SampleReport.workbook())
    let elements = try Self.elements(text)
    #expect(!elements.contains { $0.attributes["src"] != nil || $0.attributes["style"] != nil })
    #expect(!text.contains("@import") && !text.contains("url("))
    let policy = elements.first { $0.attributes["http-equiv"] == "Content-Security-Policy" }?.attributes[
      "content"]
    #expect(policy?.hasPrefix("default-src 'none'; style-src 'sha256-") == true)
    #expect(policy?.contains("unsafe") == false)
  }

  @Test func cellsCarryTheirValuesAndColours() throws {
    let text = try Self.text(SampleReport.workbook())
    #expect(text.contains("<td class=\"n h20\">37</td>"))
    #expect(text.contains("<td class=\"n h0\">0</td>"))
    #expect(text.contains("<td class=\"n a20\" data-v=\"2.6\">2.60</td>"))
    #expect(text.contains("<td class=\"n b20\" data-v=\"0.3\">30.0%</td>"))
    #expect(text.contains("<time datetime=\"2018-10-01\">ต.ค. 61</time>"))
    #expect(text.contains("<mark>MIND ใช้หัวและใจ</mark>"))
    #expect(text.contains("<td class=\"n none\"><span class=\"hidden\">ไม่มีข้อมูล</span></td>"))
    #expect(text.contains("<td class=\"n\">162</td>"), "the total")
  }

  @Test func everyRowOfALongTableIsThere() throws {
    var workbook = SampleReport.workbook()
    workbook.sheets = [SheetDescription(name: "a", blocks: [.table(SampleReport.evidenceTable(2_345))])]
    let text = try Self.text(workbook)
    #expect(text.components(separatedBy: "<th scope=\"row\"").count == 2_346)
    #expect(text.contains("ทั้งหมด 2,345 แถว"))
    #expect(text.contains("<div class=\"table long\""))
  }

  @Test func aRowOfTheWrongWidthIsRefused() throws {
    var workbook = SampleReport.workbook()
    var table = SampleReport.evidenceTable(1)
    table.table.rows = TableRows([[.empty]])
    workbook.sheets = [SheetDescription(name: "a", blocks: [.table(table)])]
    #expect(throws: TableError.rowWidth(cells: 1, columns: 5)) { try Self.bytes(workbook) }
  }
}

/// Text from the news may hold anything; on a page it stays text.
@Suite struct HTMLSafetyTests {
  /// From OWASP's XSS Filter Evasion Cheat Sheet, each changing the title if it ran.
  static let attacks = [
    "<script>document.title='pwned'</script>", "<SCRIPT SRC=https://x.example/xss.js></SCRIPT>",
    "<img src=x onerror=\"document.title='pwned'\">", "\"><script>document.title='pwned'</script>",
    "' onmouseover='document.title=1' autofocus onfocus='document.title=\"pwned\"",
    "javascript:document.title='pwned'",
    "<svg/onload=document.title='pwned'>", "<iframe src=\"javascript:document.title='pwned'\"></iframe>",
    "<body onload=document.title='pwned'>", "</title><script>document.title='pwned'</script>",
    "</style><script>document.title='pwned'</script>", "</script><script>document.title='pwned'</script>",
    "<!--<script>document.title='pwned'//-->", "]]><script>document.title='pwned'</script>",
    "<a href=\"jav&#x09;ascript:document.title='pwned'\">x</a>",
    "&lt;script&gt;document.title='pwned'&lt;/script&gt;",
    "<details open ontoggle=document.title='pwned'>", "<math><mi xlink:href=\"data:x,<script>1</script>\">",
    "<meta http-equiv=refresh content=\"0;url=https://x.example\">", "<base href=//x.example>",
    "<link rel=stylesheet href=//x.example/a.css>", "<form action=//x.example><input name=a autofocus>",
    "\u{2028}<script>\u{2029}", "{{constructor.constructor('document.title=1')()}}",
    "`-document.title='pwned'-`",
  ]

  /// A report all of whose texts are an attack.
  static func workbook(_ attacks: [String]) -> WorkbookDescription {
    let first = attacks.first ?? ""
    func column(_ name: String, _ type: ColumnType, _ title: String) -> Column {
      Column(name, type, title: LocalizedText(same: title), meaning: LocalizedText(same: first))
    }
    let table = ReportTable(
      name: "t", title: LocalizedText(same: first), meaning: LocalizedText(same: first),
      columns: [
        column("a", .text, first), column("b", .address, first + " "), column("c", .number, "c"),
        column("d", .text, "d"), column("e", .list, "e"), column("f", .date, "f"),
      ],
      rows: TableRows(attacks) {
        [
          .text($0), .address($0), .number(1), .rich([TextRun($0), TextRun($0, isEmphasized: true)]),
          .list([$0, $0]), .day($0),
        ]
      })
    let chart = ChartDescription(
      kind: .bar, title: first, categories: ChartDescription.Reference(table: "T", column: "a"),
      series: [
        ChartDescription.Series(title: first, values: ChartDescription.Reference(table: "T", column: "c"))
      ], categoryTitle: first, valueTitle: first, source: first, alternativeText: first)
    return WorkbookDescription(
      title: first, subject: first, author: first, comments: first, keywords: [first], created: "2024-01-01",
      language: .thai, font: ReportFont(first),
      sheets: [
        SheetDescription(
          name: first, purpose: first,
          blocks: [
            .title(first), .heading(first), .paragraph(first), .caution(first),
            .facts([
              Fact(first, .text(first)),
              Fact(first, .link(first, to: .address(first)), target: .address(first)),
            ]), .table(SheetTable(table, excelName: "T", sumLabel: first, totals: ["c": .sum])),
            .chart(chart),
          ], printFooter: first)
      ])
  }

  @Test(arguments: attacks)
  func anAttackStaysText(attack: String) throws {
    let elements = try HTMLReportTests.elements(try HTMLReportTests.text(Self.workbook([attack])))
    #expect(elements.count { $0.name == "script" } == 2)
    #expect(elements.count { $0.name == "style" } == 1)
    let known: Set<String> = [
      "html", "head", "meta", "link", "title", "style", "script", "body", "a", "header", "h1", "p", "div",
      "nav",
      "h2", "ol", "li", "small", "main", "section", "h3", "dl", "dt", "dd", "table", "caption", "thead",
      "tbody",
      "tfoot", "tr", "th", "td", "mark", "time", "figure", "svg", "desc", "text", "rect", "line", "footer",
    ]
    #expect(Set(elements.map(\.name)).subtracting(known).isEmpty)
    for element in elements {
      #expect(!element.attributes.keys.contains { $0.lowercased().hasPrefix("on") || $0 == "autofocus" })
      if let link = element.attributes["href"] {
        #expect(link.hasPrefix("#") || link == "data:,", "\(link)")
      }
    }
    let shown = attack.replacing("\u{2028}", with: "\u{2028}")
    #expect(elements.contains { $0.name == "h1" && $0.text == shown })
  }

  @Test func controlCharactersAreReplaced() throws {
    let numbers = Array(0...0x9F) + [0xFDD0, 0xFFFE, 0xFFFF, 0x1FFFE] as [UInt32]
    let scalars = numbers.compactMap(Unicode.Scalar.init)
    let workbook = Self.workbook(scalars.map { "x" + String(Character($0)) + "y" })
    let text = try HTMLReportTests.text(workbook)
    _ = try HTMLReportTests.elements(text)
    let left = text.unicodeScalars.filter {
      $0.value < 0x20 && $0 != "\n" && $0 != "\t" || (0x7F...0x9F).contains($0.value)
    }
    #expect(left.isEmpty)
    #expect(text.contains("<th scope=\"row\">x\u{FFFD}y</th>"))
    #expect(text.contains("<th scope=\"row\">x&amp;y</th>"))
  }
}

@Suite(.enabled(if: Chromium.isThere, "needs /usr/bin/chromium (Debian: chromium)"), .serialized)
struct HTMLInChromiumTests {
  private func use(
    _ workbook: WorkbookDescription, _ script: String
  ) throws -> (text: String, console: [String]) {
    try withTemporaryFolder { folder in
      try HTMLReport(workbook).write(to: folder + "/page.html")
      let visit = try Chromium.use("page.html", in: folder, script: script)
      let text = visit.markup.components(separatedBy: "<pre>").last?.components(separatedBy: "</pre>").first
      return (text ?? "", visit.console)
    }
  }

  @Test func thePageOpensWithoutErrorsOrRequests() throws {
    let (text, console) = try use(
      SampleReport.workbook(),
      "return w.performance.getEntriesByType('resource').length + ' ' + d.querySelectorAll('svg').length;")
    #expect(text == "0 14")
    #expect(console == [])
  }

  @Test func columnsAreSorted() throws {
    let (text, console) = try use(
      SampleReport.workbook(),
      """
      var t = d.querySelector('#table-Agencies'), heads = t.querySelectorAll('thead th');
      function cells(n) { return Array.from(t.querySelectorAll('tbody tr'), function (r) { return r.cells[n].textContent; }).join(); }
      heads[1].firstChild.click();
      var out = [cells(1), heads[1].getAttribute('aria-sort')];
      heads[1].firstChild.click();
      out.push(cells(1), heads[1].getAttribute('aria-sort'));
      heads[0].firstChild.click();
      out.push(cells(0), heads[1].getAttribute('aria-sort'));
      var m = d.querySelector('#table-Monthly'), months = m.querySelectorAll('thead th');
      months[2].firstChild.click();
      var rows = m.querySelectorAll('tbody tr');
      out.push(rows[0].cells[2].textContent, rows[59].cells[2].className);
      months[0].firstChild.click(); months[0].firstChild.click();
      out.push(m.querySelector('tbody th').textContent);
      return out.join('|');
      """)
    #expect(
      text
        == "0,17,21,25,29,33,37|ascending|37,33,29,25,21,17,0|descending|"
        // The order of the Royal Institute's dictionary.
        + "กระทรวงการท่องเที่ยวและกีฬา,กระทรวงการอุดมศึกษา วิทยาศาสตร์ วิจัยและนวัตกรรม,กระทรวงเกษตรและสหกรณ์,"
        + "กระทรวงพลังงาน,กระทรวงพาณิชย์,กระทรวงอุตสาหกรรม,สำนักนายกรัฐมนตรี||3.1%|n none|ก.ย. 66")
    #expect(console == [])
  }

  @Test func longTablesAreShownAPartAtATime() throws {
    var workbook = SampleReport.workbook()
    workbook.sheets = [SheetDescription(name: "a", blocks: [.table(SampleReport.evidenceTable(20_000))])]
    let (text, console) = try use(
      workbook,
      """
      function n() { return d.querySelectorAll('tbody tr').length; }
      var buttons = d.querySelectorAll('.tools button'), out = [n(), d.querySelector('[role=status]').textContent, buttons[0].textContent];
      buttons[0].click(); out.push(n());
      d.querySelectorAll('thead th')[4].firstChild.click();
      out.push(n(), d.querySelectorAll('tbody tr')[0].cells[4].textContent);
      buttons[1].click(); out.push(n(), buttons[1].hidden);
      return out.join('|');
      """)
    #expect(text == "100|แสดง 100 จาก 20,000 แถว|แสดงเพิ่ม 100 แถว|200|200|-3|20000|true")
    #expect(console == [])
  }

  @Test func attacksDoNotRun() throws {
    let workbook = HTMLSafetyTests.workbook(HTMLSafetyTests.attacks)
    let (text, console) = try use(
      workbook, "return d.title + '|' + d.scripts.length + '|' + d.images.length;")
    #expect(text == "&lt;script&gt;document.title='pwned'&lt;/script&gt;|2|0")
    #expect(console == [])
  }
}

@Suite struct SHA256Tests {
  /// FIPS 180-4's examples (NIST, "Secure Hash Standard: examples") and what `sha256sum` says.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (String(repeating: "a", count: 64), "ffe054fe7ae0cb6dc65c3af9b61d5209f439851db43d0ba5997337df154668eb"),
    (
      String(repeating: "a", count: 1_000), "41edece42d63e8d9bf515a9ba6932e1c20cbc9f5a5d134645adb5db1b9737ea3"
    ),
  ])
  func digestsAreThePublishedOnes(message: String, digest: String) {
    let hex = SHA256.digest(message.utf8).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    #expect(hex == digest)
  }
}

/// Tables that are there for formulas.
@Suite struct HTMLTablesForProgramsTests {
  @Test func theFileIsNamedInTheirPlace() throws {
    var table = SampleReport.evidenceTable(5)
    table.isForPrograms = true
    table.completeIn = "rows.csv"
    let workbook = WorkbookDescription(
      title: "t", author: "a", created: "2024-01-01", language: .english,
      sheets: [
        SheetDescription(
          name: "a",
          blocks: [.facts([Fact("to it", .text(""), target: .table(table.excelName))]), .table(table)])
      ])
    let text = try HTMLReportTests.text(workbook)
    #expect(text.contains("This table has 5 rows for formulas and pivot tables"))
    #expect(text.contains("rows.csv"))
    #expect(!text.contains("<table"))
    // Links to it still lead somewhere.
    #expect(
      text.contains("href=\"#table-\(table.excelName)\"") && text.contains("id=\"table-\(table.excelName)\""))
  }
}
