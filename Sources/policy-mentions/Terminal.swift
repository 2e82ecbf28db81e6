import Foundation
import PolicyMentions

/// What people read while a command runs; it goes to standard error, so that standard output stays data.
enum Terminal {
  /// Says one line.
  static func say(_ line: String) {
    write(Array((VisibleText.of(line, keepingLines: true) + "\n").utf8))
  }

  /// Shows a small table.
  static func say(_ table: ReportTable) throws {
    let sink = MemorySink()
    var writer = RowFormat.table.writer(columns: table.columns, language: .english)
    try writer.write(table, to: sink)
    write(sink.bytes)
  }

  static var isInteractive: Bool { isatty(STDERR_FILENO) == 1 }

  /// Shows how far work has got, on one line that is written over.
  static func showProgress(_ line: String) {
    write(Array("\r\(line)\u{1B}[K".utf8))
  }

  /// Clears the line of progress.
  static func clearProgress() {
    write(Array("\r\u{1B}[K".utf8))
  }

  /// That nobody can be told anything (`2>&-`, a full disk) ends no command.
  private static func write(_ bytes: [UInt8]) {
    let sink = FileSink(descriptor: STDERR_FILENO, path: "standard error")
    try? sink.write(bytes)
    try? sink.flush()
  }
}
