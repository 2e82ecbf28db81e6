import Foundation

extension AtomicFile {
  /// Writes the file at `path` with what `body` puts into its sink, where that takes several threads.
  ///
  /// - Throws: ``OutputError``, or what `body` throws; the target is then as it was.
  public static func write<Result>(
    to path: String, _ body: (FileSink) async throws -> Result
  ) async throws -> Result {
    if OutputPlace.isStream(path) { return try await writeStream(path, body) }
    let temporary = try TemporaryName(for: OutputPlace.target(of: path))
    let descriptor = open(temporary.path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, filePermissions)
    guard descriptor >= 0 else { throw OutputError(operation: "create", path: path, code: errno) }
    var isOpen = true
    do {
      let sink = FileSink(descriptor: descriptor, path: path)
      let result = try await body(sink)
      try sink.flush()
      guard fsync(descriptor) == 0 else { throw OutputError(operation: "write", path: path, code: errno) }
      isOpen = false
      guard close(descriptor) == 0 else { throw OutputError(operation: "write", path: path, code: errno) }
      try temporary.rename()
      return result
    } catch {
      if isOpen { close(descriptor) }
      unlink(temporary.path)
      throw error
    }
  }

  private static func writeStream<Result>(
    _ path: String, _ body: (FileSink) async throws -> Result
  ) async throws -> Result {
    let descriptor = try openStream(path)
    defer { close(descriptor) }
    let sink = FileSink(descriptor: descriptor, path: path)
    let result = try await body(sink)
    try sink.flush()
    return result
  }
}
