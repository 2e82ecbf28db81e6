import Corpora
import MentionMeasures
import TableWriting
import Tallies

/// The columns that events of a series share: the sizes on both sides, who became minister nearby, the documents.
enum EventColumns {
  static func minister(_ minister: NearbyMinister?) -> [Cell] {
    [
      .text(ifAny: minister?.change.ministry), .text(ifAny: minister?.change.minister),
      .day(ifAny: minister?.change.day.description), .integer(ifAny: minister?.days),
    ]
  }

  static let minister: [Column] = [
    text(
      "ministry", LocalizedText(thai: "กระทรวง", english: "Ministry"),
      LocalizedText(
        thai: "กระทรวงที่ข่าวกล่าวถึงนโยบายมากที่สุด หรือที่ระบุ",
        english: "The ministry whose news mentions the code most, or the one asked for")),
    text(
      "minister", LocalizedText(thai: "รัฐมนตรีที่เข้ารับตำแหน่งใกล้ที่สุด", english: "Nearest new minister"),
      LocalizedText(
        thai: "ผู้เข้ารับตำแหน่งรัฐมนตรีใกล้จุดนี้ที่สุด",
        english: "Who came to head that ministry nearest to the event, before or after it")),
    Column(
      "minister_since", .date, title: LocalizedText(thai: "เข้ารับตำแหน่ง", english: "In office since"),
      meaning: LocalizedText(thai: "วันแรกในตำแหน่ง", english: "The first day in office")),
    Column(
      "days_after_minister", .integer,
      title: LocalizedText(thai: "ห่างกี่วัน", english: "Days after"),
      meaning: LocalizedText(
        thai: "จุดนี้ (วันที่ 1 ของเดือน) อยู่หลังวันแรกในตำแหน่งกี่วัน ติดลบคือก่อน",
        english:
          "How many days the event, dated by the first of its month, lies after that day; negative before it"),
      unit: LocalizedText(thai: "วัน", english: "days"), display: .plain),
  ]

  /// The documents of an event, by their ids.
  static func documents(_ places: [Int], in ledger: Ledger) -> [Cell] {
    [.integer(places.count), .list(places.map { ledger.documents[$0].document })]
  }

  static func documents(_ meaning: LocalizedText) -> [Column] {
    [
      Column(
        "evidence", .integer, title: LocalizedText(thai: "ข่าวหลักฐาน", english: "Documents shown"),
        meaning: LocalizedText(
          thai: "จำนวนข่าวใน evidence_documents", english: "How many evidence_documents are"),
        unit: FigureColumns.documentUnit, display: .grouped),
      Column(
        "evidence_documents", .list, title: LocalizedText(thai: "รหัสข่าว", english: "Documents"),
        meaning: meaning),
    ]
  }

  static func text(_ name: String, _ title: LocalizedText, _ meaning: LocalizedText) -> Column {
    Column(name, .text, title: title, meaning: meaning)
  }

  static func month(_ name: String, _ title: LocalizedText, _ meaning: LocalizedText) -> Column {
    Column(name, .month, title: title, meaning: meaning, isRequired: true)
  }

  static func number(
    _ name: String, _ title: LocalizedText, _ meaning: LocalizedText,
    _ display: ColumnDisplay = .decimals(3)
  ) -> Column {
    Column(
      name, .number, title: title, meaning: meaning, decimals: FigureColumns.shareDecimals,
      display: display)
  }

  /// A share of documents with its counts and interval, under names with an ending.
  static func share(_ ending: String, _ side: LocalizedText) -> [Column] {
    func named(_ column: Column) -> Column {
      var column = column
      column.name += ending
      column.title = LocalizedText(
        thai: column.title.thai + " " + side.thai, english: column.title.english + " " + side.english)
      column.isRequired = false
      return column
    }
    return [
      FigureColumns.documents, FigureColumns.documentsWith, FigureColumns.share, FigureColumns.shareLow,
      FigureColumns.shareHigh,
    ].map(named)
  }
}
