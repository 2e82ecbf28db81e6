import Testing

@testable import Measures

struct BenjaminiHochbergTests {
  /// The 15 p of Benjamini & Hochberg (1995), as scipy's documentation quotes them, with the
  /// results of its `false_discovery_control`, which are those of R's `p.adjust`.
  @Test func exampleOfThePaper() {
    let p = [
      0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719,
      0.6528, 0.7590, 1.0,
    ]
    let q = [
      0.0015, 0.003, 0.0095, 0.035625, 0.0603, 0.06385714, 0.06385714, 0.0645, 0.0765, 0.486,
      0.58118182, 0.714875, 0.75323077, 0.81321429, 1,
    ]
    let adjusted = BenjaminiHochberg.adjusted(p)
    for (actual, expected) in zip(adjusted, q) { expectClose(actual, expected, absolute: 6e-9) }
    #expect(adjusted.filter { ($0 ?? 1) <= 0.05 }.count == 4)
  }

  @Test func orderOfTheInputIsKept() {
    let adjusted = BenjaminiHochberg.adjusted([0.01, 0.04, 0.03, 0.005])
    for (actual, expected) in zip(adjusted, [0.02, 0.04, 0.04, 0.02]) {
      expectClose(actual, expected)
    }
  }

  @Test func missingStaysMissingAndDoesNotCount() {
    let adjusted = BenjaminiHochberg.adjusted([nil, 0.01, .nan, 0.04, 0.03, 1.5, 0.005])
    #expect(adjusted.map { $0 == nil } == [true, false, true, false, false, true, false])
    #expect(adjusted.compactMap { $0 } == BenjaminiHochberg.adjusted([0.01, 0.04, 0.03, 0.005]))
    #expect(BenjaminiHochberg.adjusted([]) == [])
    #expect(BenjaminiHochberg.adjusted([nil]) == [nil])
  }

  @Test func neverBelowThePAndNeverAboveOne() throws {
    let p: [Double?] = stride(from: 0.0, through: 1, by: 0.037).map {
      ($0 * 7).truncatingRemainder(dividingBy: 1)
    }
    for (before, after) in zip(p, BenjaminiHochberg.adjusted(p)) {
      let before = try #require(before)
      let after = try #require(after)
      #expect(after >= before && after <= 1)
    }
  }
}
