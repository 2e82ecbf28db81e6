import CXLSXWriter

/// One sheet of the open file. Rows and columns count from 0.
struct XLSXSheet {
  let name: String
  let worksheet: UnsafeMutablePointer<lxw_worksheet>
  let file: XLSXFile

  func write(_ text: String, row: Int, column: Int, style: CellStyle) throws {
    try check(
      worksheet_write_string(
        worksheet, lxw_row_t(row), lxw_col_t(column), Self.writable(text), try file.format(style)),
      "worksheet_write_string")
  }

  func write(_ number: Double, row: Int, column: Int, style: CellStyle) throws {
    try check(
      worksheet_write_number(
        worksheet, lxw_row_t(row), lxw_col_t(column), number, try file.format(style)),
      "worksheet_write_number")
  }

  func write(_ flag: Bool, row: Int, column: Int, style: CellStyle) throws {
    try check(
      worksheet_write_boolean(
        worksheet, lxw_row_t(row), lxw_col_t(column), flag ? 1 : 0, try file.format(style)),
      "worksheet_write_boolean")
  }

  func writeBlank(row: Int, column: Int, style: CellStyle) throws {
    try check(
      worksheet_write_blank(worksheet, lxw_row_t(row), lxw_col_t(column), try file.format(style)),
      "worksheet_write_blank")
  }

  /// - Parameter runs: two or more, none of them empty.
  func write(_ runs: [TextRun], row: Int, column: Int, style: CellStyle) throws {
    var plain = CellStyle.plainRun
    var emphasized = CellStyle.emphasizedRun
    plain.isBold = style.isBold
    emphasized.size = style.size
    let formats = (try file.format(plain), try file.format(emphasized))
    try withCStrings(runs.map { Self.escaped(Self.writable($0.text)) }) { texts in
      var tuples = zip(runs, texts).map { run, text in
        lxw_rich_string_tuple(format: run.isEmphasized ? formats.1 : formats.0, string: text)
      }
      try tuples.withUnsafeMutableBufferPointer { buffer in
        // The library reads the list up to a null pointer.
        var list = buffer.indices.map { index in buffer.baseAddress.map { $0 + index } } + [nil]
        let format = try file.format(style)
        // The library puts the text together in a file.
        try file.writing("worksheet_write_rich_string", sheet: name) {
          worksheet_write_rich_string(worksheet, lxw_row_t(row), lxw_col_t(column), &list, format)
        }
      }
    }
  }

  /// Hides the sheet; people can show it again.
  func hide() {
    worksheet_hide(worksheet)
  }

  /// Shades the cells that are blank, as long as they are.
  func shadeBlanks(rows: ClosedRange<Int>, column: Int) throws {
    var condition = lxw_conditional_format()
    condition.type = UInt8(LXW_CONDITIONAL_TYPE_BLANKS.rawValue)
    condition.format = try file.format(.notMeasured)
    try check(
      worksheet_conditional_format_range(
        worksheet, lxw_row_t(rows.lowerBound), lxw_col_t(column), lxw_row_t(rows.upperBound),
        lxw_col_t(column), &condition), "worksheet_conditional_format_range")
  }

  func write(link address: String, showing text: String, row: Int, column: Int, style: CellStyle) throws {
    try check(
      worksheet_write_url_opt(
        worksheet, lxw_row_t(row), lxw_col_t(column), address, try file.format(style),
        Self.writable(text), nil), "worksheet_write_url_opt")
  }

  /// A text over several columns of one row.
  func merge(_ text: String, row: Int, columns: ClosedRange<Int>, style: CellStyle) throws {
    guard columns.count > 1 else {
      return try write(text, row: row, column: columns.lowerBound, style: style)
    }
    try check(
      worksheet_merge_range(
        worksheet, lxw_row_t(row), lxw_col_t(columns.lowerBound), lxw_row_t(row),
        lxw_col_t(columns.upperBound), Self.writable(text), try file.format(style)),
      "worksheet_merge_range")
  }

  func setHeight(_ height: Double, row: Int) throws {
    try check(worksheet_set_row(worksheet, lxw_row_t(row), height, nil), "worksheet_set_row")
  }

  func setWidth(_ width: Double, column: Int) throws {
    try check(
      worksheet_set_column(worksheet, lxw_col_t(column), lxw_col_t(column), width, nil),
      "worksheet_set_column")
  }

  func freeze(rows: Int, columns: Int) {
    worksheet_freeze_panes(worksheet, lxw_row_t(rows), lxw_col_t(columns))
  }

