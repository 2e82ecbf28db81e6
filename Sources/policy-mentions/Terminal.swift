import Foundation
import PolicyMentions

/// What people read while a command runs; it goes to standard error, so that standard output stays data.
enum Terminal {
  /// Says one line.
  static func say(_ line: String) {
    FileHandle.standardError.write(Data((line + "\n").utf8))
  }

  /// Shows a small table.
  static func say(_ table: ReportTable) throws {
    let sink = MemorySink()
    var writer = RowFormat.table.writer(columns: table.columns, language: .english)
    try writer.write(table, to: sink)
    FileHandle.standardError.write(Data(sink.bytes))
  }

  static var isInteractive: Bool { isatty(STDERR_FILENO) == 1 }

  /// Shows how far work has got, on one line that is written over.
  static func showProgress(_ line: String) {
    FileHandle.standardError.write(Data("\r\(line)\u{1B}[K".utf8))
  }

  /// Clears the line of progress.
  static func clearProgress() {
    FileHandle.standardError.write(Data("\r\u{1B}[K".utf8))
  }
}
