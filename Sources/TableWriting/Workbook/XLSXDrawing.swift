import CXLSXWriter

/// One chart of the open file while it is drawn.
struct XLSXDrawing {
  typealias SeriesPointer = UnsafeMutablePointer<lxw_chart_series>

  let chart: UnsafeMutablePointer<lxw_chart>
  let description: ChartDescription
  let data: ChartData
  let plan: XLSXChartPlan
  let file: XLSXFile
  let sheet: XLSXSheet
  let categories: CellRange
  /// The series that the legend does not name, by their order.
  private(set) var unnamed: [Int16] = []
  private var count: Int16 = 0

  init(
    chart: UnsafeMutablePointer<lxw_chart>, description: ChartDescription, data: ChartData,
    plan: XLSXChartPlan, file: XLSXFile, sheet: XLSXSheet, categories: CellRange
  ) {
    self.chart = chart
    self.description = description
    self.data = data
    self.plan = plan
    self.file = file
    self.sheet = sheet
    self.categories = categories
  }

  /// What lies below the lines or dots: it comes first, so that they are drawn over it.
  mutating func drawBand(_ cells: ChartCells) throws {
    guard let index = data.series.firstIndex(where: { $0.intervals.contains { $0 != nil } }) else { return }
    let series = description.series[index]
    let color = series.color ?? .series(index)
    let title = series.interval?.title ?? ""
    let intervals = data.series[index].intervals
    switch plan.intervals {
    case .none, .bounds: return
    case .band:
      let band = StackedIntervals.band(intervals)
      try fill(try cells.write(band.base, heading: description.title), title: "", color: nil)
      try fill(try cells.write(band.width, heading: title), title: title, color: color)
    case .bars:
      let bars = StackedIntervals.bars(intervals)
      try fill(try cells.write(bars.baseAbove, heading: description.title), title: "", color: nil)
      try fill(try cells.write(bars.above, heading: title), title: title, color: color)
      try fill(try cells.write(bars.baseBelow, heading: description.title), title: "", color: nil)
      try fill(try cells.write(bars.below, heading: title), title: "", color: color)
      chart_set_series_gap(chart, Self.narrowGap)
    }
  }

  mutating func draw(_ series: ChartDescription.Series, index: Int, _ places: TablePlaces) throws {
    let color = series.color ?? .series(index)
    let drawn = try add(
      try places.range(series.values, chart: description.title), title: series.title, isNamed: true)
    switch description.kind {
    case .line, .radar: setLine(of: drawn, color: color, isBound: series.isBound)
    case .dots, .scatter:
      setNoLine(of: drawn)
      setMarker(of: drawn, color: color, size: Self.dotSize)
      if series.labels != nil { try label(drawn, with: data.series[index].labels) }
    case .column, .bar:
      var fill = lxw_chart_fill()
      fill.color = color.rgb
      chart_series_set_fill(drawn, &fill)
    }
    guard plan.intervals == .bounds, let interval = series.interval else { return }
    for reference in [interval.low, interval.high] {
      let bound = try add(
        try places.range(reference, chart: description.title), title: "", isNamed: false)
      if description.kind == .dots {
        setNoLine(of: bound)
        // The dashes are written under names that the file format does not have.
        setMarker(of: bound, color: color, type: LXW_CHART_MARKER_PLUS, size: Self.dotSize)
      } else {
        setLine(of: bound, color: color, isBound: true)
      }
    }
  }

  /// Lines across, each with its title above it near the right end.
  mutating func drawLevels(_ cells: ChartCells) throws {
    guard XLSXChartPlan.canMark(description.kind) else { return }
    for level in description.levels {
      let values = Array(repeating: level.value as Double?, count: data.categories.count)
      let drawn = try add(
        try cells.write(values, heading: level.title), title: level.title, isNamed: false)
      var line = lxw_chart_line()
      line.color = WorkbookColor.gray.rgb
      line.width = Self.markWidth
      line.dash_type = UInt8(LXW_CHART_LINE_DASH_DASH.rawValue)
      chart_series_set_line(drawn, &line)
      chart_series_set_marker_type(drawn, UInt8(LXW_CHART_MARKER_NONE.rawValue))
      var labels = Array(repeating: "", count: data.categories.count)
      let place = Int(Double(labels.count) * Self.levelTitleShare)
      if labels.indices.contains(place) { labels[place] = level.title }
      try label(drawn, with: labels, position: LXW_CHART_LABEL_POSITION_ABOVE)
    }
  }

