/// Where printed pages begin: a chart stands on one page, and a heading on that of what it is over.
///
/// How much a page holds follows from how small the sheet is printed, and that from the widths of its columns, which
/// go by the digits of a font that may be another one on the reader's machine. Pages are taken for no longer than they
/// can be, so that what is kept together fits everywhere.
struct PageBreaks {
  /// The rows, from 0, that begin a page.
  private(set) var rows: [Int] = []

  private let heights: [Double]

  /// - Parameter heights: the height of every row in points.
  init(_ sheet: SheetDescription, _ layout: SheetLayout, heights: [Double]) {
    self.heights = heights
    let length = Self.pageLength(sheet, layout)
    var used = 0.0
    /// Whether the place on the page is known: behind a table over several pages it is not.
    var isKnown = true
    for part in Self.parts(layout) where part.rows.lowerBound < heights.count {
      let together = height(part.rows.lowerBound..<part.lastTogether)
      if part.rows.lowerBound > 0, part.hasChart && !isKnown || used + together > length, together <= length {
        rows.append(part.rows.lowerBound)
        used = 0
        isKnown = true
      }
      used += height(part.rows)
      if used > length {
        used = used.truncatingRemainder(dividingBy: length)
        isKnown = false
      }
    }
  }

  private func height(_ rows: Range<Int>) -> Double {
    heights[rows.clamped(to: heights.indices)].reduce(0, +)
  }

  /// Headings and paragraphs with what they are over.
  private struct Part {
    var rows: Range<Int>
    /// The row behind those that stand on one page.
    var lastTogether: Int
    var hasChart: Bool
  }

  private static func parts(_ layout: SheetLayout) -> [Part] {
    var parts: [Part] = []
    var first: Int?
    let places = layout.blocks
    for (index, place) in places.enumerated() {
      let next = places[(index + 1)...].first { $0.row > place.row }?.row ?? layout.rowCount
      let begins = first ?? place.row
      switch place.block {
      case .title, .heading, .paragraph, .caution:
        first = begins
        continue
      case .chart:
        // Charts beside each other are one part.
        if parts.last.map({ $0.hasChart && $0.rows.contains(place.row) }) ?? false { continue }
        parts.append(Part(rows: begins..<max(next, begins), lastTogether: next, hasChart: true))
      case .table:
        let shown = min(next, place.row + 1 + rowsBelowHeading)
        let isShort = next - place.row <= shortTable
        parts.append(
          Part(rows: begins..<max(next, begins), lastTogether: isShort ? next : shown, hasChart: false))
      case .facts, .gap:
        parts.append(Part(rows: begins..<max(next, begins), lastTogether: place.row, hasChart: false))
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
    let columns = layout.widths.prefix(sheet.printedColumns ?? layout.widths.count).reduce(0, +)
    let charts =
      layout.blocks.map { place -> Int in
        if case .chart(let chart) = place.block { place.xOffset + chart.width } else { 0 }
      }.max() ?? 0
    let used = max(columns * pointsPerCharacter, Double(charts) * pointsPerPixel)
    // Excel makes pages smaller and never larger.
    return height * max(1, used / width) * safety
  }

  /// Of A4.
  private static let shortSide = 595.0
  private static let longSide = 842.0
  private static let pointsPerInch = 72.0
  private static let pointsPerPixel = 0.75
  /// Of the narrowest digit that a font of reports has.
  private static let pointsPerCharacter = 5.25
  private static let safety = 0.98
  /// A table has so many of its rows on the page of its heading.
  private static let rowsBelowHeading = 3
  /// A table of so many rows stands on one page.
  private static let shortTable = 14
}
