import Testing

@testable import Measures

struct OrderStatisticTests {
  /// Against putting all in order, with many equal numbers and infinite ones.
  @Test(arguments: 1...40)
  func selectsWhatSortingGives(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let count = 1 + generator.index(below: 300)
    let kinds = 1 + generator.index(below: 1 << generator.index(below: 12))
    let numbers = (0..<count).map { _ -> Double in
      generator.index(below: 20) == 0 ? .infinity : Double(generator.index(below: kinds))
    }
    let sorted = numbers.sorted()
    let place = generator.index(below: count)
    var selected = numbers
    selected.select(place)
    #expect(selected[place] == sorted[place])
    #expect(selected[..<place].allSatisfy { $0 <= sorted[place] })
    #expect(selected[place...].allSatisfy { $0 >= sorted[place] })
    let later = place + generator.index(below: count - place)
    selected.select(later, from: place)
    #expect(selected[later] == sorted[later] && selected.sorted() == sorted)
  }

  /// `numpy.quantile([7, 1, 5, inf, 3, 9], [.025, .975])` is 1.25 and infinite; of 0 … 2000 it is 50 and 1950.
  @Test func endsOfIntervals() throws {
    let few = ClusterBootstrap(estimate: 1, resampled: [7, 1, 5, .infinity, 3, 9], base: 1, seed: 0)
    expectClose(few?.interval(), 1.25, .infinity)
    let many = ClusterBootstrap(
      estimate: 1, resampled: (0...2000).map { Double(($0 * 7919) % 2001) }, base: 1, seed: 0)
    expectClose(many?.interval(), 50, 1950)
    #expect(ClusterBootstrap(estimate: 1, resampled: [4], base: 1, seed: 0)?.interval()?.high == 4)
    #expect(ClusterBootstrap(estimate: 1, resampled: [], base: 1, seed: 0)?.interval() == nil)
  }
}
