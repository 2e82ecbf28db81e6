import Testing

@testable import Measures

struct RollingMeanTests {
  @Test func byHand() {
    let series: [Double?] = [3, 6, nil, 9, .nan, nil, 4]
    let two = RollingMean.trailing(series, window: 3, minimum: 2)
    #expect(two.map { $0?.value } == [nil, 4.5, 4.5, 7.5, nil, nil, nil])
    #expect(two.map { $0?.base } == [nil, 2, 2, 2, nil, nil, nil])
    let one = RollingMean.trailing(series, window: 3, minimum: 1)
    #expect(one.map { $0?.value } == [3, 4.5, 4.5, 7.5, 9, 9, 4])
    #expect(RollingMean.trailing(series, window: 3).map { $0?.value } == series.map { _ in nil })
  }

  @Test func windowOfOneIsTheSeries() {
    #expect(RollingMean.trailing([2, nil, 5], window: 1).map { $0?.value } == [2, nil, 5])
  }

  @Test func windowsThatCannotBe() {
    #expect(RollingMean.trailing([], window: 3).isEmpty)
    #expect(RollingMean.trailing([1, 2], window: 0) == [nil, nil])
    #expect(RollingMean.trailing([1, 2], window: 2, minimum: 3) == [nil, nil])
    #expect(RollingMean.trailing([1, 2], window: 2, minimum: 0) == [nil, nil])
  }
}
