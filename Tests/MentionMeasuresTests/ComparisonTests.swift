import Corpora
import Foundation
import Measures
import Testing

@testable import MentionMeasures

@Suite struct ComparisonTests {
  /// A group with so many documents, some of which mention `A` so many times each; on one day, of no length, so that
  /// nothing is resampled but mentions.
  private func group(_ id: String, _ documents: Int, with: Int, times: Int = 1) -> ComparedGroup {
    Self.group(id, (0..<documents).map { $0 < with ? ["A": times] : [:] })
  }

  static func group(_ id: String, day: String = "2024-01-15", _ mentions: [[String: Int]]) -> ComparedGroup {
    let entries = mentions.enumerated().map {
      CountedDocuments.entry($0, day, characters: 0, mentions: $1)
    }
    let span = entries.first?.day.map { $0...$0 }
    return ComparedGroup(id: id, issuer: "industry", days: DaySpans(span), entries: entries)
  }

  static func compared(
    _ target: ComparedGroup, _ reference: ComparedGroup, kind: ComparisonPair.Kind = .issuer,
    codes: [String] = ["A"], profile: Set<String> = ["A"], rules: ComparisonRules = ComparisonRules()
  ) throws -> GroupComparison {
    let set = ComparisonSet(
      [ComparisonPair(kind, target: target, reference: reference)],
      in: DocumentCounts(entries: target.entries + reference.entries), codes: codes, profileCodes: profile,
      rules: rules)
    return try #require(set.comparisons.first)
  }

  /// Counts with their published or independently computed G²: of AntConc's author, 23 of 263 against 551 of 8870, two
  /// cells 2.3305518617, four cells 2.5069725889 (scipy); 100 of 10000 against 50 of 20000, log ratio exactly 2,
  /// conservative 1.4962582778 (Evert's formula, scipy); 10 of 1000 against none, 13.8629436112 = 20 ln 2.
  @Test(arguments: [
    (23, 263, 551, 8870, 2.3305518617, 2.5069725889, 0.4934528474, 0.0),
    (100, 10000, 50, 20000, 69.3147180560, 69.6919193193, 2.0, 1.4962582778),
    (10, 1000, 0, 1000, 13.8629436112, 13.9131950790, 4.3219280949, 1.1644783213),
  ])
  func effectsAreThoseOfTheLiterature(
    a: Int, n1: Int, b: Int, n2: Int, two: Double, four: Double, logRatio: Double, conservative: Double
  ) throws {
    let code = try Self.compared(group("x", n1, with: a), group("y", n2, with: b)).codes[0]
    #expect(abs(try #require(code.mentionKeyness).g2 - two) < 1e-9)
    #expect(code.mentionKeyness?.form == .twoCell)
    #expect(abs(try #require(code.keyness).g2 - four) < 1e-9)
    #expect(code.keyness?.form == .fourCell)
    #expect(abs(try #require(code.logRatio).hardie - logRatio) < 1e-9)
    #expect(abs(try #require(code.logRatio).conservative() - conservative) < 1e-9)
  }

  /// With one mention a document the ratio of mentions is that of documents: resampled and by the logarithm's standard
  /// error, √(1/a − 1/n₁ + 1/b − 1/n₂) (Katz et al. 1978). Resampled ends lie up to 0.18 of that error further right
  /// (two million draws of numpy), and 2,000 draws add 0.06.
  @Test(arguments: [(60, 400, 30, 500), (200, 1000, 300, 1000)])
  func oneMentionADocumentGivesTheIntervalOfDocuments(a: Int, n1: Int, b: Int, n2: Int) throws {
    let code = try Self.compared(group("x", n1, with: a), group("y", n2, with: b)).codes[0]
    let ratio = try #require(code.mentionRatio)
    let expected = Double(a) / Double(n1) / (Double(b) / Double(n2))
    let error = (1 / Double(a) - 1 / Double(n1) + 1 / Double(b) - 1 / Double(n2)).squareRoot()
    #expect(abs(ratio.value - expected) < 1e-12)
    #expect(abs(log(ratio.low / expected) + 1.96 * error) < 0.3 * error)
    #expect(abs(log(ratio.high / expected) - 1.96 * error) < 0.3 * error)
    #expect(abs(ratio.value - (try #require(code.shareRatio).value)) < 1e-12)
  }

