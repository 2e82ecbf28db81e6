import Foundation

/// What people read while a command runs; it goes to standard error, so that standard output stays data.
enum Terminal {
  /// Says one line.
  static func say(_ line: String) {
    FileHandle.standardError.write(Data((line + "\n").utf8))
  }

  static var isInteractive: Bool { isatty(STDERR_FILENO) == 1 }

  /// Shows how many documents have been read, on one line that is written over.
  static func showProgress(_ documents: Int) {
    FileHandle.standardError.write(Data("\r\(documents) documents read".utf8))
  }

  /// Clears the line of progress.
  static func clearProgress() {
    FileHandle.standardError.write(Data("\r\u{1B}[K".utf8))
  }
}
