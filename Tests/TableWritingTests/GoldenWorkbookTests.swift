import Foundation
import TableWriting
import Testing

/// The XML of a small workbook, part by part, with a line for each element.
@Suite("The XML of a small workbook", .enabled(if: Unzip.isThere, "unzip is not installed"))
struct GoldenWorkbookTests {
  private static let table = SheetTable(
    ReportTable(
      name: "small", title: LocalizedText(thai: "เล็ก", english: "Small"),
      meaning: LocalizedText(same: "small"),
      columns: [
        Column(
          "month", .date, title: LocalizedText(thai: "เดือน", english: "Month"),
          meaning: LocalizedText(same: "month"), display: .buddhistEraMonth),
        Column(
          "documents", .integer, title: LocalizedText(thai: "ข่าว", english: "Documents"),
          meaning: LocalizedText(same: "documents"), display: .grouped),
        Column(
          "share", .number, title: LocalizedText(thai: "สัดส่วน", english: "Share"),
          meaning: LocalizedText(same: "share"), display: .percent(decimals: 1)),
        Column(
          "p", .number, title: LocalizedText(same: "p"), meaning: LocalizedText(same: "p"), display: .pValue),
        Column(
          "context", .text, title: LocalizedText(thai: "ข้อความ", english: "Context"),
          meaning: LocalizedText(same: "context"), style: ColumnStyle(wraps: true)),
      ],
      rows: TableRows([
        [
          .day("2024-01-01"), .integer(1_234), .number(0.125), .number(0.000_4),
          .concordance(left: "ก่อน ", node: "GI", right: " หลัง"),
        ],
        [.day("2024-02-01"), .integer(0), .notMeasured, .number(0.25), .text("=1+1")],
        [
          .day("2024-03-01"), .integer(7), .number(1), .empty,
          .link("ที่มา", to: .address("https://www.thaigov.go.th/1")),
        ],
      ])), excelName: "Small", summed: ["documents"], sumLabel: "รวม")

  private static let chart = ChartDescription(
    kind: .column, name: "small", title: "ข่าวรายเดือน",
    categories: ChartDescription.Reference(table: "Small", column: "month"),
    series: [
      ChartDescription.Series(
        title: "ข่าว", values: ChartDescription.Reference(table: "Small", column: "documents"))
    ], categoryTitle: "เดือน", valueTitle: "ข่าว", alternativeText: "กราฟแท่งจำนวนข่าวรายเดือน")

  private static let workbook = WorkbookDescription(
    title: "เล็ก", subject: "2024-03", author: "PolicyMentions", comments: "", keywords: ["GI"],
    created: "2024-04-01", language: .thai, font: .thSarabunNew,
    sheets: [
      SheetDescription(
        name: "เล็ก", blocks: [.title("เล็ก"), .paragraph("ย่อหน้า"), .table(table), .chart(chart)],
        frozenTable: "Small", frozenColumns: 1, printFooter: "เล็ก")
    ], definedNames: [DefinedName("SmallTable", table: "Small")])

  @Test(arguments: [
    "xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/tables/table1.xml", "xl/charts/chart1.xml",
    "xl/sharedStrings.xml", "xl/styles.xml", "docProps/core.xml",
  ])
  func isTheGoldenFile(part: String) throws {
    try withTemporaryFolder { folder in
      let path = folder + "/small.xlsx"
      try WorkbookWriter.write(Self.workbook, to: path)
      let xml = try Unzip.part(part, of: path).replacing("><", with: ">\n<") + "\n"
      let name = part.split(separator: "/").last.map(String.init) ?? part
      try GoldenFiles.expect([UInt8](xml.utf8), equals: "small." + name)
    }
  }
}
