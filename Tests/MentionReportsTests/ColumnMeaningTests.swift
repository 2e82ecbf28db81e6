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

  @Test func theDictionaryHasARowForEveryColumnOfTheFiles() throws {
    let sheet = try #require(Self.writer.workbook.sheets.last)
    let names = sheet.blocks.flatMap { block -> [Cell] in
      guard case .table(let table) = block, table.excelName == "DictionaryFiles",
        let place = table.table.columns.firstIndex(where: { $0.name == "name" })
      else { return [] }
      return table.table.rows.map { $0[place] }
    }
    for table in Self.writer.package.tables {
      for column in table.columns {
        #expect(names.contains(.text(column.name)), "\(table.name).\(column.name)")
      }
    }
  }
}
