import PolicyMentions

extension RowOutput {
  /// Writes what people read on a terminal: headings, lines, tables, and notes at the foot.
  func write(_ sections: [TerminalSection], notes: [String]) throws {
    let text = try TerminalText.of(sections, notes: notes, language: language)
    if let output {
      try AtomicFile.write(to: output) { sink in try sink.write(Array(text.utf8)) }
    } else {
      try StandardOutput.write { sink in try sink.write(Array(text.utf8)) }
    }
  }
}
