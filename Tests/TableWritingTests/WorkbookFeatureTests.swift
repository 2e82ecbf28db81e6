import Foundation
import Testing

@testable import TableWriting

/// What a sheet can express, as the parts of the file say it.
@Suite(.enabled(if: Unzip.isThere, "needs /usr/bin/unzip")) struct WorkbookFeatureTests {
  /// The parts of the sample report, by name.
  private func parts(
    _ names: [String], of workbook: WorkbookDescription = SampleReport.workbook()
  ) throws -> [String: String] {
    try withTemporaryFolder { folder in
      let path = folder + "/a.xlsx"
      let outcome = try WorkbookWriter.write(workbook, to: path)
      #expect(outcome == WorkbookOutcome())
      return Dictionary(uniqueKeysWithValues: try names.map { ($0, try Unzip.part($0, of: path)) })
    }
  }

  private func part(_ name: String) throws -> String { try parts([name])[name] ?? "" }

  @Test func theSampleReportGivesTheSameBytesTwice() throws {
    try withTemporaryFolder { folder in
      for name in ["/a.xlsx", "/b.xlsx"] {
        try WorkbookWriter.write(SampleReport.workbook(), to: folder + name)
      }
      let one = try Data(contentsOf: URL(fileURLWithPath: folder + "/a.xlsx"))
      let other = try Data(contentsOf: URL(fileURLWithPath: folder + "/b.xlsx"))
      #expect(one == other)
    }
  }

  @Test func theKeywordIsBoldWithinItsContext() throws {
    let strings = try part("xl/sharedStrings.xml")
    #expect(strings.contains("<r><rPr><b/><sz val=\"14\"/>"))
    #expect(strings.contains("<t>MIND ใช้หัวและใจ</t></r>"))
    #expect(strings.contains("&amp; &lt;มั่นคง&gt;</t></r></si>"))
  }

  @Test func heatMapsShareOneScaleOverTheirColumns() throws {
    let sheet = try part("xl/worksheets/sheet3.xml")
    // The greatest of the three columns is 37.
    #expect(
      sheet.contains(
        "<conditionalFormatting sqref=\"B3:B9 C3:C9 D3:D9\"><cfRule type=\"colorScale\" priority=\"1\"><colorScale><cfvo type=\"num\" val=\"0\"/><cfvo type=\"num\" val=\"37\"/><color rgb=\"FFFFFFFF\"/><color rgb=\"FF4A98C9\"/></colorScale></cfRule>"
      ))
    // 2.6 is 1.6 above the middle, so the scale begins 1.6 below it.
    #expect(
      sheet.contains(
        "<cfvo type=\"num\" val=\"-0.6000000000000001\"/><cfvo type=\"num\" val=\"1\"/><cfvo type=\"num\" val=\"2.6\"/>"
      )
    )
    #expect(sheet.contains("<cfRule type=\"dataBar\""))
    #expect(sheet.contains("minLength=\"0\" maxLength=\"100\" gradient=\"0\""))
  }

  @Test func totalsAreFormulasWithTheirValues() throws {
    let parts = try parts(["xl/worksheets/sheet2.xml", "xl/worksheets/sheet3.xml", "xl/tables/table1.xml"])
    // 900, 907, …, 1,313 for the months with documents: worked out by hand.
    let months = (0..<60).filter { ![20, 33, 34, 35].contains($0) }
    let documents = months.map { 900 + $0 * 7 }.reduce(0, +)
    #expect(
      parts["xl/worksheets/sheet2.xml"]?.contains(
        "<f>SUBTOTAL(109,Monthly[ข่าวทั้งหมด])</f><v>\(documents)</v>") == true)
    #expect(
      parts["xl/worksheets/sheet2.xml"]?.contains("<f>SUBTOTAL(101,Monthly[สัดส่วน MIND])</f><v>0.18") == true)
    // 0 + 37 + 33 + 29 + 25 + 21 + 17
    #expect(
      parts["xl/worksheets/sheet3.xml"]?.contains("<f>SUBTOTAL(109,Agencies[MIND])</f><v>162</v>") == true)
    #expect(parts["xl/tables/table1.xml"]?.contains("totalsRowFunction=\"average\"") == true)
  }

  /// Excel shows the minus of any value below nought unless the part of the format for such values has none; so a value that
  /// is rounded to nought has a format of its own. The cells hold the values as they are.
  @Test func valuesRoundedToNoughtHaveNoSign() throws {
    var signed = WorkbookTests.column("a", .number, "a")
    signed.display = .signed(decimals: 1)
    var share = WorkbookTests.column("b", .number, "b")
    share.display = .percent(decimals: 0)
    let table = ReportTable(
      name: "t", title: LocalizedText(same: "t"), meaning: LocalizedText(same: "t"),
      columns: [signed, share],
      rows: TableRows([
        [.number(-0.0125), .number(-0.0025)], [.number(-0.0625), .number(-0.75)],
        [.number(0), .number(0.25)],
      ]))
    let parts = try parts(
      ["xl/styles.xml", "xl/worksheets/sheet1.xml"],
      of: workbook([.table(SheetTable(table, excelName: "T"))]))
    let styles = try #require(parts["xl/styles.xml"])
    let sheet = try #require(parts["xl/worksheets/sheet1.xml"])
    func format(_ value: String) throws -> String {
      let style = try #require(sheet.firstMatch(of: try Regex("s=\"(\\d+)\"><v>\(value)</v>"))?[1].substring)
      let cells = try #require(styles.firstMatch(of: /<cellXfs[^>]*>(.*?)<\/cellXfs>/)).1
      let id = cells.matches(of: /<xf numFmtId="(\d+)"/).map(\.1)[try #require(Int(style))]
      return String(
        try #require(
          styles.firstMatch(of: try Regex("numFmtId=\"\(id)\" formatCode=\"([^\"]*)\""))?[1].substring))
    }
    #expect(try format("-0.0125") == "#,##0.0_);#,##0.0_);#,##0.0_)")
    #expect(try format("-0.0025") == "0%_);0%_);0%_)")
    #expect(try format("-0.0625") == "+#,##0.0_);-#,##0.0_);#,##0.0_)")
    #expect(try format("-0.75") == "0%_)")
    #expect(try format("0.25") == "0%_)")
    #expect(try format("0") == "+#,##0.0_);-#,##0.0_);#,##0.0_)")
  }

  @Test func headingsAreEscapedInFormulas() throws {
    let table = ReportTable(
      name: "t", title: LocalizedText(same: "t"), meaning: LocalizedText(same: "t"),
      columns: [WorkbookTests.column("a", .integer, "#1 [ก'ข]")], rows: TableRows([[.integer(5)]]))
    let workbook = workbook([.table(SheetTable(table, excelName: "T", totals: ["a": .maximum]))])
    let sheet = try parts(["xl/worksheets/sheet1.xml"], of: workbook)["xl/worksheets/sheet1.xml"]
    #expect(sheet?.contains("<f>SUBTOTAL(104,T['#1 '[ก''ข']])</f><v>5</v>") == true)
  }

  @Test func namesAndPropertiesAreThere() throws {
    let parts = try parts(["xl/workbook.xml", "docProps/core.xml", "docProps/app.xml"])
    #expect(
      parts["xl/workbook.xml"]?.contains("<definedName name=\"Shares\">แนวโน้ม!$C$3:$C$62</definedName>")
        == true
        || parts["xl/workbook.xml"]?.contains(
          "<definedName name=\"Shares\">'แนวโน้ม'!$C$3:$C$62</definedName>") == true
    )
    #expect(parts["xl/workbook.xml"]?.contains("name=\"MonthlyTable\"") == true)
    #expect(parts["docProps/core.xml"]?.contains("<cp:keywords>นโยบาย, MIND</cp:keywords>") == true)
    #expect(parts["docProps/core.xml"]?.contains("<dc:creator>PolicyMentions</dc:creator>") == true)
    #expect(parts["docProps/core.xml"]?.contains("2023-04-01T00:00:00Z</dcterms:created>") == true)
    #expect(parts["docProps/app.xml"]?.contains("<Company>PolicyMentions</Company>") == true)
  }

  @Test func contentsLeadToSheetsAndTables() throws {
    let sheet = try part("xl/worksheets/sheet1.xml")
    #expect(sheet.contains("location=\"'แนวโน้ม'!A1\" display=\"แนวโน้ม\""))
    #expect(sheet.contains("location=\"'แนวโน้ม'!A2\" display=\"ข้อมูลรายเดือน\""))
    #expect(sheet.contains("orientation=\"portrait\""))
  }

  @Test func monthsAreRealDatesOfTheBuddhistEra() throws {
    let parts = try parts(["xl/styles.xml", "xl/worksheets/sheet2.xml"])
    #expect(parts["xl/styles.xml"]?.contains("formatCode=\"[$-107041E]mmm yy\"") == true)
    #expect(parts["xl/styles.xml"]?.contains("formatCode=\"#,##0 &quot;ข่าว&quot;_)\"") == true)
    // 1 October 2018 is Excel's day 43374.
    #expect(parts["xl/worksheets/sheet2.xml"]?.contains("<v>43374</v>") == true)
  }

  @Test func theFontIsTheOneAskedFor() throws {
    let styles = try part("xl/styles.xml")
    #expect(styles.contains("<name val=\"TH Sarabun New\"/><family val=\"2\"/>"))
    #expect(!styles.contains("Calibri"))
    let workbook = SampleReport.workbook(font: .tahoma)
    let tahoma = try parts(["xl/styles.xml"], of: workbook)["xl/styles.xml"]
    #expect(tahoma?.contains("<sz val=\"10\"/>") == true)
    #expect(tahoma?.contains("Sarabun") == false)
  }

  @Test func aBandLiesBelowItsLineOnTheSameAxes() throws {
    // The charts come in the order of the sheets: bars, ratios, then the line.
    let chart = try part("xl/charts/chart3.xml")
    let area = try #require(chart.range(of: "<c:areaChart><c:grouping val=\"stacked\"/>"))
    let line = try #require(chart.range(of: "<c:lineChart><c:grouping val=\"standard\"/>"))
    #expect(area.lowerBound < line.lowerBound)
    let order = chart.components(separatedBy: "<c:order val=\"").dropFirst().map { $0.prefix { $0 != "\"" } }
    #expect(order == ["0", "1", "2", "3", "4", "5"], "band, line, level, early and late events")
    let axes = Set(
      chart.components(separatedBy: "<c:axId val=\"").dropFirst().map { String($0.prefix { $0 != "\"" }) })
    #expect(axes.count == 2)
    #expect(chart.contains("<c:f>'ข้อมูลกราฟ'!$F$2:$F$61</c:f>"))
    #expect(chart.contains("<c:errBars><c:errDir val=\"y\"/><c:errBarType val=\"minus\"/>"))
    #expect(chart.contains("<a:t>ปรับคณะรัฐมนตรี</a:t>"))
    #expect(chart.contains("<c:legendEntry><c:idx val=\"0\"/><c:delete val=\"1\"/></c:legendEntry>"))
    #expect(chart.components(separatedBy: "<c:ser>").count == chart.components(separatedBy: "</c:ser>").count)
  }

  @Test func dotsStandInFloatingBars() throws {
    let chart = try part("xl/charts/chart2.xml")
    #expect(chart.contains("<c:barDir val=\"col\"/><c:grouping val=\"stacked\"/>"))
    #expect(chart.contains("<c:lineChart>"))
    #expect(chart.contains("<c:logBase val=\"2\"/>"))
    #expect(chart.contains("<c:gapWidth val=\"400\"/>"))
  }

  /// Two series with intervals have marks at the ends of each, whose names the file format lists (ECMA-376 part 1,
  /// ST_MarkerStyle); a reader takes a workbook with another name for broken.
  @Test func marksHaveNamesThatTheFormatHas() throws {
    var chart = SampleReport.ratios
    chart.series.append(chart.series[0])
    let path = "xl/charts/chart1.xml"
    let drawn = try parts(
      [path], of: workbook([.table(SampleReport.agencyTable), .chart(chart)]))[path]
    let symbols = try #require(drawn).components(separatedBy: "<c:symbol val=\"").dropFirst().map {
      String($0.prefix { $0 != "\"" })
    }
    #expect(symbols.contains("plus"))
    let allowed: Set = [
      "circle", "dash", "diamond", "dot", "none", "picture", "plus", "square", "star", "triangle", "x",
      "auto",
    ]
    #expect(Set(symbols).isSubset(of: allowed), "\(symbols)")
  }

  @Test func theCellsOfChartsAreOnAHiddenSheet() throws {
    #expect(try part("xl/workbook.xml").contains("<sheet name=\"ข้อมูลกราฟ\" sheetId=\"5\" state=\"hidden\""))
  }

  @Test func aChartWithFewPointsLeavesItsNote() throws {
    let parts = try parts(["xl/sharedStrings.xml", "xl/charts/chart8.xml"])
    #expect(parts["xl/sharedStrings.xml"]?.contains("กราฟนี้ต้องมีอย่างน้อย 6 เดือน จึงไม่แสดง") == true)
    #expect(parts["xl/charts/chart8.xml"] == "", "seven charts of the eight described")
  }

  @Test func anUnknownTableIsNamed() {
    let link = workbook([.facts([Fact("a", .link("b", to: .table("Nowhere")))])])
    #expect(throws: WorkbookError.missingTable("Nowhere", askedForBy: "the link \"b\"")) {
      try parts([], of: link)
    }
    var named = SampleReport.workbook()
    named.definedNames = [DefinedName("X", table: "Monthly", column: "none")]
    #expect(throws: WorkbookError.missingTable("Monthly[none]", askedForBy: "the name \"X\"")) {
      try parts([], of: named)
    }
  }

  private func workbook(_ blocks: [SheetBlock]) -> WorkbookDescription {
    WorkbookDescription(
      title: "t", author: "a", created: "2024-01-01", language: .thai,
      sheets: [SheetDescription(name: "a", blocks: blocks)])
  }
}

