/// Puts the blocks of one sheet where its layout has them.
struct SheetWriter {
  /// What a sheet shares with the others of its workbook.
  struct Surroundings {
    var language: Language
    var words: WriterWords
    var places: TablePlaces
  }

  let sheet: XLSXSheet
  let description: SheetDescription
  let layout: SheetLayout
  let surroundings: Surroundings
  private(set) var outcome = WorkbookOutcome()
  private var links = 0
  /// The heights of the rows, in points.
  private var heights: [Double] = []
  /// Whether empty cells have their lines too. In a long table they would cost more than they show.
  private var drawsBlanks = false
  /// The rows, by column, of the table being written that had nothing to measure.
  private var notMeasured: [Int: [Int]] = [:]

  init(
    sheet: XLSXSheet, description: SheetDescription, layout: SheetLayout, surroundings: Surroundings
  ) {
    self.sheet = sheet
    self.description = description
    self.layout = layout
    self.surroundings = surroundings
  }

  mutating func write() throws {
    // Every row says its height: programs differ in what they make of rows that do not, and charts, which
    // begin at a row and have a size, would lie over each other.
    heights = Array(repeating: layout.metrics.lineHeight, count: layout.lastSideRow)
    for row in 0..<layout.lastSideRow { try setHeight(layout.metrics.lineHeight, row: row) }
    for (column, width) in layout.columnUnits.enumerated() {
      try sheet.setWidth(width, column: column)
    }
    for place in layout.blocks { try write(place) }
    try setFrame()
  }

  private mutating func write(_ place: SheetLayout.BlockPlace) throws {
    switch place.block {
    case .title(let text):
      try sheet.write(text, row: place.row, column: 0, style: .title)
      try setHeight(layout.metrics.titleHeight, row: place.row)
    case .heading(let text):
      try sheet.write(text, row: place.row, column: 0, style: .heading)
      try setHeight(layout.metrics.headingHeight, row: place.row)
    case .paragraph(let text): try write(running: text, row: place.row, style: .paragraph)
    case .caution(let text): try write(running: text, row: place.row, style: .caution)
    case .facts(let facts):
      for (index, fact) in facts.enumerated() { try write(fact, row: place.row + index) }
    case .table: try writeTable(headingRow: place.row)
    case .chart, .gap: break
    }
  }

  private mutating func write(running text: String, row: Int, style: CellStyle) throws {
    try sheet.merge(fitting(text), row: row, columns: 0...layout.textColumn, style: style)
    try setHeight(layout.height(of: text), row: row)
  }

  private mutating func write(_ fact: Fact, row: Int) throws {
    if let target = fact.target {
      try write(.link(fact.label, to: target), row: row, column: 0, style: .link)
    } else {
      try sheet.write(fitting(fact.label), row: row, column: 0, style: .label)
    }
    switch fact.value {
    case .text(let text):
      try sheet.merge(
        fitting(text), row: row, columns: 1...max(1, layout.textColumn), style: .paragraph)
      try setHeight(layout.height(of: text, from: 1), row: row)
    default:
      let column = Column(
        "fact", .text, title: LocalizedText(same: ""), meaning: LocalizedText(same: ""),
        display: fact.display, style: ColumnStyle(alignment: .left))
      var style = CellStyle(of: fact.value, in: column, language: surroundings.language)
      style.border = .none
      try write(fact.value, row: row, column: 1, style: style)
    }
  }

