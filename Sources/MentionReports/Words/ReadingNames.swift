import MentionMeasures
import TableWriting
import Wording

extension ComparisonReading {
  /// Whether the data bear a comparison at all.
  var isSettled: Bool {
    switch self {
    case .noReference, .fewCases, .codeBegan: false
    case .withinVariation, .higher, .lower: true
    }
  }

  /// Whether the data bear that the shares differ.
  var isClear: Bool { self == .higher || self == .lower }

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
