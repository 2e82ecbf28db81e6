import Corpora
import TableWriting

/// The columns that say which month a row is about.
enum MonthColumns {
  static let month = Column(
    "month", .month, title: LocalizedText(thai: "เดือน (ค.ศ.)", english: "Month (ISO)"),
    meaning: LocalizedText(
      thai: "เดือนในรูปแบบ ISO 8601 คริสต์ศักราช", english: "The month in ISO 8601, Common Era"),
    isRequired: true)

  /// The month as people write it, for workbooks.
  static let label = Column(
    "month", .text, title: LocalizedText(thai: "เดือน", english: "Month"),
    meaning: LocalizedText(thai: "เดือนของข่าว", english: "The month of the document"))

  /// The first and the last month of a longer stretch.
  static let first = bound("first_month", LocalizedText(thai: "เดือนแรก", english: "First month"))
  static let last = bound("last_month", LocalizedText(thai: "เดือนสุดท้าย", english: "Last month"))

  private static func bound(_ name: String, _ title: LocalizedText) -> Column {
    Column(
      name, .month, title: title,
      meaning: LocalizedText(thai: title.thai + " (ค.ศ.)", english: title.english + ", Common Era"),
      isRequired: true)
  }

  /// The month for programs, with the two Thai years.
  static let keys = [month, DocumentColumns.buddhistYear, DocumentColumns.fiscalYear]

  /// The cells under ``keys``.
  static func keyCells(of month: Month) -> [Cell] {
    [.text(month.description), .integer(month.buddhistYear), .integer(month.fiscalYear)]
  }
}
