/// Numbers as charts write them.
struct ValueText {
  let display: ColumnDisplay

  /// A value beside its point or bar.
  func shown(_ value: Double) -> String {
    let column = Column(
      "value", .number, title: LocalizedText(same: ""), meaning: LocalizedText(same: ""),
      decimals: Self.plainDecimals(of: value), display: display)
    if case .plain = display { return trimmed(NumberText.fixed(value, decimals: Self.mostDecimals)) }
    return CellText.shown(.number(value), in: column)
  }

  /// An interval, its ends apart by an en dash.
  func shown(_ interval: ClosedRange<Double>) -> String {
    shown(interval.lowerBound) + "–" + shown(interval.upperBound)
  }

  /// The mark of an axis, with the decimals by which marks differ and no more.
  func mark(_ value: Double, on ticks: AxisTicks) -> String {
    if ticks.isLogarithmic {
      return trimmed(NumberText.grouped(NumberText.fixed(value, decimals: Self.mostDecimals)))
    }
    switch display {
    case .percent:
      return NumberText.fixed(value * 100, decimals: max(0, ticks.decimals - 2)) + "%"
    case .signed:
      return NumberText.signed(value, decimals: ticks.decimals)
    case .plain: return NumberText.fixed(value, decimals: ticks.decimals)
    case .grouped, .decimals, .pValue, .commonEraDay, .buddhistEraDay, .commonEraMonth, .buddhistEraMonth:
      return NumberText.grouped(NumberText.fixed(value, decimals: ticks.decimals))
    }
  }

  private func trimmed(_ digits: String) -> String {
    guard digits.contains(".") else { return digits }
    var rest = digits[...]
    while rest.hasSuffix("0") { rest.removeLast() }
    if rest.hasSuffix(".") { rest.removeLast() }
    return String(rest)
  }

  private static func plainDecimals(of value: Double) -> Int { value == value.rounded() ? 0 : mostDecimals }

  private static let mostDecimals = 4
}
