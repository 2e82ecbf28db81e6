import Foundation

/// Writes a ``WorkbookDescription`` as one HTML page: for people without Excel, for mail and for the archive.
///
///     try HTMLReport(description).write(to: "Reports/monthly.html")
///
/// Each sheet is a section. The page holds everything it needs and asks the network for nothing, which its
/// Content Security Policy makes sure of. Without its script it reads and prints; with it, tables are sorted
/// and filtered, and long ones are shown a part at a time. The same description gives the same bytes.
public struct HTMLReport: Sendable {
  /// How much of long tables is shown at first, and how much more at a time.
  public static let rowsAtATime = 100

  let workbook: WorkbookDescription
  let words: WriterWords
  let sheets: [SheetDescription]
  let tables: TableIndex

  /// - Throws: ``WorkbookError/chartReference(chart:table:column:)`` for a chart of a column that is not
  ///   there.
  public init(_ workbook: WorkbookDescription) throws {
    self.workbook = workbook
    words = workbook.words
    sheets = try workbook.withoutThinCharts()
    tables = TableIndex(sheets)
  }

  /// Writes the page to a file, replacing what is there.
  ///
  /// - Throws: ``OutputError``, ``TableError`` for a row of the wrong width, or ``WorkbookError``.
  public func write(to path: String) throws {
    try AtomicFile.write(to: path) { try write(to: $0) }
  }

  /// Writes the page's bytes.
  ///
  /// - Throws: what the sink throws, ``TableError`` or ``WorkbookError``.
  public func write(to sink: any ByteSink) throws {
    let page = HTMLPage(sink)
    try writeHead(page)
    try page.write("<body>\n<a class=\"skip\" href=\"#main\">\(page.text(words.skipToMain))</a>\n")
    try writeHeader(page)
    try page.write("<div class=\"frame\">\n")
    try writeContents(page)
    try page.write("<main id=\"main\">\n")
    var blocks = HTMLBlocks(report: self, page: page)
    for (index, sheet) in sheets.enumerated() { try blocks.write(sheet, number: index + 1) }
    try page.write("</main>\n</div>\n")
    try page.write(
      "<footer><p>\(page.text(workbook.title)) · \(page.text(madeOn)) · \(page.text(workbook.author))</p></footer>\n"
    )
    try page.write("<script>\(HTMLScript.tables)</script>\n</body>\n</html>\n")
  }

  private func writeHead(_ page: HTMLPage) throws {
    let style = HTMLStyle.sheet(font: workbook.font, printedColumns: Set(sheets.compactMap(\.printedColumns)))
    let policy = [
      "default-src 'none'", "style-src \(Self.source(style))",
      "script-src \(Self.source(HTMLScript.mark)) \(Self.source(HTMLScript.tables))", "img-src data:",
      "base-uri 'none'", "form-action 'none'",
    ].joined(separator: "; ")
    try page.write(
      """
      <!DOCTYPE html>
      <html lang="\(workbook.language.rawValue)">
      <head>
      <meta charset="utf-8"/>
      <meta http-equiv="Content-Security-Policy" content="\(policy)"/>
      <meta name="viewport" content="width=device-width, initial-scale=1"/>
      <meta name="referrer" content="no-referrer"/>
      <meta name="color-scheme" content="light dark"/>
      <meta name="author" content="\(page.text(workbook.author))"/>
      <meta name="description" content="\(page.text(workbook.comments))"/>
      <meta name="keywords" content="\(page.text(workbook.keywords.joined(separator: ", ")))"/>
      <meta name="date" content="\(page.text(workbook.created))"/>
      <link rel="icon" href="data:,"/>
      <title>\(page.text(workbook.title))</title>
      <style>\(style)</style>
      <script>\(HTMLScript.mark)</script>
      </head>

      """)
  }

  private func writeHeader(_ page: HTMLPage) throws {
    try page.write("<header>\n<h1>\(page.text(workbook.title))</h1>\n")
    try page.write("<p>\(page.text(madeOn)) · \(page.text(workbook.author))</p>\n</header>\n")
  }

  private var madeOn: String {
    let display: ColumnDisplay = workbook.language == .thai ? .buddhistEraDay : .commonEraDay
    return words.madeOn + " " + DayWords.shown(iso: workbook.created, as: display, months: words.months)
  }

  private func writeContents(_ page: HTMLPage) throws {
    try page.write(
      "<nav aria-labelledby=\"contents\">\n<h2 id=\"contents\">\(page.text(words.contents))</h2>\n<ol>\n")
    for (index, sheet) in sheets.enumerated() {
      let purpose = sheet.purpose.isEmpty ? "" : " <small>\(page.text(sheet.purpose))</small>"
      try page.write("<li><a href=\"#sheet-\(index + 1)\">\(page.text(sheet.name))</a>\(purpose)</li>\n")
    }
    try page.write("</ol>\n</nav>\n")
  }

  /// How a policy names an inline text: by its SHA-256 (Content Security Policy Level 3, section 2.3.1).
  private static func source(_ text: String) -> String {
    "'sha256-" + Data(SHA256.digest(text.utf8)).base64EncodedString() + "'"
  }
}

/// Where a page's text goes.
struct HTMLPage {
  private let sink: any ByteSink

  init(_ sink: any ByteSink) {
    self.sink = sink
  }

  func write(_ markup: String) throws {
    try sink.write(Array(markup.utf8))
  }

  /// A text that is never markup.
  func text(_ text: String) -> String { XMLText.escaped(text) }
}
