import MentionMeasures
import TableWriting
import Wording

extension Change.Reading {
  /// What people read for it.
  var name: LocalizedText {
    switch self {
    case .noReference: LocalizedText.readingNothingToCompareWith
    case .fewCases:
      LocalizedText.readingFewCasesNoConclusion
    case .withinVariation:
      LocalizedText.readingWithinOrdinaryVariation
    case .higher: LocalizedText.readingClearlyHigher
    case .lower: LocalizedText.readingClearlyLower
    }
  }
}

extension ComparisonReading {
  /// What people read for it.
  var name: LocalizedText {
    switch self {
    case .noReference: LocalizedText(thai: "ไม่มีข่าวให้เทียบ", english: "nothing to compare with")
    case .codeBegan: LocalizedText(thai: "นโยบายเริ่มภายหลัง เทียบไม่ได้", english: "began later, no comparison")
    case .fewCases: LocalizedText(thai: "กรณีน้อย ยังสรุปไม่ได้", english: "few cases, no conclusion")
    case .withinVariation:
      LocalizedText(thai: "อยู่ในช่วงความผันผวนปกติ", english: "within ordinary variation")
    case .higher: LocalizedText(thai: "สูงกว่าอย่างชัดเจน", english: "clearly higher")
    case .lower: LocalizedText(thai: "ต่ำกว่าอย่างชัดเจน", english: "clearly lower")
    }
  }
}

extension HandoverDay.Kind {
  /// What people read for it.
  var name: LocalizedText {
    switch self {
    case .overlap: LocalizedText(thai: "ดำรงตำแหน่งสองคน", english: "two in office")
    case .outgoing: LocalizedText(thai: "คนก่อนยังทำหน้าที่", english: "predecessor still at work")
    case .vacant: LocalizedText(thai: "ไม่มีผู้ดำรงตำแหน่ง", english: "nobody in office")
    }
  }
}
