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

  @Option(help: "The language of headings in tables: th or en.")
  var language: Language = .thai

  /// Writes a table where the user wants it.
  func write(_ table: ReportTable) throws {
    let options = CSVWriter.Options(byteOrderMark: output != nil && !noBom)
    var writer = format.writer(columns: table.columns, language: language, csv: options)
    if let output {
      try AtomicFile.write(to: output) { sink in try writer.write(table, to: sink) }
    } else {
      let sink = FileSink.standardOutput()
      try writer.write(table, to: sink)
      try sink.flush()
    }
  }
}

extension RowFormat: ExpressibleByArgument {}
extension Language: ExpressibleByArgument {}
