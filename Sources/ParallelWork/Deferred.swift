import Synchronization

/// A value that is worked out when it is first asked for, once, whoever asks; others who ask meanwhile wait for it.
public final class Deferred<Value: Sendable>: Sendable {
  private let make: @Sendable () -> Value
  private let made = Mutex<Value?>(nil)

  /// - Parameter make: works the value out; it must not ask for the same value itself.
  public init(_ make: @escaping @Sendable () -> Value) {
    self.make = make
  }

  public var value: Value {
    made.withLock { made in
      if let made { return made }
      let value = make()
      made = value
      return value
    }
  }
}
