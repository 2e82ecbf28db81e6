/// Which categories along the foot of a chart have a label, and how it is set.
struct CategoryAxis {
  struct Label: Hashable {
    var index: Int
    /// From the top down.
    var lines: [String]
  }

  private(set) var labels: [Label] = []
  /// Whether the labels are turned, for names that are wider than their place.
  private(set) var isTurned = false
  /// The height of the labels in pixels.
  private(set) var height = Self.lineHeight

  private let monthNames: [String]

  /// - Parameters:
  ///   - slot: the width of a category in pixels.
  ///   - monthNames: the short names of the twelve months.
  init(_ data: ChartData, slot: Double, language: Language, monthNames: [String]) {
    self.monthNames = monthNames
    switch data.categories {
    case .days(let days):
      let form = DayWords.form(of: data.categoryColumn.display)
      let era = form?.era ?? DayWords.Era(language)
      let parts = days.map(ExcelDay.parts(serial:))
      if Self.areMonths(parts) {
        setMonths(parts, era: era, slot: slot)
      } else {
        setNames(parts.map { DayWords.day($0, era: era, months: monthNames) }, slot: slot)
      }
    case .labels(let names): setNames(names, slot: slot)
    case .numbers: break
    }
  }

  /// First days of months that follow one another.
  private static func areMonths(_ days: [DayWords.Parts]) -> Bool {
    guard days.count > 1, days.allSatisfy({ $0.day == 1 }) else { return false }
    let numbers = days.map { $0.year * monthsAYear + $0.month }
    return zip(numbers, numbers.dropFirst()).allSatisfy { $1 == $0 + 1 }
  }

  /// Months with the year below each January; of many months, the years alone.
  private mutating func setMonths(_ months: [DayWords.Parts], era: DayWords.Era, slot: Double) {
    let widest = monthNames.map { TextMeasure.width($0, size: Self.size) }.max() ?? 0
    if let step = Self.stepsWithinYears.first(where: { Double($0) * slot >= widest + Self.gap }) {
      let shown = months.indices.filter { (months[$0].month - 1).isMultiple(of: step) }
      for index in shown {
        let isFirst = index == shown.first
        let saysYear =
          months[index].month == 1 || isFirst && !hasJanuarySoon(months, after: index, slot: slot)
        labels.append(
          Label(
            index: index,
            lines: [DayWords.month(months[index].month, monthNames)]
              + (saysYear ? [String(era.year(months[index].year))] : [])))
      }
      height = 2 * Self.lineHeight
      return
    }
    let januaries = months.indices.filter { months[$0].month == 1 }
    let width = TextMeasure.width("2567", size: Self.size) + Self.gap
    let step = max(1, Int((width / (slot * Double(Self.monthsAYear))).rounded(.up)))
    labels = januaries.filter { era.year(months[$0].year).isMultiple(of: step) || step == 1 }.map {
      Label(index: $0, lines: [String(era.year(months[$0].year))])
    }
    height = Self.lineHeight
  }

  private func hasJanuarySoon(_ months: [DayWords.Parts], after index: Int, slot: Double) -> Bool {
    let room = TextMeasure.width("2567", size: Self.size) + Self.gap
    let until = index + Int((room / slot).rounded(.up))
    return months.indices.contains { $0 > index && $0 < until && months[$0].month == 1 }
  }

  /// Names over several lines where all fit, else short ones here and there, else turned ones.
  private mutating func setNames(_ names: [String], slot: Double) {
    let widths = names.map { TextMeasure.width($0, size: Self.size) }
    let widest = widths.max() ?? 0
    let lines = names.map { TextMeasure.lines($0, width: slot - Self.gap, size: Self.size) }
    let widestWord =
      names.flatMap { $0.split(separator: " ") }.map { TextMeasure.width($0, size: Self.size) }.max() ?? 0
    if widestWord <= slot - Self.gap, lines.allSatisfy({ $0.count <= Self.mostLines }) {
      labels = lines.enumerated().map { Label(index: $0.offset, lines: $0.element) }
      height = Double(lines.map(\.count).max() ?? 1) * Self.lineHeight
      return
    }
    if widest <= Self.shortName {
      let step = max(1, Int(((widest + Self.gap) / slot).rounded(.up)))
      labels = stride(from: 0, to: names.count, by: step).map { Label(index: $0, lines: [names[$0]]) }
      height = Self.lineHeight
      return
    }
    isTurned = true
    let step = max(1, Int((Self.lineHeight / slot).rounded(.up)))
    let kept = stride(from: 0, to: names.count, by: step).map {
      Label(index: $0, lines: [TextMeasure.truncated(names[$0], to: Self.longestTurned, size: Self.size)])
    }
    labels = kept
    let length = kept.map { TextMeasure.width($0.lines[0], size: Self.size) }.max() ?? 0
    height = length * Self.sineOfTurn + Self.lineHeight
  }

  static let size = SVGCanvas.textSize
  static let lineHeight = 16.0
  /// Degrees.
  static let turn = -40.0
  private static let sineOfTurn = 0.643
  private static let gap = 10.0
  private static let mostLines = 3
  private static let shortName = 64.0
  private static let longestTurned = 170.0
  private static let monthsAYear = 12
  private static let stepsWithinYears = [1, 2, 3, 6]
}
