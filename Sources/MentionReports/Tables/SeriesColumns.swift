import MentionMeasures
import TableWriting

/// The columns that a figure of a series has beside those of every figure: how it lies in time.
enum SeriesColumns {
  static func cells(of step: CodeSeries.Step) -> [Cell] {
    [.flag(step.isMeasured), .number(ifAny: step.shortMean), .number(ifAny: step.longMean)]
      + cells(of: step.sincePrevious) + cells(of: step.sinceYearBefore)
  }

  static let all: [Column] =
    [isMeasured, rolling(CodeSeries.shortWindow), rolling(CodeSeries.longWindow)]
    + change(
      "previous", LocalizedText(thai: "จากช่วงก่อน", english: "since the one before"),
      LocalizedText(
        thai: "สัดส่วนลบด้วยสัดส่วนของเดือน (ไตรมาส ปี) ก่อนหน้า",
        english: "The share less that of the month (quarter, year) before"))
    + change(
      "year", LocalizedText(thai: "จากปีก่อน", english: "since the year before"),
      LocalizedText(
        thai: "สัดส่วนลบด้วยสัดส่วนของช่วงเดียวกันของปีก่อน",
        english: "The share less that of the same months of the year before"))

  private static func cells(of change: Change?) -> [Cell] {
    FigureColumns.cells(of: change?.difference) + [.text(ifAny: change?.reading.rawValue)]
  }

  private static let isMeasured = Column(
    "measured", .boolean, title: LocalizedText(thai: "ฐานพอ", english: "Measured"),
    meaning: LocalizedText(
      thai:
        "ฐานถึงหนึ่งในสิบของมัธยฐานและไม่น้อยกว่า \(SmallestBase.fewest) ข่าว; เดือนที่ไม่ถึงไม่ใช้ในการทดสอบ ค่าเฉลี่ยเคลื่อนที่ และการเปลี่ยนแปลง",
      english:
        "Whether the base is at least a tenth of the median one and \(SmallestBase.fewest) documents; otherwise it is left out of tests, rolling means and changes"
    ))

  private static func rolling(_ window: Int) -> Column {
    Column(
      "rolling_\(window)", .number,
      title: LocalizedText(thai: "เฉลี่ย \(window) เดือน", english: "Mean of \(window) months"),
      meaning: LocalizedText(
        thai: "ค่าเฉลี่ยของสัดส่วนรายเดือน \(window) เดือนล่าสุดที่ฐานพอ",
        english: "The mean share of the last \(window) months, of those measured"),
      unit: FigureColumns.shareUnit, decimals: FigureColumns.shareDecimals, bounds: 0...1,
      display: .percent(decimals: 1))
  }

  private static func change(
    _ name: String, _ since: LocalizedText, _ meaning: LocalizedText
  ) -> [Column] {
    let change = Column(
      "change_" + name, .number,
      title: LocalizedText(thai: "เปลี่ยน" + since.thai, english: "Change " + since.english),
      meaning: meaning, unit: FigureColumns.shareUnit, decimals: FigureColumns.shareDecimals,
      bounds: -1...1, display: .signed(decimals: 3))
    func bound(_ end: String, _ thai: String, _ english: String) -> Column {
      FigureColumns.bound(
        change, change.name + "_" + end,
        LocalizedText(
          thai: change.title.thai + " ช่วง 95% " + thai, english: change.title.english + ", 95% " + english))
    }
    return [
      change, bound("low", "ล่าง", "low"), bound("high", "บน", "high"),
      Column(
        "reading_" + name, .text,
        title: LocalizedText(thai: "ข้อสังเกต" + since.thai, english: "Reading " + since.english),
        meaning: LocalizedText(
          thai: "ช่วงของการเปลี่ยนแปลงครอบคลุมศูนย์หรือไม่ หรือกรณีน้อย",
          english: "Whether the change's interval holds zero, or the cases are few"),
        allowed: Change.Reading.allCases.map(\.rawValue)),
    ]
  }
}
