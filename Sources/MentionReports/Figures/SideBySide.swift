import Dispatch
import Synchronization

/// Makes two things at the same time, each on a core of its own where there are two.
enum SideBySide {
  static func made<One: Sendable, Other: Sendable>(
    _ one: @Sendable () -> One, _ other: @Sendable () -> Other
  ) -> (One, Other) {
    let first = Mutex<One?>(nil)
    let second = Mutex<Other?>(nil)
    DispatchQueue.concurrentPerform(iterations: 2) { place in
      if place == 0 {
        let made = one()
        first.withLock { $0 = made }
      } else {
        let made = other()
        second.withLock { $0 = made }
      }
    }
    // Both are there by now: concurrentPerform returns when all is done.
    return (first.withLock { $0 } ?? one(), second.withLock { $0 } ?? other())
  }
}
