import Foundation
import Testing

@testable import Measures

struct MannKendallTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let series: [Double?]
    let s: Int
    let variance: Double
    let z: Double
    let p: Double
    let tauA: Double

    var testDescription: String { name }
  }

  /// pymannkendall 1.4.3 `original_test`; the row with gaps is also published in its tests, where
  /// it was compared with R. The variance of the first by hand: (3828 − 102)/18. Small p are scipy's
  /// `2·norm.sf(|z|)`: pymannkendall's `2·(1 − cdf)` loses digits, and gives 0 for the passengers.
  static let cases = [
    Case(
      name: "twelve with ties", series: [5, 3, 7, 7, 7, 2, 9, 9, 1, 12, 12, 15], s: 33, variance: 207,
      z: 2.224153749942131, p: 0.026138101582393602, tauA: 0.5),
    Case(
      name: "rainfall, with gaps", series: ReferenceSeries.rainfall, s: -1959,
      variance: 4889800.333333333, z: -0.8854562842589916, p: 0.37591058740506833,
      tauA: -0.03153167653875869),
    Case(
      name: "shampoo", series: ReferenceSeries.shampoo, s: 440, variance: 5390, z: 5.979572523983071,
      p: 2.2372394043402235e-09, tauA: 0.6984126984126984),
    Case(
      name: "air passengers", series: ReferenceSeries.airPassengers, s: 8327,
      variance: 335164.3333333333, z: 14.381610025544802, p: 6.750566761283967e-47,
      tauA: 0.8087606837606838),
    Case(
      name: "Nile", series: ReferenceSeries.nile, s: -1387, variance: 112728.33333333333,
      z: -4.128066522844101, p: 3.658262921664327e-05, tauA: -0.2802020202020202),
    Case(
      name: "ones", series: [Double?](repeating: 1, count: 360), s: 0, variance: 0, z: 0, p: 1, tauA: 0),
  ]

  @Test(arguments: cases)
  func scores(_ row: Case) throws {
    let test = try #require(MannKendall(row.series))
    #expect(test.s == row.s)
    #expect(test.method == .normal)
    #expect(test.base == row.series.filter { $0 != nil }.count)
    expectClose(test.variance, row.variance, relative: 1e-14)
    expectClose(test.z, row.z, relative: 1e-12)
    expectClose(test.p, row.p, relative: 1e-11)
    expectClose(test.tauA, row.tauA, relative: 1e-14)
  }

  /// Where `2·(1 − cdf)` is 0, as in pyMannKendall, the tail itself is not.
  @Test func farTailIsNotZero() throws {
    let test = try #require(MannKendall(ReferenceSeries.airPassengers))
    #expect(1 - 0.5 * erfc(-test.z / 2.0.squareRoot()) == 0)
    #expect(test.p > 0 && test.p < 1e-45)
  }

  @Test func everyPairRises() {
    #expect(MannKendall((0..<360).map(Double.init))?.s == 64620)
    #expect(MannKendall((0..<360).map(Double.init))?.tauA == 1)
    #expect((MannKendall((0..<360).map(Double.init))?.p ?? 1) < 1e-100)
  }

  /// One-sided P(S ≥ s) without ties, from the generating function of inversions.
  @Test(arguments: [
    (4, 4, 0.166667), (4, 6, 0.041667), (5, 8, 0.041667), (5, 10, 0.008333), (6, 11, 0.027778),
    (7, 15, 0.015079), (8, 18, 0.015575), (9, 20, 0.022308), (10, 21, 0.036275), (10, 23, 0.023311),
  ])
  func exactTail(count: Int, s: Int, tail: Double) {
    expectClose(KendallScore.exactUpperTail(s: s, count: count), tail, absolute: 5.1e-7)
  }

  /// scipy `kendalltau(method='exact')`; the last two by hand (4! and 2! orders).
  private static let exactCases: [(series: [Double], s: Int, p: Double)] = [
    ([3, 1, 4, 2, 6, 5, 9, 7, 10, 8], 31, 0.00468694885361552), ([1, 2, 3, 4, 5], 10, 2.0 / 120),
    ([2, 1, 4, 3, 6, 7, 5], 13, 0.06904761904761905), ([4, 3, 2, 1], -6, 2.0 / 24), ([2, 1], -1, 1),
  ]

  @Test(arguments: exactCases)
  func exactP(series: [Double], s: Int, p: Double) throws {
    let test = try #require(MannKendall(series))
    #expect(test.method == .exact)
    #expect(test.s == s)
    expectClose(test.p, p, relative: 1e-12)
  }

  /// The generating function against counting all 720 orders of six.
  @Test func exactTailCountsOrders() {
    var scores: [Int: Int] = [:]
    func permute(_ left: [Double], _ done: [Double]) {
      if left.isEmpty { scores[KendallScore(done).s, default: 0] += 1 }
      for place in left.indices {
        var rest = left
        let next = rest.remove(at: place)
        permute(rest, done + [next])
      }
    }
    permute([1, 2, 3, 4, 5, 6], [])
    #expect(scores.values.reduce(0, +) == 720)
    for s in -16...16 {
      let atLeast = scores.filter { $0.key >= s }.values.reduce(0, +)
      expectClose(
        KendallScore.exactUpperTail(s: s, count: 6), Double(atLeast) / 720, absolute: 1e-15)
    }
  }

  @Test func tiesOrLengthMakeItNormal() {
    #expect(MannKendall([1, 2, 2, 3])?.method == .normal)
    #expect(MannKendall((0..<11).map(Double.init))?.method == .normal)
    #expect(MannKendall([nil, 1, 2, .nan, 3])?.base == 3)
  }

  @Test func tooShortForATest() {
    #expect(MannKendall([]) == nil)
    #expect(MannKendall([nil, nil]) == nil)
    #expect(MannKendall([1]) == nil)
    #expect(MannKendall([1, nil, 2])?.p == 1)
    #expect(MannKendall([1, 2, 3])?.isSmall == true)
  }

  /// A shift, a scale, any increasing change of the values leaves the test as it is; turning time or
  /// the values round changes its sign.
  @Test(arguments: cases)
  func onlyTheOrderMatters(_ row: Case) throws {
    let test = try #require(MannKendall(row.series))
    #expect(MannKendall(row.series.map { $0.map { 3 * $0 + 1000 } }) == test)
    let mirrored = try #require(MannKendall(row.series.map { $0.map { -$0 } }))
    let reversed = try #require(MannKendall(row.series.reversed()))
    #expect(mirrored.s == -test.s && reversed.s == -test.s)
    #expect(mirrored.z == -test.z && mirrored.p == test.p)
  }

  @Test func directions() {
    #expect(MannKendall(ReferenceSeries.nile)?.direction() == .falling)
    #expect(MannKendall(ReferenceSeries.shampoo)?.direction() == .rising)
    #expect(MannKendall(ReferenceSeries.rainfall)?.direction() == .unclear)
    #expect(
      MannKendall(ReferenceSeries.nile)?.direction(at: ConfidenceLevel(0.99999) ?? .standard) == .unclear)
  }
}
