import Corpora
import Measures
import MentionMeasures
import TableWriting
import Tallies

/// What is remarkable in a month, with the numbers and documents it rests on.
struct AlertsTable {
  let alerts: MonthAlerts
  let ledger: Ledger
  let names: ReportNames

  var table: ReportTable {
    let (alerts, ledger) = (alerts, ledger)
    let words = (AlertWords(names: names, language: .thai), AlertWords(names: names, language: .english))
    return ReportTable(
      name: "alerts", title: LocalizedText(thai: "ข้อสังเกตประจำเดือน", english: "Alerts"),
      meaning: LocalizedText(
        thai: "แถวละข้อสังเกตของเดือน พร้อมตัวเลขและข่าวที่เป็นหลักฐาน",
        english: "One row something remarkable of the month, with the numbers and documents it rests on"),
      columns: Self.columns,
      rows: TableRows(alerts.alerts) { alert in
        [
          .text(alert.month.description), .text(alert.kind.rawValue), .text(alert.code),
          .text(ifAny: alert.agency),
        ] + Self.cells(of: alert.finding) + [
          .number(ifAny: alert.adjustedP), .integer(alerts.lookedAt[alert.kind] ?? 0),
          .text(words.0.sentence(alert)), .text(words.1.sentence(alert)),
        ] + EventColumns.documents(alert.documents, in: ledger)
      })
  }

  /// The cells under ``numbers``.
  private static func cells(of finding: Alert.Finding) -> [Cell] {
    switch finding {
    case .outsidePrediction(let prediction):
      return counts(prediction.observed) + [
        .number(prediction.mean), .integer(prediction.expected.lowerBound),
        .integer(prediction.expected.upperBound), .integer(prediction.months), .empty, .empty, .empty,
        .empty, .empty,
      ]
    case .firstMention(let first):
      return counts(first.documents) + [
        .empty, .empty, .empty, .empty, .text(first.since.description), .integer(first.documentsBefore),
        .empty, .empty, .empty,
      ]
    case .silence(let silence):
      return [
        .empty, .empty, .empty, .number(silence.expected), .empty, .empty, .integer(silence.months),
        .text(silence.lastMentioned.description), .empty, .empty, .empty, .empty,
      ]
    case .mover(let mover):
      return counts(mover.now) + [
        .empty, .empty, .empty, .empty, .text(mover.since.description), .integer(mover.before.base),
      ] + FigureColumns.cells(of: mover.difference)
    }
  }

  private static func counts(_ share: Share) -> [Cell] {
    [.integer(share.base), .integer(share.hits), .number(share.value)]
  }

  private static let columns: [Column] =
    [
      EventColumns.month(
        "month", LocalizedText(thai: "เดือน", english: "Month"),
        LocalizedText(thai: "เดือนของข้อสังเกต", english: "The month it is about")),
      Column(
        "kind", .text, title: LocalizedText(thai: "ชนิด", english: "Kind"),
        meaning: LocalizedText(
          thai:
            "outside-prediction นอกช่วงที่คาด; first-mention หน่วยงานกล่าวถึงครั้งแรก; silence เงียบหาย; mover เปลี่ยนแปลงมากที่สุด",
          english:
            "outside-prediction: not what the months before let one expect; first-mention: an agency's first; silence: no mention for some months; mover: among the largest changes"
        ), allowed: Alert.Kind.allCases.map(\.rawValue), isRequired: true),
      TidyTables.code,
      EventColumns.text(
        "agency", LocalizedText(thai: "หน่วยงาน", english: "Agency"),
        LocalizedText(
          thai: "เจ้าของข่าวหรือหน่วยงานในสังกัด ว่างเมื่อเป็นเรื่องของทั้งหมด",
          english: "The issuer or body it is about; empty where it is about all")),
    ] + numbers + [
      EventColumns.number(
        "p_adjusted", LocalizedText(thai: "ค่าพีปรับแล้ว", english: "p, adjusted"),
        LocalizedText(
          thai: "โอกาสที่จะเห็นเช่นนี้หากไม่มีอะไรเปลี่ยน ปรับตามจำนวนที่พิจารณา (เบนจามินี–ฮอคเบิร์ก)",
          english:
            "The chance of something as far off had nothing changed, adjusted for the number looked at (Benjamini and Hochberg)"
        )),
      Column(
        "looked_at", .integer, title: LocalizedText(thai: "จำนวนที่พิจารณา", english: "Looked at"),
        meaning: LocalizedText(
          thai: "พิจารณานโยบาย หรือคู่หน่วยงานกับนโยบาย กี่รายการเพื่อข้อสังเกตชนิดนี้",
          english: "How many codes, or pairs of agency and code, were looked at for this kind")),
      EventColumns.text(
        "sentence_th", LocalizedText(thai: "ข้อความ", english: "Sentence (Thai)"),
        LocalizedText(thai: "ข้อสังเกตเป็นประโยคภาษาไทย", english: "The alert in a Thai sentence")),
      EventColumns.text(
        "sentence_en", LocalizedText(thai: "ข้อความ (อังกฤษ)", english: "Sentence"),
        LocalizedText(thai: "ข้อสังเกตเป็นประโยคภาษาอังกฤษ", english: "The alert in an English sentence")),
    ]
    + EventColumns.documents(
      LocalizedText(
        thai: "ข่าวที่ข้อสังเกตอ้างถึง ของความเงียบคือข่าวสุดท้ายก่อนหน้า",
        english: "The documents it rests on; of a silence the last ones before it"))

