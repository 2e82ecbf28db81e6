import Corpora
import MentionReports
import TableWriting
import Tallies
import Testing

/// Every count of a report against the rows of the ledger that it is said to come from.
@Suite("Origins of figures") struct OriginTests {
  private func count(_ origin: FigureOrigin, _ contents: ReportContents) -> Int {
    let selected = contents.ledger.selected(origin.selection, clock: contents.clock)
    switch origin.rows {
    case .documents, .documentsWith: return origin.documents(in: selected).count
    case .mentions: return selected.mentions.count
    }
  }

  @Test("counts of the workbook are those of their rows", arguments: Language.allCases)
  func workbook(language: Language) throws {
    let contents = SampleReport.contents(language: language)
    let writer = ReportWriter(contents)
    var checked = 0
    for sheet in writer.workbook.sheets {
      for case .table(let table) in sheet.blocks {
        for (index, row) in table.table.rows.enumerated() {
          for (place, column) in table.table.columns.enumerated() {
            guard case .integer(let value) = row[place] else { continue }
            let origin = FigureOrigin(
              of: column, row: row, in: table.table, excelName: table.excelName, contents: contents)
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

  @Test("counts of the CSV files are those of their rows", arguments: [false, true])
  func package(isLarger: Bool) throws {
    let contents = isLarger ? SampleReport.larger(language: .english) : SampleReport.contents()
    let writer = ReportWriter(contents)
    var checked = 0
    for table in writer.package.tables {
      for row in table.rows {
        for (place, column) in table.columns.enumerated() {
          guard case .integer(let value) = row[place],
            let origin = FigureOrigin(of: column, row: row, in: table, contents: contents)
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

  /// What the CSV files of March say of the ministers and months of ``SampleReport``, with the documents behind it. Document
  /// 6 has no day and counts nowhere; February has no documents.
  @Test(
    "a row of two groups, of all months or of two codes has the documents of its own",
    arguments: [
      // Minister b was in office in March: document 3, which mentions both.
      ("profiles", "comparison=minister,group=b,code=BCG", "documents_with", ["3"]),
      ("profiles", "comparison=minister,group=a,code=GI", "documents", ["1", "2"]),
      ("profiles", "comparison=previous-period,group=2024-03,code=BCG", "documents_with", ["3", "4"]),
      ("profiles", "comparison=previous-period,group=2024-02,code=BCG", "documents", []),
      ("profiles", "comparison=issuer,group=health,code=BCG", "documents", ["4"]),
      ("comparisons", "comparison=minister,target=a,code=GI", "documents_with", ["1"]),
      (
        "comparisons", "comparison=previous-period,target=2024-03,code=BCG", "reference_documents", []
      ),
      ("distances", "comparison=minister,target=b", "documents", ["3"]),
      ("trends", "code=GI", "documents", ["1", "2", "3", "4", "5"]),
      ("trends", "code=GI", "documents_with", ["1", "3"]),
      ("trends", "code=GI", "share", ["1", "3"]),
      ("cooccurrence", "unit=document,code=GI,other=BCG", "base", ["1", "2", "3", "4", "5"]),
      ("cooccurrence", "unit=document,code=GI,other=BCG", "with_code", ["1", "3"]),
      ("cooccurrence-period", "unit=document,code=GI,other=BCG", "base", ["3", "4", "5"]),
      ("cooccurrence-period", "unit=document,code=GI,other=BCG", "with_other", ["3", "4"]),
      ("cooccurrence-period", "unit=document,code=GI,other=BCG", "with_both", ["3"]),
    ])
  func rows(table: String, place: String, column: String, documents: [String]) throws {
    let contents = SampleReport.contents()
    let value = try ReportWriter(contents).value(inTable: table, where: Self.keys(place), column: column)
    let origin = try #require(value.origin)
    let selected = contents.ledger.selected(origin.selection, clock: contents.clock)
    #expect(origin.documents(in: selected).map(\.document) == documents)
    // Of no documents nothing with a code is counted.
    #expect(value.rows == documents.count)
  }

  @Test(
    "what no selection names has no rows",
    arguments: [
      // All other ministers together, and paragraphs.
      ("comparisons", "comparison=minister,target=a,code=GI", "reference_documents"),
      ("cooccurrence", "unit=paragraph,code=GI,other=BCG", "base"),
      ("trends", "code=GI", "months"), ("documents", "document=3", "characters"),
    ])
  func noRows(table: String, place: String, column: String) throws {
    let writer = ReportWriter(SampleReport.contents())
    #expect(try writer.value(inTable: table, where: Self.keys(place), column: column).origin == nil)
  }

  @Test("documents by the basis of their day are selected by nothing") func bases() throws {
    let writer = ReportWriter(SampleReport.contents(language: .english))
    let cells = try WorkbookCells(writer.workbook)
    let coverage = try #require(writer.workbook.sheets.firstIndex { $0.name == "Coverage" })
    let addresses = (1...100).compactMap { CellAddress("B\($0)") }
    let places = addresses.filter { cells.cell(inSheet: coverage, at: $0)?.table.table.name == "bases" }
    #expect(!places.isEmpty)
    for place in places { #expect(writer.value(onSheet: "Coverage", at: place)?.origin == nil) }
  }

  @Test("a row is known by empty values, by true and false, and by months of either era")
  func keys() throws {
    let writer = ReportWriter(SampleReport.contents())
    func value(_ table: String, _ place: String, _ column: String) throws -> String {
      try writer.value(inTable: table, where: Self.keys(place), column: column).value
    }
    // Document 2 is of no body, 1 of dip; both are of January 2567.
    #expect(try value("agencies", "month=2024-01,body=,code=GI", "documents_with") == "0")
    #expect(try value("agencies", "month=2567-01,body=dip,code=GI", "mentions") == "2")
    #expect(
      try value("profiles", "comparison=minister,group=b,group_acting=false,code=GI", "documents") == "1")
  }

  @Test("says what is missing of a row's keys, and which columns would tell its rows apart")
  func missing() throws {
    let writer = ReportWriter(SampleReport.contents())
    func fault(_ table: String, _ place: String, _ column: String = "documents") -> PlaceFault? {
      do throws(PlaceFault) {
        _ = try writer.value(inTable: table, where: Self.keys(place), column: column)
        return nil
      } catch {
        return error
      }
    }
    #expect(fault("trends", "code=XX") == .noRow)
    // Five codes, each in the three months from January to March.
    #expect(fault("monthly", "") == .severalRows(15, toldApartBy: ["month", "code"]))
    #expect(fault("monthly", "month=2024-03") == .severalRows(5, toldApartBy: ["code"]))
    let names = writer.package.tables.first { $0.name == "trends" }?.columns.map(\.name) ?? []
    #expect(fault("trends", "code=GI", "x") == .noColumn("x", among: names))
    #expect(fault("trends", "y=GI") == .noColumn("y", among: names))
    #expect(fault("nothing", "y=GI") == .noTable(among: writer.package.tables.map(\.name)))
  }

  /// `month=2024-01,code=GI` as the values of columns.
  private static func keys(_ place: String) -> [String: String] {
    Dictionary(
      place.split(separator: ",").map { pair in
        let parts = pair.split(separator: "=", omittingEmptySubsequences: false).map(String.init)
        return (parts[0], parts[1])
      }, uniquingKeysWith: { first, _ in first })
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
