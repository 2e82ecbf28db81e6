import TableWriting

/// A small table with a column of every type, as several tests write it.
enum SampleTables {
  static let columns: [Column] = [
    Column(
      "document", .text, title: LocalizedText(thai: "เอกสาร", english: "Document"),
      meaning: LocalizedText(thai: "เลขที่ข่าว", english: "The news id"), isRequired: true),
    Column(
      "published", .date, title: LocalizedText(thai: "วันที่เผยแพร่", english: "Published"),
      meaning: LocalizedText(thai: "วันที่ของข่าว", english: "The day of the news"),
      display: .buddhistEraDay),
    Column(
      "month", .month, title: LocalizedText(thai: "เดือน", english: "Month"),
      meaning: LocalizedText(thai: "เดือนของข่าว", english: "The month of the news")),
    Column(
      "mentions", .integer, title: LocalizedText(thai: "ครั้ง", english: "Mentions"),
      meaning: LocalizedText(thai: "จำนวนครั้ง", english: "How often"),
      unit: LocalizedText(thai: "ครั้ง", english: "mentions"), bounds: 0...Double.infinity,
      display: .grouped),
    Column(
      "share", .number, title: LocalizedText(thai: "สัดส่วน", english: "Share"),
      meaning: LocalizedText(thai: "ส่วนของข่าว", english: "Part of the documents"), decimals: 4,
      bounds: 0...1, display: .percent(decimals: 1)),
    Column(
      "repeats", .boolean, title: LocalizedText(thai: "ข่าวซ้ำ", english: "Repeats"),
      meaning: LocalizedText(thai: "เป็นข่าวซ้ำ", english: "Whether it repeats another")),
    Column(
      "codes", .list, title: LocalizedText(thai: "รหัส", english: "Codes"),
      meaning: LocalizedText(thai: "นโยบายที่พบ", english: "The codes found"),
      style: ColumnStyle(isBold: true)),
    Column(
      "url", .address, title: LocalizedText(thai: "ที่มา", english: "Address"),
      meaning: LocalizedText(thai: "ที่อยู่ของข่าว", english: "Where the news is")),
    Column(
      "headline", .text, title: LocalizedText(thai: "พาดหัว", english: "Headline"),
      meaning: LocalizedText(thai: "พาดหัวข่าว", english: "The headline"),
      style: ColumnStyle(wraps: true)),
  ]

  static let rows: [[Cell]] = [
    [
      .text("77604"), .day("2024-01-18"), .text("2024-01"), .integer(1234), .number(0.125),
      .flag(false), .list(["BCG", "GI", "I40"]),
      .address("https://www.thaigov.go.th/news/contents/details/77604"),
      .text("รมว.พิมพ์ภัทรา กล่าวว่า \"พร้อม\", และ\nเดินหน้า"),
    ],
    [
      .text("91218"), .day("2024-12-10"), .text("2024-12"), .integer(0), .number(1.0 / 3),
      .flag(true), .list([]), .empty, .text("=HYPERLINK(\"http://x\")"),
    ],
    [
      .text("-5"), .empty, .empty, .integer(-7), .notMeasured, .empty, .list(["MIND"]), .empty,
      .text("\u{1B}[31mแดง\t\\"),
    ],
  ]

  static let table = ReportTable(
    name: "sample", title: LocalizedText(thai: "ตัวอย่าง", english: "Sample"),
    meaning: LocalizedText(thai: "แถวละหนึ่งข่าว", english: "One row a document"), columns: columns,
    rows: TableRows(rows))

  static func bytes(_ writer: any RowWriter, _ table: ReportTable = SampleTables.table) throws -> [UInt8] {
    let sink = MemorySink()
    var writer = writer
    try writer.write(table, to: sink)
    return sink.bytes
  }
}
