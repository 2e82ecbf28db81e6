import Testing

@testable import ParallelWork

@Suite("Work on all cores")
struct ConcurrentMapTests {
  @Test(
    "gives what work on one gives, in the order of the numbers",
    arguments: [0..<0, 0..<1, 3..<7, -5..<1_000])
  func sameAsMap(_ numbers: Range<Int>) {
    #expect(numbers.concurrentMap { $0 * $0 } == numbers.map { $0 * $0 })
  }

  @Test("keeps its order where what is begun first ends last")
  func unevenWork() {
    let sums = (0..<50).concurrentMap { number in
      (0..<(50 - number) * 1_000).reduce(number) { ($0 &* 31 &+ $1) % 1_009 }
    }
    let alone = (0..<50).map { number in
      (0..<(50 - number) * 1_000).reduce(number) { ($0 &* 31 &+ $1) % 1_009 }
    }
    #expect(sums == alone)
  }

  @Test("may give objects, of which each is kept once")
  func objects() {
    final class Counted: Sendable {
      let number: Int

      init(_ number: Int) {
        self.number = number
      }
    }
    var made: [Counted]? = (0..<100).concurrentMap { Counted($0) }
    #expect(made?.map(\.number) == Array(0..<100))
    weak let first = made?.first
    made = nil
    #expect(first == nil)
  }
}
