import Corpora
import Tallies
import Testing

@testable import MentionMeasures

/// Eight documents; each inner list is a paragraph.
///
///     1 [A B]   2 [A] [B]   3 [A A]   4 [B] [C]   5 –   6 –   7 –   8 –
@Suite struct CoOccurrenceTests {
  private static let texts: [[[String]]] = [
    [["A", "B"]], [["A"], ["B"]], [["A", "A"]], [["B"], ["C"]], [], [], [], [],
  ]

  private static let ledger: Ledger = {
    var documents: [DocumentRecord] = []
    var mentions: [MentionRecord] = []
    for (index, paragraphs) in texts.enumerated() {
      let day = CalendarDay(year: 2024, month: 1, day: index + 1)
      documents.append(
        DocumentRecord(
          document: "\(index + 1)", path: "\(index + 1).txt", url: nil, headline: "", published: day,
          publishedBasis: .dateLine, event: nil, issuer: "tea", issuerBasis: nil, body: nil,
          ministersNamed: [], ministerInOffice: nil, characters: 1, thaiCharacters: 1, codes: []))
      let own = paragraphs.enumerated().flatMap { line, codes in codes.map { (line, $0) } }
      mentions += own.enumerated().map { number, mention in
        MentionRecord(
          document: "\(index + 1)", path: "\(index + 1).txt", ordinal: number + 1, code: mention.1, start: 0,
          end: 1, text: "x", scope: .body, paragraph: mention.0, left: "", right: "", published: day,
          event: nil, issuer: "tea", body: nil, agencies: [], ministersNamed: [], ministerInOffice: nil,
          headline: "", url: nil)
      }
    }
    return Ledger(documents: documents, mentions: mentions)
  }()

  private func coOccurrence(in unit: CoOccurrence.Unit) -> CoOccurrence {
    CoOccurrence(
      in: unit, of: Self.ledger,
      counts: DocumentCounts(Self.ledger, codes: ["A", "B", "C"], clock: .published),
      codes: ["A", "B", "C"], where: { _ in true })
  }

  @Test func documentsAreCountedByHand() throws {
    let found = coOccurrence(in: .document)
    #expect(found.base == 8)
    #expect(found.pairs.map { [$0.first, $0.second] } == [["A", "B"], ["A", "C"], ["B", "C"]])
    #expect(found.pairs.map(\.withFirst) == [3, 3, 3])
    #expect(found.pairs.map(\.withSecond) == [3, 1, 1])
    #expect(found.pairs.map(\.withBoth) == [2, 0, 1])
    let pair = found.pairs[0]
    // log₂((2/8)/((3/8)(3/8))) = log₂(16/9); over −log₂(2/8) = 2. Odds (2·4)/(1·1) = 8.
    #expect(abs(try #require(pair.pmi) - 0.8300749986) < 1e-9)
    #expect(abs(try #require(pair.normalizedPMI) - 0.4150374993) < 1e-9)
    #expect(abs(try #require(pair.logOdds).value - 2.0794415417) < 1e-9)
    #expect(found.pairs[1].pmi == -.infinity)
    #expect(found.pairs[1].normalizedPMI == -1)
    #expect(found.tests == 3)
  }

  @Test func paragraphsAreThoseWithAnyCode() throws {
    let found = coOccurrence(in: .paragraph)
    // 1; 2 and 2; 3; 4 and 4.
    #expect(found.base == 6)
    #expect(found.pairs.map(\.withBoth) == [1, 0, 0])
    #expect(found.pairs.map(\.withFirst) == [3, 3, 3])
    #expect(found.pairs.allSatisfy { $0.p == nil && $0.q == nil })
  }

  /// The order of a pair's codes is nothing to what it measures.
  /// A hundred documents, of which some mention `A` and some `B`.
  private func reading(_ first: Range<Int>, _ second: Range<Int>) -> CodePair.Reading? {
    let entries = (0..<100).map { place in
      CountedDocuments.entry(
        place,
        mentions: (first.contains(place) ? ["A": 1] : [:]).merging(second.contains(place) ? ["B": 1] : [:]) {
          one, _ in one
        })
    }
    return CoOccurrence(
      in: .document, of: Ledger(documents: [], mentions: []), counts: DocumentCounts(entries: entries),
      codes: ["A", "B"], where: { _ in true }
    ).pairs.first?.reading
  }

