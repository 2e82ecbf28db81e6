import ArgumentParser
import Foundation
import PolicyMentions

/// Tells where a number of a report comes from.
struct ExplainCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Tells where a number of a report comes from, and lists the documents or mentions behind it.",
    discussion: """
      The report is made again from its input, which must still be where it was, so that the rows are those that \
      were counted. A report whose input has changed since is said to have.

      Examples:
        policy-mentions explain Reports/output/policy-mentions-2023-03.xlsx 'Summary!E12'
        policy-mentions explain Reports/output/monthly.csv month=2023-03,code=GI --column mentions
      """)

  @Argument(
    help: "A workbook or a CSV file that report has written.", completion: .file(extensions: ["xlsx", "csv"]))
  var file: String

  @Argument(
    help:
      "The cell, such as 'Ministers!D7'; of a CSV file the keys of the row, such as month=2024-01,code=GI.")
  var place: String

  @Option(help: "The column of a CSV file.")
  var column = "documents_with"

  @Option(help: "table, csv or jsonl.")
  var format: RowFormat = .table

  @Flag(help: "Leave texts that a spreadsheet would run as formulas as they are in CSV; for machines.")
  var raw = false

  func run() async throws {
    let folder = URL(fileURLWithPath: file).deletingLastPathComponent()
    let recorded = try RecordedReport(inFolder: folder, of: file)
    guard var report = try RootCommand.parseAsRoot(recorded.command.words) as? ReportCommand else {
      throw ValidationError(
        "\(recorded.descriptor) keeps a command that is no report: \(recorded.command.text)")
    }
    if let missing = report.input.inputs.first(where: Self.isElsewhere) {
      throw ValidationError(
        "there is no \(missing) here, of which the report was made; run explain in the folder where this was run: "
          + recorded.command.text)
    }
    report.input.reading.quiet = true
    let (contents, run) = try await report.contents(recorded: recorded.command, detail: .full)
    let writer = ReportWriter(contents)
    let isUnchanged = try recorded.isUnchanged(writer, csv: report.csv)
    try say(try value(writer), contents, isUnchanged: isUnchanged, recorded.command)
    try run.finish()
  }

  /// Whether an input was given by a path that leads nowhere from the present folder.
  private static func isElsewhere(_ input: String) -> Bool {
    input != "-" && !input.hasPrefix("/") && !FileManager.default.fileExists(atPath: input)
  }

  private func value(_ writer: ReportWriter) throws -> ExplainedValue {
    let url = URL(fileURLWithPath: file)
    if url.pathExtension == "csv" {
      let keys = try Dictionary(
        place.split(separator: ",").map { try Self.key($0) }, uniquingKeysWith: { first, _ in first })
      let table = url.deletingPathExtension().lastPathComponent
      guard let value = writer.value(inTable: table, where: keys, column: column) else {
        throw ValidationError("\(file) has no row with \(place), or no column “\(column)”")
      }
      return value
    }
    let parts = place.split(separator: "!").map { $0.trimmingCharacters(in: ["'"]) }
    guard parts.count == 2, let address = CellAddress(parts[1]) else {
      throw ValidationError("“\(place)” is no cell; write it as 'Ministers!D7', the sheet and the cell")
    }
    guard let value = writer.value(onSheet: parts[0], at: address) else {
      throw ValidationError("\(file) has no value of a table at \(place)")
    }
    return value
  }

  private static func key(_ text: Substring) throws -> (String, String) {
    let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
    guard parts.count == 2 else {
      throw ValidationError("“\(text)” is no key of a row; write it as month=2024-01")
    }
    return (parts[0], parts[1])
  }

  private func say(
    _ value: ExplainedValue, _ contents: ReportContents, isUnchanged: Bool, _ command: RecordedCommand
  ) throws {
    var lines = ["\(place): \(value.heading) = \(value.value)"]
    if !value.meaning.isEmpty { lines.append(value.meaning) }
    lines.append("The report was made by: \(command.text)")
    if !isUnchanged {
      lines.append(
        "The input, the definitions or the program have changed since: the rows below are today's.")
    }
    guard let origin = value.origin else {
      lines.append("No rows stand behind it: it is a name, or is worked out from other figures of its table.")
      return try StandardOutput.write(lines: lines)
    }
    let listing = OriginListing(origin, contents: contents)
    lines.append("Its rows: \(listing.command(reading: contents.input.inputs))")
    lines.append(listing.summary)
    if format == .table {
      try StandardOutput.write(lines: lines)
    } else {
      lines.forEach(Terminal.say)
    }
    try RowOutput.write(listing.table, format: format, language: contents.language, raw: raw)
  }
}

