import Testing

@testable import Measures

struct IntervalTests {
  @Test func endsBelongToIt() {
    let interval = Interval(low: -1, high: 2)
    #expect(interval.contains(-1) && interval.contains(2))
    #expect(!interval.contains(2.0.nextUp))
    #expect(interval.overlaps(Interval(low: 2, high: 5)))
    #expect(!interval.overlaps(Interval(low: 2.0.nextUp, high: 5)))
  }

  @Test func endsArePutInOrder() {
    #expect(Interval(low: 3, high: 1) == Interval(low: 1, high: 3))
    #expect(Interval(low: 1, high: 3).scaled(by: -1) == Interval(low: -3, high: -1))
    #expect(Interval(low: 1, high: 3).shifted(by: 1) == Interval(low: 2, high: 4))
  }

  @Test func clipping() {
    let bounds = Interval(low: 0, high: 1)
    #expect(Interval(low: -0.1, high: 1.1).clipped(to: bounds) == bounds)
    #expect(Interval(low: 2, high: 3).clipped(to: bounds) == Interval(low: 1, high: 1))
  }

  @Test func confidenceLevelsAreShares() {
    #expect(ConfidenceLevel(0.95) == .standard)
    #expect(ConfidenceLevel(95) == nil)
    #expect(ConfidenceLevel(0) == nil)
    #expect(ConfidenceLevel(1) == nil)
    #expect(ConfidenceLevel(.nan) == nil)
  }

  @Test func bonferroniDividesAlpha() {
    let strict = ConfidenceLevel.standard.bonferroni(comparisons: 10)
    expectClose(strict.alpha, 0.005)
    #expect(ConfidenceLevel.standard.bonferroni(comparisons: 1) == .standard)
    #expect(ConfidenceLevel.standard.bonferroni(comparisons: 0) == .standard)
  }
}
