import Corpora
import Foundation
import MentionMeasures
import MentionReports
import TableWriting
import Tallies
import Testing

@Suite struct ReportWorkbookTests {
  private func sheet(_ name: String, _ contents: ReportContents) throws -> SheetDescription {
    try #require(ReportWriter(contents).workbook.sheets.first { $0.name == name })
  }

  private func tables(_ sheet: SheetDescription) -> [SheetTable] {
    sheet.blocks.compactMap { if case .table(let table) = $0 { table } else { nil } }
  }

  private func texts(_ sheet: SheetDescription) -> String {
    sheet.blocks.map { block in
      switch block {
      case .title(let text), .heading(let text), .paragraph(let text), .caution(let text): text
      case .facts(let facts): facts.map { "\($0.label): \($0.value)" }.joined(separator: "\n")
      case .table, .chart, .gap: ""
      }
    }.joined(separator: "\n")
  }

  @Test(arguments: [
    (
      Language.thai,
      [
        "สรุป", "สิ่งที่เปลี่ยน", "แนวโน้ม", "หน่วยงาน", "รัฐมนตรี", "มิติ", "กล่าวถึงร่วมกัน", "หลักฐาน",
        "รายการข่าว", "ข้อมูลรายเดือน", "ความครอบคลุม", "วิธีการ", "พจนานุกรมข้อมูล",
      ]
    ),
    (
      .english,
      [
        "Summary", "What changed", "Trend", "Agencies", "Ministers", "Dimensions", "Co-occurrence",
        "Evidence", "Documents", "Monthly data", "Coverage", "Method", "Dictionary",
      ]
    ),
  ])
  func theSheetsStandInTheirOrder(language: Language, names: [String]) {
    let workbook = ReportWriter(SampleReport.contents(language: language)).workbook
    #expect(workbook.sheets.map(\.name) == names)
  }

