import CXLSXWriter

/// The cells that a ``ChartDescription/Reference`` stands for.
struct CellRange {
  var sheet: String
  var rows: ClosedRange<Int>
  var column: Int
}

/// Draws charts onto the sheets of an open file.
struct XLSXCharts {
  let file: XLSXFile
  /// Where the cells of a reference are.
  let range: (ChartDescription.Reference, _ chart: String) throws -> CellRange

  func insert(_ description: ChartDescription, on sheet: XLSXSheet, row: Int, column: Int, xOffset: Int = 0)
    throws
  {
    let chart = try file.newChart(description.kind)
    let categories = try range(description.categories, description.title)
    for (index, series) in description.series.enumerated() {
      try add(series, index: index, categories: categories, to: chart, description)
    }
    setTitles(of: chart, description, categoryCount: categories.rows.count)
    chart_show_blanks_as(chart, UInt8(LXW_CHART_BLANKS_AS_GAP.rawValue))
    try withCStrings([description.alternativeText]) { texts in
      var options = lxw_chart_options()
      options.x_offset = Int32(xOffset)
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

  private func add(
    _ series: ChartDescription.Series, index: Int, categories: CellRange,
    to chart: UnsafeMutablePointer<lxw_chart>, _ description: ChartDescription
  ) throws {
    guard let drawn = chart_add_series(chart, nil, nil) else {
      throw XLSXFile.outOfMemory("chart_add_series")
    }
    let values = try range(series.values, description.title)
    chart_series_set_categories(
      drawn, categories.sheet, lxw_row_t(categories.rows.lowerBound), lxw_col_t(categories.column),
      lxw_row_t(categories.rows.upperBound), lxw_col_t(categories.column))
    chart_series_set_values(
      drawn, values.sheet, lxw_row_t(values.rows.lowerBound), lxw_col_t(values.column),
      lxw_row_t(values.rows.upperBound), lxw_col_t(values.column))
    chart_series_set_name(drawn, series.title)
    let palette = WorkbookColor.palette
    let color = series.color ?? palette[index % palette.count]
    switch description.kind {
    case .line: drawLine(drawn, color: color, isBound: series.isBound)
    case .column, .bar:
      var fill = lxw_chart_fill()
      fill.color = color.rgb
      chart_series_set_fill(drawn, &fill)
    }
  }

  /// A line with a marker at each point, so that a month between two gaps is seen.
  private func drawLine(
    _ series: UnsafeMutablePointer<lxw_chart_series>, color: WorkbookColor, isBound: Bool
  ) {
    var line = lxw_chart_line()
    line.color = color.rgb
    line.width = isBound ? Self.boundWidth : Self.lineWidth
    if isBound { line.dash_type = UInt8(LXW_CHART_LINE_DASH_DASH.rawValue) }
    chart_series_set_line(series, &line)
    guard !isBound else {
      chart_series_set_marker_type(series, UInt8(LXW_CHART_MARKER_NONE.rawValue))
      return
    }
    chart_series_set_marker_type(series, UInt8(LXW_CHART_MARKER_CIRCLE.rawValue))
    chart_series_set_marker_size(series, Self.markerSize)
    var fill = lxw_chart_fill()
    fill.color = color.rgb
    chart_series_set_marker_fill(series, &fill)
    chart_series_set_marker_line(series, &line)
  }

  private func setTitles(
    of chart: UnsafeMutablePointer<lxw_chart>, _ description: ChartDescription, categoryCount: Int
  ) {
    withCStrings([CellStyle.fontName]) { texts in
      var titleFont = Self.font(texts[0], size: Self.titleSize, isBold: true)
      var textFont = Self.font(texts[0], size: Self.textSize, isBold: false)
      chart_title_set_name(chart, description.title)
      chart_title_set_name_font(chart, &titleFont)
      if description.series.count > 1 {
        chart_legend_set_position(chart, UInt8(LXW_CHART_LEGEND_BOTTOM.rawValue))
        chart_legend_set_font(chart, &textFont)
      } else {
        chart_legend_set_position(chart, UInt8(LXW_CHART_LEGEND_NONE.rawValue))
      }
      // The library turns the axes of lying columns round: their X axis is the one of the values.
      let isLying = description.kind == .bar
      let categoryAxis = chart_axis_get(
        chart, isLying ? LXW_CHART_AXIS_TYPE_Y : LXW_CHART_AXIS_TYPE_X)
      let valueAxis = chart_axis_get(
        chart, isLying ? LXW_CHART_AXIS_TYPE_X : LXW_CHART_AXIS_TYPE_Y)
      if let axis = categoryAxis {
        if !description.categoryTitle.isEmpty {
          chart_axis_set_name(axis, description.categoryTitle)
          chart_axis_set_name_font(axis, &textFont)
        }
        if isLying {
          // The first category stands at the top, and the values' axis stays at the bottom.
          chart_axis_set_reverse(axis)
          chart_axis_set_crossing_max(axis)
        }
        let step = max(1, (categoryCount + Self.mostLabels - 1) / Self.mostLabels)
        var labelFont = textFont
        if !isLying, step > 1 { labelFont.rotation = Self.slant }
        chart_axis_set_num_font(axis, &labelFont)
        if !isLying, step > 1 {
          chart_axis_set_interval_unit(axis, UInt16(clamping: step))
          chart_axis_set_interval_tick(axis, UInt16(clamping: step))
        }
      }
      if let axis = valueAxis {
        chart_axis_set_name(axis, description.valueTitle)
        chart_axis_set_name_font(axis, &textFont)
        chart_axis_set_num_font(axis, &textFont)
        if let format = NumberFormat.of(description.valueDisplay, isWhole: true) {
          chart_axis_set_num_format(axis, format)
        }
        chart_axis_set_min(axis, 0)
        var line = lxw_chart_line()
        line.color = Self.gridColor
        line.width = Self.gridWidth
        chart_axis_major_gridlines_set_visible(axis, 1)
        chart_axis_major_gridlines_set_line(axis, &line)
      }
    }
  }

  private static func font(
    _ name: UnsafeMutablePointer<CChar>, size: Double, isBold: Bool
  ) -> lxw_chart_font {
    var font = lxw_chart_font()
    font.name = name
    font.size = size
    font.bold = isBold ? 1 : 0
    return font
  }

  /// The library's own size, in pixels, which charts are scaled from.
  private static let defaultWidth = 480.0
  private static let defaultHeight = 288.0
  private static let lineWidth: Float = 2
  private static let boundWidth: Float = 0.75
  private static let markerSize: UInt8 = 4
  private static let titleSize = 12.0
  private static let textSize = 9.0
  private static let gridColor: UInt32 = 0xD9D9D9
  private static let gridWidth: Float = 0.75
  /// Degrees that labels are turned by when they are many.
  private static let slant: Int32 = -45
  /// More labels along the axis than this would run into each other.
  private static let mostLabels = 14
}