  private mutating func writeTable(headingRow: Int) throws {
    guard let place = layout.tables.first(where: { $0.headingRow == headingRow }) else { return }
    let language = surroundings.language
    let table = place.table
    let columns = table.table.columns
    drawsBlanks = table.writtenRows <= Self.mostRowsWithBlanks
    for (index, row) in table.table.rows.prefix(table.writtenRows).enumerated() {
      guard row.count == columns.count else {
        throw TableError.rowWidth(cells: row.count, columns: columns.count)
      }
      let lines = zip(row, columns).enumerated().map { self.lines(of: $1.0, in: $1.1, at: $0) }
      let most = lines.max() ?? 1
      for (column, cell) in row.enumerated() {
        var style = CellStyle(of: cell, in: columns[column], language: language)
        // Beside a longer text, a cell stands by its first line.
        style.isCenteredVertically = most == 1
        style.isIndented = ColumnWidths.indent(of: cell, in: columns[column], at: column) > 0
        try write(cell, row: place.firstRow + index, column: column, style: style)
      }
      // Not every program gives a row the lines of its longest wrapped cell by itself.
      if most > 1 { try setHeight(layout.metrics.textHeight(lines: most), row: place.firstRow + index) }
    }
    try shadeNotMeasured()
    for heatMap in table.heatMaps { try sheet.color(heatMap, in: place) }
    for bars in table.dataBars { try sheet.draw(bars, in: place) }
    try sheet.addTable(place, language: language)
    let lines = columns.indices.map { column in
      SheetLayout.lines(
        columns[column].title[language],
        width: layout.widths[column] - (table.hasFilter ? ColumnWidths.filterButton : 0))
    }
    try setHeight(layout.metrics.headingHeight(lines: lines.max() ?? 1), row: headingRow)
  }

  private mutating func setHeight(_ height: Double, row: Int) throws {
    heights[row] = height
    try sheet.setHeight(height, row: row)
  }

  /// The lines of a cell, which are several where its column wraps.
  private func lines(of cell: Cell, in column: Column, at place: Int) -> Int {
    guard column.style.wraps else { return 1 }
    let width = layout.widths[place] - ColumnWidths.indent(of: cell, in: column, at: place)
    return SheetLayout.lines(CellText.shown(cell, in: column), width: width)
  }

  private mutating func shadeNotMeasured() throws {
    for (column, rows) in notMeasured.sorted(by: { $0.key < $1.key }) {
      for run in Self.runs(rows) { try sheet.shadeBlanks(rows: run, column: column) }
    }
    notMeasured = [:]
  }

  /// Rising numbers as stretches without gaps.
  private static func runs(_ rows: [Int]) -> [ClosedRange<Int>] {
    rows.reduce(into: []) { runs, row in
      if let last = runs.last, last.upperBound == row - 1 {
        runs[runs.count - 1] = last.lowerBound...row
      } else {
        runs.append(row...row)
      }
    }
  }

  private mutating func write(_ cell: Cell, row: Int, column: Int, style: CellStyle) throws {
    switch cell {
    case .text(let text): try sheet.write(fitting(text), row: row, column: column, style: style)
    case .rich(let runs): try write(runs, row: row, column: column, style: style)
    case .list(let items):
      try sheet.write(
        fitting(items.joined(separator: "; ")), row: row, column: column, style: style)
    case .integer(let number): try sheet.write(Double(number), row: row, column: column, style: style)
    case .number(let number) where number.isFinite:
      try sheet.write(number, row: row, column: column, style: style)
    case .number(let number):
      let sign = number.isNaN ? "–" : number < 0 ? "-∞" : "∞"
      var style = style
      if style.alignment == .natural { style.alignment = .right }
      try sheet.write(sign, row: row, column: column, style: style)
    case .day(let text):
      if let serial = ExcelDay.serial(iso: text) {
        try sheet.write(Double(serial), row: row, column: column, style: style)
      } else if ExcelDay.parts(iso: text) != nil {
        // Excel has no number for days before March 1900; they are slips of the source, and stay to be seen.
        try sheet.write(text, row: row, column: column, style: style)
      } else {
        throw WorkbookError.day(text, sheet: sheet.name, row: row, column: column)
      }
    case .flag(let flag): try sheet.write(flag, row: row, column: column, style: style)
    case .address(let address):
      try write(text: address, leadingTo: address, row: row, column: column, style: style)
    case .link(let text, .address(let address)):
      try write(text: text, leadingTo: address, row: row, column: column, style: style)
    case .link(let text, .sheet(let name)):
      try write(text: text, leadingTo: name, cell: "A1", row: row, column: column, style: style)
    case .link(let text, .table(let name)):
      guard let heading = surroundings.places.heading(of: name) else {
        throw WorkbookError.missingTable(name, askedForBy: "the link \"\(text)\"")
      }
      try write(
        text: text, leadingTo: heading.sheet, cell: "A\(heading.row + 1)", row: row, column: column,
        style: style)
    case .empty:
      if drawsBlanks { try sheet.writeBlank(row: row, column: column, style: style) }
    // Such a cell stays absent from the file: a formatted blank would be a zero in a chart's copy of the
    // values. Its look comes from ``shadeNotMeasured()``.
    case .notMeasured: notMeasured[column, default: []].append(row)
    }
  }