  /// Upright lines: error bars from below the top of the chart down. Titles that would run into one before
  /// them stand lower, and late ones at the left of their line, where there is room.
  mutating func drawEvents(_ cells: ChartCells) throws {
    guard XLSXChartPlan.canMark(description.kind) else { return }
    let count = data.categories.count
    let firstLate = Int(Double(count) * Self.lateShare)
    let slot = Double(description.width) * Self.plotShare / Double(max(1, count))
    let rows = EventRows(
      description.events, count: count, left: 0, slot: slot, right: Double(description.width),
      firstAtLeft: firstLate)
    for isLate in [false, true] {
      var tops = [Double?](repeating: nil, count: count)
      var titles = [String](repeating: "", count: count)
      for event in rows.events where (event.index >= firstLate) == isLate {
        let ticks = plan.ticks
        tops[event.index] = ticks.highest - Double(event.row) * Self.rowShare * (ticks.highest - ticks.lowest)
        titles[event.index] = event.title
      }
      guard titles.contains(where: { !$0.isEmpty }) else { continue }
      let heading = titles.filter { !$0.isEmpty }.joined(separator: ", ")
      let drawn = try add(try cells.write(tops, heading: heading), title: "", isNamed: false)
      setNoLine(of: drawn)
      chart_series_set_marker_type(drawn, UInt8(LXW_CHART_MARKER_NONE.rawValue))
      try label(
        drawn, with: titles,
        position: isLate ? LXW_CHART_LABEL_POSITION_LEFT : LXW_CHART_LABEL_POSITION_RIGHT)
      setDropLine(of: drawn)
    }
  }

  /// A line from each point down to the axis.
  private func setDropLine(of series: SeriesPointer) {
    guard let bars = series.pointee.y_error_bars else { return }
    chart_series_set_error_bars(
      bars, UInt8(LXW_CHART_ERROR_BAR_TYPE_PERCENTAGE.rawValue), Self.wholeHeight)
    chart_series_set_error_bars_direction(bars, UInt8(LXW_CHART_ERROR_BAR_DIR_MINUS.rawValue))
    chart_series_set_error_bars_endcap(bars, UInt8(LXW_CHART_ERROR_BAR_NO_CAP.rawValue))
    var line = lxw_chart_line()
    line.color = WorkbookColor.gray.rgb
    line.width = Self.markWidth
    line.dash_type = UInt8(LXW_CHART_LINE_DASH_DASH.rawValue)
    chart_series_set_error_bars_line(bars, &line)
    // The library took it for a bar of the chart's first kind, which has no direction.
    bars.pointee.chart_group = UInt8(LXW_CHART_LINE.rawValue)
  }

  func setLegend() throws {
    let named = Int(count) - unnamed.count
    guard named > 1 else {
      chart_legend_set_position(chart, UInt8(LXW_CHART_LEGEND_NONE.rawValue))
      return
    }
    chart_legend_set_position(chart, UInt8(LXW_CHART_LEGEND_BOTTOM.rawValue))
    withFont(Self.textSize) { font in chart_legend_set_font(chart, &font) }
    guard !unnamed.isEmpty else { return }
    var list = unnamed + [-1]
    try sheet.check(chart_legend_delete_series(chart, &list), "chart_legend_delete_series")
  }

  func setTitle() {
    withFont(Self.titleSize, isBold: true) { font in
      chart_title_set_name(chart, Self.plain(description.title))
      chart_title_set_name_font(chart, &font)
    }
  }

  /// Calls `body` with the font of charts.
  func withFont(_ size: Double, isBold: Bool = false, _ body: (inout lxw_chart_font) -> Void) {
    withCStrings([file.font.substitute]) { texts in
      var font = lxw_chart_font()
      font.name = texts[0]
      font.size = size
      font.bold = isBold ? 1 : 0
      body(&font)
    }
  }

  /// The library takes text that begins so for a formula.
  static func plain(_ text: String) -> String { text.hasPrefix("=") ? " " + text : text }

