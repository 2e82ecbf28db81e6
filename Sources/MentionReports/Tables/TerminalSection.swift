public import TableWriting

/// A heading, some lines, and a table under them: a part of what people read on a terminal.
public struct TerminalSection: Sendable {
  /// Stands on a line of its own.
  public var heading: String
  /// Between the heading and the table; none has a line end.
  public var lines: [String]
  /// `nil` where the lines say it all.
  public var table: ReportTable?

  /// A section with this heading.
  public init(_ heading: String, lines: [String] = [], table: ReportTable? = nil) {
    self.heading = heading
    self.lines = lines
    self.table = table
  }
}

/// Sections as one text.
public enum TerminalText {
  /// The sections one after another, with notes at the foot. Names of definitions stand in them, which steer no terminal
  /// (``VisibleText``).
  ///
  /// - Throws: ``TableError`` for a table with rows of the wrong width.
  public static func of(
    _ sections: [TerminalSection], notes: [String] = [], language: Language
  ) throws -> String {
    let parts = try sections.map { try text(of: $0, language: language) }
    let foot = notes.isEmpty ? [] : [notes.joined(separator: "\n") + "\n"]
    return VisibleText.of((parts + foot).joined(separator: "\n"), keepingLines: true)
  }

  /// A section by itself, ended by a line feed.
  static func text(of section: TerminalSection, language: Language) throws -> String {
    let head = ([section.heading] + section.lines).map { $0 + "\n" }.joined()
    return try head + (section.table.map { try table($0, language: language) } ?? "")
  }

  /// A table, aligned.
  static func table(_ table: ReportTable, language: Language) throws -> String {
    let sink = MemorySink()
    var writer = TerminalTableWriter(columns: table.columns, language: language)
    try writer.write(table, to: sink)
    return sink.text
  }
}
