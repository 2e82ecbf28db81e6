/// Writes the blocks of each sheet as a section of the page.
struct HTMLBlocks {
  let report: HTMLReport
  let page: HTMLPage
  private var pictures = 0

  init(report: HTMLReport, page: HTMLPage) {
    self.report = report
    self.page = page
  }

  mutating func write(_ sheet: SheetDescription, number: Int) throws {
    var blocks = sheet.blocks[...]
    var title = sheet.name
    if case .title(let text) = blocks.first {
      title = text
      blocks = blocks.dropFirst()
    }
    let orientation = sheet.page.orientation == .landscape ? "landscape" : "portrait"
    try page.write(
      "<section id=\"sheet-\(number)\" class=\"\(orientation)\" aria-labelledby=\"sheet-\(number)-title\">\n")
    if title != sheet.name { try page.write("<p class=\"eyebrow\">\(page.text(sheet.name))</p>\n") }
    try page.write("<h2 id=\"sheet-\(number)-title\">\(page.text(title))</h2>\n")
    var sideCharts = sheet.sideCharts
    var row: [ChartDescription] = []
    for block in blocks {
      if case .chart(let chart) = block {
        // The page finds out itself how many of one size stand beside each other.
        if !chart.standsBeside, row.last?.width != chart.width { try flush(&row) }
        row.append(chart)
        continue
      }
      try flush(&row)
      if case .table = block, !sideCharts.isEmpty {
        try write(sideCharts)
        sideCharts = []
      }
      try write(block, of: sheet)
    }
    try flush(&row)
    try write(sideCharts)
    try page.write(
      "<p class=\"back\"><a href=\"#contents\">\(page.text(report.words.backToContents))</a></p>\n</section>\n"
    )
  }

  /// Writes charts that stand in one row.
  private mutating func flush(_ row: inout [ChartDescription]) throws {
    try write(row)
    row = []
  }

  private mutating func write(_ block: SheetBlock, of sheet: SheetDescription) throws {
    switch block {
    case .title(let text), .heading(let text): try page.write("<h3>\(page.text(text))</h3>\n")
    case .paragraph(let text): try page.write("<p>\(paragraph(text))</p>\n")
    case .caution(let text): try page.write("<p class=\"caution\" role=\"note\">\(paragraph(text))</p>\n")
    case .facts(let facts): try write(facts)
    case .table(let table):
      try HTMLTable(table, of: sheet, report: report, page: page).write()
    case .chart, .gap: break
    }
  }

  private func paragraph(_ text: String) -> String {
    page.text(text).replacing("\n", with: "<br/>")
  }

  private func write(_ facts: [Fact]) throws {
    try page.write("<dl>\n")
    for fact in facts {
      let column = Column(
        "fact", .text, title: LocalizedText(same: ""), meaning: LocalizedText(same: ""), display: fact.display
      )
      let cells = HTMLCell(report: report, page: page)
      let label = try fact.target.map { try cells.link(fact.label, to: $0) } ?? page.text(fact.label)
      try page.write("<dt>\(label)</dt><dd>\(try cells.content(of: fact.value, in: column))</dd>\n")
    }
    try page.write("</dl>\n")
  }

  private mutating func write(_ charts: [ChartDescription]) throws {
    guard !charts.isEmpty else { return }
    if charts.count > 1 { try page.write("<div class=\"charts\">\n") }
    for chart in charts {
      pictures += 1
      let data = try ChartData(chart, report.tables)
      try page.write("<figure>\n")
      try page.write(picture(of: chart, data, className: "wide"))
      // On a telephone's screen letters of the wide picture would be too small to read: another is laid out
      // for it, and the style sheet shows the one that fits.
      var narrow = chart
      narrow.width = min(chart.width, Self.narrowWidth)
      try page.write(picture(of: narrow, data, className: "narrow"))
      try page.write("</figure>\n")
    }
    if charts.count > 1 { try page.write("</div>\n") }
  }

  private func picture(of chart: ChartDescription, _ data: ChartData, className: String) -> String {
    let picture = SVGChart(
      chart, data, language: report.workbook.language, font: report.workbook.font, words: report.words)
    return picture.element(id: "chart-\(pictures)-\(className)", className: className, isStandalone: false)
  }

  /// In pixels: what a telephone held upright leaves of its width.
  private static let narrowWidth = 340
}
