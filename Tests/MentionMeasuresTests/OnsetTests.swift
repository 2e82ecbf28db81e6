import Corpora
import Measures
import Testing

@testable import MentionMeasures

/// A policy that begins between the groups: 100 documents in January and 100 in February, one in ten of which mentions
/// it from 15 January on.
@Suite struct OnsetTests {
  private func group(_ month: String, from: Int, to: Int = 50) throws -> ComparedGroup {
    let entries = (0..<50).flatMap { number in
      (0..<2).map { twin in
        CountedDocuments.entry(
          number * 2 + twin, "\(month)-\(number / 2 + 1 < 10 ? "0" : "")\(number / 2 + 1)",
          mentions: (from..<to).contains(number) && twin == 0 && number.isMultiple(of: 5) ? ["A": 1] : [:])
      }
    }
    let months = try #require(Month(typed: month))
    return ComparedGroup(id: month, issuer: nil, days: DaySpans(months...months), entries: entries)
  }

  private func compared(
    _ target: ComparedGroup, _ reference: ComparedGroup, kind: ComparisonPair.Kind = .period,
    fromFirstMention: Bool = false
  ) throws -> CodeComparison {
    try ComparisonTests.compared(
      target, reference, kind: kind, rules: ComparisonRules(deals: 99, fromFirstMention: fromFirstMention)
    ).codes[0]
  }

  @Test func noVerdictOnAPolicyThatBeganWithin() throws {
    let (january, february) = (try group("2024-01", from: 30), try group("2024-02", from: 0))
    let code = try compared(february, january)
    let onset = try #require(code.onset)
    // Number 30 is on the 16th; 60 documents lie before it.
    #expect(onset.day.description == "2024-01-16")
    #expect(onset.referenceBefore == 60 && onset.targetBefore == 0)
    #expect(code.reading == .codeBegan)
  }

  @Test func countedFromItsBeginningTheBaseIsSmaller() throws {
    let (january, february) = (try group("2024-01", from: 30), try group("2024-02", from: 0))
    let code = try compared(february, january, fromFirstMention: true)
    #expect(code.change.reference.documents == 40)
    #expect(code.change.reference.documentsWith == 4)
    #expect(code.change.target.documents == 100)
    #expect(code.change.target.documentsWith == 10)
    #expect(code.shareRatio?.value == 1)
    #expect(code.reading == .withinVariation)
  }

  /// Number 5 is the first that mentions it, on the 3rd; eight documents of a hundred before it are no beginning.
  @Test func aFewDocumentsBeforeAreChance() throws {
    let code = try compared(try group("2024-02", from: 0), try group("2024-01", from: 5))
    #expect(code.onset?.referenceBefore == 8)
    #expect(code.onset?.isBeginning == false)
  }

  @Test func aPolicyThatNoDocumentOfAGroupCouldMentionIsNotCompared() throws {
    let code = try compared(try group("2024-02", from: 0), try group("2024-01", from: 50))
    #expect(code.onset?.referenceBefore == 100)
    #expect(code.reading == .codeBegan)
    let from = try compared(
      try group("2024-02", from: 0), try group("2024-01", from: 50), fromFirstMention: true)
    #expect(from.change.reference.documents == 0)
    #expect(from.reading == .noReference)
  }

  @Test func issuersSideBySideHaveNoBeginning() throws {
    let code = try compared(try group("2024-02", from: 0), try group("2024-01", from: 30), kind: .issuer)
    #expect(code.onset == nil)
  }
}
