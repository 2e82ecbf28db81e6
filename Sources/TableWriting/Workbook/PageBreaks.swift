/// Where printed pages begin: a chart stands on one page, and a heading on that of what it is over.
///
/// How much a page holds follows from how small the sheet is printed, and that from the widths of its columns, which
/// are the same on all machines (``SheetMetrics/baseFont``).
struct PageBreaks {
  /// The rows, from 0, that begin a page.
  private(set) var rows: [Int] = []

  private let heights: [Double]
  private let length: Double
  /// What stands at the head of every page but the first, in points.
  private let repeated: Double
  /// How much of the page is taken.
  private var used = 0.0
  /// How far that may be from what a program makes of it: pages that it ended itself end a little sooner or later.
  private var drift = 0.0

  /// - Parameters:
  ///   - heights: the height of every row in points.
  ///   - repeatedRow: the row that stands on every page.
  init(_ sheet: SheetDescription, _ layout: SheetLayout, heights: [Double], repeatedRow: Int? = nil) {
    self.heights = heights
    length = Self.pageLength(sheet, layout)
    repeated = repeatedRow.map { heights[$0] } ?? 0
    for part in Self.parts(layout) where part.rows.lowerBound < heights.count {
      let together = together(part)
      let fits = used + together <= length - drift && (used >= drift || !part.hasChart)
      if part.rows.lowerBound > 0, used > 0, !fits, together <= length {
        rows.append(part.rows.lowerBound)
        used = 0
        drift = 0
      }
      for row in part.rows.clamped(to: heights.indices) { take(heights[row]) }
    }
  }

  /// The height of what stands on one page: a chart, or a table with its heading, or the beginning of a long one.
  private func together(_ part: Part) -> Double {
    let whole = height(part.kept)
    guard let table = part.table else { return whole }
    let isLong = part.kept.upperBound - table > Self.shortTable || whole > length * Self.shortTableShare
    let beginning = part.kept.clamped(to: 0..<table + 1 + Self.rowsBelowHeading)
    return isLong ? height(beginning) : whole
  }

  private mutating func take(_ height: Double) {
    if used + height > length {
      used = repeated
      drift = min(drift + length * Self.driftOfAPage, length * Self.mostDrift)
    }
    used += height
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
    let columns = layout.columnUnits.prefix(sheet.printedColumns ?? layout.widths.count)
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
  private static let safety = 0.97
  private static let driftOfAPage = 0.06
  /// Beyond this, more would be lost on empty pages than is won.
  private static let mostDrift = 0.12
  /// A table has so many of its rows on the page of its heading.
  private static let rowsBelowHeading = 3
  /// A table of so many rows stands on one page, if it takes no more of it than this.
  private static let shortTable = 14
  private static let shortTableShare = 0.4
}
