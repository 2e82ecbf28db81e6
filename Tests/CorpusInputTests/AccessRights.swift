import Glibc

/// Reading with the rights of an ordinary user, also where the tests run as root, who may read everything.
enum AccessRights {
  private static let ordinaryUser: UInt32 = 65534

  /// `setfsuid`, which changes the rights of this thread alone (Linux).
  private static var setFileSystemUser: (@convention(c) (UInt32) -> Int32)? {
    dlsym(nil, "setfsuid").map { unsafeBitCast($0, to: (@convention(c) (UInt32) -> Int32).self) }
  }

  static var canBeLimited: Bool { geteuid() != 0 || setFileSystemUser != nil }

  static func limited<Result>(_ body: () throws -> Result) rethrows -> Result {
    guard geteuid() == 0 else { return try body() }
    _ = setFileSystemUser?(ordinaryUser)
    defer { _ = setFileSystemUser?(0) }
    return try body()
  }
}
