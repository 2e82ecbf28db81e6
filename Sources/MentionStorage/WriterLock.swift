import Glibc

/// Lets only one process write a store at a time.
///
/// The lock is one of the system's on a file beside the store, so it ends with its process however that ends. The
/// file says who holds it.
final class WriterLock {
  /// What stands behind the store's name in the name of the lock file.
  static let suffix = "-writer"
  private static let mode: mode_t = 0o666
  /// How often a waiting process looks again.
  private static let pause: UInt32 = 200_000

  private let path: String
  private var descriptor: Int32

  /// Takes the lock.
  ///
  /// - Parameters:
  ///   - store: The store's path.
  ///   - waits: Whether to wait for a process that holds it.
  ///   - onWait: Told once who holds it, before waiting.
  /// - Throws: ``StoreError`` where another process holds it and `waits` is not set, or the folder cannot be written.
  init(store: String, waits: Bool, onWait: (String) -> Void) throws(StoreError) {
    path = store + Self.suffix
    descriptor = -1
    var hasTold = false
    while true {
      let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, Self.mode)
      guard descriptor >= 0 else { throw StoreError(path: store, reason: .noAccess(Self.systemMessage())) }
      if flock(descriptor, LOCK_EX | LOCK_NB) == 0 {
        // The holder before may have removed the file meanwhile; a lock on a removed file keeps nobody out.
        if Self.isNamed(path, descriptor) {
          self.descriptor = descriptor
          write(Self.identity)
          return
        }
        close(descriptor)
        continue
      }
      let holder = Self.contents(of: descriptor)
      close(descriptor)
      guard waits else { throw StoreError(path: store, reason: .beingUpdated(by: holder)) }
      if !hasTold { onWait(holder) }
      hasTold = true
      usleep(Self.pause)
    }
  }

  deinit {
    // One that was not obtained is taken down too, and must leave the holder's file where it is.
    guard descriptor >= 0 else { return }
    unlink(path)
    close(descriptor)
  }

  private func write(_ text: String) {
    guard ftruncate(descriptor, 0) == 0 else { return }
    let bytes = Array(text.utf8)
    _ = bytes.withUnsafeBytes { pwrite(descriptor, $0.baseAddress, $0.count, 0) }
  }

  /// `process 4711 of suda on news-host since 2024-01-18 09:30`.
  private static var identity: String {
    var host = [CChar](repeating: 0, count: 256)
    gethostname(&host, host.count - 1)
    let name = String(decoding: host.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    let user = getpwuid(geteuid()).map { String(cString: $0.pointee.pw_name) } ?? "user \(geteuid())"
    var now = time(nil)
    var parts = tm()
    localtime_r(&now, &parts)
    var stamp = [CChar](repeating: 0, count: 32)
    let length = strftime(&stamp, stamp.count, "%Y-%m-%d %H:%M", &parts)
    let since = String(decoding: stamp.prefix(length).map(UInt8.init(bitPattern:)), as: UTF8.self)
    return "process \(getpid()) of \(user) on \(name) since \(since)"
  }

  private static func contents(of descriptor: Int32) -> String {
    var bytes = [UInt8](repeating: 0, count: 512)
    let count = pread(descriptor, &bytes, bytes.count, 0)
    return count > 0 ? String(decoding: bytes.prefix(count), as: UTF8.self) : "another process"
  }

  /// Whether the file of this name is the one that is open.
  private static func isNamed(_ path: String, _ descriptor: Int32) -> Bool {
    var named = stat()
    var opened = stat()
    guard stat(path, &named) == 0, fstat(descriptor, &opened) == 0 else { return false }
    return named.st_ino == opened.st_ino && named.st_dev == opened.st_dev
  }

  private static func systemMessage() -> String {
    strerror(errno).map { String(cString: $0) } ?? "error \(errno)"
  }
}
