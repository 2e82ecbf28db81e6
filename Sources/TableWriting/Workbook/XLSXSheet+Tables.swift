import CXLSXWriter

extension XLSXSheet {
  /// Makes the Excel table of cells, with its headings and its row of sums.
  func addTable(_ place: SheetLayout.TablePlace, language: Language) throws {
    let columns = place.table.table.columns
    let headings = columns.map { $0.title[language] }
    let hasSums = !place.table.summed.isEmpty
    let headingFormat = try file.format(.tableHeading)
    try withCStrings(headings + [place.table.excelName, place.table.sumLabel]) { texts in
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
        if place.table.summed.contains(column.name) {
          descriptions[index].total_function = UInt8(LXW_TABLE_FUNCTION_SUM.rawValue)
          descriptions[index].total_value = Self.sum(of: index, in: place.table.table)
        } else if hasSums, index == 0 {
          descriptions[index].total_string = texts[headings.count + 1]
        }
        list[index] = descriptions.baseAddress.map { $0 + index }
      }
      var options = lxw_table_options()
      options.name = texts[headings.count]
      options.style_type = UInt8(LXW_TABLE_STYLE_TYPE_LIGHT.rawValue)
      options.style_type_number = Self.lightBlueBands
      options.total_row = hasSums ? 1 : 0
      options.no_autofilter = place.table.hasFilter ? 0 : 1
      options.columns = list.baseAddress
      try check(
        worksheet_add_table(
          worksheet, lxw_row_t(place.headingRow), 0, lxw_row_t(place.lastRow + (hasSums ? 1 : 0)),
          lxw_col_t(place.lastColumn), &options), "worksheet_add_table")
    }
  }

  private static func sum(of column: Int, in table: ReportTable) -> Double {
    table.rows.reduce(0) { sum, row in
      switch row[column] {
      case .integer(let number): sum + Double(number)
      case .number(let number): sum + number
      default: sum
      }
    }
  }

  /// Excel's "Table Style Light 9".
  private static let lightBlueBands: UInt8 = 9
}
