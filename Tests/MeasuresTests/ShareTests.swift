import Testing

@testable import Measures

struct ShareTests {
  struct Case: Sendable {
    let hits: Int
    let base: Int
    let low: Double
    let high: Double
  }

  /// The first three: R `binom.confint`, as statsmodels' tests print it. Then Newcombe's (1998)
  /// cases and vassarstats' 23/60, computed with statsmodels' `proportion_confint`.
  @Test(arguments: [
    Case(hits: 18, base: 20, low: 0.6989663547715128, high: 0.972133518786232),
    Case(hits: 4, base: 20, low: 0.0806576625797981, high: 0.4160174322518935),
    Case(hits: 19, base: 38, low: 0.348499283643951, high: 0.651500716356049),
    Case(hits: 81, base: 263, low: 0.2552885198782742, high: 0.36620957698280004),
    Case(hits: 15, base: 148, low: 0.0623863995, high: 0.1604872417),
    Case(hits: 0, base: 20, low: 0, high: 0.1611251581),
    Case(hits: 1, base: 29, low: 0.006113214292762667, high: 0.17175521879320294),
    Case(hits: 23, base: 60, low: 0.2708827237, high: 0.5098240418),
    Case(hits: 999, base: 1000, low: 0.9943574414020421, high: 0.9998234536293739),
  ])
  func wilson(_ row: Case) {
    expectClose(
      Share(hits: row.hits, base: row.base)?.interval(), row.low, row.high, absolute: 6e-11)
  }

  /// statsmodels 0.15 `proportion_confint(…, method='beta')`.
  @Test(arguments: [
    Case(hits: 0, base: 1, low: 0, high: 0.975), Case(hits: 1, base: 1, low: 0.025, high: 1),
    Case(hits: 1, base: 29, low: 0.000872646883579922, high: 0.17764429548872293),
    Case(hits: 81, base: 263, low: 0.25273674558527126, high: 0.3676219226013514),
    Case(hits: 999, base: 1000, low: 0.9944410757201734, high: 0.9999746825125088),
    Case(hits: 0, base: 77, low: 0, high: 0.04677806816040411),
  ])
  func clopperPearson(_ row: Case) {
    expectClose(Share(hits: row.hits, base: row.base)?.exactInterval(), row.low, row.high)
  }

  /// statsmodels, `alpha=0.01`.
  @Test func wilsonAt99Percent() throws {
    let confidence = try #require(ConfidenceLevel(0.99))
    expectClose(
      Share(hits: 4, base: 20)?.interval(at: confidence), 0.0615610800270506, 0.4879021606322014)
  }

  /// statsmodels once gave bounds beyond 0 and 1 for these (its issue 7386).
  @Test(arguments: [(38, 38), (0, 77), (1, 1), (0, 1)])
  func wilsonStaysBetweenNoneAndAll(hits: Int, base: Int) throws {
    let interval = try #require(Share(hits: hits, base: base)).interval()
    #expect(hits == 0 ? interval.low == 0 : interval.high == 1)
    #expect(interval.low >= 0 && interval.high <= 1)
  }

  @Test func intervalsHoldTheShareAndMirrorIt() throws {
    let wide = try #require(ConfidenceLevel(0.99))
    for base in [1, 2, 3, 7, 20, 38, 101, 1000] {
      for hits in stride(from: 0, through: base, by: max(1, base / 40)) {
        let share = try #require(Share(hits: hits, base: base))
        let mirror = try #require(Share(hits: base - hits, base: base))
        for interval in [share.interval(), share.exactInterval()] {
          #expect(interval.contains(share.value))
          #expect(interval.low >= 0 && interval.high <= 1)
        }
        #expect(share.interval(at: wide).width > share.interval().width)
        expectClose(share.interval().low, 1 - mirror.interval().high, absolute: 1e-14)
        expectClose(share.exactInterval().low, 1 - mirror.exactInterval().high, absolute: 1e-14)
      }
    }
  }

  @Test func moreOfTheSameNarrowsTheInterval() throws {
    var last = Double.infinity
    for factor in [1, 2, 5, 10, 100] {
      let share = try #require(Share(hits: 3 * factor, base: 10 * factor))
      #expect(share.interval().width < last)
      last = share.interval().width
    }
  }

  @Test func noBaseNoShare() {
    #expect(Share(hits: 0, base: 0) == nil)
    #expect(Share(hits: 3, base: 2) == nil)
    #expect(Share(hits: -1, base: 2) == nil)
    #expect(Share(hits: 0, base: 2)?.value == 0)
  }

  @Test func smallBases() {
    #expect(Share(hits: 0, base: 29)?.isSmall == true)
    #expect(Share(hits: 30, base: 30)?.isSmall == false)
  }

  @Test func sharesAddUp() {
    #expect(Share(hits: 1, base: 4).map { $0 + $0 } == Share(hits: 2, base: 8))
  }
}
