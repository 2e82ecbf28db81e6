/// What a test of trend says of a series.
public enum TrendDirection: String, Hashable, Sendable, CaseIterable {
  /// Later values tend to be larger, by more than chance.
  case rising
  /// Later values tend to be smaller, by more than chance.
  case falling
  /// Later values tend to be larger, or smaller, by more than chance, but the interval of the median slope holds zero:
  /// most pairs of times do not differ, so the series went up or down in steps rather than steadily.
  case inSteps = "in-steps"
  /// Chance would explain it: no trend was shown, which does not show that there is none.
  case unclear

  init(s: Int, p: Double, at confidence: ConfidenceLevel) {
    guard s != 0, p < confidence.alpha else {
      self = .unclear
      return
    }
    self = s > 0 ? .rising : .falling
  }
}
