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
    case .noReference: LocalizedText.readingNothingToCompareWith
    case .codeBegan: LocalizedText.readingBeganLaterNoComparison
    case .fewCases: LocalizedText.readingFewCasesNoConclusion
    case .withinVariation:
      LocalizedText.readingWithinOrdinaryVariation
    case .higher: LocalizedText.readingClearlyHigher
    case .lower: LocalizedText.readingClearlyLower
    }
  }
}

extension Figure.RateInterval {
  /// What people read for it.
  var name: LocalizedText {
    switch self {
    case .bootstrap: .readingResampled
    case .garwood: .readingExact
    }
  }
}

extension HandoverDay.Kind {
  /// What people read for it.
  var name: LocalizedText {
    switch self {
    case .overlap: LocalizedText.readingTwoInOffice
    case .outgoing: LocalizedText.readingPredecessorStillAtWork
    case .vacant: LocalizedText.readingNobodyInOffice
    }
  }
}
