import Foundation
import Testing

@testable import Measures

struct PettittTests {
  /// By the formula with scipy's `rankdata`; 1898 is the year the literature gives for the Nile.
  @Test func nile() throws {
    let test = try #require(Pettitt(ReferenceSeries.nile))
    #expect(test.k == 1617)
    #expect(1871 + test.lastBefore == 1898)
    #expect(test.firstAfter == test.lastBefore + 1)
    expectClose(test.meanBefore, 1097.75)
    expectClose(test.meanAfter, 849.9722222, absolute: 6e-8)
    expectClose(test.p, 3.5910221769362927e-07)
  }

  /// The least-squares break of the Nile falls into the same year; its sum of squares by numpy.
  @Test func leastSquaresBreakOfTheNile() throws {
    func squares(_ part: ArraySlice<Double>) -> Double {
      let mean = part.reduce(0, +) / Double(part.count)
      return part.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    }
    func squares(lastBefore: Int) -> Double {
      squares(ReferenceSeries.nile[...lastBefore]) + squares(ReferenceSeries.nile[(lastBefore + 1)...])
    }
    let test = try #require(Pettitt(ReferenceSeries.nile))
    let best = (0..<(ReferenceSeries.nile.count - 1)).min {
      squares(lastBefore: $0) < squares(lastBefore: $1)
    }
    #expect(best == test.lastBefore)
    expectClose(squares(lastBefore: test.lastBefore), 1597457.1944444445)
  }

  /// U by hand: −7 −9 −16 −18 −25 −22 −14 −11 −3 0.
  @Test func tenWithTies() throws {
    let series: [Double?] = [1, 2, 1, 2, 1, 5, 6, 5, 6, 5]
    let test = try #require(Pettitt(series))
    #expect(test.k == 25)
    #expect(test.lastBefore == 4)
    #expect(test.meanBefore == 1.4 && test.meanAfter == 5.4)
    expectClose(test.p, 0.06614250297660204)

    let reversed = try #require(Pettitt(series.reversed()))
    #expect(reversed.k == 25 && reversed.firstAfter == 5)
    #expect(Pettitt(series.map { $0.map { 10 * $0 - 3 } })?.k == 25)
  }

  @Test func gapsKeepTheirPlace() {
    let test = Pettitt([nil, 1, 2, nil, 1, 2, 1, nil, nil, 5, 6, .nan, 5, 6, 5])
    #expect(test?.k == 25)
    #expect(test?.lastBefore == 6)
    #expect(test?.firstAfter == 9)
    #expect(test?.base == 10)
  }

  @Test func nothingToCompare() {
    #expect(Pettitt([]) == nil)
    #expect(Pettitt([3, nil]) == nil)
    #expect(Pettitt([3, 3, 3])?.p == 1)
    #expect(Pettitt([3, 3, 3])?.k == 0)
  }
}

struct PoissonChangeTests {
  /// 127 disasters in 41 years, 64 in 70; the ratio by the formula in numpy.
  @Test func coalDisasters() throws {
    let change = try #require(PoissonChange(counts: ReferenceSeries.coalDisasters, permutations: 199))
    #expect(1851 + change.lastBefore == 1891)
    #expect(change.before == Rate(events: 127, exposure: 41))
    #expect(change.after == Rate(events: 64, exposure: 70))
    expectClose(change.likelihoodRatio, 68.3779460928071, relative: 1e-12)
    // None of 199 random orders comes near: the +1 form leaves 1/200.
    #expect(change.p == 1.0 / 200)
  }

  /// The formula in numpy.
  @Test func exposuresCount() throws {
    let change = try #require(
      PoissonChange(
        counts: [3, 0, 5, 2, 9, 4, 12, 7, 1, 10], exposures: [40, 10, 60, 30, 50, 20, 65, 35, 12, 40]))
    #expect(change.lastBefore == 3)
    #expect(change.before == Rate(events: 10, exposure: 140))
    expectClose(change.likelihoodRatio, 9.71515213333197, relative: 1e-12)
  }

  /// Of the 120 orders of five pairs 24 have a ratio at least as large, so p tends to 0.2; the
  /// tolerance is five standard errors.
  @Test func permutationsApproachAllOrders() throws {
    let change = try #require(
      PoissonChange(
        counts: [0, 1, 1, 6, 7], exposures: [10, 12, 9, 11, 10], permutations: 10_000))
    #expect(change.lastBefore == 2)
    expectClose(change.likelihoodRatio, 13.863545341866683, relative: 1e-12)
    expectClose(change.p, 0.2, absolute: 5 * (0.2 * 0.8 / 10_000).squareRoot())
  }

  @Test func stepsWithoutExposureAreLeftOut() throws {
    let whole = try #require(PoissonChange(counts: [0, 1, 1, 6, 7], exposures: [10, 12, 9, 11, 10]))
    let gaps = try #require(
      PoissonChange(
        counts: [0, nil, 1, 1, 0, 6, 7], exposures: [10, 5, 12, 9, 0, 11, 10]))
    #expect(gaps.lastBefore == 3 && gaps.firstAfter == 5)
    #expect(gaps.likelihoodRatio == whole.likelihoodRatio && gaps.p == whole.p)
    #expect(gaps.base == 5)
  }

  @Test func sameSeedSameP() {
    let counts: [Int?] = [2, 3, 1, 4, 2, 6, 3, 5]
    let one = PoissonChange(counts: counts, seed: 7)
    #expect(one == PoissonChange(counts: counts, seed: 7))
    #expect(one?.p != PoissonChange(counts: counts, seed: 8)?.p)
  }

  @Test func nothingToCompare() {
    #expect(PoissonChange(counts: []) == nil)
    #expect(PoissonChange(counts: [4]) == nil)
    #expect(PoissonChange(counts: [0, 0, 0]) == nil)
    #expect(PoissonChange(counts: [1, 2], exposures: [1]) == nil)
    #expect(PoissonChange(counts: [1, -2]) == nil)
    // Nothing varies, so no order can be told from another.
    #expect(PoissonChange(counts: [3, 3, 3, 3], permutations: 50)?.p == 1)
  }
}
