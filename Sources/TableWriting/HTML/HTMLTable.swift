/// Writes one table of a sheet.
struct HTMLTable {
  private let table: SheetTable
  private let sheet: SheetDescription
  private let page: HTMLPage
  private let cells: HTMLCell
  private let language: Language
  /// The classes of each column's cells.
  private let classes: [String]
  private let heat: [Int: HeatScale]
  /// The greatest value of each column with bars.
  private let bars: [Int: Double]

  init(_ table: SheetTable, of sheet: SheetDescription, report: HTMLReport, page: HTMLPage) {
    self.table = table
    self.sheet = sheet
    self.page = page
    language = report.workbook.language
    cells = HTMLCell(report: report, page: page)
    let columns = table.table.columns
    classes = columns.map(Self.classes)
    var heat: [Int: HeatScale] = [:]
    for map in table.heatMaps {
      let scale = HeatScale(map, in: table.table, rows: table.table.rows.count)
      for index in columns.indices where map.columns.contains(columns[index].name) { heat[index] = scale }
    }
    self.heat = heat
    var bars: [Int: Double] = [:]
    for bar in table.dataBars {
      let places = columns.indices.filter { bar.columns.contains(columns[$0].name) }
      let greatest = table.table.rows.lazy.flatMap { row in places.compactMap { row[safe: $0]?.finiteNumber }
      }.max()
      for place in places { bars[place] = greatest }
    }
    self.bars = bars
  }

  func write() throws {
    let id = "table-" + page.text(table.excelName)
    let count = table.table.rows.count
    if table.isForPrograms, let file = table.completeIn {
      let values = ["all": NumberText.grouped(String(count)), "file": file]
      let note = WriterWords.fill(cells.report.words.rowsInFile, values)
      return try page.write("<p id=\"\(id)\">\(page.text(note))</p>\n")
    }
    try page.write("<div class=\"table\(isLong ? " long" : "")\" id=\"\(id)\"\(try data)>\n")
    try page.write(
      "<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-labelledby=\"\(id)-caption\">\n<table\(tableClass)>\n"
    )
    try page.write(
      "<caption id=\"\(id)-caption\">\(page.text(table.table.title[language])) <small>\(page.text(countText(count)))</small></caption>\n"
    )
    try writeHeading()
    try page.write("<tbody>\n")
    for row in table.table.rows {
      guard row.count == classes.count else {
        throw TableError.rowWidth(cells: row.count, columns: classes.count)
      }
      try page.write(try markup(of: row))
    }
    try page.write("</tbody>\n")
    try writeTotals()
    try page.write("</table>\n</div>\n</div>\n")
  }

  /// Whether the script shows it a part at a time.
  private var isLong: Bool { table.hasFilter && table.table.rows.count > HTMLReport.rowsAtATime }

  private var tableClass: String {
    var classes: [String] = []
    if sheet.frozenColumns > 0 { classes.append("frozen") }
    if let printed = sheet.printedColumns { classes.append("print\(printed)") }
    if min(sheet.printedColumns ?? .max, table.table.columns.count) > Self.manyColumns {
      classes.append("many")
    }
    return classes.isEmpty ? "" : " class=\"\(classes.joined(separator: " "))\""
  }

  private func countText(_ count: Int) -> String {
    WriterWords.fill(cells.report.words.allRowsShown, ["all": NumberText.grouped(String(count))])
  }

  /// The words of the script for this table; without them it has nothing to do.
  private var data: String {
    get throws {
      guard table.hasFilter else { return "" }
      let words = cells.report.words
      let name = table.table.title[language]
      let texts = [
        ("sort", words.sortBy), ("filter", WriterWords.fill(words.filterRows, ["table": name])),
        ("shown", words.rowsShown), ("all", words.allRowsShown), ("more", words.showMore),
        ("everything", words.showAll),
      ]
      return texts.map { " data-\($0.0)=\"\(page.text($0.1))\"" }.joined()
    }
  }

  private func writeHeading() throws {
    var markup = "<thead>\n<tr>"
    for (column, classes) in zip(table.table.columns, classes) {
      let meaning = column.meaning[language]
      markup += "<th scope=\"col\"" + Self.attribute("class", classes)
      markup +=
        Self.attribute("title", page.text(meaning)) + ">" + page.text(column.title[language]) + "</th>"
    }
    try page.write(markup + "</tr>\n</thead>\n")
  }

  private func markup(of row: [Cell]) throws -> String {
    var markup = "<tr>"
    for (index, cell) in row.enumerated() {
      let element = index == 0 ? "th scope=\"row\"" : "td"
      markup += "<" + element + Self.attribute("class", classes(of: cell, at: index))
      let content = try cells.content(of: cell, in: table.table.columns[index])
      if let value = HTMLCell.sortValue(of: cell), value != content { markup += " data-v=\"\(value)\"" }
      markup += ">" + content
      markup += index == 0 ? "</th>" : "</td>"
    }
    return markup + "</tr>\n"
  }

  private func writeTotals() throws {
    guard !table.totals.isEmpty else { return }
    var markup = "<tfoot>\n<tr>"
    for (index, column) in table.table.columns.enumerated() {
      var content = index == 0 ? page.text(table.sumLabel) : ""
      if let total = table.totals[column.name] {
        let numbers = table.table.rows.compactMap { $0[safe: index]?.finiteNumber }
        content = try cells.content(of: total.cell(of: column, numbers), in: column)
      }
      let element = index == 0 ? "th scope=\"row\"" : "td"
      markup += "<" + element + Self.attribute("class", classes[index]) + ">" + content
      markup += index == 0 ? "</th>" : "</td>"
    }
    try page.write(markup + "</tr>\n</tfoot>\n")
  }

  private func classes(of cell: Cell, at index: Int) -> String {
    var names = classes[index]
    func add(_ name: String) { names += names.isEmpty ? name : " " + name }
    if case .notMeasured = cell { add("none") }
    guard let number = cell.finiteNumber else { return names }
    if let scale = heat[index] { add(HTMLStyle.heatClass(of: number, on: scale)) }
    if let greatest = bars[index], greatest > 0 { add(HTMLStyle.barClass(of: number / greatest)) }
    return names
  }

  private static func classes(of column: Column) -> String {
    var classes: [String] = []
    switch column.type {
    case .integer, .number: classes.append("n")
    case .date, .month: classes.append("d")
    case .text, .list, .boolean, .address:
      if column.style.wraps || column.style.maximumWidth > wide { classes.append("w") }
    }
    switch column.style.alignment {
    case .natural: break
    case .left: classes.append("left")
    case .center: classes.append("center")
    case .right: classes.append("right")
    }
    if column.style.isBold { classes.append("strong") }
    return classes.joined(separator: " ")
  }

  private static func attribute(_ name: String, _ value: String) -> String {
    value.isEmpty ? "" : " \(name)=\"\(value)\""
  }

  /// Tables of more columns are printed in smaller letters.
  private static let manyColumns = 9
  /// Columns wider than this hold running text.
  private static let wide = 50.0
}
