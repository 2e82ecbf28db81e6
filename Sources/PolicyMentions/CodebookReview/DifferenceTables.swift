public import TableWriting

/// The difference that a codebook makes, as tables.
public enum DifferenceTables {
  /// One row for each mention that appears or disappears.
  public static func table(of difference: MentionDifference) -> ReportTable {
    ReportTable(
      name: "codebook-difference",
      title: LocalizedText(thai: "ความต่างของคู่มือ", english: "Difference between codebooks"),
      meaning: LocalizedText(
        thai: "แถวละการกล่าวถึงที่พบด้วยคู่มือเดียว",
        english: "One row for each mention that only one of the codebooks finds"),
      columns: mentionColumns,
      rows: TableRows(difference.rows) { row in
        let mention = row.mention
        return [
          .text(row.change.rawValue), .text(mention.document), .text(mention.path), .text(mention.code),
          .integer(mention.start), .integer(mention.end), .text(mention.left), .text(mention.text),
          .text(mention.right), .text(ifAny: row.refusedBy), .day(ifAny: mention.published?.description),
          .address(ifAny: mention.url),
        ]
      })
  }

  /// One row for each cell whose figures move.
  public static func table(of difference: FigureDifference) -> ReportTable {
    ReportTable(
      name: "figure-difference", title: LocalizedText(thai: "ตัวเลขที่เปลี่ยน", english: "Figures that move"),
      meaning: LocalizedText(
        thai: "แถวละกลุ่มที่ตัวเลขเปลี่ยน ฐานคือจำนวนข่าวของกลุ่ม",
        english: "One row for each cell whose figures move, with its base"),
      columns: difference.keys.map { key in
        column(key.rawValue.replacing("-", with: "_"), .text, key.rawValue, key.rawValue)
      } + figureColumns,
      rows: TableRows(difference.rows) { row in
        row.keys.map { $0.isEmpty ? .empty : .text($0) } + [
          .integer(row.documents), .integer(row.oldDocumentsWith), .integer(row.newDocumentsWith),
          .integer(row.newDocumentsWith - row.oldDocumentsWith), .integer(row.oldMentions),
          .integer(row.newMentions), .integer(row.newMentions - row.oldMentions),
        ]
      })
  }

  private static let mentionColumns: [Column] = [
    column("change", .text, "การเปลี่ยน", "Change"), column("document", .text, "ข่าว", "Document"),
    column("path", .text, "ไฟล์", "Path"), column("code", .text, "รหัส", "Code"),
    column("start", .integer, "เริ่ม", "Start"), column("end", .integer, "จบ", "End"),
    column("left", .text, "ก่อนหน้า", "Left"), column("text", .text, "ข้อความ", "Text"),
    column("right", .text, "ถัดไป", "Right"),
    column("refused_by", .text, "กฎที่ไม่นับในอีกคู่มือ", "Refused by, in the other"),
    column("published", .date, "เผยแพร่", "Published"), column("url", .address, "ที่มา", "Address"),
  ]

  private static let figureColumns: [Column] = [
    column("documents", .integer, "ข่าว", "Documents"),
    column("documents_with_old", .integer, "ข่าวที่กล่าวถึง เดิม", "Documents with, old"),
    column("documents_with_new", .integer, "ข่าวที่กล่าวถึง ใหม่", "Documents with, new"),
    column("documents_with_change", .integer, "ข่าวที่กล่าวถึง ต่าง", "Change", display: .signed(decimals: 0)),
    column("mentions_old", .integer, "จำนวนครั้ง เดิม", "Mentions, old"),
    column("mentions_new", .integer, "จำนวนครั้ง ใหม่", "Mentions, new"),
    column("mentions_change", .integer, "จำนวนครั้ง ต่าง", "Change", display: .signed(decimals: 0)),
  ]

  private static func column(
    _ name: String, _ type: ColumnType, _ thai: String, _ english: String, display: ColumnDisplay = .plain
  ) -> Column {
    Column(
      name, type, title: LocalizedText(thai: thai, english: english),
      meaning: LocalizedText(thai: thai, english: english), display: display)
  }
}