  @Test(arguments: Language.allCases)
  func theSameContentsGiveTheSameBytes(language: Language) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "report-" + UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    var files: [[String: Data]] = []
    for run in ["one", "two"] {
      let path = folder.appendingPathComponent(run).path
      let written = try ReportWriter(SampleReport.contents(language: language)).write(toFolder: path)
      #expect(written.outcome.shortenedCells == 0)
      #expect(written.outcome.addressesAsText == 0)
      #expect(written.workbook == path + "/policy-mentions-2024-03.xlsx")
      let names = try FileManager.default.contentsOfDirectory(atPath: path).sorted()
      files.append(
        try Dictionary(
          uniqueKeysWithValues: names.map {
            ($0, try Data(contentsOf: URL(fileURLWithPath: path + "/" + $0)))
          }))
    }
    #expect(files[0] == files[1])
    let kinds = Dictionary(grouping: files[0].keys) { $0.split(separator: ".").last.map(String.init) ?? "" }
    #expect(kinds["csv"]?.count == 12)
    #expect(kinds["xlsx"]?.count == 1)
    #expect(kinds["html"]?.count == 1)
    #expect(kinds["json"]?.count == 1)
    #expect(kinds["svg"]?.contains("summary-policies.svg") == true)
  }

  @Test func theSummarySaysWhatWasFoundInWords() throws {
    let text = texts(try sheet("สรุป", SampleReport.contents()))
    #expect(text.contains("มีนาคม 2567 มีข่าว 3 ข่าว นับตาม"))
    #expect(text.contains("ในจำนวนนี้ 2 ข่าว (66.7%) กล่าวถึงนโยบายหลักอย่างน้อยหนึ่งนโยบาย รวม 3 ครั้ง"))
    #expect(text.contains("นโยบายที่พบในข่าวมากที่สุดคือ เศรษฐกิจ BCG (BCG) ใน 2 ข่าว รวม 2 ครั้ง"))
    #expect(text.contains("เทียบกับกุมภาพันธ์ 2567: ข้อมูลนำเข้าไม่มีข่าวของช่วงนั้น"))
    #expect(text.contains("ฐานมีเพียง 3 ข่าว"))
    #expect(text.contains("ไม่ทราบวันที่ 1 ข่าว"))
    #expect(text.contains("มีไฟล์ที่อ่านไม่ได้ 1 รายการ"))
  }

  @Test func aPeriodWithoutDocumentsIsNotCalledZero() throws {
    let contents = SampleReport.contents(language: .english, period: SampleReport.february)
    #expect(texts(try sheet("Summary", contents)).contains("blank, which is not zero"))
    let row = try #require(tables(try sheet("Summary", contents)).first?.table.rows.first)
    #expect(row[2] == .integer(0))
    #expect(row[3] == .notMeasured)
  }

  @Test func theTrendTellsZeroFromNothing() throws {
    let trend = try #require(
      tables(try sheet("แนวโน้ม", SampleReport.contents())).first { $0.table.name == "trend" })
    let share = try #require(trend.table.columns.firstIndex { $0.name == "share:BCG" })
    #expect(trend.table.rows.map { $0[share] } == [.number(0), .notMeasured, .number(2.0 / 3)])
    #expect(trend.table.rows.map { $0[0] } == [.day("2024-01-01"), .day("2024-02-01"), .day("2024-03-01")])
  }

  @Test func everyMentionStandsInTheEvidenceWithItsSource() throws {
    let evidence = try #require(
      tables(try sheet("Evidence", SampleReport.contents(language: .english))).first)
    let names = evidence.table.columns.map(\.name)
    let first = Dictionary(uniqueKeysWithValues: zip(names, evidence.table.rows[0]))
    #expect(evidence.table.rows.count == 3)
    #expect(
      first["document"]
        == .link("3", to: .address("https://www.thaigov.go.th/news/contents/details/3")))
    #expect(first["context"] == .concordance(left: "ก่อน ", node: "GI", right: " หลัง"))
    #expect(first["text"] == .text("GI"))
    #expect(first["start"] == .integer(10))
    #expect(first["end"] == .integer(12))
    #expect(first["published"] == .day("2024-03-02"))
    #expect(first["issuer"] == .text("Ministry of Industry"))
    #expect(first["minister_in_office"] == .text("Mr B"))
  }

  @Test func coverageListsWhatWasNotRead() throws {
    let coverage = try sheet("Coverage", SampleReport.contents(language: .english))
    #expect(texts(coverage).contains("Documents read: integer(6)"))
    #expect(texts(coverage).contains("Documents without a known day, in no month: integer(1)"))
    let rejected = try #require(tables(coverage).first { $0.table.name == "rejected" })
    #expect(rejected.table.rows[0] == [.text("bad.txt"), .text("byte 17: not UTF-8")])
  }

  @Test func theMethodNamesVersionDecisionsAndAgreement() throws {
    var method = SampleReport.method
    method.decisions = MethodFacts.Decisions(file: "d.csv", accepted: 2, refused: 1, outdated: 3)
    method.agreementSet = MethodFacts.CodedSet(
      name: "candidates.jsonl", spans: 12, note: LocalizedText(same: "written with these items"))
    method.equalCases = [
      MethodFacts.EqualCases(
        name: LocalizedText(same: "Issuer"), equal: 3, base: 4,
        share: Estimate(value: 0.75, low: 0.3, high: 0.95))
    ]
    method.agreement = [
      MethodFacts.Agreement(
        code: "GI", items: 7, precision: Estimate(value: 1, low: 0.6, high: 1), recall: nil, f1: 0.9)
    ]
    let sheet = try sheet("Method", SampleReport.contents(language: .english, method: method))
    #expect(texts(sheet).contains("Codebook fingerprint: text(\"sha256:abc\")"))
    #expect(texts(sheet).contains("2 accepted, 1 refused, 3 not applied"))
    #expect(texts(sheet).contains("Measured on candidates.jsonl: 12 coded spans"))
    #expect(texts(sheet).contains("written with these items"))
    let equal = try #require(tables(sheet).first { $0.table.name == "equal" })
    #expect(
      Array(equal.table.rows[0].prefix(4)) == [.text("Issuer"), .integer(3), .integer(4), .number(0.75)])
    let agreement = try #require(tables(sheet).first { $0.table.name == "agreement" })
    #expect(
      Array(agreement.table.rows[0].prefix(4)) == [.text("GI"), .integer(7), .number(0.9), .number(1)])
  }

  @Test func theMethodSaysWhenNoAgreementWasMeasured() throws {
    let sheet = try sheet("Method", SampleReport.contents(language: .english, method: SampleReport.method))
    #expect(texts(sheet).contains("No agreement was measured for this codebook"))
    #expect(!tables(sheet).contains { $0.table.name == "agreement" || $0.table.name == "equal" })
  }

  @Test func sumsThatDifferAreSaidAloud() throws {
    var method = SampleReport.method
    method.reconciliation = [
      MethodFacts.Reconciliation(name: LocalizedText(same: "x"), ledger: 3, table: 2)
    ]
    let sheet = try sheet("Method", SampleReport.contents(language: .english, method: method))
    #expect(texts(sheet).contains("do not use the figures"))
  }

  @Test func aCodebookWithoutCodesOrDimensionsStillGivesAWorkbook() throws {
    var contents = SampleReport.contents()
    contents.names.codes = []
    contents.ledger.mentions = []
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "report-" + UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    let written = try ReportWriter(contents).write(toFolder: folder.path)
    #expect(FileManager.default.fileExists(atPath: written.workbook))
  }

  @Test func anInputWithoutDocumentsStillGivesAWorkbook() throws {
    var contents = SampleReport.contents()
    contents.ledger = Ledger(documents: [], mentions: [])
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "report-" + UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    let written = try ReportWriter(contents).write(toFolder: folder.path)
    #expect(FileManager.default.fileExists(atPath: written.workbook))
  }

  @Test func theTerminalsTableIsShort() {
    let table = SummaryTable.table(of: SampleReport.contents(language: .english))
    #expect(table.columns.count <= 8)
    #expect(
      Array(table.rows[1].prefix(5)) == [
        .text("BCG"), .text("BCG economy"), .integer(3), .integer(2), .integer(2),
      ])
  }
}
