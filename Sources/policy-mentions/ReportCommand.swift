import ArgumentParser
import Foundation
import PolicyMentions

/// Writes the workbook and the CSV package.
struct ReportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Reads, counts, and writes an Excel workbook and a package of CSV files.",
    discussion: """
      Without a period the report is on the latest month that the input holds. Years from 2400 up are
      Buddhist Era.

      Example: policy-mentions report ~/news --month 2567-01
      """)

  @OptionGroup var input: InputOptions
  @OptionGroup var period: PeriodOptions

  @Option(help: "The language of the workbook: th or en.")
  var language: Language?

  @Option(name: [.short, .long], help: "The folder to write to.", completion: .directory)
  var output = "Reports/output"

  @Option(help: "A report definition, such as Reports/monthly.yml.", completion: .file(extensions: ["yml"]))
  var definition: String?

  @Option(help: "Reviewers' decisions on single hits (CSV).", completion: .file(extensions: ["csv"]))
  var decisions: String?

  @Option(help: "Coded spans on which agreement is measured for the method sheet.", completion: .file())
  var gold: String?

  @Flag(help: "Write CSV files without the byte order mark that spreadsheets want.")
  var noBom = false

  func run() async throws {
    let definition = try definition.map(Definitions.report)
    var run = try await CorpusRun.of(
      input, decisions: decisions, codes: definition?.codes, detail: gold == nil ? .counted : .full)
    let period = try period.period(of: run.findings.ledger, clock: input.date)
    try run.complete(in: period, clock: input.date)
    let contents = run.contents(
      period: period, options: input,
      language: language ?? definition?.language.flatMap(Language.init(rawValue:)) ?? .thai,
      agreement: try measuredAgreement(run))
    let written = try ReportWriter(contents).write(
      toFolder: output, csv: CSVWriter.Options(byteOrderMark: !noBom))
    try summarise(contents, written)
    try run.finish()
  }

  private func measuredAgreement(_ run: CorpusRun) throws -> MeasuredAgreement? {
    guard let gold else { return nil }
    guard case .candidates(let items) = try GoldFile.load(gold) else {
      throw ValidationError("--gold needs coded spans (start, end, code); \(gold) holds other items")
    }
    let agreement = CandidateAgreement(
      items, found: run.findings.byDocument, codes: run.codebook.codes.map(\.code))
    return MeasuredAgreement(set: URL(fileURLWithPath: gold).lastPathComponent, agreement)
  }

  /// The short table on the terminal, the checks, and where the files lie.
  private func summarise(_ contents: ReportContents, _ written: ReportWriter.Written) throws {
    let sink = FileSink.standardOutput()
    let table = SummaryTable.table(of: contents)
    var writer = TerminalTableWriter(columns: table.columns, language: contents.language)
    if !input.quiet { try writer.write(table, to: sink) }
    let failed = contents.method.reconciliation.filter { !$0.agrees }
    var lines: [String] = []
    if failed.isEmpty {
      lines.append(
        "Reconciled: \(contents.method.reconciliation.count) of \(contents.method.reconciliation.count) checks agree."
      )
    } else {
      for check in failed {
        lines.append(
          "NOT RECONCILED: \(check.name.english): \(check.ledger) in the ledger, \(check.table) in the table")
      }
    }
    lines.append("Workbook: \(written.workbook)")
    lines.append("CSV package: \(written.descriptor)")
    try sink.write(Array((lines.joined(separator: "\n") + "\n").utf8))
    try sink.flush()
  }
}
