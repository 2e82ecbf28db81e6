import CXLSXWriter

/// Colours and bars that follow the values of cells.
extension XLSXSheet {
  func color(_ heatMap: HeatMap, in place: SheetLayout.TablePlace) throws {
    guard let scale = HeatScale(heatMap, in: place.table.table, rows: place.table.writtenRows) else { return }
    var condition = lxw_conditional_format()
    condition.min_rule_type = UInt8(LXW_CONDITIONAL_RULE_TYPE_NUMBER.rawValue)
    condition.max_rule_type = UInt8(LXW_CONDITIONAL_RULE_TYPE_NUMBER.rawValue)
    condition.min_value = scale.low
    condition.max_value = scale.high
    condition.min_color = scale.lowColor.rgb
    condition.max_color = scale.highColor.rgb
    if let middle = scale.middle {
      condition.type = UInt8(LXW_CONDITIONAL_3_COLOR_SCALE.rawValue)
      condition.mid_rule_type = UInt8(LXW_CONDITIONAL_RULE_TYPE_NUMBER.rawValue)
      condition.mid_value = middle
      condition.mid_color = WorkbookColor.heatMiddle.rgb
    } else {
      condition.type = UInt8(LXW_CONDITIONAL_2_COLOR_SCALE.rawValue)
    }
    try apply(&condition, to: heatMap.columns, of: place)
  }

  func draw(_ bars: DataBars, in place: SheetLayout.TablePlace) throws {
    var condition = lxw_conditional_format()
    condition.type = UInt8(LXW_CONDITIONAL_DATA_BAR.rawValue)
    condition.data_bar_2010 = UInt8(LXW_TRUE.rawValue)
    condition.bar_solid = UInt8(LXW_TRUE.rawValue)
    condition.bar_no_border = UInt8(LXW_TRUE.rawValue)
    condition.bar_negative_color = WorkbookColor.heatAbove.rgb
    condition.bar_color = (bars.color ?? .dataBar).rgb
    condition.min_rule_type = UInt8(LXW_CONDITIONAL_RULE_TYPE_NUMBER.rawValue)
    condition.min_value = 0
    condition.max_rule_type = UInt8(LXW_CONDITIONAL_RULE_TYPE_MAXIMUM.rawValue)
    try apply(&condition, to: bars.columns, of: place)
  }

  /// One rule over several columns, so that they share its scale.
  private func apply(
    _ condition: inout lxw_conditional_format, to names: [String], of place: SheetLayout.TablePlace
  ) throws {
    let columns = place.table.table.columns.indices.filter {
      names.contains(place.table.table.columns[$0].name)
    }
    guard let first = columns.first else { return }
    let rows = place.firstRow...place.lastRow
    let ranges = columns.map {
      CellRange.absolute(rows: rows, columns: $0...$0).replacing("$", with: "")
    }
    try withCStrings([ranges.joined(separator: " ")]) { texts in
      condition.multi_range = texts[0]
      try check(
        worksheet_conditional_format_range(
          worksheet, lxw_row_t(rows.lowerBound), lxw_col_t(first), lxw_row_t(rows.upperBound),
          lxw_col_t(first), &condition), "worksheet_conditional_format_range")
    }
  }
}
