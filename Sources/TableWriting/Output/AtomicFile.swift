import Foundation

/// A file that appears whole or not at all.
///
/// It is written under a hidden name beside its target, so on the same file system, brought to the disk
/// (`fsync`) and then renamed onto the target, which POSIX does in one step. An error removes the hidden
/// file. A killed process leaves it, and never a half-written target; the next write to the same target
/// removes what such a process left. A link keeps leading to its file, which is replaced; a pipe or a device
/// (`/dev/stdout`) is written to as it is.
public enum AtomicFile {
  /// Writes the file at `path` with what `body` puts into its sink.
  ///
  /// - Throws: ``OutputError``, or what `body` throws; the target is then as it was.
  public static func write<Result>(
    to path: String, _ body: (FileSink) throws -> Result
  ) throws -> Result {
    var file = try PartialFile(path)
    do {
      let result = try body(file.sink)
      try file.finish()
      return result
    } catch {
      file.discard()
      throw error
    }
  }

  /// Writes the file at `path` with what `body` puts into its sink, where that takes several threads.
  ///
  /// - Throws: ``OutputError``, or what `body` throws; the target is then as it was.
  public static func write<Result>(
    to path: String, _ body: (FileSink) async throws -> Result
  ) async throws -> Result {
    var file = try PartialFile(path)
    do {
      let result = try await body(file.sink)
      try file.finish()
      return result
    } catch {
      file.discard()
      throw error
    }
  }

  /// Removes what this process has written of a file or folder so far, for a process that is told to end.
  ///
  /// - Parameter path: the target, as it was given for writing.
  public static func removePartial(of path: String) {
    let names = [try? TemporaryName(for: OutputPlace.target(of: path)), try? TemporaryName(within: path)]
    for name in names.compactMap(\.self) { name.remove() }
  }

  /// Writes the file at `path` by a library that wants a path of its own to write to.
  ///
  /// - Parameter body: is given the hidden path; the file is there when it returns.
  /// - Throws: ``OutputError``, or what `body` throws; the target is then as it was.
  public static func replace<Result>(
    _ path: String, by body: (_ temporaryPath: String) throws -> Result
  ) throws -> Result {
    let temporary = try TemporaryName(for: path)
    do {
      let result = try body(temporary.path)
      try synchronize(temporary.path)
      try temporary.rename()
      return result
    } catch {
      unlink(temporary.path)
      throw error
    }
  }

  /// Brings a file or the entries of a folder to the disk.
  static func synchronize(_ path: String) throws {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw OutputError(operation: "open", path: path, code: errno) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else {
      throw OutputError(operation: "write", path: path, code: errno)
    }
  }
}

/// A file that is being written: under its hidden name, or the pipe or device itself.
private struct PartialFile {
  let sink: FileSink
  private let path: String
  private let descriptor: Int32
  private var isOpen = true
  /// `nil` for a pipe or a device.
  private let temporary: TemporaryName?

  private static let permissions: mode_t = 0o666

  init(_ path: String) throws {
    let isStream = OutputPlace.isStream(path)
    temporary = isStream ? nil : try TemporaryName(for: OutputPlace.target(of: path))
    descriptor =
      if let temporary {
        open(temporary.path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, Self.permissions)
      } else {
        open(path, O_WRONLY | O_CLOEXEC)
      }
    guard descriptor >= 0 else {
      throw OutputError(operation: isStream ? "open" : "create", path: path, code: errno)
    }
    self.path = path
    sink = FileSink(descriptor: descriptor, path: path)
  }

  /// Hands the last bytes to the system; a file is brought to the disk and renamed onto its target.
  mutating func finish() throws {
    try sink.flush()
    guard let temporary else { return close() }
    guard fsync(descriptor) == 0 else { throw OutputError(operation: "write", path: path, code: errno) }
    isOpen = false
    guard Foundation.close(descriptor) == 0 else {
      throw OutputError(operation: "write", path: path, code: errno)
    }
    try temporary.rename()
  }

  /// Removes what was written; what went into a pipe or a device is there.
  mutating func discard() {
    if isOpen { close() }
    if let temporary { unlink(temporary.path) }
  }

  private mutating func close() {
    isOpen = false
    Foundation.close(descriptor)
  }
}

/// The hidden name beside a target: `.NAME.PROCESS.partial`.
struct TemporaryName {
  let target: String
  let path: String

  /// A name that no running process uses. What ended processes left for the same target is removed.
  init(for target: String) throws {
    let (folder, name) = Self.split(target)
    guard !name.isEmpty, name != ".", name != ".." else {
      throw OutputError(operation: "create", path: target, code: EISDIR)
    }
    self.target = target
    path = folder + Self.hiddenName(name, process: getpid())
    Self.removeLeftovers(of: name, in: folder)
  }

  /// A name within a folder that is there, for files that are going to be put into it.
  init(within folder: String) throws {
    try self.init(for: folder + "/" + Self.nameOfContents)
  }

  /// Stands for all that is put into a folder.
  private static let nameOfContents = "policy-mentions"

  /// Renames the finished file or folder onto its target and brings the rename to the disk.
  func rename() throws {
    try PartialLock.hold(path) { _ in
      guard Foundation.rename(path, target) == 0 else {
        throw OutputError(operation: "rename to", path: target, code: errno)
      }
    }
    let (folder, _) = Self.split(target)
    try AtomicFile.synchronize(folder.isEmpty ? "." : folder)
  }

  /// Removes the file or folder while other threads may still write it.
  func remove() {
    PartialLock.hold(path) { isThere in
      // Under another name first: what is put into a folder while it is emptied would keep it there.
      let removed = path + Self.removedSuffix
      guard isThere, Foundation.rename(path, removed) == 0 else { return }
      try? FileManager.default.removeItem(atPath: removed)
    }
  }

  private static let removedSuffix = ".removed"

  /// The folder with its closing slash (empty for the working folder), and the last component.
  static func split(_ path: String) -> (folder: String, name: String) {
    var trimmed = path[...]
    while trimmed.count > 1, trimmed.hasSuffix("/") { trimmed.removeLast() }
    guard let slash = trimmed.lastIndex(of: "/") else { return ("", String(trimmed)) }
    let name = trimmed[trimmed.index(after: slash)...]
    return (String(trimmed[...slash]), String(name))
  }

  private static let suffix = ".partial"

  private static func hiddenName(_ name: String, process: pid_t) -> String {
    "." + name + "." + String(process) + suffix
  }

  private static func removeLeftovers(of name: String, in folder: String) {
    let files = FileManager.default
    let prefix = "." + name + "."
    let entries = (try? files.contentsOfDirectory(atPath: folder.isEmpty ? "." : folder)) ?? []
    for entry in entries where entry.hasPrefix(prefix) && entry.hasSuffix(suffix) {
      guard let process = pid_t(entry.dropFirst(prefix.count).dropLast(suffix.count)),
        process > 0, process != getpid(), kill(process, 0) != 0, errno == ESRCH
      else { continue }
      try? files.removeItem(atPath: folder + entry)
    }
  }
}
