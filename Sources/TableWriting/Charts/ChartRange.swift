/// The values that a chart reaches over.
enum ChartRange {
  /// The marks of the axis of values.
  ///
  /// - Parameter events: whether titles of events need room above what is drawn.
  static func ticks(of chart: ChartDescription, _ data: ChartData, events: Bool, wanted: Int = 5) -> AxisTicks
  {
    let range = values(of: chart, data)
    let room = events && !chart.events.isEmpty ? roomForEvents : 1
    func ticks(_ scale: ChartDescription.Scale) -> AxisTicks {
      AxisTicks(
        covering: range.lowerBound...max(range.lowerBound, range.upperBound * room), scale: scale,
        wanted: wanted, leastStep: isCount(chart.valueDisplay) ? 1 : 0)
    }
    let found = ticks(chart.scale)
    // A share reaches the whole and no further, even where little was measured.
    guard isShare(chart.valueDisplay), chart.scale.maximum == nil, !chart.scale.isLogarithmic,
      range.upperBound <= whole, found.highest > whole
    else { return found }
    var scale = chart.scale
    scale.maximum = whole
    return ticks(scale)
  }

  static func values(of chart: ChartDescription, _ data: ChartData) -> ClosedRange<Double> {
    var all = data.series.flatMap { series in
      series.values.compactMap { $0 }
        + series.intervals.compactMap { $0 }.flatMap { [$0.lowerBound, $0.upperBound] }
    }
    if chart.isStacked {
      all += (0..<data.categories.count).map { index in
        data.series.reduce(0) { $0 + max(0, $1.values[index] ?? 0) }
      }
    }
    all += chart.levels.map(\.value)
    if chart.scale.isLogarithmic { all = all.filter { $0 > 0 } }
    guard let least = all.min(), let greatest = all.max() else { return 0...1 }
    return least...greatest
  }

  private static let roomForEvents = 1.2

  private static let whole = 1.0

  private static func isShare(_ display: ColumnDisplay) -> Bool {
    if case .percent = display { true } else { false }
  }

  private static func isCount(_ display: ColumnDisplay) -> Bool {
    switch display {
    case .grouped: true
    case .plain, .decimals, .pValue, .percent, .signed, .commonEraDay, .buddhistEraDay, .commonEraMonth,
      .buddhistEraMonth:
      false
    }
  }
}
