import Foundation
import Testing

@testable import TableWriting

@Suite struct WideFormTests {
  static let tidy = ReportTable(
    name: "monthly", title: LocalizedText(thai: "รายเดือน", english: "Monthly"),
    meaning: LocalizedText(thai: "แถวละเดือนและรหัส", english: "One row a month and code"),
    columns: [
      Column(
        "month", .month, title: LocalizedText(thai: "เดือน", english: "Month"),
        meaning: LocalizedText(thai: "เดือนของข่าว", english: "The month"), isRequired: true),
      Column(
        "code", .text, title: LocalizedText(thai: "รหัส", english: "Code"),
        meaning: LocalizedText(thai: "นโยบาย", english: "The policy"),
        categories: [
          Category(
            "MIND", label: LocalizedText(thai: "นโยบาย MIND", english: "MIND policy"),
            definition: LocalizedText(thai: "ใช้หัวและใจ", english: "With head and heart")),
          Category("BCG", label: LocalizedText(thai: "เศรษฐกิจ BCG", english: "BCG economy")),
        ], isRequired: true),
      Column(
        "mentions", .integer, title: LocalizedText(thai: "ครั้ง", english: "Mentions"),
        meaning: LocalizedText(thai: "จำนวนครั้ง", english: "How often"),
        unit: LocalizedText(thai: "ครั้ง", english: "mentions"), bounds: 0...Double.infinity),
      Column(
        "share", .number, title: LocalizedText(thai: "สัดส่วน", english: "Share"),
        meaning: LocalizedText(thai: "ส่วนของข่าว", english: "Part of documents"), decimals: 3),
    ],
    rows: TableRows([
      [.text("2024-01"), .text("MIND"), .integer(3), .number(0.25)],
      [.text("2024-01"), .text("BCG"), .integer(1), .number(0.125)],
      [.text("2024-02"), .text("MIND"), .integer(0), .notMeasured],
    ]), key: ["month", "code"])

  @Test func aColumnForEachCode() throws {
    let wide = try Self.tidy.wide(
      name: "monthly_wide", keys: ["month"], spreading: "code", values: ["mentions", "share"])
    let bytes = try SampleTables.bytes(CSVWriter(columns: wide.columns), wide)
    #expect(
      String(decoding: bytes, as: UTF8.self)
        == "month,mentions_MIND,share_MIND,mentions_BCG,share_BCG\r\n2024-01,3,0.250,1,0.125\r\n2024-02,0,,,\r\n"
    )
    #expect(wide.columns[1].title == LocalizedText(thai: "MIND ครั้ง", english: "MIND Mentions"))
    #expect(wide.columns[1].meaning.english == "How often (MIND policy)")
    #expect(wide.columns[1].bounds == 0...Double.infinity)
    #expect(wide.key == ["month"])
  }

  @Test func whatHasNoValueIsNamedSo() throws {
    var tidy = Self.tidy
    tidy.rows = TableRows([[.text("2024-01"), .empty, .integer(3), .number(0.25)]])
    let wide = try tidy.wide(name: "w", keys: ["month"], spreading: "code", values: ["mentions"])
    #expect(wide.columns.map(\.name) == ["month", "mentions_none"])
    #expect(Array(wide.rows) == [[.text("2024-01"), .integer(3)]])
  }

  @Test func theOrderMayBeGiven() throws {
    let wide = try Self.tidy.wide(
      name: "w", keys: ["month"], spreading: "code", values: ["mentions"], order: ["GI", "BCG"])
    #expect(wide.columns.map(\.name) == ["month", "mentions_GI", "mentions_BCG"])
    #expect(Array(wide.rows) == [[.text("2024-01"), .empty, .integer(1)]])
  }

  @Test func whatCannotBeSpreadIsRefused() {
    #expect(throws: TableError.missingColumn("none", table: "monthly")) {
      try Self.tidy.wide(name: "w", keys: ["none"], spreading: "code", values: ["mentions"])
    }
    let repeated = #expect(throws: TableError.repeatedKey(["MIND"], table: "monthly")) {
      try Self.tidy.wide(name: "w", keys: [], spreading: "code", values: ["mentions"])
    }
    #expect(repeated?.description.contains("name more key columns") == true)
  }

  @Test func theDescriptorDefinesCodesAndKnowsItsFiles() throws {
    let package = DataPackage(
      name: "monthly-package", title: LocalizedText(same: "t"), meaning: LocalizedText(same: "m"),
      version: "2024-01",
      tables: [
        Self.tidy,
        try Self.tidy.wide(name: "monthly_wide", keys: ["month"], spreading: "code", values: ["share"]),
        SampleTables.table,
      ])
    try withTemporaryFolder { folder in
      let written = try package.write(toFolder: folder + "/out")
      #expect(written["sample"]?.neutralizedCells == 2, "=HYPERLINK, and the text -5")
      #expect(written["monthly"]?.rows == 3)
      let json = try Data(contentsOf: URL(fileURLWithPath: folder + "/out/datapackage.json"))
      try GoldenFiles.expect([UInt8](json), equals: "datapackage.written.json")
      let csv = try Data(contentsOf: URL(fileURLWithPath: folder + "/out/monthly.csv"))
      #expect(written["monthly"]?.bytes == csv.count)
      // What `sha256sum` says of the golden file.
      #expect(
        written["sample"]?.sha256 == "2ad82c0b88a30bc52592e2fa0f46fe1063e4cbf2c7c63c64808cf44f53871045")
    }
  }
}
