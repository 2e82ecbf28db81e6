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

  func validate() throws {
    if isOfCSV { _ = try keys() } else { _ = try cell() }
  }

  func run() async throws {
    let folder = URL(fileURLWithPath: file).deletingLastPathComponent()
    let recorded = try RecordedReport(inFolder: folder, of: file)
    guard var report = try RootCommand.parseAsRoot(recorded.command.words) as? ReportCommand else {
      throw ValidationError(
        "\(recorded.descriptor) keeps a command that is no report: \(recorded.command.text)")
    }
    if let missing = report.input.inputs.first(where: Self.isElsewhere) {
      throw ValidationError(
        "there is no \(missing) here, of which the report, or its store or ledgers, was made; run explain in the "
          + "folder where this was run: "
          + recorded.command.text)
    }
    report.input.reading.quiet = true
    let (contents, run) = try await report.contents(recorded: recorded.command, detail: .full)
    let writer = ReportWriter(contents)
    let state = try recorded.state(of: file, writer, csv: report.csv)
    let value = try value(writer)
    let listing = try value.origin.map { try OriginListing($0, of: report, contents: contents) }
    try say(value, listing, contents, state, recorded.command)
    try run.finish()
  }

  /// Where the report is made again, to be set beside the one that is there.
  static let scratch =
    FileManager.default.temporaryDirectory
    .appendingPathComponent("policy-mentions-" + UUID().uuidString).path

  /// Whether an input was given by a path that leads nowhere from the present folder.
  private static func isElsewhere(_ input: String) -> Bool {
    input != "-" && !input.hasPrefix("/") && !FileManager.default.fileExists(atPath: input)
  }

  private func value(_ writer: ReportWriter) throws -> ExplainedValue {
    if isOfCSV {
      let keys = try keys()
      let table = URL(fileURLWithPath: file).deletingPathExtension().lastPathComponent
      do throws(PlaceFault) {
        return try writer.value(inTable: table, where: keys, column: column)
      } catch {
        throw ValidationError(words(for: error, table: table))
      }
    }
    let (sheet, address) = try cell()
    guard let value = writer.value(onSheet: sheet, at: address) else {
      throw ValidationError("\(file) has no value of a table at \(place)")
    }
    return value
  }

  private var isOfCSV: Bool { URL(fileURLWithPath: file).pathExtension == "csv" }

  /// The place as a cell of a workbook.
  private func cell() throws -> (sheet: String, address: CellAddress) {
    let parts = place.split(separator: "!").map { $0.trimmingCharacters(in: ["'"]) }
    guard parts.count == 2, let address = CellAddress(parts[1]) else {
      throw ValidationError("“\(place)” is no cell; write it as 'Ministers!D7', the sheet and the cell")
    }
    return (parts[0], address)
  }

  /// The place as keys of a row of a CSV file.
  private func keys() throws -> [String: String] {
    let pairs = place.isEmpty ? [] : place.split(separator: ",", omittingEmptySubsequences: false)
    return try Dictionary(pairs.map { try Self.key($0) }, uniquingKeysWith: { first, _ in first })
  }

  private func words(for fault: PlaceFault, table: String) -> String {
    func nearest(_ wrong: String, _ right: [String], _ which: String) -> String {
      let suggestion = Suggestion.words(for: wrong, among: right)
      return suggestion.isEmpty ? "; \(which) are \(right.joined(separator: ", "))" : suggestion
    }
    switch fault {
    case .noTable(let tables): return "\(file) is no table of the report" + nearest(table, tables, "these")
    case .noColumn(let column, let columns):
      return "\(file) has no column “\(column)”" + nearest(column, columns, "its columns")
    case .noRow: return "\(file) has no row with \(place)"
    case .severalRows(let count, let columns):
      return "\(file) has \(count) rows" + (place.isEmpty ? "" : " with \(place)")
        + "; name one by its values of \(columns.joined(separator: ", ")) too"
    }
  }

  private static func key(_ text: Substring) throws -> (String, String) {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2 else {
      throw ValidationError("“\(text)” is no key of a row; write it as month=2024-01")
    }
    return (parts[0], parts[1])
  }

  private func say(
    _ value: ExplainedValue, _ listing: OriginListing?, _ contents: ReportContents,
    _ state: RecordedReport.State, _ command: RecordedCommand
  ) throws {
    var lines = ["\(place): \(value.heading) = \(value.value)"]
    if !value.meaning.isEmpty { lines.append(value.meaning) }
    lines.append("The report was made by: \(command.text)")
    switch state {
    case .unchanged: break
    case .changed:
      lines.append(
        "The input, the definitions or the program have changed since: the rows below are today's.")
    case .otherFile:
      lines.append("\(file) has been changed since the report wrote it: its own value may be another.")
    }
    guard let listing else {
      lines.append(
        "Its rows cannot be listed: it is a name, is worked out from other figures, or counts what no month, agency, "
          + "minister and code select.")
      return try StandardOutput.write(lines: lines)
    }
    let table = listing.table
    if let rows = value.rows, rows != table.rows.count {
      lines.append(
        "Its rows cannot be listed: they are \(rows), and no month, agency, minister and code that a command takes "
          + "select just these.")
      return try StandardOutput.write(lines: lines)
    }
    lines.append(listing.sentence)
    lines.append(listing.summary)
    if format == .table {
      try StandardOutput.write(lines: lines)
    } else {
      lines.forEach(Terminal.say)
    }
    try RowOutput.write(table, format: format, language: contents.language, raw: raw)
  }
}

