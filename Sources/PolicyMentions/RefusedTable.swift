public import TableWriting

/// The audit of refusals: one row for each hit that does not count, with its rule.
///
/// With a column `decision` filled in (`accept` or `refuse`) and its `coder`, the same file serves as a decisions file.
public enum RefusedTable {
  /// The table, with the hits in the order given; offsets are bytes of the source.
  public static func table(of hits: [RefusedHit]) -> ReportTable {
    ReportTable(
      name: "refused", title: LocalizedText(thai: "คำที่ไม่นับ", english: "Refused hits"),
      meaning: LocalizedText(
        thai: "แถวละคำที่ตรงกับคู่มือแต่ไม่นับ พร้อมกฎที่ไม่ให้นับ",
        english: "One row for each hit of a term that does not count, with the rule that refused it"),
      columns: columns,
      rows: TableRows(hits) { hit in
        [
          .text(hit.document), .text(hit.path), .text(hit.code), .integer(hit.start), .integer(hit.end),
          .text(hit.text), .text(hit.scope.rawValue), .text(hit.rule), .text(hit.left), .text(hit.right),
          .day(ifAny: hit.published?.description), .text(ifAny: hit.issuer), .text(hit.headline),
          .address(ifAny: hit.url),
        ]
      })
  }

  private static let columns: [Column] = [
    column("document", .text, "ข่าว", "Document"), column("path", .text, "ไฟล์", "Path"),
    column("code", .text, "รหัส", "Code"), column("start", .integer, "เริ่ม", "Start"),
    column("end", .integer, "จบ", "End"), column("text", .text, "ข้อความ", "Text"),
    column("scope", .text, "ตำแหน่ง", "Scope"), column("rule", .text, "กฎ", "Rule"),
    column("left", .text, "ก่อนหน้า", "Left"), column("right", .text, "ถัดไป", "Right"),
    column("published", .date, "เผยแพร่", "Published"), column("issuer", .text, "เจ้าของข่าว", "Issuer"),
    column("headline", .text, "หัวข้อ", "Headline"), column("url", .address, "ที่มา", "Address"),
  ]

  private static func column(_ name: String, _ type: ColumnType, _ thai: String, _ english: String) -> Column
  {
    Column(
      name, type, title: LocalizedText(thai: thai, english: english),
      meaning: LocalizedText(thai: thai, english: english))
  }
}
