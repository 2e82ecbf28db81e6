/// Something of a sheet that Excel has no room for.
public struct WorkbookMisfit: Hashable, Sendable {
  /// What there is too much of, and what becomes of it.
  public enum Kind: Hashable, Sendable {
    /// Rows beyond those of a sheet: left out.
    case rows
    /// Texts longer than a cell holds: cut.
    case texts
    /// Links beyond those of a sheet: plain text.
    case links
  }

  /// What there is too much of.
  public var kind: Kind
  /// The sheet's name.
  public var sheet: String
  /// The table's ``SheetTable/excelName``, for ``Kind/rows``.
  public var table: String?
  /// How many rows, texts or links there are too many.
  public var count: Int
  /// How many there is room for: rows of the table, characters of a cell, links of the sheet.
  public var limit: Int
}

/// The sheets of a workbook as Excel has room for them: long tables cut, and each sheet saying what it does
/// not hold.
struct WorkbookFit {
  private(set) var sheets: [SheetDescription] = []
  private(set) var misfits: [WorkbookMisfit] = []
  private let words: WriterWords

  init(_ workbook: WorkbookDescription) throws {
    words = workbook.words
    for sheet in try workbook.withoutThinCharts() { sheets.append(fitted(sheet)) }
  }

  private mutating func fitted(_ sheet: SheetDescription) -> SheetDescription {
    var sheet = sheet
    var notes: [String] = []
    var room = WorkbookLimits.rows - Self.rowsBesideTables(of: sheet)
    for (index, block) in sheet.blocks.enumerated() {
      guard case .table(var table) = block else { continue }
      let all = table.table.rows.count
      let kept = max(0, min(all, table.maximumRows ?? all, room))
      room -= kept
      guard kept < all else { continue }
      table.maximumRows = kept
      sheet.blocks[index] = .table(table)
      misfits.append(
        WorkbookMisfit(
          kind: .rows, sheet: sheet.name, table: table.excelName, count: all - kept, limit: kept))
      notes.append(note(ofRows: kept, of: all, completeIn: table.completeIn))
    }
    for misfit in Self.cellMisfits(of: sheet) {
      misfits.append(misfit)
      notes.append(note(of: misfit))
    }
    let place = sheet.blocks.first.map { if case .title = $0 { 1 } else { 0 } } ?? 0
    sheet.blocks.insert(contentsOf: notes.map(SheetBlock.caution), at: place)
    if let note = printNote(of: sheet), let table = sheet.blocks.lastIndex(where: \.isTable) {
      sheet.blocks.insert(.paragraph(note), at: table)
    }
    return sheet
  }

  private func note(ofRows kept: Int, of all: Int, completeIn file: String?) -> String {
    let note = WriterWords.fill(
      words.rowsLeftOut,
      ["kept": NumberText.grouped(String(kept)), "all": NumberText.grouped(String(all))])
    return note + (file.map { " " + WriterWords.fill(words.completeIn, ["file": $0]) } ?? "")
  }

  /// That only the first rows of the last table are printed; `nil` where all are.
  private func printNote(of sheet: SheetDescription) -> String? {
    guard let printed = sheet.printedRows, case .table(let table) = sheet.blocks.last(where: \.isTable),
      table.writtenRows > printed
    else { return nil }
    return WriterWords.fill(
      words.printedRows,
      [
        "rows": NumberText.grouped(String(printed)),
        "all": NumberText.grouped(String(table.writtenRows)),
      ])
  }

  private func note(of misfit: WorkbookMisfit) -> String {
    WriterWords.fill(
      misfit.kind == .links ? words.linksAsText : words.textsShortened,
      [
        "count": NumberText.grouped(String(misfit.count)),
        "limit": NumberText.grouped(String(misfit.limit)),
      ])
  }

