import CXLSXWriter
import Glibc

/// The open file of libxlsxwriter. Nothing of the library is seen outside of this folder.
///
/// The library keeps a workbook in memory until it is closed: its mode for constant memory cannot write
/// tables.
final class XLSXFile {
  private var workbook: UnsafeMutablePointer<lxw_workbook>?
  private var formats: [CellStyle: UnsafeMutablePointer<lxw_format>] = [:]
  let font: ReportFont
  private let path: String

  /// - Throws: ``WorkbookError/library(function:sheet:message:)``.
  init(path: String, font: ReportFont) throws {
    self.font = font
    self.path = path
    // More than 4 GB or 65,535 parts need it; the library then uses it only where they are reached.
    var options = lxw_workbook_options()
    options.use_zip64 = 0
    // Its own files lie beside the workbook, so that they go with the folder where the process is told to end. The
    // library turns to TMPDIR and the system's folder only where it cannot make a file there.
    let folder = TemporaryName.split(path).folder
    workbook = (folder.isEmpty ? "." : folder).withCString { folder in
      options.tmpdir = UnsafeMutablePointer(mutating: folder)
      return workbook_new_opt(path, &options)
    }
    guard workbook != nil else { throw Self.outOfMemory("workbook_new_opt") }
    setDefaultFont()
  }

  deinit {
    if let workbook { lxw_workbook_free(workbook) }
  }

  /// Writes the file. Nothing can be added afterwards.
  ///
  /// - Throws: ``OutputError`` where the system refuses the file, such as on a full disk;
  ///   ``WorkbookError/library(function:sheet:message:)``.
  func close() throws {
    guard let open = workbook else { return }
    workbook = nil
    try writing("workbook_close", sheet: nil) { workbook_close(open) }
  }

  /// Calls a function of the library that writes to a file, be it one of its own that lies beside the workbook.
  ///
  /// - Throws: ``OutputError`` where the system refuses the file, such as on a full disk: the library's own
  ///   words do not tell what the system said; ``WorkbookError/library(function:sheet:message:)``.
  func writing(_ function: String, sheet: String?, _ call: () -> lxw_error) throws {
    errno = 0
    let outcome = call()
    let code = errno
    if Self.ofFiles.contains(outcome), code != 0 {
      throw OutputError(operation: "write", path: path, code: code)
    }
    try Self.check(outcome, function, sheet: sheet)
  }

  private static let ofFiles = [
    LXW_ERROR_CREATING_XLSX_FILE, LXW_ERROR_CREATING_TMPFILE, LXW_ERROR_READING_TMPFILE,
    LXW_ERROR_ZIP_FILE_OPERATION, LXW_ERROR_ZIP_FILE_ADD, LXW_ERROR_ZIP_CLOSE,
  ]

  func setProperties(of description: WorkbookDescription) throws {
    guard let workbook else { return }
    var properties = lxw_doc_properties()
    properties.created = time_t(ExcelDay.secondsSince1970(iso: description.created) ?? 0)
    try withCStrings([
      description.title, description.subject, description.author, description.comments,
      description.keywords.joined(separator: ", "),
    ]) { texts in
      properties.title = texts[0]
      properties.subject = texts[1]
      properties.author = texts[2]
      properties.comments = texts[3]
      properties.keywords = texts[4]
      properties.company = texts[2]
      try Self.check(
        workbook_set_properties(workbook, &properties), "workbook_set_properties", sheet: nil)
    }
  }

  func addSheet(named name: String) throws -> XLSXSheet {
    guard let workbook else { throw Self.closed }
    try Self.check(
      workbook_validate_sheet_name(workbook, name), "workbook_validate_sheet_name", sheet: name)
    guard let worksheet = workbook_add_worksheet(workbook, name) else {
      throw Self.outOfMemory("workbook_add_worksheet", sheet: name)
    }
    return XLSXSheet(name: name, worksheet: worksheet, file: self)
  }

  /// - Parameter formula: an absolute range, such as `'Sheet'!$A$2:$C$9`.
  func define(name: String, as formula: String) throws {
    guard let workbook else { throw Self.closed }
    try Self.check(
      workbook_define_name(workbook, name, "=" + formula), "workbook_define_name(\"\(name)\")", sheet: nil)
  }

  func newChart(_ type: lxw_chart_type) throws -> UnsafeMutablePointer<lxw_chart> {
    guard let workbook else { throw Self.closed }
    guard let chart = workbook_add_chart(workbook, UInt8(type.rawValue)) else {
      throw Self.outOfMemory("workbook_add_chart")
    }
    return chart
  }

