public import ArgumentParser
public import PolicyMentions

/// How rows are written: the options of every command that lists.
struct RowOutput: ParsableArguments {
  @Option(help: "csv, jsonl, or table for the terminal.")
  var format: RowFormat = .csv

  @Option(name: [.short, .long], help: "The file to write; standard output without it.", completion: .file())
  var output: String?

  @Flag(help: "Write CSV files without the byte order mark that spreadsheets want.")
  var noBom = false

  @Flag(help: "Leave texts that a spreadsheet would run as formulas as they are in CSV; for machines.")
  var raw = false

  @Option(help: "The language of headings in tables: th or en.")
  var language: Language = .thai

  /// Writes a table where the user wants it.
  func write(_ table: ReportTable, quiet: Bool) throws { try write([table], quiet: quiet) }

  /// Writes several tables, one after the other.
  ///
  /// - Parameter quiet: Whether nothing is said of texts that got a `'` before them.
  func write(_ tables: [ReportTable], quiet: Bool) throws {
    let plain = CSVWriter.Options(isSafeForSpreadsheets: !raw)
    var first = plain
    first.byteOrderMark = output != nil && !noBom
    var neutralized = 0
    func write(to sink: any ByteSink) throws {
      for (index, table) in tables.enumerated() {
        if index > 0, format != .jsonLines { try sink.write([UInt8(ascii: "\n")]) }
        var writer = format.writer(
          columns: table.columns, language: language, csv: index == 0 ? first : plain)
        try writer.write(table, to: sink)
        neutralized += (writer as? CSVWriter)?.neutralizedCells ?? 0
      }
    }
    if let output {
      try AtomicFile.write(to: output) { sink in try write(to: sink) }
    } else {
      try StandardOutput.write { sink in try write(to: sink) }
    }
    if neutralized > 0, !quiet { Terminal.say(Self.note(neutralized: neutralized)) }
  }

  /// Says how many texts are not as they were found.
  static func note(neutralized count: Int) -> String {
    "Texts that a spreadsheet would run as formulas, with a ' before them: \(count) (--raw leaves them as they are)"
  }
}

extension RowOutput {
  /// Writes a table to standard output.
  ///
  /// - Parameter raw: Whether texts that a spreadsheet would run as formulas stay as they are in CSV; where not, their
  ///   number is told.
  static func write(_ table: ReportTable, format: RowFormat, language: Language, raw: Bool) throws {
    var neutralized = 0
    try StandardOutput.write { sink in
      var writer = format.writer(
        columns: table.columns, language: language, csv: CSVWriter.Options(isSafeForSpreadsheets: !raw))
      try writer.write(table, to: sink)
      neutralized = (writer as? CSVWriter)?.neutralizedCells ?? 0
    }
    if neutralized > 0 { Terminal.say(note(neutralized: neutralized)) }
  }
}

extension RowFormat: ExpressibleByArgument {}
extension Language: ExpressibleByArgument {}

/// A table beside a command's main output.
enum CSVFile {
  /// Writes a table to a CSV file for spreadsheets.
  ///
  /// - Parameters:
  ///   - raw: Whether texts that a spreadsheet would run as formulas stay as they are.
  ///   - quiet: Whether nothing is said of texts that got a `'` before them.
  static func write(_ table: ReportTable, to path: String, raw: Bool, quiet: Bool) throws {
    var writer = CSVWriter(
      columns: table.columns,
      options: CSVWriter.Options(byteOrderMark: true, isSafeForSpreadsheets: !raw))
    try AtomicFile.write(to: path) { sink in try writer.write(table, to: sink) }
    if writer.neutralizedCells > 0, !quiet {
      Terminal.say(RowOutput.note(neutralized: writer.neutralizedCells))
    }
  }
}
