import Corpora
import Tallies
import Testing

private func document(_ id: String, duplicateOf original: String? = nil) -> DocumentRecord {
  DocumentRecord(
    document: id, path: id, url: nil, headline: "", published: nil, publishedBasis: .none, event: nil,
    issuer: nil,
    issuerBasis: nil, body: nil, ministersNamed: [], ministerInOffice: nil, characters: 0, thaiCharacters: 0,
    codes: ["A"],
    duplicateOf: original)
}

@Suite("Duplicate counting")
struct DuplicateCountingTests {
  /// 2 repeats 1, which is there; 4 repeats 3, which is not, so it is the only one of its news.
  private let ledger = Ledger(
    documents: [document("1"), document("2", duplicateOf: "1"), document("4", duplicateOf: "3")],
    mentions: ["1", "2", "4"].map {
      MentionRecord(
        document: $0, path: $0, ordinal: 1, code: "A", start: 0, end: 1, text: "", scope: .body, paragraph: 0,
        left: "",
        right: "",
        published: nil, event: nil, issuer: nil, body: nil, agencies: [], ministersNamed: [],
        ministerInOffice: nil, headline: "", url: nil)
    })

  @Test("counts every document, or one of each news")
  func counts() {
    #expect(ledger.counting(.all).documents.map(\.document) == ["1", "2", "4"])
    #expect(ledger.counting(.one).documents.map(\.document) == ["1", "4"])
    #expect(ledger.counting(.one).mentions.map(\.document) == ["1", "4"])
  }
}
