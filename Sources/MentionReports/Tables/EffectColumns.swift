import Measures
import MentionMeasures
import TableWriting

extension Effect {
  /// The cells under ``columns``.
  var cells: [Cell] {
    let interval = logRatio?.interval()
    return [
      .number(ifAny: logRatio?.hardie), .number(ifAny: interval?.low), .number(ifAny: interval?.high),
      .number(ifAny: keyness?.signedG2), .number(ifAny: keyness?.p), .number(ifAny: adjustedP),
    ]
  }

  static let columns: [Column] = [
    number(
      "log_ratio", LocalizedText(thai: "ล็อกอัตราส่วน", english: "Log ratio"),
      LocalizedText(
        thai: "ลอการิทึมฐานสองของอัตราส่วนของสัดส่วน: 1 คือสองเท่า -1 คือครึ่งหนึ่ง จำนวนศูนย์แทนด้วยครึ่ง",
        english:
          "The binary logarithm of the ratio of the shares: 1 is twice, -1 half as often; a count of 0 is taken as one half (Hardie 2014)"
      )),
    number(
      "log_ratio_low", LocalizedText(thai: "ล็อกอัตราส่วน ช่วง 95% ล่าง", english: "Log ratio, 95% low"),
      LocalizedText(
        thai: "ขอบของช่วงความเชื่อมั่น 95% แบบแม่นตรง -INF เมื่อกลุ่มเป้าหมายไม่มี",
        english: "An end of its exact 95% interval; -INF where the target has none")),
    number(
      "log_ratio_high", LocalizedText(thai: "ล็อกอัตราส่วน ช่วง 95% บน", english: "Log ratio, 95% high"),
      LocalizedText(
        thai: "ขอบของช่วงความเชื่อมั่น 95% แบบแม่นตรง INF เมื่อกลุ่มอ้างอิงไม่มี",
        english: "An end of its exact 95% interval; INF where the reference has none")),
    number(
      "g2", LocalizedText(thai: "G²", english: "G2"),
      LocalizedText(
        thai: "สถิติ G² แบบสี่ช่องของจำนวนข่าว ติดลบเมื่อกลุ่มเป้าหมายน้อยกว่า",
        english: "G², four-cell, of documents (Dunning 1993); negative where the target has less")),
    number(
      "p", LocalizedText(thai: "ค่าพี", english: "p"),
      LocalizedText(thai: "ค่าพีของ G²", english: "The p value of G²")),
    number(
      "p_adjusted", LocalizedText(thai: "ค่าพีปรับแล้ว", english: "p, adjusted"),
      LocalizedText(
        thai: "ค่าพีปรับตามจำนวนการเปรียบเทียบทั้งหมดในตาราง (เบนจามินี–ฮอคเบิร์ก)",
        english: "p corrected for all comparisons of the table (Benjamini and Hochberg)")),
  ]

  private static func number(_ name: String, _ title: LocalizedText, _ meaning: LocalizedText) -> Column {
    Column(
      name, .number, title: title, meaning: meaning, decimals: FigureColumns.shareDecimals,
      display: .decimals(3))
  }
}
