import Corpora
import Tallies
import Testing

private func document(_ id: String, _ day: String?, issuer: String? = nil, codes: [String] = [])
  -> DocumentRecord
{
  DocumentRecord(
    document: id, path: "\(id).txt", url: nil, headline: "", published: day.flatMap { CalendarDay(iso: $0) },
    publishedBasis: day == nil ? .none : .dateLine, event: nil, issuer: issuer, issuerBasis: nil, body: nil,
    ministersNamed: [], ministerInOffice: nil, characters: 0, thaiCharacters: 0, codes: codes)
}

private func mention(
  _ document: String, _ ordinal: Int, _ code: String, day: String?, agencies: [String] = []
) -> MentionRecord {
  MentionRecord(
    document: document, path: "\(document).txt", ordinal: ordinal, code: code, start: 0, end: 1, text: "",
    scope: .body, paragraph: 0, left: "", right: "", published: day.flatMap { CalendarDay(iso: $0) },
    event: nil,
    issuer: nil,
    body: nil, agencies: agencies, ministersNamed: [], ministerInOffice: nil, headline: "", url: nil)
}

@Suite("Documents of names that look alike") struct DocumentKeyTests {
  /// The vowel and the tone mark of กุ่ม in both orders: Swift takes the two texts for equal, file systems do not.
  @Test("are two, each with its own mentions")
  func apart() {
    let names = ["ก\u{0E38}\u{0E48}ม", "ก\u{0E48}\u{0E38}ม"]
    #expect(names[0] == names[1])
    let ledger = Ledger(
      documents: names.map { document($0, "2023-09-30", codes: ["A"]) },
      mentions: [
        mention(names[0], 1, "A", day: "2023-09-30"), mention(names[1], 1, "A", day: "2023-09-30"),
        mention(names[1], 2, "A", day: "2023-09-30"),
      ])
    let tally = Tally(ledger, by: [.code], clock: .published, codes: ["A"], dimensions: [])
    #expect(tally.rows.map(\.documentsWith) == [2])
    #expect(tally.rows.map(\.mentions) == [3])
    #expect(DocumentKey(of: ledger.documents[0]) == DocumentKey(of: ledger.mentions[0]))
    #expect(DocumentKey(of: ledger.documents[0]) != DocumentKey(of: ledger.documents[1]))
  }
}

/// Two documents in September 2023, none in October, one in November, one undated.
private let ledger = Ledger(
  documents: [
    document("1", "2023-09-30", issuer: "industry", codes: ["A", "A.x"]),
    document("2", "2023-09-01", issuer: "health"),
    document("3", "2023-11-05", issuer: "industry", codes: ["A"]),
    document("4", nil, issuer: "industry", codes: ["B"]),
  ],
  mentions: [
    mention("1", 1, "A", day: "2023-09-30", agencies: ["mines", "works"]),
    mention("1", 2, "A", day: "2023-09-30"), mention("1", 3, "A.x", day: "2023-09-30", agencies: ["mines"]),
    mention("3", 1, "A", day: "2023-11-05"), mention("4", 1, "B", day: nil),
  ])

private func rows(_ keys: [GroupingKey]) -> [String] {
  Tally(ledger, by: keys, clock: .published, codes: ["A", "A.x", "B"], dimensions: ["A.x"]).rows.map { row in
    let counts = [row.documents, row.documentsWith, row.mentions].map { $0.map(String.init) ?? "–" }
    return (row.keys + counts).joined(separator: " ")
  }
}

@Suite("Tallies")
struct TallyTests {
  /// Counted by hand from the ledger above: keys, documents, documents with, mentions.
  private static let expected: [([GroupingKey], [String])] = [
    ([], ["4 3 5"]),
    ([.month], ["2023-09 2 1 3", "2023-10 0 – –", "2023-11 1 1 1", " 1 1 1"]),
    ([.quarter], ["2023-Q3 2 1 3", "2023-Q4 1 1 1", " 1 1 1"]),
    ([.year], ["2023 3 2 4", " 1 1 1"]),
    // September ends fiscal year 2566, October begins 2567.
    ([.fiscalYear], ["2566 2 1 3", "2567 1 1 1", " 1 1 1"]),
    ([.issuer], ["health 1 0 0", "industry 3 3 5"]),
    ([.code], ["A 4 2 3", "A.x 4 1 1", "B 4 1 1"]),
    ([.dimension], ["A.x 4 1 1"]),
    ([.agency], ["mines 4 1 2", "works 4 1 1", " 4 3 3"]),
    (
      [.month, .code],
      [
        "2023-09 A 2 1 2", "2023-09 A.x 2 1 1", "2023-09 B 2 0 0", "2023-10 A 0 – –", "2023-10 A.x 0 – –",
        "2023-10 B 0 – –", "2023-11 A 1 1 1", "2023-11 A.x 1 0 0", "2023-11 B 1 0 0", " A 1 0 0",
        " A.x 1 0 0",
        " B 1 1 1",
      ]
    ),
    (
      [.code, .year],
      ["A 2023 3 2 3", "A.x 2023 3 1 1", "B 2023 3 0 0", "A  1 0 0", "A.x  1 0 0", "B  1 1 1"]
    ),
    ([.year, .issuer], ["2023 health 1 0 0", "2023 industry 2 2 4", " industry 1 1 1"]),
  ]

  @Test("give the counts that counting by hand gives", arguments: expected)
  func counts(row: ([GroupingKey], [String])) {
    #expect(rows(row.0) == row.1)
  }

  @Test("leave months on the event clock empty where no event is known")
  func eventClock() {
    let tally = Tally(ledger, by: [.month], clock: .event, codes: ["A"], dimensions: [])
    #expect(tally.rows == [TallyRow(keys: [""], documents: 4, documentsWith: 3, mentions: 5)])
  }
}
