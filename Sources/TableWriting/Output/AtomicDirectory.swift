import Foundation

/// Several files that belong together, such as a data package, and appear together.
///
/// They are written into a hidden folder first. Where there is no folder at the target yet it stands beside it, and
/// one rename makes all of them appear at once. Where there is one, it may hold files of others, which stay, and may be
/// a file system of its own or reached by a link: there the hidden folder stands within it, and
/// the new files are renamed over the old ones one after another. No file system swaps several files
/// in one step, so `descriptor`, the file that vouches for the others, goes first out and comes last in: a
/// process killed between two renames leaves whole files, and no descriptor that speaks for a mixture.
public enum AtomicDirectory {
  /// Writes files into the folder at `path`, which is made when it is not there.
  ///
  /// - Parameters:
  ///   - descriptor: the name of the file that describes the others.
  ///   - body: is given the hidden folder, and puts the files directly into it.
  /// - Throws: ``OutputError``, or what `body` throws; nothing of the target has then changed, unless
  ///   the system refused a rename after it had allowed others.
  public static func write<Result>(
    to path: String, descriptor: String, _ body: (_ temporaryFolder: String) throws -> Result
  ) throws -> Result {
    let (parent, _) = TemporaryName.split(path)
    if !parent.isEmpty { try makeFolder(parent) }
    let isThere = FileManager.default.fileExists(atPath: path)
    // That beside the target is asked for in any case, as it removes what a killed process may have left there.
    let beside = Swift.Result { try TemporaryName(for: path) }
    let temporary = try isThere ? TemporaryName(within: path) : beside.get()
    try? FileManager.default.removeItem(atPath: temporary.path)
    guard mkdir(temporary.path, folderPermissions) == 0 else {
      throw OutputError(operation: "create", path: path, code: errno)
    }
    defer { try? FileManager.default.removeItem(atPath: temporary.path) }
    let result = try body(temporary.path)
    let names = try FileManager.default.contentsOfDirectory(atPath: temporary.path).sorted()
    for name in names { try AtomicFile.synchronize(temporary.path + "/" + name) }
    try AtomicFile.synchronize(temporary.path)
    if isThere {
      try PartialLock.hold(temporary.path) { _ in
        try replaceFiles(names, from: temporary.path, in: path, descriptor: descriptor)
      }
    } else {
      try temporary.rename()
    }
    return result
  }

  private static func replaceFiles(
    _ names: [String], from source: String, in target: String, descriptor: String
  ) throws {
    let oldDescriptor = target + "/" + descriptor
    guard unlink(oldDescriptor) == 0 || errno == ENOENT else {
      throw OutputError(operation: "remove", path: oldDescriptor, code: errno)
    }
    let inOrder = names.filter { $0 != descriptor } + names.filter { $0 == descriptor }
    for name in inOrder {
      guard rename(source + "/" + name, target + "/" + name) == 0 else {
        throw OutputError(operation: "rename to", path: target + "/" + name, code: errno)
      }
    }
    try AtomicFile.synchronize(target)
  }

  private static func makeFolder(_ path: String) throws {
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      throw OutputError(operation: "create", path: path, code: errno == 0 ? EACCES : errno)
    }
  }

  private static let folderPermissions: mode_t = 0o777
}
