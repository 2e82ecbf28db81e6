import Foundation

/// One run of the built command.
struct CommandLineRun {
  let exitCode: Int32
  let output: String
  let diagnostics: String

  /// Runs the command that the tests were built with.
  ///
  /// - Parameters:
  ///   - arguments: The words after `policy-mentions`.
  ///   - input: What stands on standard input.
  init(_ arguments: [String], input: [UInt8] = []) throws {
    let process = Process()
    process.executableURL = Self.executable
    process.arguments = arguments
    let folder = try TemporaryFolder()
    let files = ["in", "out", "err"].map { folder.url.appendingPathComponent($0) }
    try Data(input).write(to: files[0])
    for file in files.dropFirst() { _ = FileManager.default.createFile(atPath: file.path, contents: nil) }
    process.standardInput = try FileHandle(forReadingFrom: files[0])
    process.standardOutput = try FileHandle(forWritingTo: files[1])
    process.standardError = try FileHandle(forWritingTo: files[2])
    try process.run()
    process.waitUntilExit()
    exitCode = process.terminationStatus
    output = try String(contentsOf: files[1], encoding: .utf8)
    diagnostics = try String(contentsOf: files[2], encoding: .utf8)
  }

  /// The lines of the output as JSON objects.
  var objects: [[String: Any]] {
    output.split(separator: "\n").compactMap {
      try? JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any]
    }
  }

  /// The command stands beside the test bundle.
  static var executable: URL {
    Bundle.main.bundleURL.appendingPathComponent("policy-mentions")
  }

  /// The `seeds` folder at the top of the package.
  static var seeds: String { top.appendingPathComponent("seeds").path }

  /// The top of the package.
  static var top: URL {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
  }
}

/// A folder that goes away with its last user.
final class TemporaryFolder {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appendingPathComponent(
      "policy-mentions-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(at: url)
  }

  /// Writes a file into the folder and gives its path.
  @discardableResult
  func write(_ name: String, _ text: String) throws -> String {
    let file = url.appendingPathComponent(name)
    try Data(text.utf8).write(to: file)
    return file.path
  }
}
