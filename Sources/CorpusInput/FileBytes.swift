import Glibc

/// The bytes of an open file.
final class FileBytes: ByteSource {
  private let descriptor: Int32
  private let closes: Bool

  /// Opens a file.
  init(path: [UInt8]) throws(InputRejection.Reason) {
    descriptor = try Self.open(path)
    closes = true
  }

  private init(standard descriptor: Int32) {
    self.descriptor = descriptor
    closes = false
  }

  static var standardInput: FileBytes { FileBytes(standard: STDIN_FILENO) }

  deinit {
    if closes { close(descriptor) }
  }

  func next() throws(InputRejection.Reason) -> [UInt8] {
    var fault: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: Self.pieceSize) { buffer, filled in
      (filled, fault) = Self.read(descriptor, into: buffer)
    }
    guard fault == 0 else { throw .unreadable(errno: fault) }
    return bytes
  }

  /// The whole of a file, with as few calls of the system as there can be.
  static func contents(of path: [UInt8], limit: Int) throws(InputRejection.Reason) -> [UInt8] {
    let descriptor = try open(path)
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .unreadable(errno: errno) }
    let size = Int(status.st_size)
    guard size <= limit else { throw .tooLarge(size: size, limit: limit) }

    var fault: Int32 = 0
    // One byte more than there should be: a file that has it has grown since.
    let bytes = [UInt8](unsafeUninitializedCapacity: size + 1) { buffer, filled in
      while filled <= size {
        let more = read(descriptor, into: UnsafeMutableBufferPointer(rebasing: buffer[filled...]))
        filled += more.count
        fault = more.fault
        if more.count == 0 || filled == size { break }
      }
    }
    guard fault == 0 else { throw .unreadable(errno: fault) }
    guard bytes.count == size else { throw .changed }
    return bytes
  }

  private static func open(_ path: [UInt8]) throws(InputRejection.Reason) -> Int32 {
    let descriptor = path.withCString { Glibc.open($0, O_RDONLY | O_CLOEXEC) }
    if descriptor < 0 { throw InputRejection.Reason(errno: errno) }
    return descriptor
  }

  /// Reads once: the number of bytes, 0 at the end, and the system's error number, 0 for none.
  private static func read(
    _ descriptor: Int32, into buffer: UnsafeMutableBufferPointer<UInt8>
  ) -> (count: Int, fault: Int32) {
    while true {
      let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      if count >= 0 { return (count, 0) }
      if errno != EINTR { return (0, errno) }
    }
  }
}

extension InputRejection.Reason {
  /// The reason for a failed call of the system.
  init(errno code: Int32) {
    self =
      switch code {
      case ENOENT, ENOTDIR: .missing
      case EACCES, EPERM: .noPermission
      default: .unreadable(errno: code)
      }
  }
}