  /// G² of the four cells, with one pair and so without correction: of one document with both, and neither elsewhere,
  /// 2(ln 100 + 99 ln(100/99)) = 11.2, which would pass for more than chance (above 3.84).
  @Test func aReadingNeedsEnoughUnitsAndSmallChance() {
    #expect(reading(0..<1, 0..<1) == .fewCases)
    // Ten of ten, where chance lets one expect one.
    #expect(reading(0..<10, 0..<10) == .together)
    // None, where chance lets one expect 25.
    #expect(reading(0..<50, 50..<100) == .apart)
    // Five, where chance lets one expect four: G² is 0.37.
    #expect(reading(0..<20, 15..<35) == .noVerdict)
    // Four, where chance lets one expect 0.16: G² is large, and the documents with both are few.
    #expect(reading(0..<4, 0..<4) == .fewCases)
  }

  @Test func ofParagraphsThereIsNoVerdict() {
    #expect(coOccurrence(in: .paragraph).pairs.allSatisfy { $0.reading == .noVerdict })
    // Eight documents are too few for one.
    #expect(coOccurrence(in: .document).pairs.map(\.reading) == [.fewCases, .fewCases, .fewCases])
  }

  @Test func pairsMayBeTurnedRound() throws {
    let there = coOccurrence(in: .document).pairs[0]
    let back = CoOccurrence(
      in: .document, of: Self.ledger,
      counts: DocumentCounts(Self.ledger, codes: ["B", "A"], clock: .published), codes: ["B", "A"],
      where: { _ in true }
    ).pairs[0]
    #expect(there.pmi == back.pmi)
    #expect(abs(try #require(there.p) - (try #require(back.p))) < 1e-12)
    #expect(there.withBoth == back.withBoth)
  }

  @Test func documentsThatAreNotLookedAtDoNotCount() {
    let found = CoOccurrence(
      in: .document, of: Self.ledger,
      counts: DocumentCounts(Self.ledger, codes: ["A", "B"], clock: .published), codes: ["A", "B"],
      where: { $0.index > 0 })
    #expect(found.base == 7)
    #expect(found.pairs.map(\.withBoth) == [1])
  }

  /// Ten documents mention the code: four name both dimensions, two only the first, four none; one names the second
  /// without it.
  @Test func dimensionsAreThoseNamedBesideTheCode() throws {
    let entries =
      (0..<10).map { number -> DocumentCounts.Entry in
        var mentions = ["4D": 1]
        if number < 6 { mentions["4D.x"] = 1 }
        if number < 4 { mentions["4D.y"] = 2 }
        return CountedDocuments.entry(number, mentions: mentions)
      } + [CountedDocuments.entry(10, mentions: ["4D.y": 1]), CountedDocuments.entry(11)]
    let named = DimensionsNamed(of: "4D", dimensions: ["4D.x", "4D.y"], in: entries)
    #expect(named.documents == 10)
    #expect(named.dimensions.map(\.documentsWith) == [6, 4])
    #expect(named.dimensions.map { $0.share?.value } == [0.6, 0.4])
    #expect(named.dimensions.map(\.documentsWithout) == [0, 1])
    #expect(named.byNumber == [4, 2, 4])
    // The entropy of (.6, .4) in bits.
    #expect(abs(try #require(named.balance).value - 0.9709505945) < 1e-9)
    #expect(try #require(named.balance).high <= 1)
  }

  @Test func withoutTheCodeNothingIsShared() {
    let named = DimensionsNamed(of: "4D", dimensions: ["4D.x", "4D.y"], in: [CountedDocuments.entry()])
    #expect(named.documents == 0)
    #expect(named.dimensions.allSatisfy { $0.share == nil })
    #expect(named.balance == nil)
  }
}
