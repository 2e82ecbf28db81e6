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

  @Test func anEmptyBaseHasNoShare() {
    #expect(Intervals.share(0, of: 0) == nil)
  }
}