  private static let numbers: [Column] = [
    optional(FigureColumns.documents), optional(FigureColumns.documentsWith), FigureColumns.share,
    EventColumns.number(
      "expected", LocalizedText(thai: "คาดไว้ (ข่าว)", english: "Expected (documents)"),
      LocalizedText(
        thai: "จำนวนข่าวที่คาดตามเดือนก่อน ๆ", english: "How many documents the months before let one expect"),
      .decimals(1)),
    integer(
      "expected_low", LocalizedText(thai: "คาดไว้ ต่ำสุด", english: "Expected, low"),
      LocalizedText(thai: "ขอบล่างของช่วงคาดการณ์ 95%", english: "The lower end of the 95% prediction interval")),
    integer(
      "expected_high", LocalizedText(thai: "คาดไว้ สูงสุด", english: "Expected, high"),
      LocalizedText(thai: "ขอบบนของช่วงคาดการณ์ 95%", english: "The upper end of the 95% prediction interval")),
    integer(
      "months", LocalizedText(thai: "เดือน", english: "Months"),
      LocalizedText(
        thai: "คาดการณ์จากกี่เดือน หรือเงียบมากี่เดือน",
        english: "How many months were predicted from, or have been silent")),
    Column(
      "since", .month, title: LocalizedText(thai: "ตั้งแต่", english: "Since"),
      meaning: LocalizedText(
        thai: "เดือนแรกที่หน่วยงานมีข่าว เดือนที่กล่าวถึงครั้งล่าสุด หรือเดือนก่อนที่เทียบ",
        english:
          "The agency's first month with news, the month of the last mention, or the month compared with")),
    integer(
      "documents_before", LocalizedText(thai: "ข่าวก่อนหน้า", english: "Documents before"),
      LocalizedText(
        thai: "ข่าวก่อนหน้าของหน่วยงาน หรือฐานของเดือนที่เทียบ",
        english: "The agency's documents before, or the base of the month compared with")),
    difference,
    FigureColumns.bound(
      difference, "share_difference_low",
      LocalizedText(thai: "ผลต่าง ช่วง 95% ล่าง", english: "Difference, 95% low")),
    FigureColumns.bound(
      difference, "share_difference_high",
      LocalizedText(thai: "ผลต่าง ช่วง 95% บน", english: "Difference, 95% high")),
  ]

  private static let difference = Column(
    "share_difference", .number, title: LocalizedText(thai: "ผลต่าง", english: "Difference"),
    meaning: LocalizedText(
      thai: "สัดส่วนของเดือนลบด้วยของเดือนที่เทียบ",
      english: "The month's share less that of the month compared with"),
    unit: FigureColumns.shareUnit, decimals: FigureColumns.shareDecimals, bounds: -1...1,
    display: .signed(decimals: 3))

  private static func optional(_ column: Column) -> Column {
    var column = column
    column.isRequired = false
    return column
  }

  private static func integer(_ name: String, _ title: LocalizedText, _ meaning: LocalizedText) -> Column {
    Column(name, .integer, title: title, meaning: meaning)
  }
}
