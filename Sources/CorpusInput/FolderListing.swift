import Glibc

/// The entries of one folder, sorted by the bytes of their names.
///
/// The names stand one after another in one array: a folder of a million files takes a few tens of megabytes.
struct FolderListing {
  /// What an entry is, links not followed.
  enum Kind {
    case file, folder, link, special
  }

  private struct Entry {
    var start: Int
    var length: Int
    var kind: Kind
    var status: FileStatus?
  }

  private var names: [UInt8] = []
  private var entries: [Entry] = []

  var count: Int { entries.count }

  subscript(index: Int) -> (name: ArraySlice<UInt8>, kind: Kind, status: FileStatus?) {
    let entry = entries[index]
    return (names[entry.start..<entry.start + entry.length], entry.kind, entry.status)
  }

  /// Reads a folder.
  ///
  /// - Parameters:
  ///   - path: Its path.
  ///   - asksStatus: Whether the size and time of each file are asked for, which is cheaper now than later.
  init(path: [UInt8], asksStatus: Bool = false) throws(InputRejection.Reason) {
    guard let stream = path.withCString({ opendir($0) }) else { throw InputRejection.Reason(errno: errno) }
    defer { closedir(stream) }
    errno = 0
    while let entry = readdir(stream) {
      add(entry, folder: stream, asksStatus: asksStatus)
      errno = 0
    }
    guard errno == 0 else { throw .unreadable(errno: errno) }
    sort()
  }

  private mutating func add(_ entry: UnsafeMutablePointer<dirent>, folder: OpaquePointer, asksStatus: Bool) {
    // The name is longer than the field that is declared for it; only its address is of use.
    guard let offset = MemoryLayout<dirent>.offset(of: \.d_name) else { return }
    let name = UnsafeRawPointer(entry).advanced(by: offset).assumingMemoryBound(to: CChar.self)
    let length = strlen(name)
    let bytes = UnsafeRawBufferPointer(start: name, count: length)
    if bytes.elementsEqual(".".utf8) || bytes.elementsEqual("..".utf8) { return }
    let kind = Kind(directoryType: Int(entry.pointee.d_type)) ?? Kind(name: name, folder: folder)
    let status = asksStatus && kind == .file ? FileStatus(name: name, folder: folder) : nil
    entries.append(Entry(start: names.count, length: length, kind: kind, status: status))
    names.append(contentsOf: bytes)
  }

  private mutating func sort() {
    names.withUnsafeBytes { names in
      entries.sort { one, other in
        guard let base = names.baseAddress else { return false }
        let order = memcmp(base + one.start, base + other.start, min(one.length, other.length))
        return order != 0 ? order < 0 : one.length < other.length
      }
    }
  }
}

extension FolderListing.Kind {
  /// The kind as the folder itself has it; `nil` where the file system does not keep it there.
  fileprivate init?(directoryType type: Int) {
    switch type {
    case Int(DT_REG): self = .file
    case Int(DT_DIR): self = .folder
    case Int(DT_LNK): self = .link
    case Int(DT_UNKNOWN): return nil
    default: self = .special
    }
  }

  fileprivate init(name: UnsafePointer<CChar>, folder: OpaquePointer) {
    var status = stat()
    let found = fstatat(dirfd(folder), name, &status, AT_SYMLINK_NOFOLLOW) == 0
    // What has vanished meanwhile is taken for a file; reading it says so.
    self = found ? Self(mode: status.st_mode) : .file
  }

  /// The kind by a file's mode.
  init(mode: mode_t) {
    switch mode & S_IFMT {
    case S_IFREG: self = .file
    case S_IFDIR: self = .folder
    case S_IFLNK: self = .link
    default: self = .special
    }
  }
}
