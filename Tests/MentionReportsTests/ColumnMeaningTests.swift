import MentionReports
import TableWriting
import Testing

/// The dictionary sheet and the descriptor of the package explain every column.
@Suite struct ColumnMeaningTests {
  private static let writer = ReportWriter(SampleReport.contents())

  private static func check(_ table: ReportTable, _ place: String) {
    for column in table.columns {
      let name = "\(place), \(table.name).\(column.name)"
      #expect(!column.title.thai.isEmpty && !column.title.english.isEmpty, "\(name) has no title")
      #expect(!column.meaning.thai.isEmpty && !column.meaning.english.isEmpty, "\(name) has no meaning")
      #expect(
        column.meaning.thai != column.title.thai, "\(name): its meaning only says its title again")
      #expect(
        column.meaning.english != column.title.english, "\(name): its meaning only says its title again")
    }
  }

  @Test func everyColumnOfTheWorkbookHasAMeaning() {
    for sheet in Self.writer.workbook.sheets {
      for case .table(let table) in sheet.blocks { Self.check(table.table, sheet.name) }
    }
  }

  @Test func everyColumnOfTheFilesHasAMeaning() {
    for table in Self.writer.package.tables { Self.check(table, "package") }
  }

  /// One table, the headings of which stand on every page.
  @Test func theDictionaryHasARowForEveryColumnOfTheFiles() throws {
    let sheet = try #require(Self.writer.workbook.sheets.last)
    let tables = sheet.blocks.compactMap { if case .table(let table) = $0 { table.table } else { nil } }
    #expect(tables.count == 1)
    let table = try #require(tables.first)
    let name = try #require(table.columns.firstIndex { $0.name == "name" })
    let place = try #require(table.columns.firstIndex { $0.name == "place" })
    var places: [Cell: Set<String>] = [:]
    for row in table.rows {
      if case .list(let own) = row[place] { places[row[name], default: []].formUnion(own) }
    }
    for table in Self.writer.package.tables {
      for column in table.columns {
        #expect(
          places[.text(column.name)]?.contains(table.name + ".csv") == true, "\(table.name).\(column.name)")
      }
    }
    // A column that a sheet has too is one row.
    #expect(places[.text("ministers_named")]?.isSuperset(of: ["หลักฐาน", "mentions.csv"]) == true)
  }
}
