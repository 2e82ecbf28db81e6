import Corpora
public import TableWriting
public import Tallies

/// The ledger as a table: one row a mention, people and agencies by their ids.
public enum MentionTable {
  public static let name = "mentions"

  public static func table(of mentions: [MentionRecord]) -> ReportTable {
    ReportTable(
      name: name, title: LocalizedText(thai: "การกล่าวถึงนโยบาย", english: "Mentions"),
      meaning: LocalizedText(
        thai: "แถวละการกล่าวถึงหนึ่งครั้ง พร้อมตำแหน่งในข่าวต้นทาง ตัวเลขทุกตัวในรายงานรวมมาจากตารางนี้",
        english:
          "One row a mention, with its place in the source; every other figure is a sum over these rows"),
      columns: columns, rows: TableRows(mentions, row: row))
  }

  /// One row, with a cell for each of ``columns``.
  @Sendable public static func row(_ mention: MentionRecord) -> [Cell] {
    [
      .text(mention.document), .text(mention.path), .integer(mention.ordinal), .text(mention.code),
      .text(ifAny: mention.subcode), .integer(mention.start), .integer(mention.end),
      .text(mention.text), .text(mention.scope.rawValue), .text(mention.left),
      .text(mention.right), .day(ifAny: mention.published?.description),
      .day(ifAny: mention.event?.description), .text(ifAny: mention.issuer),
      .text(ifAny: mention.body), .list(mention.agencies), .list(mention.ministersNamed),
      .text(ifAny: mention.ministerInOffice), .text(mention.headline),
      .address(ifAny: mention.url),
    ]
  }

  public static let columns: [Column] = [
    DocumentColumns.document,
    DocumentColumns.path,
    Column(
      "ordinal", .integer, title: LocalizedText(thai: "ลำดับในข่าว", english: "No. in document"),
      meaning: LocalizedText(
        thai: "ลำดับของการกล่าวถึงในข่าวนั้น นับจาก 1",
        english: "The mention's place among those of its document, from 1"),
      bounds: 1...Double.infinity, isRequired: true),
    Column(
      "code", .text, title: LocalizedText(thai: "รหัสนโยบาย", english: "Code"),
      meaning: LocalizedText(
        thai: "รหัสนโยบายตามสมุดรหัส", english: "The policy's code in the codebook"), isRequired: true
    ),
    Column(
      "subcode", .text, title: LocalizedText(thai: "รหัสย่อย", english: "Sub-code"),
      meaning: LocalizedText(
        thai: "ชนิดย่อยของนโยบาย ถ้ามี", english: "Which kind of the policy it names, if a kind")),
    offset(
      "start", title: LocalizedText(thai: "ไบต์เริ่มต้น", english: "Start byte"),
      meaning: LocalizedText(
        thai: "ตำแหน่งไบต์ (UTF-8) ที่เริ่มในไฟล์ต้นทาง นับจาก 0",
        english: "The UTF-8 byte of the source that it begins at, from 0")),
    offset(
      "end", title: LocalizedText(thai: "ไบต์สิ้นสุด", english: "End byte"),
      meaning: LocalizedText(
        thai: "ตำแหน่งไบต์ถัดจากไบต์สุดท้าย", english: "The byte after its last one")),
    Column(
      "text", .text, title: LocalizedText(thai: "ข้อความที่พบ", english: "Text"),
      meaning: LocalizedText(
        thai: "ข้อความตามต้นฉบับ", english: "The words as they stand in the source"),
      isRequired: true, style: ColumnStyle(isBold: true)),
    Column(
      "scope", .text, title: LocalizedText(thai: "ตำแหน่ง", english: "Scope"),
      meaning: LocalizedText(
        thai: "อยู่ในพาดหัว เนื้อข่าว หรือแฮชแท็ก",
        english: "Whether it stands in the headline, the body or a hashtag"),
      allowed: Scope.allCases.map(\.rawValue), isRequired: true),
    Column(
      "left", .text, title: LocalizedText(thai: "ข้อความก่อนหน้า", english: "Left"),
      meaning: LocalizedText(
        thai: "ข้อความก่อนหน้าในบรรทัดเดียวกัน", english: "The words before it on its line"),
      style: ColumnStyle(alignment: .right)),
    Column(
      "right", .text, title: LocalizedText(thai: "ข้อความถัดไป", english: "Right"),
      meaning: LocalizedText(
        thai: "ข้อความถัดไปในบรรทัดเดียวกัน", english: "The words after it on its line")),
    DocumentColumns.published,
    DocumentColumns.event,
    DocumentColumns.issuer,
    DocumentColumns.body,
    Column(
      "agencies", .list, title: LocalizedText(thai: "หน่วยงานในย่อหน้า", english: "Agencies"),
      meaning: LocalizedText(
        thai: "หน่วยงานที่เอ่ยถึงในย่อหน้าเดียวกัน",
        english: "The agencies named in the same paragraph")),
    DocumentColumns.ministersNamed,
    DocumentColumns.ministerInOffice,
    DocumentColumns.headline,
    DocumentColumns.url,
  ]

  private static func offset(_ name: String, title: LocalizedText, meaning: LocalizedText) -> Column {
    Column(
      name, .integer, title: title, meaning: meaning,
      unit: LocalizedText(thai: "ไบต์", english: "bytes"), bounds: 0...Double.infinity, isRequired: true)
  }
}
