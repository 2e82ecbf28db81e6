import Corpora
public import TableWriting
public import Tallies

/// The documents as a table: one row a document, people and agencies by their ids.
public enum DocumentTable {
  public static let name = "documents"

  public static func table(of documents: [DocumentRecord]) -> ReportTable {
    ReportTable(
      name: name, title: LocalizedText(thai: "รายการข่าว", english: "Documents"),
      meaning: LocalizedText(
        thai: "แถวละหนึ่งข่าวที่อ่านได้ ทั้งที่กล่าวถึงและไม่กล่าวถึงนโยบาย เป็นฐานของสัดส่วนทั้งหมด",
        english: "One row a document, with or without mentions: the base of every share"),
      columns: columns, rows: TableRows(documents, row: row))
  }

  /// One row, with a cell for each of ``columns``.
  @Sendable public static func row(_ document: DocumentRecord) -> [Cell] {
    [
      .text(document.document), .text(document.path), .address(ifAny: document.url),
      .text(document.headline), .day(ifAny: document.published?.description),
      .text(document.publishedBasis.rawValue), .day(ifAny: document.event?.description),
      .text(ifAny: document.issuer), .text(ifAny: document.issuerBasis),
      .text(ifAny: document.body), .list(document.ministersNamed),
      .text(ifAny: document.ministerInOffice), .integer(document.characters),
      .list(document.codes), .text(ifAny: document.duplicateOf),
    ]
  }

  public static let columns: [Column] = [
    DocumentColumns.document,
    DocumentColumns.path,
    DocumentColumns.url,
    DocumentColumns.headline,
    DocumentColumns.published,
    Column(
      "published_basis", .text, title: LocalizedText(thai: "ที่มาของวันที่", english: "Date basis"),
      meaning: LocalizedText(
        thai: "วันที่เผยแพร่อ่านจากที่ใด", english: "Where the day of publication was read"),
      allowed: DateBasis.allCases.map(\.rawValue), isRequired: true),
    DocumentColumns.event,
    DocumentColumns.issuer,
    Column(
      "issuer_basis", .text,
      title: LocalizedText(thai: "ที่มาของเจ้าของข่าว", english: "Issuer basis"),
      meaning: LocalizedText(
        thai: "ระบุเจ้าของข่าวจากสิ่งใด", english: "What the issuer was told by")),
    DocumentColumns.body,
    DocumentColumns.ministersNamed,
    DocumentColumns.ministerInOffice,
    Column(
      "characters", .integer, title: LocalizedText(thai: "จำนวนอักขระ", english: "Characters"),
      meaning: LocalizedText(
        thai: "จำนวนอักขระที่อ่าน ไม่รวมข้อความซ้ำ", english: "The characters read, without repeated text"),
      unit: LocalizedText(thai: "อักขระ", english: "characters"), bounds: 0...Double.infinity,
      isRequired: true, display: .grouped),
    Column(
      "codes", .list, title: LocalizedText(thai: "นโยบายที่กล่าวถึง", english: "Codes"),
      meaning: LocalizedText(
        thai: "รหัสนโยบายที่กล่าวถึง ตามลำดับในสมุดรหัส",
        english: "The codes mentioned, in the codebook's order")),
    Column(
      "duplicate_of", .text, title: LocalizedText(thai: "ซ้ำกับข่าว", english: "Duplicate of"),
      meaning: LocalizedText(
        thai: "เลขที่ข่าวก่อนหน้าที่มีเนื้อหาเดียวกัน",
        english: "The earlier document whose news this one repeats")),
  ]
}
