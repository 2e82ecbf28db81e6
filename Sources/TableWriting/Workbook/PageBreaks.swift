/// Where printed pages begin: a chart stands on one page, a heading on that of what it is over, and a table that has
/// room on a page is not split between two.
///
/// How much a page holds follows from how small the sheet is printed, and that from the widths of its columns, which
/// are the same on all machines (``SheetMetrics/baseFont``) but for a few parts in a hundred. So that all programs have the
/// same pages, the end of each is said, but within the last part of a sheet: a table whose rows may be filtered.
struct PageBreaks {
  /// The rows, from 0, that begin a page.
  private(set) var rows: [Int] = []

  private let heights: [Double]
  private let length: Double
  /// How much of the page is taken.
  private var used = 0.0

  /// - Parameter heights: the height of every row in points.
  init(_ sheet: SheetDescription, _ layout: SheetLayout, heights: [Double]) {
    self.heights = heights
    length = Self.pageLength(sheet, layout)
    let parts = Self.parts(layout).filter { $0.rows.lowerBound < heights.count }
    for (index, part) in parts.enumerated() {
      if part.rows.lowerBound > 0, used > 0, beginsPage(part) { breakPage(before: part.rows.lowerBound) }
      for row in part.rows.clamped(to: heights.indices) {
        let isSpace = row >= part.kept.upperBound
        if used + heights[row] > length, !isSpace {
          if index + 1 < parts.count { breakPage(before: row) } else { used = 0 }
        }
        used += heights[row]
      }
    }
  }

  private mutating func breakPage(before row: Int) {
    rows.append(row)
    used = 0
  }

  /// Whether a part begins a page because what of it stands on one has no room on the page that is begun.
  private func beginsPage(_ part: Part) -> Bool {
    let whole = height(part.kept)
    let room = length - used
    guard whole > room else { return false }
    guard let table = part.table else { return whole <= length }
    if whole <= length, used >= length * Self.fullEnough || whole <= length * Self.shortTableShare {
      return true
    }
    return height(part.kept.clamped(to: 0..<table + 1 + Self.rowsBelowHeading)) > room
  }

  private func height(_ rows: Range<Int>) -> Double {
    heights[rows.clamped(to: heights.indices)].reduce(0, +)
  }

  /// Headings and paragraphs with what they are over.
  private struct Part {
    var rows: Range<Int>
    /// Those that stand on one page. The row of space under a chart or a table may stand on the next.
    var kept: Range<Int>
    /// The row of the table's heading, in a part that has one.
    var table: Int?
    var hasChart = false
  }

  private static func parts(_ layout: SheetLayout) -> [Part] {
    var parts: [Part] = []
    var first: Int?
    let places = layout.blocks
    for (index, place) in places.enumerated() {
      let next = places[(index + 1)...].first { $0.row > place.row }?.row ?? layout.rowCount
      let begins = first ?? place.row
      let rows = begins..<max(next, begins)
      switch place.block {
      case .title, .heading, .paragraph, .caution:
        first = begins
        continue
      case .chart:
        // Charts beside each other are one part.
        if parts.last.map({ $0.hasChart && $0.rows.contains(place.row) }) ?? false { continue }
        parts.append(Part(rows: rows, kept: rows.dropLast(), hasChart: true))
      case .table: parts.append(Part(rows: rows, kept: rows.dropLast(), table: place.row))
      case .facts: parts.append(Part(rows: rows, kept: begins..<min(place.row + 1, rows.upperBound)))
      case .gap: parts.append(Part(rows: rows, kept: begins..<place.row))
      }
      first = nil
    }
    return parts
  }

  /// The length of a page in points of the sheet.
  private static func pageLength(_ sheet: SheetDescription, _ layout: SheetLayout) -> Double {
    let isUpright = sheet.page.orientation == .portrait
    let width = (isUpright ? shortSide : longSide) - 2 * XLSXSheet.sideMargin * pointsPerInch
    let height = (isUpright ? longSide : shortSide) - 2 * XLSXSheet.endMargin * pointsPerInch
    guard sheet.page.fitsWidth else { return height }
    let columns = layout.columnUnits.prefix(sheet.printedColumns ?? layout.usedColumns)
      .reduce(0) { $0 + $1 + unitsBesideText }
    let charts =
      layout.blocks.map { place -> Int in
        if case .chart(let chart) = place.block { place.xOffset + chart.width } else { 0 }
      }.max() ?? 0
    let used = max(columns * SheetMetrics.pointsPerUnit, Double(charts) * pointsPerPixel)
    // Excel makes pages smaller and never larger.
    return height * max(1, used / width) * safety
  }

  /// Of A4.
  private static let shortSide = 595.0
  private static let longSide = 842.0
  private static let pointsPerInch = 72.0
  private static let pointsPerPixel = 0.75
  /// What a column is wider than its units say: 5 pixels of 7.
  private static let unitsBesideText = 5.0 / 7
  /// Elsewhere columns may be a little narrower, and so a page shorter.
  private static let safety = 0.98
  /// A table has so many of its rows on the page of its heading.
  private static let rowsBelowHeading = 3
  /// A table that takes no more of a page than this is never split, and a longer one not where so much of the page is
  /// taken.
  private static let shortTableShare = 0.4
  private static let fullEnough = 0.25
}
