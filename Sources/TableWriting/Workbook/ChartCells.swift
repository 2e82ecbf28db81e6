/// A hidden sheet with cells that charts draw from and no table has: the two parts of a band, the heights
/// of marks. It is made when the first are written.
final class ChartCells {
  private let file: XLSXFile
  private let sheetName: String
  private var sheet: XLSXSheet?
  private var nextColumn = 0

  init(file: XLSXFile, sheetName: String) {
    self.file = file
    self.sheetName = sheetName
  }

  /// Writes a column below a heading that tells what it is for; `nil` leaves a cell empty.
  func write(_ values: [Double?], heading: String) throws -> CellRange {
    let sheet = try self.sheet ?? open()
    try sheet.write(heading, row: 0, column: nextColumn, style: .label)
    for (index, value) in values.enumerated() {
      guard let value else { continue }
      try sheet.write(value, row: index + 1, column: nextColumn, style: .paragraph)
    }
    defer { nextColumn += 1 }
    return CellRange(sheet: sheet.name, rows: 1...max(1, values.count), column: nextColumn)
  }

  private func open() throws -> XLSXSheet {
    let sheet = try file.addSheet(named: sheetName)
    sheet.hide()
    self.sheet = sheet
    return sheet
  }
}

/// The values of bands and floating bars, which Excel draws by stacking.
enum StackedIntervals {
  /// What lies below a band, and the band's width. Where there is no interval, the band has no width and
  /// lies between its neighbours, so that it ends in a point and not at zero.
  static func band(_ intervals: [ClosedRange<Double>?]) -> (base: [Double?], width: [Double?]) {
    let known = intervals.indices.filter { intervals[$0] != nil }
    guard !known.isEmpty else { return ([], []) }
    func middle(_ index: Int) -> Double {
      intervals[index].map { ($0.lowerBound + $0.upperBound) / 2 } ?? 0
    }
    var base: [Double?] = []
    var width: [Double?] = []
    for (index, interval) in intervals.enumerated() {
      if let interval {
        base.append(interval.lowerBound)
        width.append(interval.upperBound - interval.lowerBound)
        continue
      }
      let before = known.last { $0 < index }
      let after = known.first { $0 > index }
      let value: Double =
        switch (before, after) {
        case (let before?, let after?):
          middle(before)
            + (middle(after) - middle(before)) * Double(index - before) / Double(after - before)
        case (let one?, nil), (nil, let one?): middle(one)
        case (nil, nil): 0
        }
      base.append(value)
      width.append(0)
    }
    return (base, width)
  }

  /// Four stacked columns for each interval: what lies between zero and it, and it, above zero and below.
  /// Columns on either side of zero are stacked apart.
  static func bars(
    _ intervals: [ClosedRange<Double>?]
  ) -> (baseAbove: [Double?], above: [Double?], baseBelow: [Double?], below: [Double?]) {
    var bars: (baseAbove: [Double?], above: [Double?], baseBelow: [Double?], below: [Double?]) = (
      [], [], [], []
    )
    for interval in intervals {
      let low = interval?.lowerBound
      let high = interval?.upperBound
      bars.baseAbove.append(low.map { max(0, $0) })
      bars.above.append(low.flatMap { low in high.map { max(0, $0) - max(0, low) } })
      bars.baseBelow.append(high.map { min(0, $0) })
      bars.below.append(low.flatMap { low in high.map { min(0, low) - min(0, $0) } })
    }
    return bars
  }
}
