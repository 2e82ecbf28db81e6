import CXLSXWriter

extension XLSXDrawing {
  func setAxes() {
    // The library turns the axes of lying columns round: their X axis is the one of the values.
    let isLying = description.kind == .bar
    let categoryAxis = chart_axis_get(
      chart, isLying ? LXW_CHART_AXIS_TYPE_Y : LXW_CHART_AXIS_TYPE_X)
    let valueAxis = chart_axis_get(
      chart, isLying ? LXW_CHART_AXIS_TYPE_X : LXW_CHART_AXIS_TYPE_Y)
    if let categoryAxis { set(categories: categoryAxis, isLying: isLying) }
    if let valueAxis { set(values: valueAxis) }
  }

  private func set(categories axis: UnsafeMutablePointer<lxw_chart_axis>, isLying: Bool) {
    name(axis, description.categoryTitle)
    if isLying {
      // The first category stands at the top, and the values' axis stays at the bottom.
      chart_axis_set_reverse(axis)
      chart_axis_set_crossing_max(axis)
    }
    if case .days = data.categories,
      let format = NumberFormat.of(data.categoryColumn.display, isWhole: true)
    {
      chart_axis_set_num_format(axis, format)
    }
    if case .numbers = data.categories {
      withFont(Self.textSize) { font in chart_axis_set_num_font(axis, &font) }
      if let format = NumberFormat.of(data.categoryColumn.display, isWhole: true) {
        chart_axis_set_num_format(axis, format)
      }
      return
    }
    // Below zero, the labels stand at the foot of the chart and not across it.
    chart_axis_set_label_position(axis, UInt8(LXW_CHART_AXIS_LABEL_POSITION_LOW.rawValue))
    let step = step(of: data.categories)
    withFont(Self.textSize) { font in
      if !isLying, step > 1, description.kind != .radar { font.rotation = Self.slant }
      chart_axis_set_num_font(axis, &font)
    }
    if isLying {
      chart_axis_set_interval_unit(axis, 1)
    } else if step > 1 {
      chart_axis_set_interval_unit(axis, UInt16(clamping: step))
      chart_axis_set_interval_tick(axis, UInt16(clamping: step))
    }
  }

  private func set(values axis: UnsafeMutablePointer<lxw_chart_axis>) {
    if description.kind != .radar { name(axis, description.valueTitle) }
    withFont(Self.textSize) { font in chart_axis_set_num_font(axis, &font) }
    // The library knows the axis of values only once it writes the chart, and refuses bounds before.
    axis.pointee.is_value = 1
    let ticks = plan.ticks
    if ticks.isLogarithmic, case .decimals = description.valueDisplay {
      chart_axis_set_num_format(axis, Self.ratioFormat)
    } else if case .percent = description.valueDisplay {
      let decimals = max(0, ticks.decimals - Self.decimalsOfAPercent)
      if let format = NumberFormat.of(.percent(decimals: decimals), isWhole: true) {
        chart_axis_set_num_format(axis, format)
      }
    } else if let format = NumberFormat.of(description.valueDisplay, isWhole: true) {
      chart_axis_set_num_format(axis, format)
    }
    if ticks.isLogarithmic {
      chart_axis_set_log_base(axis, UInt16(clamping: Int(ticks.step)))
      chart_axis_set_major_unit(axis, ticks.step)
      chart_axis_set_min(axis, ticks.lowest)
      chart_axis_set_max(axis, ticks.highest)
      // Else the categories' axis would cross at 1, amid the chart.
      chart_axis_set_crossing_min(axis)
    } else {
      if let minimum = description.scale.minimum { chart_axis_set_min(axis, min(minimum, ticks.lowest)) }
      if let maximum = description.scale.maximum { chart_axis_set_max(axis, maximum) }
      // Programs end axes of shares beyond 100 % where a share comes near it.
      var isShare = false
      if case .percent = description.valueDisplay { isShare = true }
      if !description.events.isEmpty || isShare {
        chart_axis_set_max(axis, ticks.highest)
        chart_axis_set_major_unit(axis, ticks.step)
      }
    }
    var line = lxw_chart_line()
    line.color = Self.gridColor.rgb
    line.width = Self.gridWidth
    chart_axis_major_gridlines_set_visible(axis, 1)
    chart_axis_major_gridlines_set_line(axis, &line)
  }

  private func name(_ axis: UnsafeMutablePointer<lxw_chart_axis>, _ title: String) {
    guard !title.isEmpty else { return }
    chart_axis_set_name(axis, Self.plain(title))
    withFont(Self.textSize) { font in chart_axis_set_name_font(axis, &font) }
  }

  /// Every how manieth category has a label: of months, such that the same months of each year have one.
  private func step(of categories: ChartData.Categories) -> Int {
    let step = max(1, (categories.count + Self.mostLabels - 1) / Self.mostLabels)
    guard case .days = categories else { return step }
    return Self.stepsOfMonths.first { $0 >= step } ?? step
  }

  /// As many decimals as an eighth or a sixteenth needs, and none for whole numbers.
  private static let ratioFormat = "0.####"
  /// How many decimals of a share one percent has.
  private static let decimalsOfAPercent = 2
  private static let gridColor = WorkbookColor(rgb: 0xD9D9D9)
  private static let gridWidth: Float = 0.75
  /// Degrees that labels are turned by when they are many.
  private static let slant: Int32 = -45
  /// More labels along the axis than this would run into each other.
  private static let mostLabels = 14
  private static let stepsOfMonths = [1, 2, 3, 6, 12, 24, 36, 60]
}
