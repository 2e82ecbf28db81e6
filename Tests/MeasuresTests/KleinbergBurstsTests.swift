import Foundation
import Testing

@testable import Measures

struct KleinbergBurstsTests {
  static let hits = [2, 3, 1, 2, 8, 10, 9, 3, 2, 1, 2, 7]
  static let base = [100, 110, 90, 105, 100, 120, 100, 110, 100, 95, 100, 100]

  /// Computed by trying all 2¹² paths. A greedy choice of states finds no burst at γ = 1.
  @Test(arguments: [(0.5, 26.470669166556316), (1, 27.713122491450317), (2, 30.19802914123832)])
  func theBestOfAllPaths(gamma: Double, cost: Double) throws {
    let result = try #require(KleinbergBursts(hits: Self.hits, base: Self.base, gamma: gamma))
    #expect(result.states == [0, 0, 0, 0, 1, 1, 1, 0, 0, 0, 0, 0])
    expectClose(result.shares.first, 50.0 / 1230)
    expectClose(result.cost, cost, relative: 1e-12)
    let burst = try #require(result.bursts.first)
    #expect(result.bursts.count == 1)
    #expect(burst.batches == 4...6 && burst.level == 1)
    expectClose(burst.weight, 6.029009789394524, relative: 1e-11)
  }

  /// The path that never rises, which is the best when rising is dear enough.
  @Test func costOfNeverRising() throws {
    let result = try #require(KleinbergBursts(hits: Self.hits, base: Self.base, gamma: 50))
    #expect(result.bursts.isEmpty)
    expectClose(result.cost, 31.2572256311, absolute: 6e-11)
  }

  /// Choosing each state from the one chosen before and the cost of the month alone, as the Python package
  /// burst_detection does, overlooks the burst: no single month of it pays for the rise.
  @Test func greedyChoiceFindsNoBurst() throws {
    let result = try #require(KleinbergBursts(hits: Self.hits, base: Self.base))
    let rise = log(Double(Self.hits.count))
    var greedy: [Int] = []
    for (hits, base) in zip(Self.hits, Self.base) {
      let costs = result.shares.enumerated().map { state, share in
        rise * Double(max(0, state - (greedy.last ?? 0)))
          - BinomialDistribution.logDensity(
            Double(hits), trials: Double(base), p: share, complement: 1 - share)
      }
      greedy.append(costs[1] < costs[0] ? 1 : 0)
    }
    #expect(greedy.allSatisfy { $0 == 0 })
    #expect(result.states.contains(1))
  }

  /// By trying all 3⁹ paths in Python: nested bursts of two levels.
  @Test func nestedLevels() throws {
    let result = try #require(
      KleinbergBursts(
        hits: [1, 2, 9, 28, 30, 12, 2, 1, 0], base: [Int](repeating: 100, count: 9), scaling: 1.8,
        gamma: 0.7, levels: 2))
    #expect(result.states == [0, 0, 0, 2, 2, 0, 0, 0, 0])
    expectClose(result.cost, 49.507385081056, relative: 1e-12)
    #expect(result.bursts.map(\.level) == [1, 2])
    #expect(result.bursts.map(\.batches) == [3...4, 3...4])
    expectClose(result.bursts.first?.weight, 21.720170772980456, relative: 1e-11)
    expectClose(result.bursts.last?.weight, 8.680195444017738, relative: 1e-11)
  }

  /// By trying all 2⁷ paths in Python. The month without documents does not break the burst.
  @Test func emptyBatchesTellNothing() throws {
    let result = try #require(
      KleinbergBursts(hits: [0, 2, 9, 0, 11, 1, 0], base: [30, 50, 40, 0, 50, 60, 45], scaling: 3))
    #expect(result.states == [0, 0, 1, 1, 1, 0, 0])
    expectClose(result.cost, 18.18659531346284, relative: 1e-12)
    expectClose(result.bursts.first?.weight, 7.863541462833228, relative: 1e-11)
  }

  /// Random series against every path, with the cost spelt out.
  @Test(arguments: 1...30)
  func noPathIsCheaper(seed: Int) throws {
    var generator = SplitMix64(seed: UInt64(seed))
    let base = (0..<8).map { _ in 20 + generator.index(below: 30) }
    let hits = base.map { generator.index(below: $0 / 4) }
    let gamma = 0.1 + generator.unit()
    let result = try #require(KleinbergBursts(hits: hits, base: base, gamma: gamma))
    let rise = gamma * log(8.0)
    func cost(_ states: [Int]) -> Double {
      var total = 0.0
      var last = 0
      for (place, state) in states.enumerated() {
        let share = result.shares[state]
        total += rise * Double(max(0, state - last))
        total -= log(
          BinomialDistribution.density(
            Double(hits[place]), trials: Double(base[place]), p: share, complement: 1 - share))
        last = state
      }
      return total
    }
    let all = (0..<256).map { bits in cost((0..<8).map { (bits >> $0) & 1 }) }
    expectClose(result.cost, try #require(all.min()), relative: 1e-12)
    expectClose(cost(result.states), result.cost, relative: 1e-12)
  }

  @Test func dearerRisesGiveNoMoreBursts() throws {
    var last = Int.max
    for gamma in stride(from: 0.05, through: 5, by: 0.15) {
      let result = try #require(KleinbergBursts(hits: Self.hits, base: Self.base, gamma: gamma))
      let inBurst = result.states.filter { $0 > 0 }.count
      #expect(inBurst <= last)
      last = inBurst
    }
    #expect(last == 0)
  }

  @Test func seriesThatCannotBurst() throws {
    let none = try #require(KleinbergBursts(hits: [0, 0], base: [5, 5]))
    #expect(none.bursts.isEmpty && none.cost == 0 && none.shares == [0])
    let all = try #require(KleinbergBursts(hits: [5, 5], base: [5, 5]))
    #expect(all.bursts.isEmpty && all.cost == 0 && all.shares == [1])
    let most = try #require(KleinbergBursts(hits: [3, 1, 5], base: [5, 5, 5]))
    #expect(most.bursts.isEmpty && most.shares.count == 1)
    #expect(KleinbergBursts(hits: [], base: []) == nil)
    #expect(KleinbergBursts(hits: [0], base: [0]) == nil)
    #expect(KleinbergBursts(hits: [2], base: [1]) == nil)
    #expect(KleinbergBursts(hits: [1, 1], base: [5]) == nil)
    #expect(KleinbergBursts(hits: [1], base: [5], scaling: 1) == nil)
  }
}
