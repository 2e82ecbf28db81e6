/// Ranks and medians, which the tests of trend and of change rest on.
enum Ranks {
  /// The rank of each value from 1 up; values that are equal share the mean of their ranks.
  static func midranks(_ values: [Double]) -> [Double] {
    let order = values.indices.sorted { (values[$0], $0) < (values[$1], $1) }
    var ranks = [Double](repeating: 0, count: values.count)
    var start = 0
    while start < order.count {
      var end = start + 1
      while end < order.count, values[order[end]] == values[order[start]] { end += 1 }
      // Places start … end − 1 have ranks start + 1 … end.
      let shared = Double(start + 1 + end) / 2
      for place in start..<end { ranks[order[place]] = shared }
      start = end
    }
    return ranks
  }

  /// How often each value occurs that occurs more than once.
  static func tieSizes(_ values: [Double]) -> [Int] {
    Dictionary(grouping: values) { $0 }.values.map(\.count).filter { $0 > 1 }.sorted()
  }

  /// The median of values in ascending order: of an even number the mean of the middle two; `nil`
  /// for none.
  static func median(ofSorted values: [Double]) -> Double? {
    guard let last = values.indices.last else { return nil }
    return (values[last / 2] + values[(last + 1) / 2]) / 2
  }
}

/// The values of a series that are there, with their places in it. NaN counts as missing.
func observations(of series: [Double?]) -> [(index: Int, value: Double)] {
  series.enumerated().compactMap { index, value in
    value.flatMap { $0.isNaN ? nil : (index, $0) }
  }
}
