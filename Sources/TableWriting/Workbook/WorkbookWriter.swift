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
    let fit = try WorkbookFit(description)
    let sheets = fit.sheets
    let layouts = sheets.map {
      SheetLayout($0, language: description.language, font: description.font)
    }
    try WorkbookChecks.check(sheets, layouts: layouts, language: description.language)
    return try AtomicFile.replace(path) { temporaryPath in
      let file = try XLSXFile(path: temporaryPath, font: description.font)
      try file.setProperties(of: description)
      let surroundings = SheetWriter.Surroundings(
        language: description.language, words: description.words,
        places: TablePlaces(sheets: sheets, layouts: layouts))
      var outcome = WorkbookOutcome()
      outcome.misfits = fit.misfits
      // Charts read the cells of any sheet when they are made, so they come last.
      var open: [XLSXSheet] = []
      for (sheet, layout) in zip(sheets, layouts) {
        var writer = SheetWriter(
          sheet: try file.addSheet(named: sheet.name), description: sheet, layout: layout,
          surroundings: surroundings)
        try writer.write()
        outcome.shortenedCells += writer.outcome.shortenedCells
        outcome.addressesAsText += writer.outcome.addressesAsText
        open.append(writer.sheet)
      }
      for name in description.definedNames {
        try file.define(name: name.name, as: surroundings.places.formula(of: name))
      }
      let sheetName = WorkbookLimits.sheetName(
        description.words.chartSheet, unlike: sheets.map(\.name))
      let charts = XLSXCharts(
        file: file, places: surroundings.places, tables: TableIndex(sheets),
        cells: ChartCells(file: file, sheetName: sheetName))
      for (index, sheet) in sheets.enumerated() {
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
        try charts.insert(chart, on: sheet, row: place.row, column: 0, xOffset: place.xOffset)
      }
    }
    let column = (layout.tables.map(\.lastColumn).max() ?? layout.textColumn) + 2
    let perLine = max(1, description.sideChartColumns)
    for (line, row) in layout.sideChartRows.enumerated() {
      var offset = 0
      for chart in description.sideCharts.dropFirst(line * perLine).prefix(perLine) {
        try charts.insert(chart, on: sheet, row: row, column: column, xOffset: offset)
        offset += chart.width + SheetLayout.spaceBetweenCharts
      }
    }
  }
}