  /// The format of a style, made once.
  func format(_ style: CellStyle) throws -> UnsafeMutablePointer<lxw_format> {
    if let known = formats[style] { return known }
    guard let workbook, let format = workbook_add_format(workbook) else {
      throw Self.outOfMemory("workbook_add_format")
    }
    apply(style, to: format)
    formats[style] = format
    return format
  }

  private func apply(_ style: CellStyle, to format: UnsafeMutablePointer<lxw_format>) {
    setFont(of: format, size: style.size)
    if style.isBold { format_set_bold(format) }
    if let color = style.color { format_set_font_color(format, color.rgb) }
    if let fill = style.fill {
      format_set_pattern(format, UInt8(LXW_PATTERN_SOLID.rawValue))
      format_set_bg_color(format, fill.rgb)
      format_set_fg_color(format, fill.rgb)
    }
    if let numberFormat = style.numberFormat { format_set_num_format(format, numberFormat) }
    switch style.alignment {
    case .natural: break
    case .left: format_set_align(format, UInt8(LXW_ALIGN_LEFT.rawValue))
    case .center: format_set_align(format, UInt8(LXW_ALIGN_CENTER.rawValue))
    case .right: format_set_align(format, UInt8(LXW_ALIGN_RIGHT.rawValue))
    }
    if style.isIndented { format_set_indent(format, 1) }
    let vertical = style.isCenteredVertically ? LXW_ALIGN_VERTICAL_CENTER : LXW_ALIGN_VERTICAL_TOP
    format_set_align(format, UInt8(vertical.rawValue))
    if style.wraps { format_set_text_wrap(format) }
    if style.isLink {
      format_set_font_color(format, WorkbookColor.link.rgb)
      format_set_underline(format, UInt8(LXW_UNDERLINE_SINGLE.rawValue))
    }
    switch style.border {
    case .none: break
    case .thinAbove:
      format_set_top(format, UInt8(LXW_BORDER_THIN.rawValue))
      format_set_top_color(format, WorkbookColor.accent.rgb)
    case .hairBelow:
      format_set_bottom(format, UInt8(LXW_BORDER_HAIR.rawValue))
      format_set_bottom_color(format, WorkbookColor.hairline.rgb)
    }
  }

  /// The file's first format is that of cells without one; widths of columns count in its digits. It is set in a font
  /// that every program has, or has another of the same widths for: were it the report's, columns, charts and pages
  /// would be half as wide again where the report's font is missing.
  private func setDefaultFont() {
    guard let first = workbook?.pointee.formats?.pointee.stqh_first else { return }
    format_set_font_name(first, SheetMetrics.baseFont)
    format_set_font_size(first, SheetMetrics.baseFontSize)
    format_set_font_family(first, Self.swissFamily)
  }

  /// The family tells what to look for where the font is missing: one without serifs.
  private func setFont(of format: UnsafeMutablePointer<lxw_format>, size: Double) {
    format_set_font_name(format, font.name)
    format_set_font_size(format, font.points(size))
    format_set_font_family(format, Self.swissFamily)
  }

  private static let swissFamily: UInt8 = 2

  static func check(_ code: lxw_error, _ function: String, sheet: String?) throws {
    guard code != LXW_NO_ERROR else { return }
    throw WorkbookError.library(
      function: function, sheet: sheet,
      message: lxw_strerror(code).map { String(cString: $0) } ?? "error \(code.rawValue)")
  }

  static func outOfMemory(_ function: String, sheet: String? = nil) -> WorkbookError {
    .library(function: function, sheet: sheet, message: "no memory")
  }

  private static let closed = WorkbookError.library(
    function: "workbook_close", sheet: nil, message: "the workbook has been closed")
}

/// Calls `body` with C copies of texts, which live as long as the call.
func withCStrings<Result>(
  _ texts: [String], _ body: ([UnsafeMutablePointer<CChar>]) throws -> Result
) rethrows -> Result {
  let copies = texts.map { text in
    let bytes = text.utf8CString
    let copy = UnsafeMutableBufferPointer<CChar>.allocate(capacity: bytes.count)
    _ = copy.initialize(from: bytes)
    return copy
  }
  defer { for copy in copies { copy.deallocate() } }
  return try body(copies.compactMap(\.baseAddress))
}
