import Glibc

/// The bytes of an open file.
package final class FileBytes: ByteSource {
  private let descriptor: Int32
  private let closes: Bool
  /// What was read while a writer was waited for.
  private var first: [UInt8] = []

  /// Opens a file.
  init(path: [UInt8]) throws(InputRejection.Reason) {
    descriptor = try Self.open(path)
    closes = true
  }

  /// Opens a named pipe, a device, or a file that may be one.
  ///
  /// - Parameter longestWait: How long is waited for a writer of a pipe, in seconds.
  package init(stream path: [UInt8], longestWait: Int = longestWait) throws(InputRejection.Reason) {
    let isPipe = Self.isNamedPipe(path)
    // To open a pipe is else to wait for its writer, however long.
    descriptor = try Self.open(path, isPipe ? O_NONBLOCK : 0)
    closes = true
    guard isPipe else { return }
    try waitForWriter(longestWait)
    guard fcntl(descriptor, F_SETFL, 0) == 0 else { throw .unreadable(errno: errno) }
  }

  private init(standard descriptor: Int32) {
    self.descriptor = descriptor
    closes = false
  }

  static var standardInput: FileBytes { FileBytes(standard: STDIN_FILENO) }

  deinit {
    if closes { close(descriptor) }
  }

  /// A minute: what a shell starts beside the program is there at once, what is started by hand soon.
  package static let longestWait = 60
  /// How often a pipe is asked whether there is a writer, in milliseconds.
  private static let pause: Int32 = 50

  /// Whether a pipe stands in a folder. The path of one that a shell has made for `<(…)` resolves to none; its writer was
  /// there before us.
  private static func isNamedPipe(_ path: [UInt8]) -> Bool {
    var status = stat()
    guard path.withCString({ stat($0, &status) }) == 0, status.st_mode & S_IFMT == S_IFIFO,
      let resolved = path.withCString({ realpath($0, nil) })
    else { return false }
    free(resolved)
    return true
  }

  /// Waits until somebody has opened the pipe to write into it.
  private func waitForWriter(_ seconds: Int) throws(InputRejection.Reason) {
    let deadline = ContinuousClock.now + .seconds(seconds)
    repeat {
      var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      // There are bytes, or a writer has been and gone.
      if poll(&request, 1, Self.pause) > 0 { return }
      do throws(InputRejection.Reason) {
        first = try next()
        if !first.isEmpty { return }
      } catch .unreadable(errno: EAGAIN) {
        // Without a writer that would have been the end.
        return
      }
    } while ContinuousClock.now < deadline
    throw .noWriter(seconds: seconds)
  }

  package func next() throws(InputRejection.Reason) -> [UInt8] {
    if !first.isEmpty {
      defer { first = [] }
      return first
    }
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

  private static func open(
    _ path: [UInt8], _ options: Int32 = 0
  ) throws(InputRejection.Reason) -> Int32 {
    let descriptor = path.withCString { Glibc.open($0, O_RDONLY | O_CLOEXEC | options) }
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
