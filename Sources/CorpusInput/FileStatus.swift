import Glibc

/// What the file system says of a file without its being read: enough to tell that it has not been touched.
public struct FileStatus: Hashable, Sendable {
  /// The size in bytes.
  public var size: Int
  /// When it was last written, in nanoseconds since 1970-01-01T00:00Z; times that these cannot say are the nearest that
  /// they can.
  public var modified: Int

  /// The status with these values.
  public init(size: Int, modified: Int) {
    self.size = size
    self.modified = modified
  }

  private static let nanosecondsOfSecond = 1_000_000_000

  /// Asks the system.
  init(of systemPath: [UInt8]) throws(InputRejection.Reason) {
    var status = stat()
    guard systemPath.withCString({ stat($0, &status) }) == 0 else {
      throw InputRejection.Reason(errno: errno)
    }
    self.init(status)
  }

  /// Asks the system of a file in an open folder, which need not be looked for from the root then.
  init?(name: UnsafePointer<CChar>, folder: OpaquePointer) {
    var status = stat()
    guard fstatat(dirfd(folder), name, &status, 0) == 0 else { return nil }
    self.init(status)
  }

  private init(_ status: stat) {
    size = Int(status.st_size)
    modified = Self.nanoseconds(status.st_mtim)
  }
}

extension FileStatus {
  private static func nanoseconds(_ time: timespec) -> Int {
    let seconds = Int(time.tv_sec).multipliedReportingOverflow(by: nanosecondsOfSecond)
    let all = seconds.partialValue.addingReportingOverflow(Int(time.tv_nsec))
    guard !seconds.overflow, !all.overflow else { return time.tv_sec < 0 ? .min : .max }
    return all.partialValue
  }
}

extension FileReference {
  /// The file's size and time, without its being read: as they were when its folder was listed, where that asked for them,
  /// else as they are now.
  /// - Throws: ``InputRejection`` where there is no such file any more, or the system does not say.
  public func status() throws(InputRejection) -> FileStatus {
    if let listedStatus { return listedStatus }
    do {
      return try FileStatus(of: systemPath)
    } catch {
      throw InputRejection(path: location, reason: error)
    }
  }
}

extension TableReference {
  /// Asks the system for the file's size and time, without reading it.
  /// - Throws: ``InputRejection`` where there is no such file any more, or the system does not say.
  public func status() throws(InputRejection) -> FileStatus {
    do {
      return try FileStatus(of: systemPath)
    } catch {
      throw InputRejection(path: location, reason: error)
    }
  }
}
