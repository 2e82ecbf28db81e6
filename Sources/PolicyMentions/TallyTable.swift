import Measures
public import TableWriting
public import Tallies

/// A tally as a table, with the share and the rate of each row.
public enum TallyTable {
  /// One row for each cell: its keys, base, counts, share with its Wilson interval, and mentions per 100 documents.
  public static func table(of tally: Tally) -> ReportTable {
    ReportTable(
      name: "count", title: LocalizedText(thai: "จำนวน", english: "Counts"),
      meaning: LocalizedText(
        thai: "แถวละกลุ่ม พร้อมฐานคือจำนวนข่าวของกลุ่ม", english: "One row for each cell, with its base"),
      columns: tally.keys.map(keyColumn) + columns,
      rows: TableRows(tally.rows) { row in
        let share = row.documentsWith.flatMap { Share(hits: $0, base: row.documents) }
        let interval = share?.interval()
        let rate = row.mentions.flatMap { Rate(events: $0, base: row.documents) }
        return row.keys.map { $0.isEmpty ? .empty : .text($0) } + [
          .integer(row.documents), row.documentsWith.map(Cell.integer) ?? .notMeasured,
          row.mentions.map(Cell.integer) ?? .notMeasured, share.map { .number($0.value) } ?? .notMeasured,
          interval.map { .number($0.low) } ?? .notMeasured,
          interval.map { .number($0.high) } ?? .notMeasured,
          rate.map { .number($0.per100) } ?? .notMeasured,
        ]
      })
  }

  private static func keyColumn(_ key: GroupingKey) -> Column {
    Column(
      key.rawValue.replacing("-", with: "_"), .text, title: LocalizedText(same: key.rawValue),
      meaning: LocalizedText(thai: "ค่าของ \(key.rawValue)", english: "The \(key.rawValue)"))
  }

  private static let columns: [Column] = [
    Column(
      "documents", .integer, title: LocalizedText(thai: "ข่าว", english: "Documents"),
      meaning: LocalizedText(thai: "ฐาน", english: "The base"), display: .grouped),
    Column(
      "documents_with", .integer, title: LocalizedText(thai: "ข่าวที่กล่าวถึง", english: "Documents with"),
      meaning: LocalizedText(thai: "ข่าวที่กล่าวถึง", english: "Documents with a mention"), display: .grouped),
    Column(
      "mentions", .integer, title: LocalizedText(thai: "จำนวนครั้ง", english: "Mentions"),
      meaning: LocalizedText(thai: "จำนวนครั้ง", english: "Mentions"), display: .grouped),
    number("share", "สัดส่วน", "Share", .percent(decimals: 1)),
    number("share_low", "ต่ำสุด", "Low", .percent(decimals: 1)),
    number("share_high", "สูงสุด", "High", .percent(decimals: 1)),
    number("per_100_documents", "ต่อ 100 ข่าว", "Per 100 documents", .decimals(2)),
  ]

  private static func number(_ name: String, _ thai: String, _ english: String, _ display: ColumnDisplay)
    -> Column
  {
    Column(
      name, .number, title: LocalizedText(thai: thai, english: english),
      meaning: LocalizedText(thai: thai, english: english), decimals: 6, display: display)
  }
}
