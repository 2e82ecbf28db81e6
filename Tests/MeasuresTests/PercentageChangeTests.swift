import Testing

@testable import Measures

struct PercentageChangeTests {
  /// The rates of R's example of `poisson.test`: ratio 1.971488, 0.8584264 to 4.2772659.
  @Test func changeOfARate() throws {
    let earlier = try #require(Rate(events: 21, exposure: 3011))
    let later = try #require(Rate(events: 11, exposure: 800))
    let change = try #require(PercentageChange(from: earlier, to: later))
    expectClose(change.value, 97.1488, absolute: 5e-5)
    expectClose(change.interval(), -14.15736, 327.72659, absolute: 5e-5)
    #expect(change.isUnclear())
  }

  /// 30/100 after 20/100; Wilson's intervals by statsmodels, taken together by hand:
  /// ln 1.5 ∓ √(ln²(l₁/p₁) + ln²(u₀/p₀)).
  @Test func changeOfAShare() throws {
    let earlier = try #require(Share(hits: 20, base: 100))
    let later = try #require(Share(hits: 30, base: 100))
    let change = try #require(PercentageChange(from: earlier, to: later))
    expectClose(change.value, 50)
    expectClose(change.interval(), -7.553346622845558, 145.08836213250277)
  }

  @Test func fromNothingAndToNothing() throws {
    let none = try #require(Share(hits: 0, base: 50))
    let some = try #require(Share(hits: 5, base: 50))
    #expect(PercentageChange(from: none, to: none) == nil)
    let up = try #require(PercentageChange(from: none, to: some))
    #expect(up.value == .infinity && up.interval().high == .infinity)
    // The least that 5 of 50 is over the most that 0 of 50 can be.
    expectClose(up.interval().low, 100 * (some.interval().low / none.interval().high - 1))
    let down = try #require(PercentageChange(from: some, to: none))
    #expect(down.value == -100 && down.interval().low == -100)
    expectClose(down.interval().high, 100 * (none.interval().high / some.interval().low - 1))
    #expect(PercentageChange(from: Rate(none), to: Rate(none)) == nil)
    #expect(PercentageChange(from: Rate(none), to: Rate(some))?.value == .infinity)
  }

  @Test func seriesOfChanges() {
    let months = [10, 20, nil, 40, 10].map { $0.flatMap { Rate(events: $0, exposure: 100) } }
    #expect(PercentageChange.changes(of: months, lag: 1).map { $0?.value } == [nil, 100, nil, nil, -75])
    #expect(PercentageChange.changes(of: months, lag: 3).map { $0?.value } == [nil, nil, nil, 300, -50])
    #expect(PercentageChange.changes(of: months, lag: 0).allSatisfy { $0 == nil })
    #expect(PercentageChange.changes(of: [Share](), lag: 1).isEmpty)
  }

  /// Turning a ratio of shares round inverts its interval; a larger base narrows it.
  @Test func ratioOfShares() throws {
    let one = try #require(Share(hits: 12, base: 80))
    let other = try #require(Share(hits: 30, base: 90))
    let there = try #require(ShareRatio(target: one, reference: other)).interval()
    let back = try #require(ShareRatio(target: other, reference: one)).interval()
    expectClose(there, 1 / back.high, 1 / back.low)
    let tenTimesOne = try #require(Share(hits: 120, base: 800))
    let tenTimesOther = try #require(Share(hits: 300, base: 900))
    let tenfold = try #require(ShareRatio(target: tenTimesOne, reference: tenTimesOther))
    #expect(tenfold.interval().width < there.width && tenfold.interval().contains(tenfold.value))
  }

  /// Of ratios of shares drawn anew, at least some 95 % lie within their interval.
  @Test func coverageOfTheRatioOfShares() throws {
    var generator = SplitMix64(seed: 12)
    let rounds = 2000
    for (p, q, n, m) in [(0.1, 0.2, 60, 90), (0.02, 0.02, 200, 150), (0.6, 0.3, 40, 40)] {
      var within = 0
      for _ in 0..<rounds {
        let target = try #require(Share(hits: generator.hits(of: n, chance: p), base: n))
        let reference = try #require(Share(hits: generator.hits(of: m, chance: q), base: m))
        let ratio = ShareRatio(target: target, reference: reference)
        within += ratio?.interval().contains(p / q) ?? true ? 1 : 0
      }
      // Five standard errors below.
      #expect(Double(within) / Double(rounds) > 0.95 - 5 * 0.0049)
    }
  }
}

extension SplitMix64 {
  /// How many of so many trials hit.
  mutating func hits(of trials: Int, chance: Double) -> Int {
    (0..<trials).reduce(0) { sum, _ in sum + (unit() < chance ? 1 : 0) }
  }
}
