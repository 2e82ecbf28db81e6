import Corpora
import Measures
import MentionMeasures
import TableWriting
import Wording

/// What tests of series say, in words.
struct TrendWords {
  let names: ReportNames
  let language: Language

  func say(_ text: LocalizedText) -> String { text[language] }

  /// `rising`, or what else may be said.
  func direction(_ test: TrendTests) -> String {
    switch test.direction {
    case .rising: say(.trendRising)
    case .falling: say(.trendFalling)
    case .inSteps: say(.trendChangedInSteps)
    case .unclear: say(.trendNoVerdict)
    case nil: say(.trendWordsNothingToTest)
    }
  }

  /// A verdict as a sentence.
  func verdict(_ test: TrendTests) -> String {
    guard let slope = pointsPerYear(test), let adjusted = test.adjustedP else {
      return say(.trendWordsCodeNotMentionedInAny(code: test.code))
    }
    let q = "q = \(EstimateText.p(adjusted))"
    switch test.direction {
    case .rising, .falling:
      return say(
        test.direction == .rising
          ? .trendWordsRising(code: test.code, slope: slope, q: q, months: test.months)
          : .trendWordsFalling(code: test.code, slope: slope, q: q, months: test.months))
    case .inSteps: return say(.trendWordsInSteps(code: test.code, slope: slope, q: q, months: test.months))
    case .unclear, nil:
      return say(.trendWordsCodeNoTrendCouldBe(code: test.code, q: q, months: test.months))
    }
  }

  /// Sen's slope in percentage points a year, with its interval; `nil` without one.
  func pointsPerYear(_ test: TrendTests) -> String? {
    guard let slope = test.slope else { return nil }
    func points(_ share: Double) -> Double { share * Self.pointsOfOne * Double(Period.monthsOfYear) }
    return NumberText.signed(points(slope.slope), decimals: 2) + " ["
      + NumberText.fixed(points(slope.interval.low), decimals: 2) + "–"
      + NumberText.fixed(points(slope.interval.high), decimals: 2) + "]"
  }

  /// `24 days after Mr B (1 Sep 2023)`.
  func minister(_ minister: NearbyMinister?) -> String {
    guard let minister else { return EstimateText.none }
    let name = names.person(minister.change.minister, in: language)
    let day = MonthNames.day(minister.change.day, in: language)
    let days = EstimateText.grouped(abs(minister.days))
    return minister.days < 0
      ? say(.trendWordsDaysDaysBeforeNameDay(days: days, name: name, day: day))
      : say(.trendWordsDaysDaysAfterNameDay(days: days, name: name, day: day))
  }

  private static let pointsOfOne = 100.0
}
