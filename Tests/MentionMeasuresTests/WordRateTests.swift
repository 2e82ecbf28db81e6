import Corpora
import Tallies
import Testing

@testable import MentionMeasures

@Suite("Rates by words")
struct WordRateTests {
  private static func group(words: (Int) -> Int?) -> DocumentGroup {
    CountedDocuments.group(
      (0..<60).map { index in
        let entry = CountedDocuments.entry(
          index, characters: 900 + 10 * index, mentions: index < 12 ? ["A": 1 + index % 3] : [:])
        return DocumentCounts.Entry(
          index: index, day: entry.day, issuer: entry.issuer, body: nil, minister: nil,
          thaiCharacters: entry.thaiCharacters, words: words(index), mentions: entry.mentions)
      })
  }

  @Test("are mentions over all words of the base")
  func value() throws {
    // 4 × (1 + 2 + 3) mentions in 60 × 250 words.
    let figure = Self.group { _ in 250 }.figure("A")
    #expect(figure.words == 15_000)
    let rate = try #require(figure.perMillionWords)
    #expect(rate.value == 1600)
    #expect(rate.low < 1600 && rate.high > 1600)
  }

  @Test("where each character is a word are those by characters, with their intervals")
  func sameBase() throws {
    let figure = Self.group { 900 + 10 * $0 }.figure("A")
    #expect(figure.perMillionWords == figure.perMillionCharacters)
    #expect(figure.perMillionWords != nil)
  }

  @Test("are unknown where the words of one document are")
  func unknown() {
    let figure = Self.group { $0 == 7 ? nil : 250 }.figure("A")
    #expect(figure.words == nil)
    #expect(figure.perMillionWords == nil)
    #expect(figure.perMillionCharacters != nil)
  }

  @Test("of no mention have Garwood's interval")
  func none() throws {
    // 3.68888 is the upper end of a Poisson mean at 95 % where nothing was seen (Garwood 1936).
    let rate = try #require(Self.group { _ in 250 }.figure("B").perMillionWords)
    #expect(rate.value == 0 && rate.low == 0)
    #expect(abs(rate.high - 3.688879 / 15_000 * 1e6) < 1e-2)
  }
}
