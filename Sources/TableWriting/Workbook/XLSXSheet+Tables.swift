import CXLSXWriter

extension XLSXSheet {
  /// Makes the Excel table of cells, with its headings and its row of totals.
  func addTable(_ place: SheetLayout.TablePlace, language: Language) throws {
    let table = place.table
    let columns = table.table.columns
    let headings = columns.map { $0.title[language] }
    let headingFormat = try file.format(.tableHeading)
    try withCStrings(headings + [table.excelName, table.sumLabel]) { texts in
      let descriptions = UnsafeMutableBufferPointer<lxw_table_column>.allocate(capacity: columns.count)
      descriptions.initialize(repeating: lxw_table_column())
      // The library reads the list up to a null pointer.
      let list = UnsafeMutableBufferPointer<UnsafeMutablePointer<lxw_table_column>?>.allocate(
        capacity: columns.count + 1)
      list.initialize(repeating: nil)
      defer {
        descriptions.deallocate()
        list.deallocate()
      }
      for (index, column) in columns.enumerated() {
        descriptions[index].header = texts[index]
        descriptions[index].header_format = headingFormat
        if let total = table.totals[column.name] {
          descriptions[index].total_function = UInt8(total.function.rawValue)
        } else if !table.totals.isEmpty, index == 0 {
          descriptions[index].total_string = texts[headings.count + 1]
        }
        list[index] = descriptions.baseAddress.map { $0 + index }
      }
      var options = lxw_table_options()
      options.name = texts[headings.count]
      options.style_type = UInt8(LXW_TABLE_STYLE_TYPE_LIGHT.rawValue)
      options.style_type_number = Self.lightBlueBands
      options.total_row = table.totals.isEmpty ? 0 : 1
      options.no_autofilter = table.hasFilter ? 0 : 1
      options.columns = list.baseAddress
      try check(
        worksheet_add_table(
          worksheet, lxw_row_t(place.headingRow), 0, lxw_row_t(place.totalsRow ?? place.lastRow),
          lxw_col_t(place.lastColumn), &options), "worksheet_add_table")
    }
    try writeTotals(of: place, language: language)
  }

  /// Writes the row of totals over the library's, which has no formats: formulas with the values they have
  /// before anything is filtered.
  private func writeTotals(of place: SheetLayout.TablePlace, language: Language) throws {
    guard let row = place.totalsRow else { return }
    let columns = place.table.table.columns
    for (index, column) in columns.enumerated() {
      guard let total = place.table.totals[column.name] else {
        let label = index == 0 ? place.table.sumLabel : ""
        if label.isEmpty {
          try writeBlank(row: row, column: index, style: .total)
        } else {
          try write(label, row: row, column: index, style: .total)
        }
        continue
      }
      let rows = place.table.table.rows.prefix(place.table.writtenRows)
      let numbers = rows.compactMap { $0[safe: index]?.finiteNumber }
      let isWhole = total == .count || column.type == .integer && total != .average
      var style = CellStyle(of: isWhole ? .integer(0) : .number(0), in: column, language: language)
      style.isBold = true
      style.border = .thinAbove
      // With the table's name, without which LibreOffice does not read it.
      let formula =
        "SUBTOTAL(\(total.function.rawValue),\(place.table.excelName)[\(Self.escaped(column.title[language]))])"
      try check(
        worksheet_write_formula_num(
          worksheet, lxw_row_t(row), lxw_col_t(index), "=" + formula, try file.format(style),
          total.value(of: numbers)), "worksheet_write_formula_num")
    }
  }

  /// A heading as formulas write it within brackets (Microsoft, "Using structured references").
  private static func escaped(_ heading: String) -> String {
    heading.reduce(into: "") { escaped, character in
      if "'#[]".contains(character) { escaped.append("'") }
      escaped.append(character)
    }
  }

  /// Excel's "Table Style Light 9".
  private static let lightBlueBands: UInt8 = 9
}

extension SheetTable.Total {
  var function: lxw_table_total_functions {
    switch self {
    case .sum: LXW_TABLE_FUNCTION_SUM
    case .average: LXW_TABLE_FUNCTION_AVERAGE
    case .count: LXW_TABLE_FUNCTION_COUNT_NUMS
    case .minimum: LXW_TABLE_FUNCTION_MIN
    case .maximum: LXW_TABLE_FUNCTION_MAX
    }
  }
}
