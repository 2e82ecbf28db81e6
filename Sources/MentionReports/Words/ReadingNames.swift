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
