import Corpora
import MentionReports
import TableWriting
import Tallies
import Testing

/// Every count of a report against the rows of the ledger that it is said to come from.
@Suite("Origins of figures") struct OriginTests {
  /// Tables that hold no figures of documents and mentions.
  private static let others: Set<String> = [
    "bases", "ignored", "rejected", "reconciliation", "agreement", "dictionary", "codes", "evidence",
    "documents",
  ]

  private func count(_ origin: FigureOrigin, _ contents: ReportContents) -> Int {
    let selected = contents.ledger.selected(origin.selection, clock: contents.clock)
    switch origin.rows {
    case .documents: return selected.documents.count
    case .documentsWith: return Set(selected.mentions.map(\.path)).count
    case .mentions: return selected.mentions.count
    }
  }

  @Test("counts of the workbook are those of their rows", arguments: Language.allCases)
  func workbook(language: Language) throws {
    let contents = SampleReport.contents(language: language)
    let writer = ReportWriter(contents)
    var checked = 0
    for sheet in writer.workbook.sheets {
      for case .table(let table) in sheet.blocks where !Self.others.contains(table.table.name) {
        for (index, row) in table.table.rows.enumerated() {
          for (place, column) in table.table.columns.enumerated() {
            guard case .integer(let value) = row[place] else { continue }
            let origin = FigureOrigin(
              columns: table.table.columns, row: row, column: column,
              isOfAllMonths: ["ministers", "minister_profiles"].contains(table.table.name), in: contents)
            guard let origin else { continue }
            #expect(
              count(origin, contents) == value,
              "\(sheet.name), \(table.table.name), row \(index), \(column.name)")
            checked += 1
          }
        }
      }
    }
    #expect(checked > 100, "only \(checked) counts were checked")
  }

  @Test("counts of the CSV files are those of their rows") func package() throws {
    let contents = SampleReport.contents()
    let writer = ReportWriter(contents)
    var checked = 0
    for table in writer.package.tables where ["monthly", "agencies", "ministers"].contains(table.name) {
      for row in table.rows {
        for (place, column) in table.columns.enumerated() {
          guard case .integer(let value) = row[place],
            let origin = FigureOrigin(
              columns: table.columns, row: row, column: column, isOfAllMonths: true, in: contents)
          else { continue }
          #expect(count(origin, contents) == value, "\(table.name), \(column.name)")
          checked += 1
        }
      }
    }
    #expect(checked > 100, "only \(checked) counts were checked")
  }

  @Test(
    "a cell is found by its address, the sheet by either name",
    arguments: ["แนวโน้ม", "Trend", "trend"])
  func address(sheet: String) throws {
    let writer = ReportWriter(SampleReport.contents())
    // The first month of the table is January 2567 with two documents.
    let cells = try WorkbookCells(writer.workbook)
    let trend = 2
    let row = try #require(
      (1...200).first { row in
        CellAddress("A\(row)").flatMap { cells.cell(inSheet: trend, at: $0)?.value } == .day("2024-01-01")
      })
    let heading = try #require(CellAddress("B\(row - 1)"))
    let first = try #require(CellAddress("B\(row)"))
    let base = try #require(writer.value(onSheet: sheet, at: first))
    #expect(base.value == "2")
    #expect(base.origin?.rows == .documents)
    #expect(base.origin?.selection.months?.lowerBound.description == "2024-01")
    #expect(writer.value(onSheet: sheet, at: heading) == nil, "a heading is no value")
    #expect(writer.value(onSheet: "nowhere", at: first) == nil)
  }

  @Test(
    "addresses are read as spreadsheets show them",
    arguments: [
      ("A1", 0, 0), ("D7", 6, 3), ("$Z$10", 9, 25), ("AA1", 0, 26), ("xfd1048576", 1_048_575, 16_383),
    ])
  func addresses(text: String, row: Int, column: Int) throws {
    let address = try #require(CellAddress(text))
    #expect(address.row == row)
    #expect(address.column == column)
  }

  @Test(
    "what is no address is none",
    arguments: ["", "7D", "D", "D0", "D+7", "D-7", "ABCD1", "D1048577", "D7:E8"])
  func noAddresses(text: String) {
    #expect(CellAddress(text) == nil)
  }
}
