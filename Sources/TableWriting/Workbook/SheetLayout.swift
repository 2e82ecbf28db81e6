/// Where everything of a sheet stands: rows and columns from 0, widths in characters, heights in points.
struct SheetLayout {
  struct TablePlace {
    var table: SheetTable
    var headingRow: Int
    var firstRow: Int { headingRow + 1 }
    /// The last row of values; an Excel table has at least one row, so an empty table has a blank one.
    var lastRow: Int { headingRow + max(1, table.writtenRows) }
    /// The row of totals, where there is one.
    var totalsRow: Int? { table.totals.isEmpty ? nil : lastRow + 1 }
    var lastColumn: Int { table.table.columns.count - 1 }
  }

  struct BlockPlace {
    var block: SheetBlock
    var row: Int
    /// How far from the left a chart begins, in pixels.
    var xOffset = 0
  }

  private(set) var blocks: [BlockPlace] = []
  private(set) var tables: [TablePlace] = []
  /// The width of each column, in characters of the report's font.
  private(set) var widths: [Double] = []
  /// The same in the workbook's units.
  var columnUnits: [Double] { widths.map(metrics.columnUnits) }
  /// The last column that running text goes over.
  private(set) var textColumn = 0
  /// The first row below everything.
  private(set) var rowCount = 0

  let metrics: SheetMetrics

  init(_ sheet: SheetDescription, language: Language, font: ReportFont = .tahoma) {
    metrics = SheetMetrics(font: font)
    widths = Self.widths(of: sheet, language: language)
    // Text that ran over the last column printed would be cut.
    textColumn = Self.textColumn(Array(widths.prefix(sheet.printedColumns ?? widths.count)))
    for block in sheet.blocks {
      if case .chart(let chart) = block, let place = placeBeside(chart) {
        blocks.append(place)
        rowCount = max(rowCount, place.row + rows(of: block))
        continue
      }
      blocks.append(BlockPlace(block: block, row: rowCount))
      if case .table(let table) = block {
        tables.append(TablePlace(table: table, headingRow: rowCount))
      }
      rowCount += rows(of: block)
    }
    setSideRows(of: sheet)
  }

  /// The place at the right of the chart before, for one that stands there.
  private func placeBeside(_ chart: ChartDescription) -> BlockPlace? {
    guard chart.standsBeside, let before = blocks.last, case .chart(let left) = before.block else {
      return nil
    }
    return BlockPlace(
      block: .chart(chart), row: before.row, xOffset: before.xOffset + left.width + Self.spaceBetweenCharts)
  }

  /// Where the charts beside the tables stand: the first row of each line of charts.
  private(set) var sideChartRows: [Int] = []
  /// The first row below everything, charts beside the tables included.
  private(set) var lastSideRow = 0

  private mutating func setSideRows(of sheet: SheetDescription) {
    // Below the heading, which stands on every printed page, and what lies over it with it.
    var row = tables.first?.firstRow ?? rowCount
    let perLine = max(1, sheet.sideChartColumns)
    for first in stride(from: 0, to: sheet.sideCharts.count, by: perLine) {
      sideChartRows.append(row)
      let line = sheet.sideCharts[first..<min(first + perLine, sheet.sideCharts.count)]
      row += line.map { Self.rows(ofChart: $0, metrics: metrics) }.max() ?? 0
    }
    lastSideRow = max(rowCount, row)
  }

  /// The height of a wrapped text that goes over columns 0 to ``textColumn``.
  func height(of text: String, from column: Int = 0) -> Double {
    let width = widths[column...textColumn].reduce(0, +)
    return metrics.textHeight(lines: Self.lines(text, width: width))
  }

  /// The lines that a text takes in a width. Thai breaks between words only, so a line is not quite full.
  static func lines(_ text: String, width: Double) -> Int {
    let usable = max(1, width * usableShareOfLine)
    return text.split(separator: "\n", omittingEmptySubsequences: false).reduce(0) {
      $0 + max(1, Int((Double(DisplayWidth.columns(of: $1)) / usable).rounded(.up)))
    }
  }

  /// The rows that a chart of a height in pixels covers, and one of space.
  static func rows(ofChart chart: ChartDescription, metrics: SheetMetrics) -> Int {
    (chart.height + metrics.pixelsPerRow - 1) / metrics.pixelsPerRow + 1
  }

  private func rows(of block: SheetBlock) -> Int {
    switch block {
    case .title, .heading, .paragraph, .caution, .gap: 1
    case .facts(let facts): facts.count
    case .chart(let chart): Self.rows(ofChart: chart, metrics: metrics)
    case .table(let table):
      1 + max(1, table.writtenRows) + (table.totals.isEmpty ? 0 : 1) + 1
    }
  }

  /// How many columns hold anything: those beyond are not printed.
  var usedColumns: Int {
    blocks.reduce(1) { used, place in
      switch place.block {
      case .table(let table): max(used, table.table.columns.count)
      case .paragraph, .caution, .facts: max(used, textColumn + 1)
      case .title, .heading, .chart, .gap: used
      }
    }
  }

  private static func widths(of sheet: SheetDescription, language: Language) -> [Double] {
    var widths: [Double] = []
    for block in sheet.blocks {
      switch block {
      case .table(let table):
        ColumnWidths.widen(&widths, by: ColumnWidths.widths(of: table, language: language))
      case .facts(let facts):
        let labels = facts.map { ColumnWidths.characters(of: $0.label) }.max() ?? 0
        ColumnWidths.widen(&widths, by: [labels * ColumnWidths.boldWidth + ColumnWidths.padding])
      default: break
      }
    }
    while widths.count < fewestColumns { widths.append(ColumnWidths.standard) }
    return widths
  }

  private static func textColumn(_ widths: [Double]) -> Int {
    var total = 0.0
    for (column, width) in widths.enumerated() {
      total += width
      if total >= textWidth { return column }
    }
    return widths.count - 1
  }

  /// In pixels.
  static let spaceBetweenCharts = 16
  /// Running text goes over about so many characters, which is what a screen shows.
  private static let textWidth = 160.0
  private static let usableShareOfLine = 0.92
  private static let fewestColumns = 8
}
