import CXLSXWriter

/// Two kinds of chart over the same axes, such as a line over a band: libxlsxwriter 1.1 writes one kind a
/// chart, by a function that the chart points to. In its place stands one that lets the library write the
/// areas or columns first and the lines after them.
enum XLSXLayers {
  /// Makes a chart of areas or columns draw as lines the series from the first without a fill on.
  static func drawLines(in chart: UnsafeMutablePointer<lxw_chart>) {
    chart.pointee.write_chart_type = { chart in
      guard let chart else { return }
      XLSXLayers.write(chart)
    }
  }

  private static func write(_ chart: UnsafeMutablePointer<lxw_chart>) {
    guard let list = chart.pointee.series_list, let first = list.pointee.stqh_first else { return }
    var lastBelow: UnsafeMutablePointer<lxw_chart_series>?
    var next: UnsafeMutablePointer<lxw_chart_series>? = first
    while let series = next, series.pointee.fill != nil {
      lastBelow = series
      next = series.pointee.list_pointers.stqe_next
    }
    let firstLine = next
    if let lastBelow {
      lastBelow.pointee.list_pointers.stqe_next = nil
      writeLayer(of: chart, as: chart.pointee.type)
      lastBelow.pointee.list_pointers.stqe_next = firstLine
    }
    guard let firstLine else { return }
    let before = (chart.pointee.chart_group, chart.pointee.grouping, chart.pointee.type)
    list.pointee.stqh_first = firstLine
    chart.pointee.grouping = UInt8(LXW_GROUPING_STANDARD.rawValue)
    writeLayer(of: chart, as: UInt8(LXW_CHART_LINE.rawValue))
    list.pointee.stqh_first = first
    (chart.pointee.chart_group, chart.pointee.grouping, chart.pointee.type) = before
  }

  /// Writes the chart's series by the library's function for a type.
  private static func writeLayer(of chart: UnsafeMutablePointer<lxw_chart>, as type: UInt8) {
    guard let model = lxw_chart_new(type) else { return }
    defer { lxw_chart_free(model) }
    chart.pointee.chart_group = model.pointee.chart_group
    model.pointee.write_chart_type?(chart)
  }
}