  private static func cellMisfits(of sheet: SheetDescription) -> [WorkbookMisfit] {
    var texts = 0
    var links = 0
    for case .table(let table) in sheet.blocks {
      for row in table.table.rows.prefix(table.writtenRows) {
        for cell in row {
          if cell.isLongerThanACell { texts += 1 }
          if cell.linkedAddress.map(WorkbookLimits.canLink) == true { links += 1 }
        }
      }
    }
    var misfits: [WorkbookMisfit] = []
    if texts > 0 {
      misfits.append(
        WorkbookMisfit(
          kind: .texts, sheet: sheet.name, count: texts, limit: WorkbookLimits.charactersPerCell))
    }
    if links > WorkbookLimits.linksPerSheet {
      misfits.append(
        WorkbookMisfit(
          kind: .links, sheet: sheet.name, count: links - WorkbookLimits.linksPerSheet,
          limit: WorkbookLimits.linksPerSheet))
    }
    return misfits
  }

  /// The rows that everything takes but the rows of tables, and those of the notes that may be added.
  private static func rowsBesideTables(of sheet: SheetDescription) -> Int {
    let most = sheet.blocks.count * rowsOfATableBesideItsOwn + mostNotes
    return sheet.blocks.reduce(most) { rows, block in
      switch block {
      case .facts(let facts): rows + facts.count
      case .chart(let chart): rows + SheetLayout.rows(ofChart: chart, metrics: SheetMetrics(font: .tahoma))
      case .title, .heading, .paragraph, .caution, .table, .gap: rows
      }
    }
  }

  /// Heading, totals, space below, and a blank row where there is none.
  private static let rowsOfATableBesideItsOwn = 4
  private static let mostNotes = 8
}

extension SheetBlock {
  fileprivate var isTable: Bool {
    if case .table = self { true } else { false }
  }
}

extension SheetTable {
  /// How many rows a workbook holds of it.
  var writtenRows: Int { min(table.rows.count, maximumRows ?? table.rows.count) }
}

extension Cell {
  fileprivate var isLongerThanACell: Bool {
    switch self {
    case .text(let text), .link(let text, to: _), .address(let text): Self.isLong(text)
    case .rich(let runs): Self.isLong(runs.plainText)
    case .list(let items): Self.isLong(items.joined(separator: "; "))
    case .integer, .number, .day, .flag, .empty, .notMeasured: false
    }
  }

  /// A text has at most as many UTF-16 units as bytes of UTF-8, which are counted at once.
  private static func isLong(_ text: String) -> Bool {
    text.utf8.count > WorkbookLimits.charactersPerCell
      && text.utf16.count > WorkbookLimits.charactersPerCell
  }

  fileprivate var linkedAddress: String? {
    switch self {
    case .address(let address), .link(_, to: .address(let address)): address
    default: nil
    }
  }
}

extension WorkbookDescription {
  /// The sheets with a note in the place of each chart that has too few points.
  func withoutThinCharts() throws -> [SheetDescription] {
    let index = TableIndex(sheets)
    func isThin(_ chart: ChartDescription) throws -> Bool {
      guard chart.leastPoints > 0 else { return false }
      return try ChartData(chart, index).pointCount < chart.leastPoints
    }
    return try sheets.map { sheet in
      var sheet = sheet
      sheet.blocks = try sheet.blocks.flatMap { block -> [SheetBlock] in
        guard case .chart(let chart) = block, try isThin(chart) else { return [block] }
        return chart.fewPointsNote.isEmpty ? [] : [.paragraph(chart.fewPointsNote)]
      }
      let thin = try sheet.sideCharts.filter(isThin)
      guard !thin.isEmpty else { return sheet }
      sheet.sideCharts = try sheet.sideCharts.filter { try !isThin($0) }
      let place = sheet.blocks.firstIndex { if case .table = $0 { true } else { false } }
      sheet.blocks.insert(
        contentsOf: thin.map(\.fewPointsNote).filter { !$0.isEmpty }.map(SheetBlock.paragraph),
        at: place ?? sheet.blocks.count)
      return sheet
    }
  }
}