  /// A4 with the heading again on every page, its number at the foot.
  /// - Parameter area: the last row and column that are printed; `nil` for all.
  func setPrinting(
    _ page: PageSetup, repeatedRow: Int?, area: (row: Int, column: Int)?, footer: String
  ) throws {
    let a4: UInt8 = 9
    switch page.orientation {
    case .landscape: worksheet_set_landscape(worksheet)
    case .portrait: worksheet_set_portrait(worksheet)
    }
    worksheet_set_paper(worksheet, a4)
    if page.fitsWidth { worksheet_fit_to_pages(worksheet, 1, 0) }
    worksheet_set_margins(
      worksheet, Self.sideMargin, Self.sideMargin, Self.endMargin, Self.endMargin)
    if let area {
      try check(
        worksheet_print_area(worksheet, 0, 0, lxw_row_t(area.row), lxw_col_t(area.column)),
        "worksheet_print_area")
    }
    if let repeatedRow {
      try check(
        worksheet_repeat_rows(worksheet, lxw_row_t(repeatedRow), lxw_row_t(repeatedRow)),
        "worksheet_repeat_rows")
    }
    if page.repeatedColumns > 0 {
      try check(
        worksheet_repeat_columns(worksheet, 0, lxw_col_t(page.repeatedColumns - 1)),
        "worksheet_repeat_columns")
    }
    let size = Int(file.font.points(Self.marginSize).rounded())
    let font = "&\"\(file.font.name),Regular\"&\(size)"
    var place = lxw_header_footer_options()
    place.margin = Self.headMargin
    if !page.header.isEmpty {
      try check(
        worksheet_set_header_opt(
          worksheet, "&L" + font + Self.margin(page.header, beside: "&L" + font), &place),
        "worksheet_set_header_opt")
    }
    let number = "&R" + font + "&P / &N"
    try check(
      worksheet_set_footer_opt(
        worksheet, "&L" + font + Self.margin(footer, beside: "&L" + font + number) + number, &place),
      "worksheet_set_footer_opt")
  }

  /// Begins a new printed page at each of the rows.
  func breakPages(before rows: [Int]) throws {
    guard !rows.isEmpty else { return }
    // The library reads the list up to a zero.
    var list = rows.prefix(WorkbookLimits.pageBreaksPerSheet).map { lxw_row_t($0) } + [0]
    try check(worksheet_set_h_pagebreaks(worksheet, &list), "worksheet_set_h_pagebreaks")
  }

  /// A text in a page's margin, as much of it as Excel holds beside what else stands there.
  private static func margin(_ text: String, beside fixed: String) -> String {
    let room = WorkbookLimits.charactersPerFooter - fixed.utf16.count
    var kept = ""
    for character in text {
      let escaped = character == "&" ? "&&" : String(character)
      guard kept.utf16.count + escaped.utf16.count <= room else { break }
      kept += escaped
    }
    return kept
  }

  func setAppearance(showsGridlines: Bool, tabColor: WorkbookColor?) {
    worksheet_gridlines(
      worksheet,
      UInt8(
        (showsGridlines ? LXW_SHOW_SCREEN_GRIDLINES : LXW_HIDE_ALL_GRIDLINES).rawValue))
    if let tabColor { worksheet_set_tab_color(worksheet, tabColor.rgb) }
  }

  func activate() {
    worksheet_activate(worksheet)
  }

  func check(_ code: lxw_error, _ function: String) throws {
    try XLSXFile.check(code, function, sheet: name)
  }

  /// The text without what XML cannot carry: NUL would end it, and U+FFFE and U+FFFF are no characters.
  /// Other control characters are escaped by the library, but for those of texts in several runs (``escaped(_:)``).
  private static func writable(_ text: String) -> String {
    let isUnwritable = { (scalar: Unicode.Scalar) in
      scalar.value == 0 || scalar.value == 0xFFFE || scalar.value == 0xFFFF
    }
    guard text.unicodeScalars.contains(where: isUnwritable) else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.map { isUnwritable($0) ? "\u{FFFD}" : $0 }))
  }

  /// The text with its control characters as Excel writes them, such as `_x000C_` for a form feed; XML cannot carry them.
  private static func escaped(_ text: String) -> String {
    let isControl = { (scalar: Unicode.Scalar) in scalar.value < 0x20 && scalar != "\t" && scalar != "\n" }
    guard text.unicodeScalars.contains(where: isControl) else { return text }
    return text.unicodeScalars.map { scalar in
      guard isControl(scalar) else { return String(scalar) }
      let digits = String(scalar.value, radix: 16, uppercase: true)
      return "_x" + String(repeating: "0", count: Self.escapeDigits - digits.count) + digits + "_"
    }.joined()
  }

  private static let escapeDigits = 4

  /// The margins of pages at their sides, in inches.
  static let sideMargin = 0.4
  /// Those above and below.
  static let endMargin = 0.55
  /// From the paper's edge to head and foot.
  private static let headMargin = 0.22
  /// Of head and foot, in points of Tahoma.
  private static let marginSize = 8.0
}
