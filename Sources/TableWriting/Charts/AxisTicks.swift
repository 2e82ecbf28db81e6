import Foundation

/// Where an axis of numbers begins and ends, and the round values that are marked on it.
struct AxisTicks: Hashable {
  var lowest: Double
  var highest: Double
  /// Rising, from ``lowest`` to ``highest`` at most.
  var values: [Double]
  /// The distance between marks; of a scale of ratios, the ratio.
  var step: Double
  var isLogarithmic: Bool

  /// Marks at multiples of 1, 2 or 5 times a power of ten (Heckbert, "Nice numbers for graph labels",
  /// Graphics Gems 1990), or at powers of 2 or 10 where ratios are drawn.
  ///
  /// - Parameters:
  ///   - range: the least and greatest value that is drawn.
  ///   - wanted: about how many intervals there should be.
  ///   - leastStep: the smallest step that makes sense, 1 for counts.
  init(
    covering range: ClosedRange<Double>, scale: ChartDescription.Scale, wanted: Int = 5,
    leastStep: Double = 0
  ) {
    self =
      scale.isLogarithmic
      ? Self.ratios(range, scale, wanted: wanted)
      : Self.differences(range, scale, wanted: wanted, leastStep: leastStep)
  }

  private init(lowest: Double, highest: Double, values: [Double], step: Double, isLogarithmic: Bool) {
    self.lowest = lowest
    self.highest = highest
    self.values = values
    self.step = step
    self.isLogarithmic = isLogarithmic
  }

  /// Where a value stands between ``lowest`` (0) and ``highest`` (1); beyond them, at the nearer end.
  func position(of value: Double) -> Double {
    let part: Double
    if isLogarithmic {
      part = value > 0 ? log(value / lowest) / log(highest / lowest) : 0
    } else {
      part = (value - lowest) / (highest - lowest)
    }
    return min(1, max(0, part))
  }

  /// The decimals by which neighbouring marks differ.
  var decimals: Int { isLogarithmic ? 0 : Self.decimals(ofStep: step) }

  private static func differences(
    _ range: ClosedRange<Double>, _ scale: ChartDescription.Scale, wanted: Int, leastStep: Double
  ) -> AxisTicks {
    let low = scale.minimum.map { min($0, range.lowerBound) } ?? range.lowerBound
    var high = scale.maximum ?? range.upperBound
    if !(high > low) { high = low + (leastStep > 0 ? leastStep : max(abs(low), 1)) }
    let step = max(niceStep((high - low) / Double(max(1, wanted))), leastStep)
    // An end that was asked for stays where it is; others go to the next mark.
    let decimals = decimals(ofStep: step)
    let lowest = scale.minimum == low ? low : rounded((low / step + slack).rounded(.down) * step, decimals)
    let highest = scale.maximum ?? rounded((high / step - slack).rounded(.up) * step, decimals)
    let first = (lowest / step - slack).rounded(.up)
    let last = (highest / step + slack).rounded(.down)
    let values = stride(from: first, through: last, by: 1).map { rounded($0 * step, decimals) }
    return AxisTicks(
      lowest: lowest, highest: highest, values: values, step: step, isLogarithmic: false)
  }

  private static func ratios(
    _ range: ClosedRange<Double>, _ scale: ChartDescription.Scale, wanted: Int
  ) -> AxisTicks {
    let least = range.lowerBound > 0 ? range.lowerBound : 1
    let low = scale.minimum.flatMap { $0 > 0 ? $0 : nil } ?? least
    let high = max(scale.maximum ?? range.upperBound, low * 2)
    let base = high / low <= mostDoublings ? 2.0 : 10.0
    let first = Int((log(low) / log(base) + slack).rounded(.down))
    let last = Int((log(high) / log(base) - slack).rounded(.up))
    let every = max(1, (last - first + wanted) / (wanted + 1))
    // Every mark is a whole number of steps from 1, so that 1, where nothing differs, is among them.
    let values = (first...last).filter { $0.isMultiple(of: every) }.map { pow(base, Double($0)) }
    return AxisTicks(
      lowest: pow(base, Double(first)), highest: pow(base, Double(last)), values: values,
      step: pow(base, Double(every)), isLogarithmic: true)
  }

  /// The least of 1, 2, 5 and 10 times a power of ten that is not below a step.
  private static func niceStep(_ rough: Double) -> Double {
    guard rough > 0, rough.isFinite else { return 1 }
    let power = pow(10, log10(rough).rounded(.down))
    let nice = [1.0, 2, 5].first { $0 * (1 + slack) >= rough / power } ?? 10
    return nice * power
  }

  private static func decimals(ofStep step: Double) -> Int {
    max(0, -Int((log10(step) + slack).rounded(.down)))
  }

  /// A multiple of a step without the error of its product: 0.3, not 0.30000000000000004.
  private static func rounded(_ value: Double, _ decimals: Int) -> Double {
    let power = pow(10, Double(decimals))
    let rounded = (value * power).rounded() / power
    return rounded == 0 ? 0 : rounded
  }

  private static let slack = 1e-9
  /// Beyond this ratio of the greatest to the least value, marks stand at powers of ten.
  private static let mostDoublings = 256.0
}
