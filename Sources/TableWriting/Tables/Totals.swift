extension SheetTable.Total {
  /// The total of a column's numbers; 0 of no numbers, as Excel has it for all but the mean.
  func value(of numbers: [Double]) -> Double {
    switch self {
    case .sum: numbers.reduce(0, +)
    case .average: numbers.isEmpty ? 0 : numbers.reduce(0, +) / Double(numbers.count)
    case .count: Double(numbers.count)
    case .minimum: numbers.min() ?? 0
    case .maximum: numbers.max() ?? 0
    }
  }

  /// The total as a cell of its column, for writers that do not calculate.
  func cell(of column: Column, _ numbers: [Double]) -> Cell {
    let value = value(of: numbers)
    if self == .count { return .integer(numbers.count) }
    if column.type == .integer, self != .average, let whole = Int(exactly: value) { return .integer(whole) }
    return .number(value)
  }
}
