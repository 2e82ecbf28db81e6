import Measures
import MentionMeasures
import TableWriting
import Wording

/// Numbers with their intervals as people read them.
enum EstimateText {
  /// What stands where there was nothing to measure.
  static let none = "·"

  /// A share of one: `23.8% [20.7–27.1]`.
  static func percent(_ estimate: Estimate?) -> String {
    guard let estimate else { return none }
    func hundredths(_ share: Double) -> String { NumberText.fixed(share * hundred, decimals: 1) }
    return hundredths(estimate.value) + "% [" + hundredths(estimate.low) + "–" + hundredths(estimate.high)
      + "]"
  }

  /// Any other number: `3.72 [2.91–4.79]`.
  static func number(_ estimate: Estimate?, decimals: Int = 2) -> String {
    guard let estimate else { return none }
    return number(estimate.value, decimals: decimals) + " [" + number(estimate.low, decimals: decimals) + "–"
      + number(estimate.high, decimals: decimals) + "]"
  }

  /// A number of codes, which may have no interval: `1.00 [no interval]`.
  static func number(_ number: EmphasisProfile.Breadth.Number?, in language: Language) -> String {
    guard let number else { return none }
    guard let interval = number.interval else {
      return self.number(number.value) + " [" + LocalizedText.estimateNoInterval[language] + "]"
    }
    return self.number(Estimate(value: number.value, low: interval.low, high: interval.high))
  }

  /// A number without an interval.
  static func number(_ value: Double?, decimals: Int = 2) -> String {
    guard let value, !value.isNaN else { return none }
    guard value.isFinite else { return value < 0 ? "−∞" : "∞" }
    return NumberText.grouped(NumberText.fixed(value, decimals: decimals))
  }

  /// A p or q: `0.034`, `<0.001`.
  static func p(_ p: Double?) -> String {
    guard let p else { return none }
    return p < smallestP
      ? "<" + NumberText.fixed(smallestP, decimals: decimalsOfP) : NumberText.fixed(p, decimals: decimalsOfP)
  }

  /// So many of a base: `157/661`.
  static func count(_ count: Int, of base: Int) -> String {
    grouped(count) + "/" + grouped(base)
  }

  static func grouped(_ count: Int) -> String { NumberText.grouped(String(count)) }

  private static let hundred = 100.0
  private static let smallestP = 0.001
  private static let decimalsOfP = 3
}

/// A bar of block characters.
enum TextBar {
  /// How wide the longest bar is, in terminal columns.
  static let width = 12

  /// A bar as long as its number is of the greatest one, in eighths of a column; empty for 0 and less.
  static func bar(_ value: Double?, of greatest: Double) -> String {
    guard let value, value.isFinite, greatest > 0, value > 0 else { return "" }
    let eighths = Int((min(1, value / greatest) * Double(width * blocks.count)).rounded())
    let full = String(repeating: whole, count: eighths / blocks.count)
    let rest = eighths % blocks.count
    // The smallest number that is not 0 is seen too.
    return eighths == 0 ? blocks[1] : full + (rest == 0 ? "" : blocks[rest])
  }

  private static let whole = "█"
  private static let blocks = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]
}
