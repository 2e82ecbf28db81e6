import Foundation

/// Where output is to go, looked at before anything is written: a long run that could not write its result should
/// not begin.
public enum OutputPlace {
  /// Makes sure that a file can be put at a path, as far as the system says so beforehand: its folder is there and
  /// lets this user write, and no folder has its name.
  ///
  /// - Throws: ``OutputError``.
  public static func checkFile(_ path: String) throws(OutputError) {
    if let mode = mode(of: path) {
      if mode & S_IFMT == S_IFDIR { throw OutputError(operation: "create", path: path, code: EISDIR) }
      if isStream(mode) {
        guard access(path, W_OK) == 0 else { throw OutputError(operation: "write", path: path, code: errno) }
        return
      }
    }
    let (folder, _) = TemporaryName.split(target(of: path))
    try checkWritable(folder.isEmpty ? "." : folder, for: path)
  }

  /// Makes sure that a folder can be made at a path, or files be put into the one that is there.
  ///
  /// - Throws: ``OutputError``.
  public static func checkFolder(_ path: String) throws(OutputError) {
    // A folder that is there is filled from a hidden one within it.
    if mode(of: path) != nil { return try checkWritable(path, for: path) }
    let (parent, _) = TemporaryName.split(path)
    var folder = parent.isEmpty ? "." : parent
    // What is not there yet is made, as far up as it takes.
    while access(folder, F_OK) != 0, errno == ENOENT {
      let (above, _) = TemporaryName.split(folder)
      folder = above.isEmpty ? "." : above
    }
    try checkWritable(folder, for: path)
  }

  private static func checkWritable(_ folder: String, for path: String) throws(OutputError) {
    guard let mode = mode(of: folder) else {
      throw OutputError(operation: "create", path: path, code: errno)
    }
    guard mode & S_IFMT == S_IFDIR else {
      throw OutputError(operation: "create", path: path, code: ENOTDIR)
    }
    guard access(folder, W_OK | X_OK) == 0 else {
      throw OutputError(operation: "create", path: path, code: errno)
    }
  }

  /// Whether what stands at a path is a pipe or a device, which is written to as it is and never replaced.
  static func isStream(_ path: String) -> Bool { mode(of: path).map(isStream) ?? false }

  private static func isStream(_ mode: mode_t) -> Bool {
    [S_IFCHR, S_IFIFO, S_IFSOCK, S_IFBLK].contains(mode & S_IFMT)
  }

  /// The file that a link leads to, so that the file is replaced and the link stays; else the path itself.
  static func target(of path: String) -> String {
    var status = stat()
    guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFLNK, let resolved = realpath(path, nil)
    else { return path }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  private static func mode(of path: String) -> mode_t? {
    var status = stat()
    return stat(path, &status) == 0 ? status.st_mode : nil
  }
}
