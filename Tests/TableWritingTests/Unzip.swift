import Foundation

/// Reads single parts of a workbook, with Debian's `unzip`.
enum Unzip {
  static let path = "/usr/bin/unzip"
  static var isThere: Bool { FileManager.default.isExecutableFile(atPath: path) }

  static func part(_ name: String, of workbook: String) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = ["-p", workbook, name]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }
}