/// What Excel has no room for is left out, said on the sheet and told to the caller.
@Suite(.enabled(if: Unzip.isThere, "needs /usr/bin/unzip")) struct WorkbookFitTests {
  @Test func rowsLeftOutAreSaidAndTold() throws {
    var table = SampleReport.evidenceTable(5)
    table.maximumRows = 3
    let workbook = WorkbookDescription(
      title: "t", author: "a", created: "2024-01-01", language: .english,
      sheets: [SheetDescription(name: "Evidence", blocks: [.title("Evidence"), .table(table)])])
    try withTemporaryFolder { folder in
      let outcome = try WorkbookWriter.write(workbook, to: folder + "/a.xlsx")
      #expect(
        outcome.misfits == [
          WorkbookMisfit(kind: .rows, sheet: "Evidence", table: "Evidence", count: 2, limit: 3)
        ])
      let strings = try Unzip.part("xl/sharedStrings.xml", of: folder + "/a.xlsx")
      #expect(
        strings.contains(
          "<t>The first 3 of 5 rows are shown, which is what a sheet holds. All rows are in the file mentions.csv.</t>"
        ))
      let part = try Unzip.part("xl/tables/table1.xml", of: folder + "/a.xlsx")
      #expect(part.contains("ref=\"A3:E6\""), "title, note, heading, three rows")
    }
  }

  @Test func aTableLongerThanASheetEndsWithinIt() throws {
    let long = ReportTable(
      name: "long", title: LocalizedText(same: "l"), meaning: LocalizedText(same: "l"),
      columns: [WorkbookTests.column("a", .text, "a")],
      rows: TableRows(count: 2 * WorkbookLimits.rows) { _ in [.empty] })
    let other = SampleReport.evidenceTable(4)
    let fit = try WorkbookFit(
      WorkbookDescription(
        title: "t", author: "a", created: "2024-01-01", language: .thai,
        sheets: [
          SheetDescription(
            name: "a",
            blocks: [
              .title("a"), .table(other), .table(SheetTable(long, excelName: "Long", totals: ["a": .count])),
            ])
        ]))
    let layout = SheetLayout(fit.sheets[0], language: .thai)
    #expect(layout.tables[0].table.writtenRows == 4)
    #expect(layout.rowCount <= WorkbookLimits.rows)
    #expect(layout.rowCount > WorkbookLimits.rows - 30, "as many as there is room for")
    #expect(fit.misfits.map(\.kind) == [.rows])
    #expect(
      fit.misfits.first.map { $0.count + $0.limit } == 2 * WorkbookLimits.rows, "each row is kept or told")
  }

  @Test(arguments: [
    ("สรุป", [], "สรุป"), ("a/b: [c]?", [], "a-b- -c--"), ("", [], " (2)"), ("'x'", [], "x"),
    ("History", [], "History (2)"), ("Trend", ["trend"], "Trend (2)"),
    (
      "กระทรวงการอุดมศึกษา วิทยาศาสตร์ วิจัยและนวัตกรรม", [],
      "กระทรวงการอุดมศึกษา วิทยาศาสตร์"
    ),
  ])
  func sheetNamesAreMadeOfAnyText(text: String, taken: [String], expected: String) {
    let name = WorkbookLimits.sheetName(text, unlike: taken)
    #expect(name == expected)
    #expect((1...31).contains(name.utf16.count))
  }

  @Test(arguments: [
    ("https://example.org/a", true), ("HTTP://example.org", true), ("javascript:alert(1)", false),
    ("mailto:a@b", false), ("file:///etc/passwd", false), ("https://a b", false), ("https://a\nb", false),
    ("//example.org", false), (" https://example.org", false),
  ])
  func onlyAddressesOfTheWebAreLinks(address: String, isLink: Bool) {
    #expect(WorkbookLimits.canLink(address) == isLink)
  }
}
