import Corpora
import Foundation
import MentionReports
import TableWriting
import Tallies
import Testing

@Suite struct PackageTests {
  private let package = ReportWriter(SampleReport.contents()).package

  private func table(_ name: String) throws -> ReportTable {
    try #require(package.tables.first { $0.name == name })
  }

  /// The rows of a table as programs read them, by column name.
  private func rows(_ name: String) throws -> [[String: String]] {
    let table = try table(name)
    let sink = MemorySink()
    var writer = CSVWriter(columns: table.columns)
    try writer.write(table, to: sink)
    let records = try CSVReader.records(of: sink.bytes)
    return records.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(records[0].fields, $0.fields)) }
  }

  @Test func thePackageHasItsFiles() {
    #expect(
      package.tables.map(\.name) == [
        "mentions", "documents", "monthly", "agencies", "ministers", "comparisons", "profiles", "distances",
        "cooccurrence", "cooccurrence-period", "trends", "rejected",
      ])
  }

  @Test func mentionsHaveTheAgreedColumns() throws {
    let columns = try table("mentions").columns
    #expect(
      columns.map(\.name).joined(separator: " ")
        == """
        document path ordinal code subcode start end text scope left right published event issuer body \
        agencies ministers_named minister_in_office headline url
        """)
  }

  @Test func documentsHaveTheAgreedColumns() throws {
    let columns = try table("documents").columns
    #expect(
      columns.map(\.name).joined(separator: " ")
        == """
        document path url headline published published_basis event issuer issuer_basis body \
        ministers_named minister_in_office characters codes duplicate_of
        """)
  }

  @Test(arguments: ["monthly", "agencies", "ministers", "comparisons", "profiles", "trends"])
  func everyTableOfFiguresHasTheirColumns(name: String) throws {
    let names = Set(try table(name).columns.map(\.name))
    #expect(
      names.isSuperset(of: [
        "code", "documents", "documents_with", "mentions", "share", "share_low", "share_high",
        "per_100_documents", "per_100_documents_low", "per_100_documents_high",
      ]))
  }

  @Test func columnsHaveNamesOfTheirOwnAndTextsInBothLanguages() {
    for table in package.tables {
      #expect(Set(table.columns.map(\.name)).count == table.columns.count, "\(table.name)")
      for column in table.columns {
        for language in Language.allCases {
          #expect(!column.title[language].isEmpty, "\(table.name).\(column.name)")
          #expect(!column.meaning[language].isEmpty, "\(table.name).\(column.name)")
        }
      }
    }
  }

  @Test func aMonthWithoutMentionsIsZeroAndOneWithoutDocumentsIsEmpty() throws {
    let monthly = try rows("monthly")
    let january = try #require(monthly.first { $0["month"] == "2024-01" && $0["code"] == "BCG" })
    #expect(january["documents"] == "2")
    #expect(january["mentions"] == "0")
    #expect(january["share"] == "0.000000")
    let february = try #require(monthly.first { $0["month"] == "2024-02" && $0["code"] == "BCG" })
    #expect(february["documents"] == "0")
    #expect(february["mentions"] == "")
    #expect(february["share"] == "")
    #expect(monthly.count == 3 * 5)
  }

  @Test func monthsStandWithBothThaiYears() throws {
    var contents = SampleReport.contents()
    contents.ledger.documents[1].published = CalendarDay(iso: "2023-10-01")
    let package = ReportWriter(contents).package
    let monthly = try #require(package.tables.first { $0.name == "monthly" })
    #expect(Array(monthly.rows[0].prefix(3)) == [.text("2023-10"), .integer(2566), .integer(2567)])
  }

  /// Of March: one of three documents mentions GI; Wilson's interval of 1/3 by scipy's
  /// binomtest(1, 3).proportion_ci(method="wilson").
  @Test func sharesHaveTheirInterval() throws {
    let marchRows = try rows("monthly")
    let march = try #require(marchRows.first { $0["month"] == "2024-03" && $0["code"] == "GI" })
    #expect(march["share"] == "0.333333")
    #expect(march["share_low"] == "0.061492")
    #expect(march["share_high"] == "0.792340")
    #expect(march["per_100_documents"] == "33.3333")
  }

  @Test func onlyThePeriodsRowsAreInTheLedgersTables() throws {
    let mentions = try rows("mentions")
    #expect(mentions.compactMap { $0["document"] } == ["3", "3", "4"])
    let documents = try rows("documents")
    #expect(documents.compactMap { $0["document"] } == ["3", "4", "5"])
  }

  @Test func agenciesAreCountedWithinTheirOwnDocuments() throws {
    let healthRows = try rows("agencies")
    let health = try #require(healthRows.first { $0["issuer"] == "health" && $0["code"] == "BCG" })
    #expect(health["documents"] == "1")
    #expect(health["share"] == "1.000000")
    let unknownRows = try rows("agencies")
    let unknown = try #require(unknownRows.first { $0["issuer"] == "" && $0["code"] == "BCG" })
    #expect(unknown["documents"] == "1")
    #expect(unknown["mentions"] == "0")
  }

  @Test func ministersAreComparedWithTheOthersOfTheirMinistry() throws {
    let comparisonRows = try rows("comparisons")
    let comparison = try #require(
      comparisonRows.first {
        $0["comparison"] == "minister" && $0["target"] == "b" && $0["code"] == "GI"
      })
    #expect(comparison["documents"] == "1")
    #expect(comparison["reference_documents"] == "2")
    #expect(comparison["reference_documents_with"] == "1")
    #expect(comparison["share_difference"] == "0.500000")
    #expect(comparison["log_ratio"] == "1.000000")
    #expect(comparison["reading"] == "few-cases")
  }

  @Test func thePeriodBeforeWithoutDocumentsIsSaidToHaveNone() throws {
    let comparisonRows = try rows("comparisons")
    let comparison = try #require(
      comparisonRows.first { $0["comparison"] == "previous-period" && $0["code"] == "GI" })
    #expect(comparison["target"] == "2024-03")
    #expect(comparison["reference"] == "2024-02")
    #expect(comparison["reference_share"] == "")
    #expect(comparison["reading"] == "no-reference")
  }

  @Test func theDescriptorNamesTheCodebook() {
    let text = String(decoding: package.descriptor, as: UTF8.self)
    #expect(text.contains("\"codebook_fingerprint\": \"sha256:abc\""))
    #expect(text.contains("\"path\": \"monthly.csv\""))
  }
}
