import CXLSXWriter
import Foundation
import Testing

@testable import TableWriting

@Suite struct WorkbookTests {
  /// Two sheets with every kind of block, and charts.
  static func description() -> WorkbookDescription {
    let months: [[Cell]] = [
      [.text("ม.ค. 67"), .integer(10), .number(0.1)], [.text("ก.พ. 67"), .integer(0), .notMeasured],
      [.text("มี.ค. 67"), .integer(8), .number(0)],
    ]
    let monthly = ReportTable(
      name: "monthly", title: LocalizedText(same: "m"), meaning: LocalizedText(same: "m"),
      columns: [
        column("month", .text, "เดือน"), column("documents", .integer, "ข่าว"),
        column("share", .number, "สัดส่วน", .percent(decimals: 1)),
      ], rows: TableRows(months))
    let chart = ChartDescription(
      kind: .line, title: "แนวโน้ม",
      categories: ChartDescription.Reference(table: "Monthly", column: "month"),
      series: [
        ChartDescription.Series(
          title: "MIND", values: ChartDescription.Reference(table: "Monthly", column: "share"))
      ], categoryTitle: "เดือน", valueTitle: "สัดส่วน", valueDisplay: .percent(decimals: 0),
      alternativeText: "สัดส่วนรายเดือน")
    return WorkbookDescription(
      title: "รายงาน", author: "tests", created: "2024-02-01", language: .thai,
      sheets: [
        SheetDescription(
          name: "สรุป",
          blocks: [
            .title("รายงาน"), .paragraph("ย่อหน้า"), .caution("ระวัง"),
            .facts([Fact("ฐาน", .integer(18)), Fact("ช่วง", .text("ม.ค. 67"))]), .gap,
            .table(
              SheetTable(
                SampleTables.table, excelName: "Sample", summed: ["mentions"], sumLabel: "รวม")),
            .table(
              SheetTable(
                ReportTable(
                  name: "links", title: LocalizedText(same: "l"), meaning: LocalizedText(same: "l"),
                  columns: [column("to", .text, "ดูต่อ")],
                  rows: TableRows([[.link("แนวโน้ม", to: .sheet("แนวโน้ม 'ก'"))]])),
                excelName: "Links")),
          ]),
        SheetDescription(
          name: "แนวโน้ม 'ก' ข", blocks: [.table(SheetTable(monthly, excelName: "Monthly"))],
          sideCharts: [chart], frozenTable: "Monthly", frozenColumns: 1),
      ])
  }

  static func column(
    _ name: String, _ type: ColumnType, _ title: String, _ display: ColumnDisplay = .plain
  ) -> Column {
    Column(
      name, type, title: LocalizedText(same: title), meaning: LocalizedText(same: title),
      display: display)
  }

  @Test func theSameContentGivesTheSameBytes() throws {
    try withTemporaryFolder { folder in
      try WorkbookWriter.write(Self.description(), to: folder + "/a.xlsx")
      try WorkbookWriter.write(Self.description(), to: folder + "/b.xlsx")
      let one = try Data(contentsOf: URL(fileURLWithPath: folder + "/a.xlsx"))
      let other = try Data(contentsOf: URL(fileURLWithPath: folder + "/b.xlsx"))
      #expect(one == other)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder).sorted() == ["a.xlsx", "b.xlsx"])
    }
  }