/// The rows behind a number, and the command that lists them.
private struct OriginListing {
  let origin: FigureOrigin
  let clock: Clock
  let report: ReportCommand
  /// What the report's definition says, if it has one.
  let specification: ReportSpecification
  let documents: [DocumentRecord]
  let mentions: [MentionRecord]
  private let documentsWith: [DocumentRecord]

  init(_ origin: FigureOrigin, of report: ReportCommand, contents: ReportContents) throws {
    self.origin = origin
    self.report = report
    clock = contents.clock
    specification = try report.specification()
    let selected = contents.ledger.selected(origin.selection, clock: contents.clock)
    documents = selected.documents
    let mentioning = Set(selected.mentions.map(\.path))
    documentsWith =
      origin.rows == .documentsWith
      ? origin.documents(in: selected) : documents.filter { mentioning.contains($0.path) }
    let paths = Set(documentsWith.map(\.path))
    mentions = selected.mentions.filter { paths.contains($0.path) }
  }

  var table: ReportTable {
    switch origin.rows {
    case .documents: DocumentTable.table(of: documents)
    case .documentsWith: DocumentTable.table(of: documentsWith)
    case .mentions: MentionTable.table(of: mentions)
    }
  }

  var summary: String {
    // Of a base it is nothing which of its documents mention a policy.
    guard origin.rows != .documents else { return "\(documents.count) documents" }
    return "\(mentions.count) mentions in \(documentsWith.count) of \(documents.count) documents"
  }

  /// The command that lists the rows, with what has to be picked from its own by hand.
  var sentence: String {
    var picked: [String] = []
    if let code = origin.alsoCode { picked.append("mention \(code) too") }
    if let agencies = specification.agencies,
      ![origin.selection.issuer, origin.selection.body].contains(where: { $0.map(agencies.contains) ?? false }
      )
    {
      picked.append("have \(agencies.joined(separator: " or ")) as issuer or body")
    }
    guard isByMentions || !picked.isEmpty else { return "Its rows: \(command)" }
    return "Its rows are \(isByMentions ? "the documents of the mentions" : "those") of this command"
      + (picked.isEmpty ? "" : " that " + picked.joined(separator: " and ")) + ": \(command)"
  }

