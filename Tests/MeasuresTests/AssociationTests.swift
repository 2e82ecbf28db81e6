import Foundation
import Testing

@testable import Measures

struct AssociationTests {
  /// By hand: 20 · 42 / 1000 = 0.84; log₂(12/0.84); ln(12 · 950/(8 · 30)).
  @Test func byHand() throws {
    let pair = try #require(Association(both: 12, onlyFirst: 8, onlySecond: 30, neither: 950))
    #expect(pair == Association(both: 12, first: 20, second: 42, base: 1000))
    #expect(pair.first == 20 && pair.second == 42 && pair.base == 1000)
    expectClose(pair.expected, 0.84)
    expectClose(pair.mutualInformation, log2(12 / 0.84))
    expectClose(pair.normalizedMutualInformation, log2(12 / 0.84) / log2(1000.0 / 12))
    expectClose(pair.logOdds, log(47.5))
    let error = (1.0 / 12 + 1.0 / 8 + 1.0 / 30 + 1.0 / 950).squareRoot()
    expectClose(
      pair.logOddsInterval(), log(47.5) - 1.959963984540054 * error, log(47.5) + 1.959963984540054 * error)
    #expect(!pair.isCorrected)
  }

  @Test func independentOnesHaveNothingInCommon() throws {
    let pair = try #require(Association(both: 20, onlyFirst: 30, onlySecond: 20, neither: 30))
    expectClose(pair.mutualInformation, 0, absolute: 1e-15)
    expectClose(pair.normalizedMutualInformation, 0, absolute: 1e-15)
    expectClose(pair.logOdds, 0, absolute: 1e-15)
    #expect(pair.logOddsInterval().contains(0))
  }

  /// One half is added to all four cells, and to none where all are above 0.
  @Test func emptyCellsAreCorrected() throws {
    let apart = try #require(Association(both: 0, onlyFirst: 10, onlySecond: 20, neither: 70))
    #expect(apart.isCorrected)
    expectClose(apart.logOdds, log(0.5 * 70.5 / (10.5 * 20.5)))
    #expect(apart.mutualInformation == -.infinity)
    #expect(apart.normalizedMutualInformation == -1)

    let together = try #require(Association(both: 10, onlyFirst: 0, onlySecond: 0, neither: 90))
    expectClose(together.normalizedMutualInformation, 1)
    expectClose(together.mutualInformation, log2(10))
    expectClose(together.logOdds, log(10.5 * 90.5 / 0.25))
    #expect(together.logOddsInterval().high.isFinite)
  }

  @Test func whereThereIsNoValue() {
    let never = Association(both: 0, first: 0, second: 5, base: 10)
    #expect(never != nil && never?.mutualInformation == nil && never?.normalizedMutualInformation == nil)
    let always = Association(both: 10, first: 10, second: 10, base: 10)
    #expect(always?.mutualInformation == 0 && always?.normalizedMutualInformation == nil)
    #expect(Association(both: 0, onlyFirst: 0, onlySecond: 0, neither: 0) == nil)
    #expect(Association(both: 5, first: 4, second: 9, base: 20) == nil)
    #expect(Association(both: 1, first: 9, second: 9, base: 10) == nil)
  }

  @Test func theOrderOfTheTwoIsNothing() {
    let one = Association(both: 7, onlyFirst: 3, onlySecond: 11, neither: 400)
    let other = Association(both: 7, onlyFirst: 11, onlySecond: 3, neither: 400)
    expectClose(one?.logOdds, other?.logOdds ?? .nan)
    #expect(one?.mutualInformation == other?.mutualInformation)
  }
}
