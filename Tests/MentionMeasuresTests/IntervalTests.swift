import MentionMeasures
import Testing

@Suite struct IntervalTests {
  /// Newcombe (1998), table II, method 10, row (a): 56/70 against 48/80.
  @Test func theDifferenceOfSharesHasNewcombesInterval() throws {
    let target = try #require(Intervals.share(56, of: 70))
    let reference = try #require(Intervals.share(48, of: 80))
    let difference = Intervals.difference(target, reference)
    #expect(abs(difference.value - 0.2) < 1e-12)
    #expect(abs(difference.low - 0.0524) < 5e-5)
    #expect(abs(difference.high - 0.3339) < 5e-5)
  }

  /// Newcombe's row (g): 10/10 against 0/20, whose ends must stay within -1 and 1.
  @Test func extremeSharesStayWithinBounds() throws {
    let target = try #require(Intervals.share(10, of: 10))
    let reference = try #require(Intervals.share(0, of: 20))
    let difference = Intervals.difference(target, reference)
    #expect(abs(difference.low - 0.6791) < 5e-5)
    #expect(abs(difference.high - 1) < 1e-12)
  }

  @Test func anEmptyBaseHasNoShareAndNoRate() {
    #expect(Intervals.share(0, of: 0) == nil)
    #expect(Intervals.per100(mentions: 0, squares: 0, documents: 0) == nil)
  }

  /// One mention in each of 25 of 100 documents: variance 25·0.75/99 = 0.18939, mean 0.25, so that the
  /// dispersion is 0.7576 and counts as 1: exp(ln 25 ± 1.959964/5) = 16.893, 36.997.
  @Test func evenMentionsGetThePoissonWidth() throws {
    let rate = try #require(Intervals.per100(mentions: 25, squares: 25, documents: 100))
    #expect(rate.value == 25)
    #expect(abs(rate.low - 16.8929) < 1e-3)
    #expect(abs(rate.high - 36.9978) < 1e-3)
  }

  /// The same 25 mentions, five in each of five documents: squares 125, variance (125 − 6.25)/99 = 1.19949,
  /// dispersion 4.79798: exp(ln 25 ± 1.959964·√(4.79798/25)) = 10.594, 58.997.
  @Test func mentionsInClustersGetAWiderOne() throws {
    let rate = try #require(Intervals.per100(mentions: 25, squares: 125, documents: 100))
    #expect(abs(rate.low - 10.594) < 5e-3)
    #expect(abs(rate.high - 58.997) < 5e-2)
  }
}
