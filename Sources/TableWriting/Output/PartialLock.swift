import Glibc

/// Held while what is half written takes its place, or is removed since the process is told to end: one of the two
/// happens, and whole.
///
/// It is a lock on the hidden file or folder itself. Whoever comes second finds nothing under the hidden name any more.
enum PartialLock {
  /// Waits for the lock of a hidden file or folder, and does something while it is held.
  ///
  /// - Parameter body: is told whether there is such a file or folder; there is nothing to hold otherwise.
  static func hold<Result>(_ path: String, while body: (_ isThere: Bool) throws -> Result) rethrows -> Result
  {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return try body(false) }
    defer { close(descriptor) }
    // File systems without locks go on without.
    _ = flock(descriptor, LOCK_EX)
    return try body(true)
  }
}
