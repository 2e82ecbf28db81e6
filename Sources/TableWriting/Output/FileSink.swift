import Foundation

/// Bytes on their way into an open file, some at a time.
public final class FileSink: ByteSink {
  private static let bufferSize = 1 << 16

  private let descriptor: Int32
  private let path: String
  private var buffer: [UInt8] = []

  /// Writes to a descriptor that someone else opens and closes.
  ///
  /// - Parameter path: how errors name it.
  public init(descriptor: Int32, path: String) {
    self.descriptor = descriptor
    self.path = path
    buffer.reserveCapacity(Self.bufferSize)
  }

  /// The process's standard output. A program that writes to it ignores `SIGPIPE` and asks an error
  /// ``OutputError/isClosedPipe``.
  public static func standardOutput() -> FileSink {
    FileSink(descriptor: STDOUT_FILENO, path: "standard output")
  }

  public func write(_ bytes: [UInt8]) throws {
    buffer += bytes
    if buffer.count >= Self.bufferSize { try flush() }
  }

  /// Hands all bytes to the system. Without it the last of them are lost.
  ///
  /// - Throws: ``OutputError``.
  public func flush() throws {
    defer { buffer.removeAll(keepingCapacity: true) }
    try buffer.withUnsafeBytes { bytes in
      var rest = bytes[...]
      while !rest.isEmpty {
        let written = Foundation.write(
          descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        if written < 0 {
          if errno == EINTR { continue }
          throw OutputError(operation: "write", path: path, code: errno)
        }
        rest = rest.dropFirst(written)
      }
    }
  }
}
