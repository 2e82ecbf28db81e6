import GRDB
import Glibc

/// Tells stores from other files.
public enum StoreFile {
  /// The first bytes of every SQLite file; see https://sqlite.org/fileformat.html#the_database_header
  private static let signature = Array("SQLite format 3\0".utf8)

  /// Whether a file is a SQLite database, of whatever program.
  ///
  /// It must not be asked of a store that this process has opened: SQLite's locks on it would be lost.
  public static func isDatabase(_ path: String) -> Bool {
    var status = stat()
    // A pipe is not even opened: its writer would take that for a reader, and end when it is closed again.
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return false }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: signature.count)
    return read(descriptor, &bytes, bytes.count) == signature.count && bytes == signature
  }

  /// Makes sure that a database is a store of a version that is known.
  ///
  /// - Parameter mayBeEmpty: Whether a database without any table will do.
  static func check(_ db: Database, path: String, mayBeEmpty: Bool) throws {
    let application = try Int.fetchOne(db, sql: "PRAGMA application_id") ?? 0
    guard application == StoreSchema.applicationID else {
      // GRDB makes its list of migrations in a transaction of its own: a run that is killed behind it leaves nothing else.
      let isEmpty =
        try Int.fetchOne(
          db,
          sql: "SELECT count(*) FROM sqlite_master WHERE tbl_name <> 'grdb_migrations'") == 0
      if isEmpty, mayBeEmpty { return }
      throw StoreError(path: path, reason: isEmpty ? .unfinished : .noStore)
    }
    let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
    if version > StoreSchema.version { throw StoreError(path: path, reason: .newer(schema: version)) }
  }
}

// MARK: - The file system

extension StoreFile {
  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  static func isEmpty(_ path: String) -> Bool { size(path) == 0 }

  /// Whether it is a file, rather than a folder, a pipe or a device.
  static func isFile(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  /// Whether a write-ahead log with something in it stands beside the file.
  static func hasLog(_ path: String) -> Bool { (size(path + "-wal") ?? 0) > 0 }

  private static func size(_ path: String) -> Int? {
    var status = stat()
    return stat(path, &status) == 0 ? Int(status.st_size) : nil
  }

  /// The address by which SQLite opens a file that nobody writes; see https://sqlite.org/uri.html
  static func unchangingAddress(of path: String) -> String {
    let escaped = path.replacing("%", with: "%25").replacing("?", with: "%3f").replacing("#", with: "%23")
    return "file:\(escaped)?immutable=1"
  }
}
