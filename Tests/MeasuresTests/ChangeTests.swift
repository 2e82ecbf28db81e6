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
