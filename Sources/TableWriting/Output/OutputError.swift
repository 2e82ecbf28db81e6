import Foundation

/// A file or folder that could not be written.
public struct OutputError: Error, Hashable, CustomStringConvertible {
  /// What was tried: `write`, `rename`.
  public var operation: String
  /// The file or folder, or `standard output`.
  public var path: String
  /// The system's number for what went wrong (`errno`).
  public var code: Int32

  /// The error of a call that failed with this `errno`.
  public init(operation: String, path: String, code: Int32) {
    self.operation = operation
    self.path = path
    self.code = code
  }

  /// Whether the reader at the other end of a pipe has gone, which ends a command quietly.
  public var isClosedPipe: Bool { code == EPIPE }

  public var description: String {
    "cannot \(operation) \(path): \(String(cString: strerror(code)))"
  }
}
