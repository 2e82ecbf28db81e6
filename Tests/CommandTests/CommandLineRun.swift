import Foundation

/// One run of the built command, to its end.
struct CommandLineRun: Sendable {
  let exitCode: Int32
  let output: String
  let diagnostics: String

  /// Runs the command that the tests were built with.
  ///
  /// - Parameters:
  ///   - arguments: The words after `policy-mentions`.
  ///   - input: What stands on standard input.
  ///   - wrapper: A command that starts the other one under its own terms, with its options.
  init(_ arguments: [String], input: [UInt8] = [], under wrapper: [String] = []) throws {
    let folder = try TemporaryFolder()
    let files = ["in", "out", "err"].map { folder.url.appendingPathComponent($0) }
    try Data(input).write(to: files[0])
    for file in files.dropFirst() { try Data().write(to: file) }
    let process = Process()
    process.executableURL = wrapper.isEmpty ? Self.executable : URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = wrapper.isEmpty ? arguments : wrapper + [Self.executable.path] + arguments
    process.standardInput = try FileHandle(forReadingFrom: files[0])
    process.standardOutput = try FileHandle(forWritingTo: files[1])
    process.standardError = try FileHandle(forWritingTo: files[2])
    try process.run()
    process.waitUntilExit()
    exitCode = process.terminationStatus
    // Not `String(contentsOf:)`, which would pass over a byte order mark.
    output = String(decoding: try Data(contentsOf: files[1]), as: UTF8.self)
    diagnostics = String(decoding: try Data(contentsOf: files[2]), as: UTF8.self)
  }

  /// Runs the command and kills it after `body`, unless it has ended by then.
  ///
  /// - Parameter body: Is given whether the command still runs.
  /// - Returns: Whether the command was killed.
  static func killed(_ arguments: [String], after body: (_ isRunning: () -> Bool) -> Void) throws -> Bool {
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    body { process.isRunning }
    // Of a process that has ended the number may be another's by now.
    if process.isRunning { kill(process.processIdentifier, SIGKILL) }
    process.waitUntilExit()
    return process.terminationReason == .uncaughtSignal
  }

  /// The lines of the output as JSON objects.
  var objects: [[String: Any]] {
    get throws {
      try output.split(separator: "\n").map { line in
        guard let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any] else {
          throw UnexpectedOutput(text: String(line))
        }
        return object
      }
    }
  }

  /// The lines of standard error.
  var messages: [String] { diagnostics.split(separator: "\n").map(String.init) }

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

  /// Whether a program of the system is there and ends well with these arguments.
  static func works(_ program: String, _ arguments: [String]) -> Bool {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [program] + arguments
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }
}

/// Output of another form than was promised.
struct UnexpectedOutput: Error {
  let text: String
}
