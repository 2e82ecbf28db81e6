import Corpora
import Measures
import MentionMeasures
import TableWriting

/// What tests of series say, in words.
struct TrendWords {
  let names: ReportNames
  let language: Language

  func say(_ thai: String, _ english: String) -> String { language == .thai ? thai : english }

  /// `rising`, or what else may be said.
  func direction(_ test: TrendTests) -> String {
    switch test.direction {
    case .rising: say("เพิ่มขึ้น", "rising")
    case .falling: say("ลดลง", "falling")
    case .unclear: say("ยังสรุปไม่ได้", "no verdict")
    case nil: say("ไม่มีให้ทดสอบ", "nothing to test")
    }
  }

  /// A verdict as a sentence.
  func verdict(_ test: TrendTests) -> String {
    guard let slope = pointsPerYear(test), let adjusted = test.adjustedP else {
      return say(
        "\(test.code): ไม่มีการกล่าวถึงในเดือนที่ฐานพอ",
        "\(test.code): not mentioned in any month with a large enough base.")
    }
    let q = "q = \(EstimateText.p(adjusted))"
    switch test.direction {
    case .rising, .falling:
      let isRising = test.direction == .rising
      return say(
        "\(test.code): มีแนวโน้ม\(isRising ? "เพิ่มขึ้น" : "ลดลง") \(slope) จุดร้อยละต่อปี (\(q), \(test.months) เดือน)",
        "\(test.code): \(isRising ? "rising" : "falling"), \(slope) points a year (\(q), \(test.months) months)."
      )
    case .unclear, nil:
      return say(
        "\(test.code): ยังสรุปแนวโน้มไม่ได้ ไม่ได้แปลว่าไม่เปลี่ยน (\(q), \(test.months) เดือน)",
        "\(test.code): no trend could be told, which does not show that there is none (\(q), \(test.months) months)."
      )
    }
  }

  /// Sen's slope in percentage points a year, with its interval; `nil` without one.
  func pointsPerYear(_ test: TrendTests) -> String? {
    guard let slope = test.slope else { return nil }
    func points(_ share: Double) -> String {
      NumberText.fixed(share * Self.pointsOfOne * Double(Period.monthsOfYear) + 0, decimals: 2)
    }
    return (slope.slope > 0 ? "+" : "") + points(slope.slope) + " [" + points(slope.interval.low) + "–"
      + points(slope.interval.high) + "]"
  }

  /// `24 days after Mr B (1 Sep 2023)`.
  func minister(_ minister: NearbyMinister?) -> String {
    guard let minister else { return EstimateText.none }
    let name = names.person(minister.change.minister, in: language)
    let day = MonthNames.day(minister.change.day, in: language)
    let days = EstimateText.grouped(abs(minister.days))
    return minister.days < 0
      ? say("\(days) วันก่อน \(name) (\(day))", "\(days) days before \(name) (\(day))")
      : say("\(days) วันหลัง \(name) (\(day))", "\(days) days after \(name) (\(day))")
  }

  private static let pointsOfOne = 100.0
}
