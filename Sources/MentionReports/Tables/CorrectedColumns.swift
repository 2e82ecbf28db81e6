import Measures
import MentionMeasures
import TableWriting

/// The share corrected for how well the coding of its code agrees with coding by hand, beside the raw one.
enum CorrectedColumns {
  /// Empty where no agreement was measured for the code.
  static func cells(of figure: Figure, _ agreement: Agreement?) -> [Cell] {
    FigureColumns.cells(of: agreement.flatMap { figure.correctedShare(by: $0) })
  }

  static let all = [share, low, high]

  private static let share = Column(
    "corrected_share", .number,
    title: LocalizedText(thai: "สัดส่วนที่ปรับแก้", english: "Share, corrected"),
    meaning: LocalizedText(
      thai:
        "สัดส่วนคูณความแม่นยำหารความครบถ้วนที่วัดจากข้อความที่ลงรหัสด้วยมือ (Rogan และ Gladen 1978) ว่างเมื่อไม่เคยวัด; ช่วงรวมความไม่แน่นอนของทั้งสาม",
      english:
        "The share times precision over recall, as measured on text coded by hand (after Rogan and Gladen 1978); empty where that was not measured. Its interval takes in the uncertainty of all three"
    ), unit: FigureColumns.shareUnit, decimals: FigureColumns.shareDecimals, bounds: 0...1,
    display: .percent(decimals: 1))

  private static let low = FigureColumns.bound(
    share, "corrected_share_low",
    LocalizedText(thai: "สัดส่วนที่ปรับแก้ ช่วง 95% ล่าง", english: "Share, corrected, 95% low"))
  private static let high = FigureColumns.bound(
    share, "corrected_share_high",
    LocalizedText(thai: "สัดส่วนที่ปรับแก้ ช่วง 95% บน", english: "Share, corrected, 95% high"))
}
