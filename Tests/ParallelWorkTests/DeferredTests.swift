import Synchronization
import Testing

@testable import ParallelWork

@Suite("A deferred value")
struct DeferredTests {
  @Test("is worked out when it is asked for, and once for all who ask")
  func once() {
    let times = Mutex(0)
    let value = Deferred {
      times.withLock { number in
        number += 1
        return number
      }
    }
    #expect(times.withLock(\.self) == 0)
    #expect((0..<64).concurrentMap { _ in value.value } == [Int](repeating: 1, count: 64))
    #expect(times.withLock(\.self) == 1)
  }
}
