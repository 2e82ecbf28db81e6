import Foundation
import Testing

/// Files beside the tests that hold what is expected, byte for byte.
///
/// With the environment variable `RECORD_GOLDEN=1` a test writes what it got, and fails, so that nobody
/// takes a recording for a check.
enum GoldenFiles {
  static func expect(
    _ bytes: [UInt8], equals name: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let path = folder + "/" + name
    if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1" {
      try Data(bytes).write(to: URL(fileURLWithPath: path))
      Issue.record("recorded \(name)", sourceLocation: sourceLocation)
      return
    }
    let expected = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    #expect(
      bytes == expected,
      "\(name) differs; got:\n\(String(decoding: bytes, as: UTF8.self))",
      sourceLocation: sourceLocation)
  }

  private static let folder: String = {
    let file = URL(fileURLWithPath: #filePath)
    return file.deletingLastPathComponent().appendingPathComponent("Golden").path
  }()
}

/// A folder that is removed with its content when the test is over.
func withTemporaryFolder<Result>(_ body: (String) throws -> Result) throws -> Result {
  let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
    "table-writing-" + UUID().uuidString)
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  return try body(folder.path)
}
