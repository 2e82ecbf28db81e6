import Corpora
import Measures
import Testing

@testable import MentionMeasures

@Suite struct ProfileTests {
  private func comparison(_ one: [String: Int], _ other: [String: Int]) throws -> GroupComparison {
    // Many documents of one mention each, so that every part is there in every resample.
    func documents(_ mentions: [String: Int]) -> [[String: Int]] {
      mentions.sorted { $0.key < $1.key }.flatMap { code, count in
        [[String: Int]](repeating: [code: 1], count: count)
      }
    }
    return try ComparisonTests.compared(
      ComparisonTests.group("x", documents(one)), ComparisonTests.group("y", documents(other)),
      codes: ["A", "B", "C", "D"], profile: ["A", "B", "C"])
  }

  /// Parts of .5, .3 and .2: exp of their entropy is 2.8000940729, the inverse of their squares 2.6315789474. `D` is
  /// no part of the profile.
  @Test func breadthIsTheEffectiveNumber() throws {
    let profile = try comparison(["A": 50, "B": 30, "C": 20, "D": 40], ["A": 10]).target
    let breadth = try #require(profile.breadth)
    #expect(profile.mentions == 100)
    #expect(abs(breadth.effectiveNumber.value - 2.8000940729) < 1e-9)
    #expect(abs(breadth.inverseSimpson.value - 2.6315789474) < 1e-9)
    let interval = try #require(breadth.effectiveNumber.interval)
    #expect(interval.low < breadth.effectiveNumber.value)
    #expect(interval.high <= 3)
    #expect(profile.parts.map { $0.attention?.value } == [0.5, 0.3, 0.2, nil])
  }

  /// Ten documents of one code alone: every resample gives it all attention. Wilson's interval of 10 of 10 begins at
  /// n / (n + z²) = 10 / 13.8414588, that of 0 of 10 ends at z² / (n + z²).
  @Test func fewDocumentsThatAgreeAreNoCertainty() throws {
    let parts = try comparison(["A": 10, "D": 40], ["A": 10]).target.parts
    let (all, none) = (try #require(parts[0].attention), try #require(parts[1].attention))
    #expect(all.value == 1 && all.high == 1)
    #expect(abs(all.low - 0.7224672001) < 1e-9)
    #expect(none.value == 0 && none.low == 0)
    #expect(abs(none.high - 0.2775327999) < 1e-9)
    #expect(parts[3].attention == nil)
  }

  /// Documents of one code, and three that name both codes alike: every resample has a breadth of 1, or of 2. That is no
  /// interval.
  @Test func breadthThatNoResampleChangesHasNoInterval() throws {
    let single = try #require(try comparison(["A": 10, "D": 40], ["A": 10]).target.breadth)
    #expect(single.effectiveNumber.value == 1 && single.effectiveNumber.interval == nil)
    #expect(single.inverseSimpson.value == 1 && single.inverseSimpson.interval == nil)
    let both = try ComparisonTests.compared(
      ComparisonTests.group("x", [[String: Int]](repeating: ["A": 1, "B": 1], count: 3)),
      ComparisonTests.group("y", [["A": 1], ["B": 1]]), codes: ["A", "B"], profile: ["A", "B"])
    let alike = try #require(both.target.breadth)
    #expect(abs(alike.effectiveNumber.value - 2) < 1e-12 && alike.effectiveNumber.interval == nil)
    // Of one A and one B, a resample may be both of one.
    let mixed = try #require(both.reference.breadth?.inverseSimpson.interval)
    #expect(mixed == Interval(low: 1, high: 2))
  }

  /// One document of two codes tells no more than that: from the lower end of 0 of 1 to the upper end of 1 of 1.
  @Test func aSingleDocumentTellsNothingOfParts() throws {
    let single = try ComparisonTests.compared(
      ComparisonTests.group("x", [["A": 1, "B": 1], [:], [:]]),
      ComparisonTests.group("y", [[String: Int]](repeating: ["A": 1], count: 10)), codes: ["A", "B"],
      profile: ["A", "B"])
    for part in single.target.parts {
      #expect(part.attention == Estimate(value: 0.5, low: 0, high: 1))
    }
  }

  /// (.5, .5, 0) and (.5, 0, .5): the divergence is half a bit, as scipy's jensenshannon(…, base=2) ** 2.
  @Test func theDistanceIsTheRootOfTheDivergence() throws {
    let distance = try #require(
      try comparison(["A": 30, "B": 30], ["A": 20, "C": 20]).distance)
    #expect(abs(distance.value - 0.5.squareRoot()) < 1e-12)
    #expect(distance.value > distance.chance)
    #expect(distance.p < 0.01)
  }

  @Test func aDistanceThatChanceExplainsIsNone() throws {
    let distance = try #require(
      try comparison(["A": 20, "B": 20, "C": 20], ["A": 21, "B": 20, "C": 19]).distance)
    #expect(distance.value < distance.chance)
    #expect(distance.p > 0.5)
  }

  /// Two mentions cannot lie nearer to three equal parts than one of each of two codes: every deal of two documents with
  /// a mention is as far off or farther, whoever seldom mentions anything.
  @Test func howOftenAnythingIsMentionedIsNoPartOfTheDistance() throws {
    let often =
      [[String: Int]](repeating: ["A": 1], count: 30) + [[String: Int]](repeating: ["B": 1], count: 30)
      + [[String: Int]](repeating: ["C": 1], count: 30)
    let seldom = [["A": 1], ["C": 1]] + [[String: Int]](repeating: [:], count: 200)
    let distance = try #require(
      try ComparisonTests.compared(
        ComparisonTests.group("x", often), ComparisonTests.group("y", seldom), codes: ["A", "B", "C"],
        profile: ["A", "B", "C"]
      ).distance)
    #expect(distance.value > 0.4)
    #expect(distance.p == 1)
  }

  @Test func withoutMentionsThereIsNoProfile() throws {
    let empty = try comparison(["D": 10], ["A": 10])
    #expect(empty.target.breadth == nil)
    #expect(empty.distance == nil)
    #expect(empty.target.parts.allSatisfy { $0.attention == nil })
  }

  /// Three months of 10, 10 and 20 documents, all four mentions in the first: DP = ½(¾ + ¼ + ½) = 0.75, over the most
  /// it can be, 1 − ¼: 1.
  @Test func dispersionIsOverTheMonths() throws {
    let months = [("2024-01", 10), ("2024-02", 10), ("2024-03", 20)]
    let entries = months.flatMap { month, count in
      (0..<count).map {
        CountedDocuments.entry($0, month + "-15", mentions: month == "2024-01" && $0 < 2 ? ["A": 2] : [:])
      }
    }
    let first = try #require(Month(typed: "2024-01"))
    let group = ComparedGroup(
      id: "x", issuer: nil, days: DaySpans(first...first.advanced(by: 2)), entries: entries)
    let profile = EmphasisProfile(
      group, codes: ["A"], profileCodes: ["A"],
      counted: CountedGroup(group, codes: ["A"], resampling: .standard))
    let part = profile.parts[0]
    #expect(profile.months == 3)
    #expect(part.monthsWith == 1)
    #expect(part.figure.documentsWith == 2)
    #expect(part.dispersion?.dp == 0.75)
    #expect(part.dispersion?.normalized == 1)
  }
}
