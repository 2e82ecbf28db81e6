import MentionMeasures

/// The ministry whose policies these are, as far as its news tells: that of which the largest part mentions them.
enum LeadingMinistry {
  /// - Parameter figures: For each issuer, the documents that mention any policy in all of its documents.
  /// - Returns: `nil` where there is no issuer. Those with few documents come after all others.
  static func id(_ figures: [String: Figure]) -> String? {
    figures.max { one, other in
      (rank(one.value), other.key) < (rank(other.value), one.key)
    }?.key
  }

  private static func rank(_ figure: Figure) -> Double {
    guard figure.documents > 0 else { return 0 }
    let share = Double(figure.documentsWith) / Double(figure.documents)
    return figure.documents < Change.smallBase ? share - 1 : share
  }
}
