/// Writes a ``WorkbookDescription`` as an Excel file.
///
///     try WorkbookWriter.write(description, to: "Reports/monthly.xlsx")
///
/// Text is always written as text, never as a formula. The file is written beside its target and renamed
/// onto it (``AtomicFile``). The same description gives the same bytes.
public enum WorkbookWriter {
  /// Writes the workbook to `path`, replacing what is there.
  ///
  /// - Returns: what had to be written otherwise than described.
  /// - Throws: ``WorkbookError`` for what Excel refuses, ``OutputError`` when the file cannot be written,
  ///   ``TableError`` for a row of the wrong width.
  @discardableResult
  public static func write(_ description: WorkbookDescription, to path: String) throws -> WorkbookOutcome {
    try WorkbookChecks.check(description)
    return try AtomicFile.replace(path) { temporaryPath in
      let file = try XLSXFile(path: temporaryPath)
      try file.setProperties(of: description)
      let layouts = description.sheets.map { SheetLayout($0, language: description.language) }
      let references = ChartReferences(sheets: description.sheets, layouts: layouts)
      var outcome = WorkbookOutcome()
      // Charts read the cells of any sheet when they are made, so they come last.
      var open: [XLSXSheet] = []
      for (sheet, layout) in zip(description.sheets, layouts) {
        var writer = SheetWriter(
          sheet: try file.addSheet(named: sheet.name), description: sheet, layout: layout,
          language: description.language)
        try writer.write()
        outcome.shortenedCells += writer.outcome.shortenedCells
        outcome.addressesAsText += writer.outcome.addressesAsText
        open.append(writer.sheet)
      }
      let charts = XLSXCharts(file: file, range: references.range)
      for (index, sheet) in description.sheets.enumerated() {
        try insertCharts(of: sheet, layout: layouts[index], on: open[index], charts)
      }
      open.first?.activate()
      try file.close()
      return outcome
    }
  }

  private static func insertCharts(
    of description: SheetDescription, layout: SheetLayout, on sheet: XLSXSheet, _ charts: XLSXCharts
  ) throws {
    for place in layout.blocks {
      if case .chart(let chart) = place.block {
        try charts.insert(chart, on: sheet, row: place.row, column: 0)
      }
    }
    var row = layout.tables.first?.headingRow ?? layout.rowCount
    let column = (layout.tables.map(\.lastColumn).max() ?? layout.textColumn) + 2
    let perRow = max(1, description.sideChartColumns)
    for first in stride(from: 0, to: description.sideCharts.count, by: perRow) {
      let line = description.sideCharts[first..<min(first + perRow, description.sideCharts.count)]
      var offset = 0
      for chart in line {
        try charts.insert(chart, on: sheet, row: row, column: column, xOffset: offset)
        offset += chart.width + spaceBetweenCharts
      }
      row += line.map(SheetLayout.rows(ofChart:)).max() ?? 0
    }
  }

  private static let spaceBetweenCharts = 16
}

/// Finds the cells that charts refer to.
struct ChartReferences {
  private var places: [String: (sheet: String, place: SheetLayout.TablePlace)] = [:]

  init(sheets: [SheetDescription], layouts: [SheetLayout]) {
    for (sheet, layout) in zip(sheets, layouts) {
      for place in layout.tables { places[place.table.excelName] = (sheet.name, place) }
    }
  }

  func range(_ reference: ChartDescription.Reference, chart: String) throws -> CellRange {
    guard let (sheet, place) = places[reference.table],
      let column = place.table.table.columns.firstIndex(where: { $0.name == reference.column })
    else {
      throw WorkbookError.chartReference(
        chart: chart, table: reference.table, column: reference.column)
    }
    let all = 0..<max(1, place.table.table.rows.count)
    let rows = (reference.rows ?? all).clamped(to: all)
    let first = place.firstRow + rows.lowerBound
    return CellRange(
      sheet: sheet, rows: first...max(first, place.firstRow + rows.upperBound - 1), column: column)
  }
}
