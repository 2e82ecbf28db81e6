import Corpora
import MentionMeasures
import TableWriting

/// The difference of two shares, what may be said of it, and when the code began.
enum DifferenceColumns {
  static func cells(of code: CodeComparison) -> [Cell] {
    let difference = code.change.difference
    return [
      .number(ifAny: difference?.value), .number(ifAny: difference?.low), .number(ifAny: difference?.high),
      .text(code.reading.rawValue), .day(ifAny: code.onset?.day.description),
      .integer(ifAny: code.onset?.targetBefore), .integer(ifAny: code.onset?.referenceBefore),
    ]
  }

  static let all: [Column] = [
    difference,
    FigureColumns.bound(
      difference, "share_difference_low",
      LocalizedText(thai: "ผลต่าง ช่วง 95% ล่าง", english: "Difference, 95% low")
    ),
    FigureColumns.bound(
      difference, "share_difference_high",
      LocalizedText(thai: "ผลต่าง ช่วง 95% บน", english: "Difference, 95% high")
    ), reading,
    GroupColumns.day(
      "first_mention", "กล่าวถึงครั้งแรก", "First mention",
      "วันแรกที่ข่าวใดในข้อมูลนำเข้ากล่าวถึงนโยบาย เฉพาะการเปรียบเทียบข้ามเวลา",
      "The day on which a document of the input mentions the code for the first time; of groups that lie apart in time"
    ), before("target", "กลุ่มเป้าหมาย"), before("reference", "กลุ่มอ้างอิง"),
  ]

  private static let difference = Column(
    "share_difference", .number,
    title: LocalizedText(thai: "ผลต่างของสัดส่วน", english: "Difference of shares"),
    meaning: LocalizedText(
      thai: "สัดส่วนของกลุ่มเป้าหมายลบด้วยของกลุ่มอ้างอิง ช่วง 95% ของ Newcombe",
      english: "The target's share minus the reference's, with Newcombe's 95% interval"),
    unit: FigureColumns.shareUnit, decimals: FigureColumns.shareDecimals, bounds: -1...1,
    display: .signed(decimals: 1))

  private static let reading = Column(
    "reading", .text, title: LocalizedText(thai: "ข้อสังเกต", english: "Reading"),
    meaning: LocalizedText(
      thai:
        "กรณีน้อย (few-cases): ข่าวที่กล่าวถึงทั้งสองกลุ่มน้อยกว่า \(Change.fewCases) หรือฐานน้อยกว่า \(Change.smallBase) ข่าว; นโยบายเริ่มภายหลัง (code-began): ข่าวก่อนการกล่าวถึงครั้งแรกมีมากเกินกว่าจะบังเอิญ และเกิน \(CodeOnset.part) ของฐาน; ปกติ (within-variation): ช่วง 95% ของผลต่างครอบคลุมศูนย์ หรือค่าพีปรับแล้วเกิน \(ComparisonReading.level)",
      english:
        "few-cases: fewer than \(Change.fewCases) documents with the code in both groups, or a base under \(Change.smallBase); code-began: the documents before the code's first mention are more than chance explains (under \(CodeOnset.chance)) and more than \(CodeOnset.part) of a base, so it began later; within-variation: the 95% interval of the difference holds zero, or p_adjusted is above \(ComparisonReading.level)"
    ), allowed: ComparisonReading.allCases.map(\.rawValue), isRequired: true)

  private static func before(_ group: String, _ thai: String) -> Column {
    Column(
      group + "_before", .integer,
      title: LocalizedText(thai: thai + " ข่าวก่อนครั้งแรก", english: "Before it, \(group)"),
      meaning: LocalizedText(
        thai: "ข่าวในฐานของ\(thai)ก่อนวันนั้น ซึ่งกล่าวถึงไม่ได้",
        english: "The documents of the \(group)'s base before that day"),
      unit: FigureColumns.documentUnit, bounds: 0...Double.infinity, display: .grouped)
  }
}
