import Corpora
import MentionMeasures
import TableWriting

/// The days that could count for more than one minister, or for none.
enum HandoverTable {
  static func table(_ days: [HandoverDay]) -> ReportTable {
    ReportTable(
      name: "handover_days", title: LocalizedText(thai: "วันส่งมอบตำแหน่ง", english: "Handover days"),
      meaning: LocalizedText(
        thai: "แถวละวันที่มีผู้ดำรงตำแหน่งหรือทำหน้าที่มากกว่าหนึ่งคน หรือไม่มีผู้ดำรงตำแหน่ง ข่าวทุกข่าวนับครั้งเดียว",
        english:
          "One row a day on which more than one person held the office or did its work, or nobody did; every document is counted once"
      ), columns: columns,
      rows: TableRows(days) { day in
        [
          .day(day.day.description), .text(day.issuer), .text(day.kind.rawValue), .text(ifAny: day.counted),
          .list(day.others), .integer(day.documents),
        ]
      })
  }

  /// The days as people read them; `nil` where there is none.
  static func section(_ days: [HandoverDay], _ names: ReportNames, _ language: Language) -> TerminalSection? {
    guard !days.isEmpty else { return nil }
    let rows = days.map { day in
      [
        MonthNames.day(day.day, in: language), names.agency(day.issuer, in: language),
        day.kind.name[language],
        day.counted.map { names.person($0, in: language) } ?? EstimateText.none,
        day.others.map { names.person($0, in: language) }.joined(separator: ", "),
        EstimateText.grouped(day.documents),
      ]
    }
    return TerminalSection(
      language == .thai ? "วันส่งมอบตำแหน่ง" : "Handover days",
      table: ViewColumns.table(
        "handover_days",
        [
          ViewColumns.text("day", "วัน", "Day"), ViewColumns.text("issuer", "กระทรวง", "Ministry"),
          ViewColumns.text("kind", "ชนิด", "Kind"), ViewColumns.text("counted", "นับให้", "Counted for"),
          ViewColumns.text("others", "ผู้อื่น", "Others"), ViewColumns.number("documents", "ข่าว", "Documents"),
        ], rows))
  }

  private static let columns: [Column] = [
    Column(
      "day", .date, title: LocalizedText(thai: "วัน", english: "Day"),
      meaning: LocalizedText(thai: "วันของข่าว", english: "The day of the documents"), isRequired: true),
    GroupColumns.issuer,
    Column(
      "kind", .text, title: LocalizedText(thai: "ชนิด", english: "Kind"),
      meaning: LocalizedText(
        thai:
          "overlap ดำรงตำแหน่งสองคน นับให้คนที่มาทีหลัง; outgoing คนก่อนยังทำหน้าที่จนคนใหม่ถวายสัตย์ นับให้คนใหม่; vacant ทะเบียนไม่มีผู้ดำรงตำแหน่ง ไม่นับให้ใคร",
        english:
          "overlap: two held the office, and it counts for the one who came later; outgoing: the one before still did the work until the oath, and it counts for the new holder; vacant: the registry has no holder, and it counts for nobody"
      ), allowed: HandoverDay.Kind.allCases.map(\.rawValue), isRequired: true),
    Column(
      "counted_for", .text, title: LocalizedText(thai: "นับให้", english: "Counted for"),
      meaning: LocalizedText(thai: "ผู้ที่ข่าวของวันนั้นนับให้", english: "The person the day's documents count for")),
    Column(
      "others", .list, title: LocalizedText(thai: "ผู้อื่น", english: "Others"),
      meaning: LocalizedText(
        thai: "ผู้อื่นที่ดำรงตำแหน่งหรือทำหน้าที่", english: "Who else held the office or did its work")),
    FigureColumns.documents,
  ]
}