  @Test(.enabled(if: Unzip.isThere, "needs /usr/bin/unzip"))
  func thePartsSayWhatWasDescribed() throws {
    try withTemporaryFolder { folder in
      let path = folder + "/a.xlsx"
      let outcome = try WorkbookWriter.write(Self.description(), to: path)
      #expect(outcome == WorkbookOutcome())

      let core = try Unzip.part("docProps/core.xml", of: path)
      #expect(core.contains("2024-02-01T00:00:00Z</dcterms:created>"))

      let strings = try Unzip.part("xl/sharedStrings.xml", of: path)
      #expect(strings.contains("<t>=HYPERLINK(\"http://x\")</t>"), "text is never a formula")

      let summary = try Unzip.part("xl/worksheets/sheet1.xml", of: path)
      #expect(summary.contains("<f>SUBTOTAL(109,Sample[ครั้ง])</f><v>1227</v>"))
      #expect(summary.components(separatedBy: "<f>").count == 2, "only the sum is a formula")
      #expect(summary.contains("<v>45309</v>"), "2024-01-18 is Excel's day 45309")
      #expect(
        summary.contains("<row r=\"8\" spans=\"1:9\" ht=\"52.5\" customHeight=\"1\">"),
        "two wrapped lines of 25.9 points, to the next pixel")
      #expect(summary.contains("paperSize=\"9\""))
      #expect(summary.contains("orientation=\"landscape\""))
      #expect(summary.contains("fitToHeight=\"0\""))

      let trend = try Unzip.part("xl/worksheets/sheet2.xml", of: path)
      #expect(trend.contains("<pane xSplit=\"1\" ySplit=\"1\" topLeftCell=\"B2\""))
      #expect(trend.contains("state=\"frozen\""))

      let table = try Unzip.part("xl/tables/table1.xml", of: path)
      #expect(table.contains("displayName=\"Sample\""))
      #expect(table.contains("totalsRowCount=\"1\""))
      #expect(table.contains("name=\"วันที่เผยแพร่\""))

      let chart = try Unzip.part("xl/charts/chart1.xml", of: path)
      #expect(chart.contains("<c:f>'แนวโน้ม ''ก'' ข'!$C$2:$C$4</c:f>"))
      // A gap is what a chart shows when it says nothing of blanks.
      #expect(!chart.contains("dispBlanksAs"))
      // The month without documents has no point, the month without mentions has a zero.
      #expect(chart.contains("<c:pt idx=\"2\"><c:v>0</c:v></c:pt>"))
      #expect(!chart.contains("<c:pt idx=\"1\"><c:v>0</c:v></c:pt>"))
      #expect(trend.contains("<conditionalFormatting sqref=\"C3\"><cfRule type=\"containsBlanks\""))

      let styles = try Unzip.part("xl/styles.xml", of: path)
      #expect(styles.contains("formatCode=\"[$-107041E]d mmm yyyy\""))
      #expect(!styles.contains("Calibri"))

      let workbook = try Unzip.part("xl/workbook.xml", of: path)
      #expect(workbook.contains("_xlnm.Print_Titles"))
    }
  }

  @Test(arguments: [
    ("", "is empty"), (String(repeating: "ก", count: 32), "has 32 characters"), ("a/b", "has \"/\""),
    ("'a", "apostrophe"), ("History", "keeps for itself"),
  ])
  func wrongSheetNamesAreRefused(name: String, reason: String) throws {
    var description = Self.description()
    description.sheets[0].name = name
    let error = #expect(throws: WorkbookError.self) { try Self.write(description) }
    #expect(error?.description.contains(reason) == true)
  }

  @Test func namesThatStandTwiceAreRefused() throws {
    var description = Self.description()
    description.sheets[0].name = "A"
    description.sheets[1].name = "a"
    let error = #expect(throws: WorkbookError.self) { try Self.write(description) }
    #expect(error?.description.contains("stands twice") == true)
  }

  @Test func aWrongDayIsNamedWithItsCell() throws {
    var description = Self.description()
    var table = SampleTables.table
    table.rows = TableRows([
      SampleTables.rows[0], SampleTables.rows[1].enumerated().map { $0 == 1 ? .day("2024-13-01") : $1 },
    ])
    description.sheets[0].blocks = [.table(SheetTable(table, excelName: "Sample"))]
    #expect(throws: WorkbookError.day("2024-13-01", sheet: "สรุป", row: 2, column: 1)) {
      try Self.write(description)
    }
  }

  /// The library puts texts with emphasized words together in files of its own, which a full disk cuts off as well.
  @Test(arguments: [LXW_ERROR_READING_TMPFILE, LXW_ERROR_CREATING_TMPFILE, LXW_ERROR_ZIP_FILE_ADD])
  func theSystemSaysWhatIsWrongWithAFileOfTheLibrary(_ code: lxw_error) throws {
    try withTemporaryFolder { folder in
      let file = try XLSXFile(path: folder + "/a.xlsx", font: .thSarabunNew)
      let full = OutputError(operation: "write", path: folder + "/a.xlsx", code: ENOSPC)
      #expect(throws: full) {
        try file.writing("f", sheet: "s") {
          errno = ENOSPC
          return code
        }
      }
      errno = ENOSPC
      #expect(throws: WorkbookError.self, "what the system said of something else") {
        try file.writing("f", sheet: "s") { code }
      }
      #expect(throws: WorkbookError.self, "a fault that has to do with no file") {
        try file.writing("f", sheet: "s") {
          errno = ENOSPC
          return LXW_ERROR_MAX_STRING_LENGTH_EXCEEDED
        }
      }
    }
  }

  @Test func aChartWithoutItsTableIsRefused() throws {
    var description = Self.description()
    description.sheets[1].blocks = []
    let error = #expect(throws: WorkbookError.self) { try Self.write(description) }
    #expect(error == .chartReference(chart: "แนวโน้ม", table: "Monthly", column: "month"))
  }

  @Test(.enabled(if: Unzip.isThere, "needs /usr/bin/unzip"))
  func whatExcelCannotHoldIsMarkedAndCounted() throws {
    try withTemporaryFolder { folder in
      let long = String(repeating: "ก", count: WorkbookLimits.charactersPerCell + 1)
      let cells: [[Cell]] = [
        [.text(long)], [.address("javascript:alert(1)")],
        [.address("https://x/" + String(repeating: "a", count: WorkbookLimits.charactersPerAddress))],
        [.text("a\0b")],
      ]
      var description = Self.description()
      description.sheets = [
        SheetDescription(
          name: "a",
          blocks: [
            .table(
              SheetTable(
                ReportTable(
                  name: "t", title: LocalizedText(same: "t"), meaning: LocalizedText(same: "t"),
                  columns: [Self.column("a", .text, "a")], rows: TableRows(cells)),
                excelName: "T"))
          ])
      ]
      let path = folder + "/a.xlsx"
      let outcome = try WorkbookWriter.write(description, to: path)
      #expect(outcome.shortenedCells == 1)
      #expect(outcome.addressesAsText == 2)
      let strings = try Unzip.part("xl/sharedStrings.xml", of: path)
      #expect(strings.contains("กก … [ทั้งหมด 32768 อักขระ ข้อความเต็มอยู่ในไฟล์ CSV]</t>"))
      #expect(strings.contains("<t>a\u{FFFD}b</t>"))
    }
  }

  @Test(.enabled(if: Unzip.isThere, "needs /usr/bin/unzip"))
  func linksBeyondTheLimitStandAsText() throws {
    try withTemporaryFolder { folder in
      var description = Self.description()
      let count = WorkbookLimits.linksPerSheet + 3
      description.sheets = [
        SheetDescription(
          name: "a",
          blocks: [
            .table(
              SheetTable(
                ReportTable(
                  name: "t", title: LocalizedText(same: "t"), meaning: LocalizedText(same: "t"),
                  columns: [Self.column("a", .address, "a")],
                  rows: TableRows(count: count) { [.address("https://example.org/\($0)")] }),
                excelName: "T"))
          ])
      ]
      let path = folder + "/a.xlsx"
      #expect(try WorkbookWriter.write(description, to: path).addressesAsText == 3)
      let strings = try Unzip.part("xl/sharedStrings.xml", of: path)
      #expect(strings.contains("https://example.org/\(count - 1)<"), "the text stays")
    }
  }

  private static func write(_ description: WorkbookDescription) throws {
    try withTemporaryFolder { folder in
      _ = try WorkbookWriter.write(description, to: folder + "/a.xlsx")
    }
  }
}

