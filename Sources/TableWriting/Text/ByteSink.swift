/// Where bytes go: a file, standard output, memory.
public protocol ByteSink: AnyObject {
  /// Takes bytes, in order; they may reach their end only when the sink is closed or flushed.
  func write(_ bytes: [UInt8]) throws
}

/// Bytes kept in memory.
public final class MemorySink: ByteSink {
  /// All that was written, in order.
  public private(set) var bytes: [UInt8] = []

  /// A sink without bytes.
  public init() {}

  public func write(_ bytes: [UInt8]) {
    self.bytes += bytes
  }

  /// The bytes read as UTF-8; wrong bytes become U+FFFD.
  public var text: String { String(decoding: bytes, as: UTF8.self) }
}