  /// Mentions that come in clusters of five have as wide an interval as their documents, not as their number.
  @Test func clustersMakeTheRatioNoSurer() throws {
    let single = try Self.compared(group("x", 200, with: 40), group("y", 200, with: 20)).codes[0]
    let clustered = try Self.compared(
      group("x", 200, with: 40, times: 5), group("y", 200, with: 20, times: 5)
    ).codes[0]
    let (one, other) = (try #require(single.mentionRatio), try #require(clustered.mentionRatio))
    #expect(abs(one.low - other.low) < 1e-9 && abs(one.high - other.high) < 1e-9)
    // G² of mentions does take them as independent, and is five times as large.
    let g2 = (try #require(single.mentionKeyness).g2, try #require(clustered.mentionKeyness).g2)
    #expect(abs(g2.1 - 5 * g2.0) < 1e-9)
    #expect(single.mentionP == clustered.mentionP)
  }

  /// Three of four against one of four: of the 70 deals of eight documents 34 lie at least as far apart.
  @Test func theDealsGiveThePOfAllDeals() throws {
    let code = try Self.compared(
      group("x", 4, with: 3), group("y", 4, with: 1), rules: ComparisonRules(deals: 20_000)
    ).codes[0]
    #expect(abs(try #require(code.mentionP) - 34.0 / 70) < 0.015)
  }

  @Test func aGroupWithoutMentionsHasTheExactIntervalOfItsDocuments() throws {
    let code = try Self.compared(group("x", 100, with: 0), group("y", 100, with: 10, times: 3)).codes[0]
    let ratio = try #require(code.mentionRatio)
    #expect(ratio.value == 0 && ratio.low == 0)
    // R: poisson.test(c(0, 10), c(100, 100))$conf.int has the upper end 0.4460.
    #expect(abs(ratio.high - 0.4460) < 5e-4)
  }

  @Test func withoutMentionsNothingIsTested() throws {
    let set = ComparisonSet(
      [ComparisonPair(.issuer, target: group("x", 50, with: 5), reference: group("y", 50, with: 0))],
      in: DocumentCounts(entries: []), codes: ["A", "B"], profileCodes: ["A", "B"])
    let silent = try #require(set.comparisons.first).codes[1]
    #expect(silent.shareRatio == nil && silent.keyness == nil && silent.mentionRatio == nil)
    #expect(silent.q == nil && silent.mentionQ == nil && silent.mentionP == nil)
    #expect(set.tests == 1 && set.mentionTests == 1)
    // Of two tests one could not be made, so the other needs no correction.
    #expect(set.comparisons[0].codes[0].q == set.comparisons[0].codes[0].keyness?.p)
    #expect(silent.reading == .fewCases)
  }

  @Test func theCorrectionIsForAllTestsTogether() throws {
    let pairs = [(30, 20), (25, 20), (45, 20), (21, 20)].enumerated().map { index, with in
      ComparisonPair(
        .issuer, target: group("x\(index)", 100, with: with.0),
        reference: group("y\(index)", 100, with: with.1))
    }
    let set = ComparisonSet(pairs, in: DocumentCounts(entries: []), codes: ["A"], profileCodes: ["A"])
    let p = set.comparisons.map { $0.codes[0].keyness?.p }
    #expect(set.comparisons.map { $0.codes[0].q } == BenjaminiHochberg.adjusted(p))
    #expect(set.tests == 4)
  }

  @Test(arguments: [
    (56, 70, 48, 80, ComparisonReading.higher), (48, 80, 56, 70, .lower),
    (10, 100, 12, 100, .withinVariation),
    (4, 100, 0, 100, .fewCases), (10, 19, 1, 100, .fewCases), (0, 0, 5, 100, .noReference),
  ])
  func readingsAreCautious(a: Int, n1: Int, b: Int, n2: Int, reading: ComparisonReading) throws {
    #expect(
      try Self.compared(group("x", n1, with: a), group("y", n2, with: b)).codes[0].reading == reading)
  }

  /// Alone 56/70 against 48/80 is clear, p 0.006; among 40 comparisons that show nothing it is not.
  @Test func aDifferenceThatManyTestsExplainIsNotClear() {
    let clear = ComparisonPair(.issuer, target: group("x", 70, with: 56), reference: group("y", 80, with: 48))
    let even = (0..<40).map {
      ComparisonPair(.issuer, target: group("a\($0)", 50, with: 25), reference: group("b\($0)", 50, with: 24))
    }
    let set = ComparisonSet(
      [clear] + even, in: DocumentCounts(entries: []), codes: ["A"], profileCodes: ["A"],
      rules: ComparisonRules(deals: 9))
    let code = set.comparisons[0].codes[0]
    #expect(code.change.reading == .higher)
    #expect(code.reading == .withinVariation)
  }

}
