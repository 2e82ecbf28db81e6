import Foundation

/// A file that is taken into memory whole, up to a limit: definitions, decisions, coded items.
enum WholeFile {
  /// The most bytes of a file of decisions or of coded items: 64 MiB, some half a million of either.
  static let largestCoding = 64 * 1024 * 1024

  /// Why there is nothing.
  enum Fault: Error, Hashable {
    case unreadable
    case tooLarge(limit: Int)

    /// The fault in words, to stand behind the file's name.
    var words: String {
      switch self {
      case .unreadable: "cannot be read; is the path right, and may you read it?"
      case .tooLarge(let limit):
        "is larger than the \(limit) bytes that such a file may have; is it the right file?"
      }
    }
  }

  /// The bytes of a file; of a device or a pipe, what comes until its end.
  static func bytes(at path: String, most limit: Int) throws(Fault) -> [UInt8] {
    guard let file = FileHandle(forReadingAtPath: path) else { throw .unreadable }
    defer { try? file.close() }
    guard let data = try? file.read(upToCount: limit + 1) ?? Data() else { throw .unreadable }
    guard data.count <= limit else { throw .tooLarge(limit: limit) }
    return Array(data)
  }
}
