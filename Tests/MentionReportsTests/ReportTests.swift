import Corpora
import Foundation
import MentionMeasures
import TableWriting
import Tallies
import Testing

@testable import MentionReports

private func document(_ id: String, _ day: String, minister: String, codes: [String]) -> DocumentRecord {
  DocumentRecord(
    document: id, path: "\(id).txt", url: "https://example.org/\(id)", headline: "=หัวข้อ \(id)",
    published: CalendarDay(iso: day), publishedBasis: .dateLine, event: nil, issuer: "industry",
    issuerBasis: "name", body: nil, ministersNamed: [], ministerInOffice: minister, characters: 10,
    thaiCharacters: 10,
    codes: codes)
}

private func mention(_ document: String, _ ordinal: Int, _ day: String, minister: String) -> MentionRecord {
  MentionRecord(
    document: document, path: "\(document).txt", ordinal: ordinal, code: "A", start: 0, end: 3, text: "ก",
    scope: .body, paragraph: 0, left: "ซ้าย", right: "ขวา", published: CalendarDay(iso: day), event: nil,
    issuer: "industry", body: nil, agencies: [], ministersNamed: [], ministerInOffice: minister,
    headline: "=หัวข้อ", url: nil)
}

/// January: two documents, one of them mentions A twice. February: none. March: one document, no mention.
private var ledger: Ledger {
  Ledger(
    documents: [
      document("1", "2024-01-05", minister: "first", codes: ["A"]),
      document("2", "2024-01-31", minister: "first", codes: []),
      document("3", "2024-03-01", minister: "second", codes: []),
    ],
    mentions: [
      mention("1", 1, "2024-01-05", minister: "first"), mention("1", 2, "2024-01-05", minister: "first"),
    ])
}

private func contents(_ ledger: Ledger = ledger) throws -> ReportContents {
  let month = try #require(Month(typed: "2567-03"))
  var contents = ReportContents(
    ledger: ledger, period: Period(month: month),
    names: ReportNames(
      codes: [
        CodeDescription(
          code: "A", name: LocalizedText(thai: "ก", english: "A"), meaning: LocalizedText(same: ""))
      ],
      agencies: ["industry": LocalizedText(thai: "กระทรวง", english: "Ministry")], people: [:]),
    input: ReportInput(inputs: ["x"]), method: MethodFacts(codebookVersion: "1", codebookFingerprint: "f"))
  contents.method.reconciliation = ReportReconciliation.checks(contents)
  return contents
}

private func rows(_ table: ReportTable) throws -> [[String: String]] {
  let sink = MemorySink()
  var writer = CSVWriter(columns: table.columns)
  try writer.write(table, to: sink)
  let records = try CSVReader.records(of: sink.bytes)
  return records.dropFirst().map { record in
    Dictionary(uniqueKeysWithValues: zip(records[0].fields, record.fields))
  }
}

@Suite("Reports")
struct ReportTests {
  /// Wilson's interval for 1 of 2 at 95 %: (1/2 + z²/4 ± z√(1/8 + z²/16)) / (1 + z²/2) with z² = 3.841459, which
  /// is 0.094531 and 0.905469.
  @Test("give 0 to a month without mention, and nothing to a month without documents")
  func monthly() throws {
    let contents = try contents()
    let rows = try rows(
      TidyTables(figures: DocumentCounts(contents), codes: contents.names.codes.map(\.code)).monthly)
    #expect(rows.map { $0["month"] } == ["2024-01", "2024-02", "2024-03"])
    #expect(rows.map { $0["documents"] } == ["2", "0", "1"])
    #expect(rows.map { $0["documents_with"] } == ["1", "", "0"])
    #expect(rows.map { $0["mentions"] } == ["2", "", "0"])
    #expect(rows.map { $0["share"] } == ["0.500000", "", "0.000000"])
    #expect(rows[0]["share_low"] == "0.094531")
    #expect(rows[0]["share_high"] == "0.905469")
    #expect(rows[0]["per_100_documents"] == "100.0000")
    #expect(rows.map { $0["fiscal_year"] } == ["2567", "2567", "2567"])
  }

  @Test("compare a minister with the others of the ministry, and say that cases are few")
  func ministers() throws {
    let row = try #require(
      try rows(ComparisonTables(try contents(), ComparisonRequest(.ministers)).comparisons).first)
    #expect(row["target"] == "first")
    #expect(row["documents"] == "2")
    #expect(row["reference_documents"] == "1")
    #expect(row["share_difference"] == "0.500000")
    #expect(row["reading"] == "few-cases")
  }

  @Test("claim no trend from two months")
  func trends() throws {
    let contents = try contents()
    let table = TrendsTable(figures: DocumentCounts(contents), codes: contents.names.codes.map(\.code)).table
    let row = try #require(try rows(table).first)
    #expect(row["months"] == "0", "months of one or two documents are too small to be measured")
    #expect(row["documents"] == "3")
    #expect(row["direction"] != "rising")
    #expect(row["direction"] != "falling")
  }

  @Test("reconcile, and say so when they do not")
  func reconciliation() throws {
    #expect(try contents().method.reconciliation.allSatisfy(\.agrees))
    var broken = ledger
    broken.mentions[1].ordinal = 1
    #expect(try contents(broken).method.reconciliation.contains { !$0.agrees })
  }

  @Test("come out byte for byte the same twice, with every file that the descriptor names")
  func written() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let writer = ReportWriter(try contents())
    let first = folder.appendingPathComponent("first").path
    let second = folder.appendingPathComponent("second").path
    _ = try writer.write(toFolder: first)
    _ = try writer.write(toFolder: second)
    let names = try FileManager.default.contentsOfDirectory(atPath: first).sorted()
    #expect(names == (try FileManager.default.contentsOfDirectory(atPath: second).sorted()))
    for name in names {
      let one = FileManager.default.contents(atPath: "\(first)/\(name)")
      #expect(one == FileManager.default.contents(atPath: "\(second)/\(name)"), "\(name)")
    }
    let expected = [
      "agencies", "comparisons", "cooccurrence-period", "cooccurrence", "distances", "documents", "mentions",
      "ministers", "monthly", "profiles", "rejected", "trends",
    ].map { "\($0).csv" }
    #expect(names.filter { $0.hasSuffix(".csv") } == expected)
    #expect(names.contains("policy-mentions-2024-03.xlsx"))
    #expect(names.contains("policy-mentions-2024-03.html"))
    let documents = try String(contentsOfFile: "\(first)/documents.csv", encoding: .utf8)
    #expect(documents.contains("'=หัวข้อ 3"), "text that a spreadsheet would run is made harmless")
  }
}