@Suite struct ExcelDayTests {
  /// Excel's own numbers of these days.
  @Test(arguments: [
    ("1900-03-01", 61), ("1970-01-01", 25_569), ("2000-02-29", 36_585), ("2024-01-18", 45_309),
    ("2026-12-31", 46_387), ("9999-12-31", 2_958_465),
  ])
  func daysHaveExcelsNumbers(day: String, serial: Int) {
    #expect(ExcelDay.serial(iso: day) == serial)
  }

  @Test(arguments: ["1900-02-28", "2023-02-29", "2024-1-18", "18/01/2024", "", "2024-01-18T00:00"])
  func whatIsNoDayHasNone(text: String) {
    #expect(ExcelDay.serial(iso: text) == nil)
  }

  @Test func secondsCountFrom1970() {
    #expect(ExcelDay.secondsSince1970(iso: "1970-01-02") == 86_400)
    #expect(ExcelDay.secondsSince1970(iso: "2024-02-01") == 1_706_745_600)
  }
}

@Suite struct SheetLayoutTests {
  @Test func blocksStandBelowEachOther() {
    let layout = SheetLayout(WorkbookTests.description().sheets[0], language: .thai)
    // Title, paragraph, caution, two facts, a gap; then heading, 3 rows, sum and space.
    #expect(layout.blocks.map(\.row) == [0, 1, 2, 3, 5, 6, 12])
    #expect(layout.tables[0].firstRow == 7)
    #expect(layout.tables[0].lastRow == 9)
  }

  @Test func aChartMayStandBesideTheOneBefore() {
    var left = SampleReport.bars
    left.width = 500
    left.height = 300
    var right = SampleReport.line
    right.standsBeside = true
    right.height = 400
    let sheet = SheetDescription(
      name: "a", blocks: [.title("t"), .chart(left), .chart(right), .chart(left), .paragraph("p")])
    let layout = SheetLayout(sheet, language: .thai)
    // Rows of 20 pixels: 300 take 15 and one of space, 400 take 20 and one.
    #expect(layout.blocks.map(\.row) == [0, 1, 1, 22, 38])
    #expect(layout.blocks.map(\.xOffset) == [0, 0, 516, 0, 0])
  }

  @Test func aTableWithoutRowsKeepsOneBlankRow() {
    var sheet = WorkbookTests.description().sheets[1]
    guard case .table(var table) = sheet.blocks[0] else { return }
    table.table.rows = TableRows([])
    sheet.blocks = [.table(table)]
    #expect(SheetLayout(sheet, language: .thai).tables[0].lastRow == 1)
  }

  @Test func wrappedTextIsGivenItsLines() {
    // 10 letters of 1.08 characters on lines of 0.92 × 10: 10.8 / 9.2 needs two.
    #expect(SheetLayout.lines("กกกกกกกกกก", width: 10) == 2)
    #expect(SheetLayout.lines("ที่ที่ที่ที่ที่ที่ที่ที่", width: 10) == 1)
    #expect(SheetLayout.lines("a\n\nb", width: 10) == 3)
  }
}
