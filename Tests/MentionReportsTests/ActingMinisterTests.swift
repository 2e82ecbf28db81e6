import Attribution
import Corpora
import MentionMeasures
import TableWriting
import Testing

@testable import MentionReports

/// A minister who only acted is told as such wherever a report says in whose time something was.
@Suite("Ministers who only acted") struct ActingMinisterTests {
  /// `a` acts from 1 January to 2 March 2024, when `b` comes into office; the news is that of ``SampleReport/larger``.
  private static func contents() throws -> ReportContents {
    func day(_ iso: String) throws -> CalendarDay { try #require(CalendarDay(iso: iso)) }
    var contents = SampleReport.larger(language: .english)
    contents.tenures = MinisterTenures(
      Registry(
        persons: [],
        offices: [
          Office(
            id: "minister-of-industry", kind: .minister, agency: "industry", nameThai: "อ", nameEnglish: "I")
        ],
        tenures: [
          Tenure(
            person: "a", office: "minister-of-industry", first: try day("2024-01-01"),
            last: try day("2024-03-02"), isActing: true),
          Tenure(person: "b", office: "minister-of-industry", first: try day("2024-03-02"), last: nil),
        ], agencies: []))
    return contents
  }

  private static func tables(_ sheet: String, _ contents: ReportContents) throws -> [String: ReportTable] {
    let sheet = try #require(ReportWriter(contents).workbook.sheets.first { $0.name == sheet })
    return sheet.blocks.reduce(into: [:]) { tables, block in
      if case .table(let table) = block { tables[table.excelName] = table.table }
    }
  }

  private static func column(_ name: String, _ table: ReportTable?) throws -> Set<Cell> {
    let table = try #require(table)
    let place = try #require(table.columns.firstIndex { $0.name == name })
    return Set(table.rows.map { $0[place] })
  }

  @Test("all tables of the ministers sheet say so")
  func ministersSheet() throws {
    let tables = try Self.tables("Ministers", try Self.contents())
    let headings = tables["MinisterShares"]?.columns.map(\.title.english) ?? []
    // 2 documents of January and 24 of February; 1 and 24 of March.
    #expect(headings.suffix(2) == ["Mrs (acting) (of 26)", "Mr (of 25)"])
    let both: Set<Cell> = [.text("Mrs A (acting)"), .text("Mr B")]
    #expect(try Self.column("minister_in_office", tables["MinisterProfiles"]) == both)
    #expect(try Self.column("minister_in_office", tables["MinistersInOffice"]) == both)
    #expect(try Self.column("reference", tables["MinisterPairs"]) == [.text("Mrs A (acting)")])
    #expect(try Self.column("others", tables["HandoverDays"]) == [.list(["Mrs A (acting)"])])
    #expect(try Self.column("counted", tables["HandoverDays"]) == [.text("Mr B")])
  }

  @Test("mentions and documents say so of the days on which it was so", arguments: ["Evidence", "Documents"])
  func rows(sheet: String) throws {
    var contents = try Self.contents()
    contents.period = Period(SampleReport.month(2024, 2)...SampleReport.month(2024, 3))
    let ministers = try Self.column("minister_in_office", try Self.tables(sheet, contents)[sheet])
    #expect(ministers.isSuperset(of: [.text("Mrs A (acting)"), .text("Mr B")]))
    #expect(!ministers.contains(.text("Mrs A")))
  }

  @Test("the days on the terminal, too")
  func terminal() throws {
    let tables = try ComparisonTables(try Self.contents(), ComparisonRequest(.ministers))
    let handover = try #require(tables.sections(in: .english).last?.table)
    #expect(try Self.column("others", handover) == [.text("Mrs A (acting)")])
  }
}
