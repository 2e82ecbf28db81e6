public import TableWriting

/// What could not be read, with the reason.
public enum RejectedTable {
  public static let name = "rejected"

  public static func table(of rejected: [ReportInput.Rejected]) -> ReportTable {
    ReportTable(
      name: name, title: LocalizedText(thai: "ไฟล์ที่อ่านไม่ได้", english: "Rejected files"),
      meaning: LocalizedText(
        thai: "แถวละหนึ่งไฟล์หรือระเบียนที่อ่านเป็นข่าวไม่ได้ ไม่นับรวมในฐาน",
        english: "One row a file or record that could not be read as a document; none is in any base"),
      columns: columns, rows: TableRows(rejected) { [.text($0.path), .text($0.reason)] })
  }

  public static let columns: [Column] = [
    DocumentColumns.path,
    Column(
      "reason", .text, title: LocalizedText(thai: "เหตุผล", english: "Reason"),
      meaning: LocalizedText(
        thai: "สาเหตุที่อ่านไม่ได้และตำแหน่งที่พบ", english: "What was wrong, and where"),
      isRequired: true, style: ColumnStyle(maximumWidth: 90)),
  ]
}
