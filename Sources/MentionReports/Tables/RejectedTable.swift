public import TableWriting
import Wording

/// What could not be read, with the reason.
public enum RejectedTable {
  public static let name = "rejected"

  public static func table(of rejected: [ReportInput.Rejected]) -> ReportTable {
    ReportTable(
      name: name, title: LocalizedText.coverageRejectedFiles,
      meaning: LocalizedText.rejectedOneRowAFileOr,
      columns: columns, rows: TableRows(rejected) { [.text($0.path), .text($0.reason)] })
  }

  public static let columns: [Column] = [
    DocumentColumns.path,
    Column(
      "reason", .text, title: LocalizedText.coverageReason,
      meaning: LocalizedText.rejectedWhatWasWrongAndWhere,
      isRequired: true, style: ColumnStyle(maximumWidth: 90)),
  ]
}
