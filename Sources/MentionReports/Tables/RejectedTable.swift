public import TableWriting
import Wording

/// What could not be read, with the reason.
public enum RejectedTable {
  /// The table's name for programs: `rejected.csv` in the package.
  public static let name = "rejected"

  /// One row a file or record, in the order given.
  public static func table(of rejected: [ReportInput.Rejected]) -> ReportTable {
    ReportTable(
      name: name, title: LocalizedText.coverageRejectedFiles,
      meaning: LocalizedText.rejectedOneRowAFileOr,
      columns: columns, rows: TableRows(rejected) { [.text($0.path), .text($0.reason)] })
  }

  /// The path, and the reason in words.
  public static let columns: [Column] = [
    DocumentColumns.path,
    Column(
      "reason", .text, title: LocalizedText.coverageReason,
      meaning: LocalizedText.rejectedWhatWasWrongAndWhere,
      isRequired: true, style: ColumnStyle(maximumWidth: 90)),
  ]
}