  private mutating func add(_ values: CellRange, title: String, isNamed: Bool) throws -> SeriesPointer {
    guard let drawn = chart_add_series(chart, nil, nil) else {
      throw XLSXFile.outOfMemory("chart_add_series")
    }
    if !isNamed { unnamed.append(count) }
    count += 1
    chart_series_set_categories(
      drawn, categories.sheet, lxw_row_t(categories.rows.lowerBound), lxw_col_t(categories.column),
      lxw_row_t(categories.rows.upperBound), lxw_col_t(categories.column))
    chart_series_set_values(
      drawn, values.sheet, lxw_row_t(values.rows.lowerBound), lxw_col_t(values.column),
      lxw_row_t(values.rows.upperBound), lxw_col_t(values.column))
    if !title.isEmpty { chart_series_set_name(drawn, Self.plain(title)) }
    return drawn
  }

  /// An area or column without lines round it; without a colour, it only lifts what stands on it.
  private mutating func fill(_ values: CellRange, title: String, color: WorkbookColor?) throws {
    let drawn = try add(values, title: title, isNamed: !title.isEmpty)
    var fill = lxw_chart_fill()
    if let color {
      fill.color = color.rgb
      fill.transparency = Self.bandTransparency
    } else {
      fill.none = UInt8(LXW_TRUE.rawValue)
    }
    chart_series_set_fill(drawn, &fill)
    setNoLine(of: drawn)
  }

  /// A line with a marker at each point, so that a month between two gaps is seen.
  private func setLine(of series: SeriesPointer, color: WorkbookColor, isBound: Bool) {
    var line = lxw_chart_line()
    line.color = color.rgb
    line.width = isBound ? Self.boundWidth : Self.lineWidth
    if isBound { line.dash_type = UInt8(LXW_CHART_LINE_DASH_DASH.rawValue) }
    chart_series_set_line(series, &line)
    if isBound {
      chart_series_set_marker_type(series, UInt8(LXW_CHART_MARKER_NONE.rawValue))
    } else {
      setMarker(of: series, color: color, size: Self.markerSize)
    }
  }

  private func setNoLine(of series: SeriesPointer) {
    var line = lxw_chart_line()
    line.none = UInt8(LXW_TRUE.rawValue)
    chart_series_set_line(series, &line)
  }

  private func setMarker(
    of series: SeriesPointer, color: WorkbookColor, type: lxw_chart_marker_type = LXW_CHART_MARKER_CIRCLE,
    size: UInt8
  ) {
    chart_series_set_marker_type(series, UInt8(type.rawValue))
    chart_series_set_marker_size(series, size)
    var fill = lxw_chart_fill()
    fill.color = color.rgb
    chart_series_set_marker_fill(series, &fill)
    var line = lxw_chart_line()
    line.color = color.rgb
    chart_series_set_marker_line(series, &line)
  }

  /// Puts texts beside points; an empty one puts nothing.
  private func label(
    _ series: SeriesPointer, with labels: [String],
    position: lxw_chart_label_position = LXW_CHART_LABEL_POSITION_RIGHT
  ) throws {
    chart_series_set_labels(series)
    chart_series_set_labels_position(series, UInt8(position.rawValue))
    try withCStrings([file.font.substitute] + labels.map(Self.plain)) { texts in
      var font = lxw_chart_font()
      font.name = texts[0]
      font.size = Self.labelSize
      chart_series_set_labels_font(series, &font)
      var custom = zip(labels, texts.dropFirst()).map { text, copy in
        var label = lxw_chart_data_label()
        if text.isEmpty { label.hide = UInt8(LXW_TRUE.rawValue) } else { label.value = copy }
        return label
      }
      try custom.withUnsafeMutableBufferPointer { buffer in
        var list = buffer.indices.map { index in buffer.baseAddress.map { $0 + index } } + [nil]
        try sheet.check(
          chart_series_set_labels_custom(series, &list), "chart_series_set_labels_custom")
      }
    }
  }

  static let titleSize = 12.0
  static let textSize = 9.0
  private static let labelSize = 8.0
  private static let lineWidth: Float = 2
  private static let boundWidth: Float = 0.75
  private static let markWidth: Float = 1
  private static let markerSize: UInt8 = 4
  private static let dotSize: UInt8 = 7
  /// Percent.
  private static let bandTransparency: UInt8 = 78
  private static let narrowGap: UInt16 = 400
  private static let wholeHeight = 100.0
  /// Where along the categories titles of events turn to the left.
  private static let lateShare = 0.7
  private static let levelTitleShare = 0.9
  /// How much of a chart's width its plot takes.
  private static let plotShare = 0.85
  /// The height of a row of events' titles, of the plot's.
  private static let rowShare = 0.09
}
