public import TableWriting

/// What was looked up as a table: one row a document, best first.
public enum LookUpTable {
  /// The table, with the hits in the order given.
  public static func table(of hits: [StoreLookUp.Hit]) -> ReportTable {
    ReportTable(
      name: "search", title: LocalizedText(thai: "ผลการค้น", english: "Found"),
      meaning: LocalizedText(
        thai: "แถวละข่าวที่มีคำที่ค้นครบทุกคำ เรียงตามความตรง (BM25)",
        english: "One row for each document that holds all the words, best first (BM25)"),
      columns: columns,
      rows: TableRows(hits) { hit in
        [
          .text(hit.document.document), .day(ifAny: hit.document.published?.description),
          .text(ifAny: hit.document.issuer), .integer(hit.occurrences), .number(hit.score), .text(hit.left),
          .text(hit.text), .text(hit.right), .text(hit.document.headline),
          .address(ifAny: hit.document.url), .text(hit.document.path),
        ]
      })
  }

  private static let columns: [Column] = [
    column("document", .text, "ข่าว", "Document"), column("published", .date, "เผยแพร่", "Published"),
    column("issuer", .text, "เจ้าของข่าว", "Issuer"),
    column("occurrences", .integer, "จำนวนครั้ง", "Occurrences"), score,
    column("left", .text, "ก่อนหน้า", "Left"), column("text", .text, "ข้อความ", "Text"),
    column("right", .text, "ถัดไป", "Right"), column("headline", .text, "หัวข้อ", "Headline"),
    column("url", .address, "ที่มา", "Address"), column("path", .text, "ไฟล์", "Path"),
  ]

  private static let score: Column = {
    var score = column("score", .number, "ความตรง", "Score")
    score.decimals = scoreDecimals
    return score
  }()

  private static let scoreDecimals = 3

  private static func column(_ name: String, _ type: ColumnType, _ thai: String, _ english: String) -> Column
  {
    Column(
      name, type, title: LocalizedText(thai: thai, english: english),
      meaning: LocalizedText(thai: thai, english: english))
  }
}