  /// A link where Excel can hold one, else the same text without.
  private mutating func write(
    text: String, leadingTo address: String, row: Int, column: Int, style: CellStyle
  ) throws {
    guard WorkbookLimits.canLink(address), links < WorkbookLimits.linksPerSheet else {
      var plain = style
      plain.isLink = false
      outcome.addressesAsText += 1
      return try sheet.write(fitting(text), row: row, column: column, style: plain)
    }
    links += 1
    try sheet.write(link: address, showing: fitting(text), row: row, column: column, style: style)
  }

  /// A link to a cell of the workbook, which is one of the links that a sheet holds.
  private mutating func write(
    text: String, leadingTo name: String, cell: String, row: Int, column: Int, style: CellStyle
  ) throws {
    guard links < WorkbookLimits.linksPerSheet else {
      var plain = style
      plain.isLink = false
      outcome.addressesAsText += 1
      return try sheet.write(fitting(text), row: row, column: column, style: plain)
    }
    links += 1
    try sheet.write(
      link: "internal:" + CellRange.quoted(sheet: name) + "!" + cell, showing: fitting(text), row: row,
      column: column, style: style)
  }

  /// Words that stand out within their text; plain text where nothing does, or where a cell does not hold
  /// all of it.
  private mutating func write(_ runs: [TextRun], row: Int, column: Int, style: CellStyle) throws {
    let runs = runs.filter { !$0.text.isEmpty }
    let text = runs.plainText
    guard runs.count > 1, runs.contains(where: \.isEmphasized),
      text.utf16.count <= WorkbookLimits.charactersPerCell
    else {
      var plain = style
      if runs.count == 1, runs[0].isEmphasized { plain.isBold = true }
      return try sheet.write(fitting(text), row: row, column: column, style: plain)
    }
    try sheet.write(runs, row: row, column: column, style: style)
  }

  /// The text, or as much as a cell holds with a note of how long it was.
  private mutating func fitting(_ text: String) -> String {
    let length = text.utf16.count
    guard length > WorkbookLimits.charactersPerCell else { return text }
    outcome.shortenedCells += 1
    let note = WriterWords.fill(surroundings.words.shortenedHere, ["length": String(length)])
    let kept = text.utf16.prefix(WorkbookLimits.charactersPerCell - note.utf16.count)
    return String(decoding: kept, as: UTF16.self) + note
  }

  private func setFrame() throws {
    let frozen = layout.tables.first { $0.table.excelName == description.frozenTable }
    if let frozen {
      sheet.freeze(rows: frozen.firstRow, columns: description.frozenColumns)
    } else if description.frozenColumns > 0 {
      sheet.freeze(rows: 0, columns: description.frozenColumns)
    }
    // A row is repeated on the pages after its own. Over the rows of another table it would be wrong.
    let isOnly = layout.tables.count == 1
    let last = layout.tables.last.flatMap { $0.headingRow == layout.blocks.last?.row ? $0.headingRow : nil }
    let repeatedRow = isOnly ? frozen?.headingRow ?? layout.tables.first?.headingRow : last
    try sheet.setPrinting(
      description.page, repeatedRow: repeatedRow, area: printedArea, footer: description.printFooter)
    try sheet.breakPages(before: PageBreaks(description, layout, heights: heights).rows)
    sheet.setAppearance(
      showsGridlines: description.showsGridlines, tabColor: description.tabColor)
  }

  /// The last row and column that are printed; `nil` for all.
  private var printedArea: (row: Int, column: Int)? {
    guard description.printedColumns != nil || description.printedRows != nil else { return nil }
    var row = max(0, layout.rowCount - 1)
    if let rows = description.printedRows, let table = layout.tables.last {
      row = min(row, table.headingRow + rows)
    }
    return (row, (description.printedColumns ?? layout.widths.count) - 1)
  }

  private static let mostRowsWithBlanks = 2_000
}
