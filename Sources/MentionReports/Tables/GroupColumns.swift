import Corpora
import MentionMeasures
import TableWriting

/// The columns that say which groups a row compares.
enum GroupColumns {
  static let kind = Column(
    "comparison", .text, title: LocalizedText(thai: "ชนิดการเปรียบเทียบ", english: "Comparison"),
    meaning: LocalizedText(
      thai:
        "สิ่งที่เปรียบเทียบ: รัฐมนตรี เจ้าของข่าว หน่วยงานในสังกัด หรือช่วงเวลา (previous-period ช่วงก่อนหน้า year-before ช่วงเดียวกันของปีก่อน)",
      english:
        "What the groups are: ministers, issuers, bodies or periods (previous-period is the one right before, year-before the same months of the year before)"
    ), allowed: ComparisonPair.Kind.allCases.map(\.rawValue), isRequired: true)

  static let issuer = Column(
    "issuer", .text, title: LocalizedText(thai: "เจ้าของข่าว", english: "Issuer"),
    meaning: LocalizedText(
      thai: "เจ้าของข่าวที่นับเพียงรายเดียวทั้งสองกลุ่ม ว่างเมื่อนับหลายราย",
      english: "The issuer whose news alone both groups hold; empty where they hold news of several"))

  static let code = TidyTables.code

  /// The columns of one group's name and days.
  static func of(_ group: String, thai: String, english: String, meaning: LocalizedText) -> [Column] {
    [
      Column(
        group, .text, title: LocalizedText(thai: thai, english: english), meaning: meaning, isRequired: true),
      Column(
        group + "_acting", .boolean,
        title: LocalizedText(thai: thai + " รักษาการ", english: english + ", acting"),
        meaning: LocalizedText(
          thai: "นับเฉพาะวันที่รักษาการแทนรัฐมนตรี", english: "Whether it is the time in which the person only acted"
        )),
      day(
        group + "_first", thai + " วันแรก", english + ", first day", "วันแรกของกลุ่ม",
        "The first day that it covers"),
      day(
        group + "_last", thai + " วันสุดท้าย", english + ", last day", "วันสุดท้ายของกลุ่ม",
        "The last day that it covers"),
      Column(
        group + "_days", .integer, title: LocalizedText(thai: thai + " จำนวนวัน", english: english + ", days"),
        meaning: LocalizedText(
          thai: "จำนวนวันของกลุ่ม ไม่ว่าจะมีข่าวหรือไม่", english: "How many days it covers, with or without documents"),
        unit: LocalizedText(thai: "วัน", english: "days"), bounds: 0...Double.infinity, display: .grouped),
    ]
  }

  static func day(_ name: String, _ thai: String, _ english: String, _ meaningThai: String, _ meaning: String)
    -> Column
  {
    Column(
      name, .date, title: LocalizedText(thai: thai, english: english),
      meaning: LocalizedText(thai: meaningThai, english: meaning))
  }

  static let target = of(
    "target", thai: "กลุ่มเป้าหมาย", english: "Target",
    meaning: LocalizedText(
      thai: "เดือนหรือรหัสของกลุ่มที่ดู", english: "The months or id of the group looked at"))

  static let reference = of(
    "reference", thai: "กลุ่มอ้างอิง", english: "Reference",
    meaning: LocalizedText(
      thai: "เดือนหรือรหัสของกลุ่มที่นำมาเทียบ หรือ others คือกลุ่มอื่นทั้งหมด",
      english: "The months or id of the group it is set against; others is all other groups of its kind"))

  /// The cells under ``of(_:thai:english:meaning:)``.
  static func cells(of group: ComparedGroup, _ kind: ComparisonPair.Kind) -> [Cell] {
    [
      .text(group.id),
      kind == .minister && group.id != ComparedGroup.othersID ? .flag(group.isActing) : .empty,
      .day(ifAny: group.days.first?.description), .day(ifAny: group.days.last?.description),
      .integer(group.days.count),
    ]
  }

  /// The cells that begin each row about a pair, without the code.
  static func cells(of pair: ComparisonPair) -> [Cell] {
    [.text(pair.kind.rawValue), .text(ifAny: issuer(of: pair))]
      + cells(of: pair.target, pair.kind) + cells(of: pair.reference, pair.kind)
  }

  /// The columns over ``cells(of:)-(ComparisonPair)``.
  static let pair = [kind, issuer] + target + reference

  private static func issuer(of pair: ComparisonPair) -> String? {
    pair.target.issuer == pair.reference.issuer ? pair.target.issuer : nil
  }
}
