import Foundation
import PolicyMentions

/// What a command writes to standard output.
enum StandardOutput {
  /// Writes what `body` puts into the sink. That the reader has seen enough (`… | head`) is no fault: the command
  /// then ends as it would have, with the exit code that its input calls for.
  static func write(_ body: (FileSink) throws -> Void) throws {
    let sink = FileSink.standardOutput()
    do {
      try body(sink)
      try sink.flush()
    } catch let error as OutputError where error.isClosedPipe {}
  }

  /// Writes lines that people read.
  static func write(lines: [String]) throws {
    let text = VisibleText.of(lines.joined(separator: "\n"), keepingLines: true) + "\n"
    try write { sink in try sink.write(Array(text.utf8)) }
  }

  /// Writes a table for the terminal.
  static func write(_ table: ReportTable, language: Language = .english) throws {
    try write { sink in
      var writer = RowFormat.table.writer(columns: table.columns, language: language)
      try writer.write(table, to: sink)
    }
  }
}

/// The three descriptors that a program is started with.
enum StandardDescriptors {
  /// Makes sure that none of them is closed (`>&-`): the next file opened would take its number, and a report's
  /// summary could end up within a data file. What is opened in their place cannot be written to.
  static func hold() {
    for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] where fcntl(descriptor, F_GETFD) < 0 {
      let direction = descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY
      let opened = open("/dev/null", direction)
      if opened >= 0, opened != descriptor {
        dup2(opened, descriptor)
        close(opened)
      }
    }
  }
}
