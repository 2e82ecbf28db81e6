import Corpora
import Measures
import Testing

@testable import MentionMeasures

/// What must hold of comparisons whatever the documents are.
@Suite struct ComparisonPropertyTests {
  private static let codes = ["A", "B", "C"]

  /// Documents of some months and issuers with random mentions.
  private static func entries(_ generator: inout SplitMix64, count: Int, from index: Int = 0)
    -> [DocumentCounts.Entry]
  {
    (0..<count).map { number in
      var mentions: [String: Int] = [:]
      for code in codes where generator.index(below: 4) == 0 {
        mentions[code] = 1 + generator.index(below: 4)
      }
      return CountedDocuments.entry(
        index + number, "2024-0\(1 + generator.index(below: 6))-1\(generator.index(below: 9))",
        issuer: ["x", "y"][generator.index(below: 2)], characters: generator.index(below: 900),
        mentions: mentions)
    }
  }

  private static func group(_ id: String, _ entries: [DocumentCounts.Entry]) throws -> ComparedGroup {
    let first = try #require(Month(typed: "2024-01"))
    return ComparedGroup(id: id, issuer: nil, days: DaySpans(first...first.advanced(by: 5)), entries: entries)
  }

  private static func compared(_ one: ComparedGroup, _ other: ComparedGroup) throws -> GroupComparison {
    try ComparisonTests.compared(
      one, other, codes: codes, profile: Set(codes), rules: ComparisonRules(deals: 199))
  }

  @Test(arguments: 1...6)
  func turnedRoundRatiosInvertAndSignsFlip(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let one = try Self.group("one", Self.entries(&generator, count: 120))
    let other = try Self.group("other", Self.entries(&generator, count: 70, from: 1000))
    let there = try Self.compared(one, other)
    let back = try Self.compared(other, one)
    for (code, turned) in zip(there.codes, back.codes) {
      let (ratio, inverse) = (try #require(code.mentionRatio), try #require(turned.mentionRatio))
      #expect(abs(ratio.value * inverse.value - 1) < 1e-12)
      #expect(abs(ratio.low * inverse.high - 1) < 1e-9)
      #expect(abs(ratio.high * inverse.low - 1) < 1e-9)
      let (share, shareBack) = (try #require(code.shareRatio), try #require(turned.shareRatio))
      #expect(abs(share.exactInterval().low * shareBack.exactInterval().high - 1) < 1e-9)
      #expect(
        abs(try #require(code.logRatio).conservative() + (try #require(turned.logRatio).conservative()))
          < 1e-9)
      #expect(abs(try #require(code.keyness).signedG2 + (try #require(turned.keyness).signedG2)) < 1e-9)
      #expect(code.mentionP == turned.mentionP)
      #expect(abs(try #require(code.q) - (try #require(turned.q))) < 1e-12)
      let difference = try #require(code.change.difference)
      #expect(abs(difference.low + (try #require(turned.change.difference).high)) < 1e-12)
    }
    #expect(abs(try #require(there.distance).value - (try #require(back.distance).value)) < 1e-12)
    #expect(there.distance?.p == back.distance?.p)
    #expect(there.target.breadth == back.reference.breadth)
  }

  @Test(arguments: 1...4)
  func theOrderOfTheDocumentsIsNothing(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let (documents, others) = (
      Self.entries(&generator, count: 90), Self.entries(&generator, count: 90, from: 500)
    )
    let before = try Self.compared(try Self.group("one", documents), try Self.group("other", others))
    var (shuffled, othersShuffled) = (documents, others)
    generator.shuffle(&shuffled)
    generator.shuffle(&othersShuffled)
    let after = try Self.compared(try Self.group("one", shuffled), try Self.group("other", othersShuffled))
    for (code, again) in zip(before.codes, after.codes) {
      #expect(code.change == again.change)
      #expect(code.mentionRatio == again.mentionRatio)
      #expect(code.mentionP == again.mentionP && code.q == again.q && code.mentionQ == again.mentionQ)
    }
    #expect(before.distance == after.distance)
    #expect(before.target.breadth == after.target.breadth)
    #expect(before.target.parts.map(\.attention) == after.target.parts.map(\.attention))
  }

  @Test(arguments: 1...4)
  func equalGroupsDifferInNothing(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let entries = Self.entries(&generator, count: 80)
    let comparison = try Self.compared(try Self.group("one", entries), try Self.group("other", entries))
    for code in comparison.codes {
      let ratio = try #require(code.mentionRatio)
      #expect(ratio.value == 1)
      #expect(ratio.low < 1 && ratio.high > 1)
      #expect(code.shareRatio?.value == 1)
      #expect(code.logRatio?.hardie == 0)
      #expect(code.logRatio?.conservative() == 0)
      #expect(code.keyness?.g2 == 0)
      #expect(code.mentionP == 1)
      #expect(code.reading == .withinVariation)
    }
    #expect(comparison.distance?.value == 0)
    #expect(comparison.distance?.p == 1)
  }

  /// A group cut into halves at random: of 20 such comparisons of three codes few may seem to differ.
  @Test func halvesOfOneGroupSeldomDiffer() throws {
    var generator = SplitMix64(seed: 20)
    var found = 0
    for _ in 0..<20 {
      let entries = Self.entries(&generator, count: 120)
      let comparison = try Self.compared(
        try Self.group("one", Array(entries[..<60])), try Self.group("other", Array(entries[60...])))
      found += comparison.codes.count { ($0.mentionP ?? 1) <= 0.05 }
    }
    // Binomial of 60 tests with 0.05 each: more than 9 in one of a thousand cases.
    #expect(found <= 9)
  }

  @Test func theGroupsTogetherAreTheWhole() throws {
    var generator = SplitMix64(seed: 3)
    let entries = Self.entries(&generator, count: 100)
    let groups = GroupSelection(DocumentCounts(entries: entries), tenures: .none).issuers
    for code in Self.codes {
      let whole = CountedDocuments.group(entries).figure(code)
      #expect(groups.map { $0.documents.figure(code).mentions }.reduce(0, +) == whole.mentions)
      #expect(groups.map { $0.documents.figure(code).documentsWith }.reduce(0, +) == whole.documentsWith)
    }
  }
}
