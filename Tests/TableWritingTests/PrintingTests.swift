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
    try withTemporaryFolder { folder in
      let path = folder + "/p.xlsx"
      try WorkbookWriter.write(
        WorkbookDescription(
          title: "p", subject: "", author: "", comments: "", keywords: [], created: "2024-01-01",
          language: .english, font: .tahoma, sheets: [SheetDescription(name: "p", blocks: blocks)]), to: path)
      return try Unzip.part("xl/worksheets/sheet1.xml", of: path)
    }
  }

  /// The rows, from 0, that begin a page.
  private static func breaks(_ xml: String) -> [Int] {
    xml.matches(of: /<brk id="([0-9]+)"/).compactMap { Int($0.1) }
  }

  /// A page of A4 lying, with its margins, has some 509 points: 678 pixels. A chart of 320 pixels has 17 rows of 15
  /// points and one of space.
  @Test func aChartThatWouldBeSplitBeginsAPage() throws {
    let blocks: [SheetBlock] = [.table(Self.table), Self.chart(320), Self.chart(320), Self.chart(320)]
    let breaks = Self.breaks(try Self.sheet(blocks))
    // Table: heading, a row, a row of space. The second chart would end at row 3 + 2 × 17 = 37, 555 points down.
    #expect(breaks.count == 2)
    #expect(breaks.first == 20)
  }

  @Test func aHeadingGoesWithItsChart() throws {
    let blocks: [SheetBlock] = [
      .table(Self.table), Self.chart(320), .heading("h"), .paragraph("p"), Self.chart(320),
    ]
    #expect(Self.breaks(try Self.sheet(blocks)) == [20])
  }

  @Test func whatFitsOnAPageIsNotBroken() throws {
    #expect(Self.breaks(try Self.sheet([.table(Self.table), Self.chart(320)])).isEmpty)
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
