import CXLSXWriter

/// Draws charts onto the sheets of an open file.
struct XLSXCharts {
  let file: XLSXFile
  let places: TablePlaces
  let tables: TableIndex
  let cells: ChartCells

  func insert(_ description: ChartDescription, on sheet: XLSXSheet, row: Int, column: Int, xOffset: Int = 0)
    throws
  {
    let data = try ChartData(description, tables)
    let plan = XLSXChartPlan(description, data)
    let chart = try file.newChart(plan.type)
    var drawing = XLSXDrawing(
      chart: chart, description: description, data: data, plan: plan, file: file, sheet: sheet,
      categories: try places.range(description.categories, chart: description.title))
    try drawing.drawBand(cells)
    for (index, series) in description.series.enumerated() {
      try drawing.draw(series, index: index, places)
    }
    try drawing.drawLevels(cells)
    try drawing.drawEvents(cells)
    if plan.hasLayers { XLSXLayers.drawLines(in: chart) }
    drawing.setTitle()
    drawing.setAxes()
    try drawing.setLegend()
    chart_show_blanks_as(chart, UInt8(LXW_CHART_BLANKS_AS_GAP.rawValue))
    try withCStrings([description.alternativeText]) { texts in
      var options = lxw_chart_options()
      options.x_offset = Int32(xOffset)
      // Its border stands on the page of its rows.
      options.y_offset = Self.topOffset
      options.x_scale = Double(description.width) / Self.defaultWidth
      options.y_scale = Double(description.height) / Self.defaultHeight
      options.description = texts[0]
      options.object_position = UInt8(LXW_OBJECT_MOVE_DONT_SIZE.rawValue)
      try sheet.check(
        worksheet_insert_chart_opt(
          sheet.worksheet, lxw_row_t(row), lxw_col_t(column), chart, &options),
        "worksheet_insert_chart_opt")
    }
  }

  /// In pixels.
  private static let topOffset: Int32 = 3
  /// The library's own size, in pixels, which charts are scaled from.
  private static let defaultWidth = 480.0
  private static let defaultHeight = 288.0
}

/// How Excel draws a chart: which kind of its own, and what has to be made of several.
struct XLSXChartPlan {
  enum Intervals: Hashable {
    case none
    /// A band below the line, of two stacked areas.
    case band
    /// Floating bars through the dots, of stacked columns.
    case bars
    /// Thin lines, or marks, at the ends: of several series, whose bands would be stacked on one another.
    case bounds
  }

  let type: lxw_chart_type
  let intervals: Intervals
  /// Whether lines are drawn over areas or columns.
  let hasLayers: Bool
  /// The values' axis, where marks on it must be known before Excel finds its own.
  let ticks: AxisTicks

  init(_ description: ChartDescription, _ data: ChartData) {
    let count = data.series.count { series in series.intervals.contains { $0 != nil } }
    let hasMarks = !description.levels.isEmpty || !description.events.isEmpty
    ticks = ChartRange.ticks(of: description, data, events: true)
    switch description.kind {
    case .line:
      intervals = count == 0 ? .none : count == 1 ? .band : .bounds
      type = intervals == .band ? LXW_CHART_AREA_STACKED : LXW_CHART_LINE
      hasLayers = intervals == .band
    case .dots:
      intervals = count == 0 ? .none : count == 1 ? .bars : .bounds
      type = intervals == .bars ? LXW_CHART_COLUMN_STACKED : LXW_CHART_LINE
      hasLayers = intervals == .bars
    case .column:
      intervals = .none
      type = description.isStacked ? LXW_CHART_COLUMN_STACKED : LXW_CHART_COLUMN
      hasLayers = hasMarks
    case .bar:
      intervals = .none
      type = description.isStacked ? LXW_CHART_BAR_STACKED : LXW_CHART_BAR
      hasLayers = false
    case .radar:
      intervals = .none
      type = LXW_CHART_RADAR_WITH_MARKERS
      hasLayers = false
    case .scatter:
      intervals = .none
      type = LXW_CHART_SCATTER
      hasLayers = false
    }
  }

  /// Whether the chart can have lines across and upright marks.
  static func canMark(_ kind: ChartDescription.Kind) -> Bool {
    switch kind {
    case .line, .column, .dots: true
    case .bar, .radar, .scatter: false
    }
  }
}
