public import MentionMeasures
public import TableWriting

extension Period {
  /// `January 2024`, or `January 2024 – March 2024`.
  public func label(in language: Language) -> String {
    let first = MonthNames.long(months.lowerBound, in: language)
    guard length > 1 else { return first }
    return first + " – " + MonthNames.long(months.upperBound, in: language)
  }

  /// ``label(in:)`` in both languages.
  var name: LocalizedText { LocalizedText(thai: label(in: .thai), english: label(in: .english)) }
}