  /// Whether documents are to be had by way of their mentions: only these are listed by reviewers' decisions.
  private var isByMentions: Bool { origin.rows == .documentsWith && report.decisions != nil }

  private var command: String {
    let ofMentions = origin.rows == .mentions || isByMentions
    var words = [ofMentions ? "mentions" : "documents"] + report.input.inputs
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
    if ofMentions, let decisions = report.decisions { words += ["--decisions", decisions] }
    // A definition that names codes may name extended ones.
    let isExtended = specification.showsExtendedCodes || report.input.reading.extended
    return RecordedCommand(words + report.input.words(clock: clock, extended: isExtended)).text
  }
}

extension InputOptions {
  /// The options that bear on what is read and how it is counted, as they are typed; those that say what is the case
  /// anyway are left out.
  ///
  /// - Parameters:
  ///   - clock: The clock, which a report's definition may have chosen.
  ///   - extended: Whether extended themes are counted, for which codes may have asked.
  fileprivate func words(clock: Clock, extended: Bool) -> [String] {
    let limits = reading.limitOptions
    let usual = InputLimits()
    let options: [(option: String, value: String?)] = [
      ("--codebook", codebook), ("--registry", reading.registry),
      ("--date", clock == .published ? nil : clock.rawValue),
      ("--duplicates", duplicates == .all ? nil : duplicates.rawValue),
      ("--input-format", reading.inputFormat == .automatic ? nil : reading.inputFormat.rawValue),
      (
        "--largest-file",
        limits.largestFile.bytes == usual.largestText ? nil : limits.largestFile.description
      ),
      ("--largest-member", limits.largestMember?.description),
      ("--longest-line", limits.longestLine?.description),
      (
        "--deepest-folder",
        limits.deepestFolder == usual.deepestFolder ? nil : String(limits.deepestFolder)
      ),
    ]
    return options.flatMap { option, value in value.map { [option, $0] } ?? [] }
      + (extended ? ["--extended"] : []) + (reading.fromLedger ? ["--from-ledger"] : [])
  }
}

/// A report as it lies in its folder.
private struct RecordedReport {
  let folder: URL
  let descriptor: String
  let command: RecordedCommand

  /// - Throws: `ValidationError` where there is no descriptor beside the file, it keeps no command, or is of another
  ///   report, which has replaced that of the workbook.
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
    let asked = URL(fileURLWithPath: file)
    if asked.pathExtension == "xlsx", let name = object["name"] as? String,
      asked.deletingPathExtension().lastPathComponent != name
    {
      throw ValidationError(
        "\(file) is not of the report that \(descriptor) describes, which was made by: \(command.text); make its report "
          + "again, in a folder of its own")
    }
  }

  /// How what lies there compares with the report made now.
  enum State {
    /// It is the same.
    case unchanged
    /// The workbook, or the descriptor with the size and the hash of each table, is another.
    case changed
    /// The report is the same, but the file that is asked about is not as it was written.
    case otherFile
  }

  /// Makes the report again, and compares.
  ///
  /// - Parameters:
  ///   - file: The file that is asked about.
  ///   - csv: How the tables were written.
  func state(of file: String, _ writer: ReportWriter, csv: CSVWriter.Options) throws -> State {
    defer { try? FileManager.default.removeItem(atPath: ExplainCommand.scratch) }
    let written = try writer.write(toFolder: ExplainCommand.scratch + "/report", csv: csv)
    func name(_ path: String) -> String { URL(fileURLWithPath: path).lastPathComponent }
    func isSame(_ path: String) -> Bool {
      FileManager.default.contentsEqual(atPath: path, andPath: folder.appendingPathComponent(name(path)).path)
    }
    guard [written.descriptor, written.workbook].allSatisfy(isSame) else { return .changed }
    return isSame(ExplainCommand.scratch + "/report/" + name(file)) ? .unchanged : .otherFile
  }
}
