import TableWriting
import Testing

/// Where printed pages begin, and how p values and headings are set.
@Suite("Printing", .enabled(if: Unzip.isThere, "unzip is not installed"))
struct PrintingTests {
  private static let table = SheetTable(
    ReportTable(
      name: "t", title: LocalizedText(same: "t"), meaning: LocalizedText(same: "t"),
      columns: [
        Column("a", .text, title: LocalizedText(same: "4D.environment"), meaning: LocalizedText(same: "a")),
        Column(
          "p", .number, title: LocalizedText(same: "p"), meaning: LocalizedText(same: "p"), display: .pValue),
      ], rows: TableRows([[.text("x"), .number(0.000_2)]])), excelName: "T")

  private static func chart(_ height: Int) -> SheetBlock {
    .chart(
      ChartDescription(
        kind: .column, title: "c", categories: ChartDescription.Reference(table: "T", column: "a"),
        series: [
          ChartDescription.Series(title: "p", values: ChartDescription.Reference(table: "T", column: "p"))
        ], categoryTitle: "", valueTitle: "p", height: height, alternativeText: "c"))
  }

  private static func sheet(_ blocks: [SheetBlock]) throws -> String {
    try part("xl/worksheets/sheet1.xml", SheetDescription(name: "p", blocks: blocks), .tahoma)
  }

  /// A part of a workbook of one sheet.
  private static func part(_ name: String, _ sheet: SheetDescription, _ font: ReportFont) throws -> String {
    try withTemporaryFolder { folder in
      let path = folder + "/p.xlsx"
      try WorkbookWriter.write(
        WorkbookDescription(
          title: "p", author: "", created: "2024-01-01", language: .english, font: font, sheets: [sheet]),
        to: path)
      return try Unzip.part(name, of: path)
    }
  }

  /// The rows, from 0, that begin a page.
  private static func breaks(_ xml: String) -> [Int] {
    xml.matches(of: /<brk id="([0-9]+)"/).compactMap { Int($0.1) }
  }

  /// A page of A4 lying, with its margins, has some 500 points: 667 pixels. A chart of 340 pixels has 17 rows of 15
  /// points and one of space, which may stand on the next page.
  @Test func aChartThatWouldBeSplitBeginsAPage() throws {
    let blocks: [SheetBlock] = [.table(Self.table), Self.chart(340), Self.chart(340), Self.chart(340)]
    // Table: heading, a row, a row of space. The second chart would end 3 + 2 × 18 - 1 rows down, at 574 points, the
    // third 2 × 18 - 1 rows from the second's beginning, at 525.
    #expect(Self.breaks(try Self.sheet(blocks)) == [21, 39])
  }

  @Test func aHeadingGoesWithItsChart() throws {
    let blocks: [SheetBlock] = [
      .table(Self.table), Self.chart(320), .heading("h"), .paragraph("p"), Self.chart(320),
    ]
    #expect(Self.breaks(try Self.sheet(blocks)) == [20])
  }

  /// A table with so many rows, under another name than the others of its sheet.
  private static func table(_ rows: Int, _ name: String) -> SheetBlock {
    var table = Self.table
    table.excelName = name
    table.table.rows = TableRows((0..<rows).map { _ in [.text("x"), .number(0)] })
    return .table(table)
  }

  /// Of some 33 rows of 15 points on a page, 20 and their heading are no half; 25 more have no room, but fit on a page.
  @Test func aTableThatFitsOnAPageIsNotSplit() throws {
    #expect(Self.breaks(try Self.sheet([Self.table(20, "A"), Self.table(25, "B")])) == [22])
  }

  /// So that all programs begin the second page with the same row, and the third table with it. Within the last table,
  /// whose rows may be filtered, no page is begun.
  @Test func theEndOfAPageIsSaidWithinATableThatOthersFollow() throws {
    let breaks = Self.breaks(try Self.sheet([Self.table(40, "A"), Self.table(90, "B")]))
    let first = try #require(breaks.first)
    #expect((31...34).contains(first))
    #expect(breaks.dropFirst().allSatisfy { $0 <= 42 })
  }

  @Test func theHeadingOfTheLastTableStandsOnAllItsPages() throws {
    func titles(_ blocks: [SheetBlock]) throws -> Bool {
      try Self.part("xl/workbook.xml", SheetDescription(name: "p", blocks: blocks), .tahoma)
        .contains("<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"0\">p!$8:$8</definedName>")
    }
    // The heading of the first, 5 rows, a row of space: the second's stands in row 8.
    #expect(try titles([Self.table(5, "A"), Self.table(50, "B")]))
    #expect(try !titles([Self.table(5, "A"), Self.table(50, "B"), .paragraph("p")]))
  }

  @Test func whatFitsOnAPageIsNotBroken() throws {
    #expect(Self.breaks(try Self.sheet([.table(Self.table), Self.chart(320)])).isEmpty)
  }

  /// Widths of columns count in digits of the first font of a workbook; it is one that all machines have.
  @Test(arguments: [ReportFont.thSarabunNew, .tahoma])
  func widthsDoNotGoByTheReportsFont(font: ReportFont) throws {
    let styles = try Self.part(
      "xl/styles.xml", SheetDescription(name: "p", blocks: [.table(Self.table)]), font)
    let names = styles.matches(of: /<name val="([^"]*)"\/>/).map { String($0.1) }
    #expect(names.first == "Arial")
    #expect(names.dropFirst().allSatisfy { $0 == font.name })
    #expect(names.count > 1)
  }

  @Test func aLongTableIsPrintedInPart() throws {
    var table = Self.table
    table.table.rows = TableRows((0..<1_500).map { [.text("x"), .number(Double($0))] })
    let sheet = SheetDescription(
      name: "p", blocks: [.title("t"), .table(table)], printedColumns: 2, printedRows: 30)
    // The title, what is printed, the table's heading, and 30 rows.
    let workbook = try Self.part("xl/workbook.xml", sheet, .tahoma)
    #expect(
      workbook.contains(
        "<definedName name=\"_xlnm.Print_Area\" localSheetId=\"0\">p!$A$1:$B$33</definedName>"))
    let strings = try Self.part("xl/sharedStrings.xml", sheet, .tahoma)
    #expect(strings.contains("Only the first 30 of 1,500 rows are printed"))
    var whole = sheet
    whole.printedRows = 1_500
    #expect(!(try Self.part("xl/sharedStrings.xml", whole, .tahoma)).contains("rows are printed"))
  }

  @Test func aHeadingIsAsWideAsItsLongestWord() throws {
    let xml = try Self.sheet([.table(Self.table)])
    let width = try #require(xml.firstMatch(of: /<col min="1" max="1" width="([0-9.]+)"/))
    #expect((Double(width.1) ?? 0) >= Double("4D.environment".count))
  }

  @Test(arguments: [(0.000_2, "<0.001"), (0.001, "0.001"), (0.25, "0.250"), (1, "1.000")])
  func aPValueIsNeverShownAsNothing(value: Double, shown: String) {
    let column = Column(
      "p", .number, title: LocalizedText(same: "p"), meaning: LocalizedText(same: "p"), display: .pValue)
    #expect(Cell.number(value).shown(in: column) == shown)
  }
}