/// The rows behind a number, and the command that lists them.
private struct OriginListing {
  let origin: FigureOrigin
  let clock: Clock
  let documents: [DocumentRecord]
  let mentions: [MentionRecord]

  init(_ origin: FigureOrigin, contents: ReportContents) {
    self.origin = origin
    clock = contents.clock
    let selected = contents.ledger.selected(origin.selection, clock: contents.clock)
    documents = selected.documents
    mentions = selected.mentions
  }

  private var documentsWith: [DocumentRecord] {
    let paths = Set(mentions.map(\.path))
    return documents.filter { paths.contains($0.path) }
  }

  var table: ReportTable {
    switch origin.rows {
    case .documents: DocumentTable.table(of: documents)
    case .documentsWith: DocumentTable.table(of: documentsWith)
    case .mentions: MentionTable.table(of: mentions)
    }
  }

  var summary: String {
    "\(mentions.count) mentions in \(documentsWith.count) of \(documents.count) documents"
  }

  func command(reading inputs: [String]) -> String {
    var words = [origin.rows == .mentions ? "mentions" : "documents"] + inputs
    let selection = origin.selection
    if let months = selection.months {
      words +=
        months.lowerBound == months.upperBound
        ? ["--month", months.lowerBound.description]
        : ["--since", months.lowerBound.description, "--until", months.upperBound.description]
    }
    let names = [
      ("--issuer", selection.issuer), ("--body", selection.body), ("--minister", selection.minister),
      ("--minister-named", selection.ministerNamed),
    ]
    for (option, name) in names {
      if let name { words += [option, name.isEmpty ? "none" : name] }
    }
    if origin.rows != .documents {
      words += (selection.codes ?? []).sorted().flatMap { ["--code", $0] }
    }
    if clock != .published { words += ["--date", clock.rawValue] }
    return RecordedCommand(words).text
  }
}

/// A report as it lies in its folder.
private struct RecordedReport {
  let folder: URL
  let descriptor: String
  let command: RecordedCommand

  /// - Throws: `ValidationError` where there is no descriptor beside the file, or it keeps no command.
  init(inFolder folder: URL, of file: String) throws {
    self.folder = folder
    let url = folder.appendingPathComponent(DataPackage.descriptorName)
    descriptor = url.path
    guard FileManager.default.fileExists(atPath: file) else {
      throw ValidationError("there is no file \(file)")
    }
    guard let data = FileManager.default.contents(atPath: url.path),
      let object = try? JSONSerialization.jsonObject(with: data) as? [String: Any],
      let text = object[ReportWriter.commandName] as? String, let command = RecordedCommand(text: text)
    else {
      throw ValidationError(
        "\(url.path) is missing or keeps no command; a report is explained in the folder that it was written to"
      )
    }
    self.command = command
  }

  /// Whether the report made now is the one that lies there: its workbook, and its descriptor with the size and the
  /// hash of each of its tables.
  ///
  /// - Parameter csv: How the tables were written.
  func isUnchanged(_ writer: ReportWriter, csv: CSVWriter.Options) throws -> Bool {
    let temporary = FileManager.default.temporaryDirectory
      .appendingPathComponent("policy-mentions-" + UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: temporary) }
    let written = try writer.write(toFolder: temporary.path, csv: csv)
    return [written.descriptor, written.workbook].allSatisfy { path in
      let name = URL(fileURLWithPath: path).lastPathComponent
      return FileManager.default.contentsEqual(
        atPath: path, andPath: folder.appendingPathComponent(name).path)
    }
  }
}
