import Corpora
import Foundation
import MentionReports
import TableWriting
import Tallies
import Testing

/// What a reader of printed pages would mind.
@Suite("Printed pages") struct PageTests {
  private static func tables(_ contents: ReportContents) -> [(sheet: String, table: SheetTable)] {
    ReportWriter(contents).workbook.sheets.flatMap { sheet in
      sheet.blocks.compactMap { if case .table(let table) = $0 { (sheet.name, table) } else { nil } }
    }
  }

  /// The heading of the last table of a sheet stands on all its pages, that of another on one only.
  @Test("the longest table of Coverage and Dictionary is the last", arguments: ["Coverage", "Dictionary"])
  func longestIsLast(sheet: String) throws {
    let lengths = Self.tables(Self.threeYears()).filter { $0.sheet == sheet }.map {
      $0.table.table.rows.count
    }
    #expect(try #require(lengths.last) >= 36)
    #expect(lengths.last == lengths.max())
  }

  /// Texts of a last column have no cell beside them that they could run into, but run over the edge of their table.
  @Test("no last column is narrower than its texts, unless these are wrapped", arguments: Language.allCases)
  func lastColumn(language: Language) {
    for (sheet, table) in Self.tables(SampleReport.larger(language: language)) {
      guard let column = table.table.columns.last, !column.style.wraps else { continue }
      for case .text(let text)? in table.table.rows.map(\.last) {
        #expect(
          Double(DisplayWidth.columns(of: text)) <= column.style.maximumWidth,
          "\(sheet), \(table.excelName): \(text)")
      }
    }
  }

  /// A document with a mention in each of 36 months to March 2024.
  private static func threeYears() -> ReportContents {
    var contents = SampleReport.contents(language: .english)
    var ledger = Ledger(documents: [], mentions: [])
    for number in 0..<36 {
      let (year, month) = (2021 + (number + 3) / 12, (number + 3) % 12 + 1)
      let document = SampleReport.document(
        String(number), "\(year)-\(month < 10 ? "0" : "")\(month)-05", issuer: "industry", codes: ["GI"])
      ledger.documents.append(document)
      ledger.mentions.append(SampleReport.mention(document, 1, "GI", 0))
    }
    contents.ledger = ledger
    return contents
  }

  @Test(
    "the table of 36 months stands on one page",
    .enabled(if: WrittenWorkbook.canBeRead, "unzip is not installed"), arguments: Language.allCases)
  func monthsOnOnePage(language: Language) throws {
    var contents = Self.threeYears()
    contents.language = language
    let writer = ReportWriter(contents)
    let names = writer.workbook.sheets.map(\.name)
    let number = try #require(names.firstIndex(of: language == .thai ? "แนวโน้ม" : "Trend")) + 1
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("pages-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appendingPathComponent("r.xlsx").path
    try WorkbookWriter.write(writer.workbook, to: path)
    let tables = (1...Self.tables(contents).count).lazy.compactMap { table in
      try? WrittenWorkbook.part("xl/tables/table\(table).xml", of: path)
    }
    let xml = try #require(tables.first { $0.contains("name=\"Trend\"") })
    let reference = try #require(xml.firstMatch(of: /ref="A([0-9]+):[A-Z]+([0-9]+)"/))
    let (heading, last) = (try #require(Int(reference.1)), try #require(Int(reference.2)))
    #expect(last - heading == 36)
    let sheet = try WrittenWorkbook.part("xl/worksheets/sheet\(number).xml", of: path)
    let breaks = sheet.matches(of: /<brk id="([0-9]+)"/).compactMap { Int($0.1) }
    // The page begins with the heading over the table, and none begins within it.
    #expect(breaks.last == heading - 2, "\(breaks), the table from row \(heading) on")
  }
}
