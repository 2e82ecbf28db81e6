import Corpora
import TableWriting
import Wording

/// The columns that say which month a row is about.
enum MonthColumns {
  static let month = Column(
    "month", .month, title: LocalizedText.columnMonthIso,
    meaning: LocalizedText.columnTheMonthInIso8601,
    isRequired: true)

  /// The month as people read it in workbooks: the first day of the month as a real date, shown as its month.
  static func label(in language: Language) -> Column {
    Column(
      labelName, .date, title: .trendMonth, meaning: .columnTheMonthOfTheDocument,
      display: language == .thai ? .buddhistEraMonth : .commonEraMonth, style: ColumnStyle(alignment: .left))
  }

  static let labelName = "month"

  /// The cell under ``label(in:)``.
  static func cell(of month: Month) -> Cell { .day(month.description + "-01") }

  /// The first and the last month of a longer stretch.
  static let first = bound("first_month", LocalizedText.burstsFirstMonth)
  static let last = bound("last_month", LocalizedText.burstsLastMonth)

  private static func bound(_ name: String, _ title: LocalizedText) -> Column {
    Column(
      name, .month, title: title,
      meaning: .columnMonthCommonEra(title: title),
      isRequired: true)
  }

  /// The month for programs, with the two Thai years.
  static let keys = [month, DocumentColumns.buddhistYear, DocumentColumns.fiscalYear]

  /// The cells under ``keys``.
  static func keyCells(of month: Month) -> [Cell] {
    [.text(month.description), .integer(month.buddhistYear), .integer(month.fiscalYear)]
  }
}
