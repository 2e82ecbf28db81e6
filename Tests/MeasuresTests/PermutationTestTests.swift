import Testing

@testable import Measures

struct PermutationTestTests {
  static func documents(_ counts: [Int]) -> [Cluster] { counts.map { Cluster(events: $0) } }

  /// 70 of all 462 deals, enumerated in Python; the tolerance is five standard errors.
  @Test func approachesAllDeals() throws {
    let test = try #require(
      PermutationTest(
        target: Self.documents([0, 3, 1, 0, 2]), reference: Self.documents([0, 0, 1, 0, 0, 0]),
        permutations: 20_000))
    expectClose(test.difference, 6.0 / 5 - 1.0 / 6)
    expectClose(test.p, 70.0 / 462, absolute: 5 * 0.00254)
    #expect(test.targetBase == 5 && test.referenceBase == 6)
  }

  /// 34 of all 126 deals, enumerated in Python.
  @Test func exposuresGoWithTheirDocuments() throws {
    let test = try #require(
      PermutationTest(
        target: zip([0, 3, 1, 0], [120, 300, 80, 50]).map { Cluster(events: $0, exposure: $1) },
        reference: zip([0, 0, 1, 0, 1], [200, 90, 310, 75, 60]).map {
          Cluster(events: $0, exposure: $1)
        }, permutations: 20_000))
    expectClose(test.difference, 0.004551638837353123, relative: 1e-12)
    expectClose(test.p, 34.0 / 126, absolute: 5 * 0.00314)
  }

  /// 52 of all 10 · 15 deals within two strata, enumerated in Python.
  @Test func strataAreDealtApart() throws {
    let test = try #require(
      PermutationTest(
        strata: [
          .init(target: Self.documents([2, 1, 0]), reference: Self.documents([0, 1])),
          .init(target: [], reference: []),
          .init(target: Self.documents([4, 3]), reference: Self.documents([2, 3, 1, 0])),
        ], permutations: 20_000))
    expectClose(test.difference, 2 - 7.0 / 6)
    expectClose(test.p, 52.0 / 150, absolute: 5 * 0.00337)
  }

  /// Months that differ do not make groups differ: within each month all documents are alike.
  @Test func differenceBetweenStrataIsNoDifference() throws {
    let busy = Self.documents([Int](repeating: 5, count: 20))
    let quiet = Self.documents([Int](repeating: 0, count: 20))
    let strata = [
      PermutationTest.Stratum(target: busy, reference: Array(busy.prefix(2))),
      PermutationTest.Stratum(target: Array(quiet.prefix(2)), reference: quiet),
    ]
    let within = try #require(PermutationTest(strata: strata))
    #expect(within.p == 1)
    let mixed = try #require(
      PermutationTest(
        target: strata.flatMap(\.target), reference: strata.flatMap(\.reference)))
    #expect(mixed.p < 0.001)
  }

  @Test func neverZeroAndRepeatable() throws {
    let target = Self.documents([Int](repeating: 9, count: 30))
    let reference = Self.documents([Int](repeating: 0, count: 30))
    let test = try #require(PermutationTest(target: target, reference: reference, seed: 3))
    #expect(test.p == 1.0 / 2000)
    #expect(test == PermutationTest(target: target, reference: reference, seed: 3))
    let turned = try #require(PermutationTest(target: reference, reference: target, seed: 3))
    #expect(turned.difference == -test.difference)
  }

  @Test func equalGroups() throws {
    let documents = Self.documents([1, 0, 2])
    #expect(PermutationTest(target: documents, reference: documents)?.p == 1)
    let nothing = Self.documents([0, 0])
    #expect(PermutationTest(target: nothing, reference: nothing)?.p == 1)
    #expect(PermutationTest(target: [], reference: documents) == nil)
    #expect(PermutationTest(target: documents, reference: []) == nil)
    #expect(PermutationTest(target: documents, reference: nothing, permutations: 0)?.p == 1)
  }
}
