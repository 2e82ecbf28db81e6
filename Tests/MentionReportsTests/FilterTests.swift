import Corpora
import MentionReports
import TableWriting
import Tallies
import Testing

/// Random ledgers, counted by filtering the records one cell at a time: slow, and plain to see.
@Suite struct FilterTests {
  struct Generator: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
  }

  private static let codes = ["GI", "BCG", "4D", "4D.income", "SCURVE"]

  private func contents(seed: Int) -> ReportContents {
    var generator = Generator(state: UInt64(seed))
    var documents: [DocumentRecord] = []
    var mentions: [MentionRecord] = []
    for number in 0..<Int.random(in: 1...40, using: &generator) {
      let day = CalendarDay(
        year: 2024, month: Int.random(in: 1...5, using: &generator),
        day: Int.random(in: 1...28, using: &generator))
      let published = Int.random(in: 0..<8, using: &generator) == 0 ? nil : day
      let issuer = [nil, "industry", "health"].randomElement(using: &generator) ?? nil
      let body = issuer == "industry" && Bool.random(using: &generator) ? "dip" : nil
      let minister = issuer == "industry" ? ["a", "b"].randomElement(using: &generator) : nil
      let found = Self.codes.flatMap { code in
        [String](repeating: code, count: max(0, Int.random(in: -3...3, using: &generator)))
      }
      let document = DocumentRecord(
        document: "\(number)", path: "\(number).txt", url: nil, headline: "", published: published,
        publishedBasis: published == nil ? .none : .dateLine, event: nil, issuer: issuer, issuerBasis: nil,
        body: body, ministersNamed: [], ministerInOffice: minister, characters: 1, thaiCharacters: 1,
        codes: Self.codes.filter(found.contains))
      documents.append(document)
      mentions += found.enumerated().map { index, code in
        MentionRecord(
          document: document.document, path: document.path, ordinal: index + 1, code: code, start: index,
          end: index + 1, text: "x", scope: .body, paragraph: 0, left: "", right: "", published: published,
          event: nil,
          issuer: issuer, body: body, agencies: [], ministersNamed: [], ministerInOffice: minister,
          headline: "", url: nil)
      }
    }
    var contents = SampleReport.contents()
    contents.ledger = Ledger(documents: documents, mentions: mentions)
    return contents
  }

  private func table(_ name: String, _ contents: ReportContents) throws -> [[String: Cell]] {
    let table = try #require(ReportWriter(contents).package.tables.first { $0.name == name })
    return table.rows.map { Dictionary(uniqueKeysWithValues: zip(table.columns.map(\.name), $0)) }
  }

  private func month(_ day: CalendarDay?) -> String? { day.map { Month(of: $0).description } }

  @Test(arguments: 0..<15)
  func monthsAreThoseCountedByFilter(seed: Int) throws {
    let contents = contents(seed: seed)
    for row in try table("monthly", contents) {
      guard case .text(let name)? = row["month"], case .text(let code)? = row["code"] else { continue }
      let documents = contents.ledger.documents.filter { month($0.published) == name }
      let mentions = contents.ledger.mentions.filter { month($0.published) == name && $0.code == code }
      #expect(row["documents"] == .integer(documents.count))
      guard !documents.isEmpty else {
        #expect(row["mentions"] == .notMeasured)
        continue
      }
      #expect(row["documents_with"] == .integer(documents.filter { $0.codes.contains(code) }.count))
      #expect(row["mentions"] == .integer(mentions.count))
    }
  }

  @Test(arguments: 0..<15)
  func agenciesAndMinistersAreThoseCountedByFilter(seed: Int) throws {
    let contents = contents(seed: seed)
    let dated = contents.ledger.documents.filter { $0.published != nil }
    func sum(_ rows: [[String: Cell]], _ column: String) -> Int {
      rows.reduce(0) { if case .integer(let number)? = $1[column] { $0 + number } else { $0 } }
    }
    let agencies = try table("agencies", contents)
    #expect(sum(agencies, "documents") == dated.count * Self.codes.count)
    #expect(sum(agencies, "mentions") == contents.ledger.mentions.filter { $0.published != nil }.count)
    let ministers = try table("ministers", contents)
    let attributed = contents.ledger.mentions.filter { $0.published != nil && $0.ministerInOffice == "a" }
    #expect(sum(ministers.filter { $0["minister_in_office"] == .text("a") }, "mentions") == attributed.count)
  }

  @Test(arguments: 0..<15)
  func whateverTheLedgerItsSumsAgree(seed: Int) {
    #expect(ReportReconciliation.checks(contents(seed: seed)).filter { !$0.agrees }.isEmpty)
  }
}
