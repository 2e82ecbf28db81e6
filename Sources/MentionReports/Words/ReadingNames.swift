import MentionMeasures
import TableWriting

extension Change.Reading {
  /// What people read for it.
  var name: LocalizedText {
    switch self {
    case .noReference: LocalizedText(thai: "ไม่มีข่าวให้เทียบ", english: "nothing to compare with")
    case .fewCases:
      LocalizedText(thai: "กรณีน้อย ยังสรุปไม่ได้", english: "few cases, no conclusion")
    case .withinVariation:
      LocalizedText(thai: "อยู่ในช่วงความผันผวนปกติ", english: "within ordinary variation")
    case .higher: LocalizedText(thai: "สูงกว่าอย่างชัดเจน", english: "clearly higher")
    case .lower: LocalizedText(thai: "ต่ำกว่าอย่างชัดเจน", english: "clearly lower")
    }
  }
}
