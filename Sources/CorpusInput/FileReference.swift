public import Corpora
import Glibc

/// A file found in the input and not read yet.
///
/// Finding files is cheap and stays in one thread; reading them is not, and may be spread over several.
public struct FileReference: Hashable, Sendable {
  /// The path under the input, which the document will have.
  public internal(set) var path: String
  /// The path as a person would look for it: the input as typed, and the way from there.
  public var location: String { TextRecognition.name(systemPath) }

  /// The path as the system has it, whatever its encoding.
  let systemPath: [UInt8]
  let limits: InputLimits
  /// The size and time when the folder was listed; `nil` where they were not asked for.
  let listedStatus: FileStatus?

  /// Reads the file and makes sure that it is text.
  /// - Throws: ``InputRejection``: the file cannot be read, is empty, too large, or in no encoding that is read.
  public func load() throws(InputRejection) -> SourceText {
    let bytes: [UInt8]
    do {
      bytes = try FileBytes.contents(of: systemPath, limit: limits.largestText)
    } catch {
      throw InputRejection(path: location, reason: error)
    }
    let text = try TextRecognition.text(from: bytes, path: location)
    return SourceText(path: path, bytes: text.bytes, encoding: text.encoding)
  }
}
