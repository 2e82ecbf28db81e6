import CorpusInput
import Foundation

/// A file that is taken into memory whole, up to a limit: definitions, decisions, coded items.
enum WholeFile {
  /// The most bytes of a file of decisions or of coded items: 64 MiB, some half a million of either.
  static let largestCoding = 64 * 1024 * 1024

  /// Why there is nothing.
  enum Fault: Error, Hashable {
    case unreadable
    case folder
    case tooLarge(limit: Int)
    /// A named pipe that nobody came to write into for so many seconds.
    case noWriter(seconds: Int)

    /// The fault in words, to stand behind the file's name.
    var words: String {
      switch self {
      case .unreadable: "cannot be read; is the path right, and may you read it?"
      case .folder: "is a folder; name a file in it"
      case .tooLarge(let limit):
        "is larger than the \(limit) bytes that such a file may have; is it the right file?"
      case .noWriter(let seconds):
        "is a pipe that nobody has written into for \(seconds) seconds; start what writes into it first"
      }
    }
  }

  /// The bytes of a file; of a device or a pipe, what comes until its end.
  ///
  /// - Parameter longestWait: How long is waited for a writer of a named pipe, in seconds.
  static func bytes(
    at path: String, most limit: Int, longestWait: Int = FileBytes.longestWait
  ) throws(Fault) -> [UInt8] {
    do throws(InputRejection.Reason) {
      return try FileBytes(stream: Array(path.utf8), longestWait: longestWait).all(limit: limit)
    } catch .tooLarge {
      throw .tooLarge(limit: limit)
    } catch .noWriter(let seconds) {
      throw .noWriter(seconds: seconds)
    } catch {
      throw isFolder(path) ? .folder : .unreadable
    }
  }

  /// Whether a folder stands at a path: it opens as a file does, and only reading it fails.
  static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
  }
}
