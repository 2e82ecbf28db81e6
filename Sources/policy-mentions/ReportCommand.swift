import ArgumentParser
import Foundation
import PolicyMentions

/// Writes the workbook and the CSV package.
struct ReportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Reads, counts, and writes an Excel workbook and a package of CSV files.",
    discussion: """
      Without a period the report is on the latest month that the input holds. Years from 2400 up are \
      Buddhist Era.

      Examples:
        policy-mentions report ~/news --month 2567-01
        policy-mentions report ~/news --since 2566-10 --until 2567-09 --language en
        policy-mentions report news.sqlite --definition Reports/ministers.yml
      """)

  @OptionGroup var input: InputOptions
  @OptionGroup var period: PeriodOptions

  @Option(help: "The language of the workbook: th or en; th without it, or what the definition says.")
  var language: Language?

  @Option(name: [.short, .long], help: "The folder to write to.", completion: .directory)
  var output = "Reports/output"

  @Option(help: "A report definition, such as Reports/monthly.yml.", completion: .file(extensions: ["yml"]))
  var definition: String?

  @Option(help: "Reviewers' decisions on single hits (CSV).", completion: .file(extensions: ["csv"]))
  var decisions: String?

  @Option(
    help: "Coded items on which agreement is measured for the method sheet; may be given several times.",
    completion: .file())
  var gold: [String] = []

  @Flag(help: "Write CSV files without the byte order mark that spreadsheets want.")
  var noBom = false

  @Flag(help: "Say on standard error how long each stage took.")
  var timings = false

  @Flag(help: "Leave texts that a spreadsheet would run as formulas as they are; for machines.")
  var raw = false

  /// How the CSV files are written.
  var csv: CSVWriter.Options { CSVWriter.Options(byteOrderMark: !noBom, isSafeForSpreadsheets: !raw) }

  mutating func run() async throws {
    var (contents, run) = try await contents()
    run.times.end("contents")
    let writer = ReportWriter(contents)
    run.times.end("figures")
    let written = try writer.write(toFolder: output, csv: csv)
    run.times.end("writing the workbook and tables")
    try summarise(writer, written, in: contents.language)
    noteEmptyPeriod(contents)
    if timings { run.times.lines(run.read).forEach(Terminal.say) }
    // Written to be looked into, and no report to go by.
    if !writer.reconciliation.allSatisfy(\.agrees) { throw Outcome.nothingDone }
    try run.finish()
  }

  /// Reads the input, and gathers what the report is made of.
  ///
  /// - Parameters:
  ///   - recorded: The command that the report states.
  ///   - detail: What is wanted of documents outside the period and without mentions.
  mutating func contents(
    recorded: RecordedCommand = RecordedCommand(CommandLine.arguments.dropFirst()),
    detail: DocumentDetail = .counted
  ) async throws -> (ReportContents, CorpusRun) {
    let specification = try specification()
    input.reading.chosenDate = input.reading.chosenDate ?? specification.clock
    input.reading.extended = input.reading.extended || specification.showsExtendedCodes
    let items = try [GoldFile].load(gold, codebook: input.codebook, reading: input.reading)
    var run = try await CorpusRun.of(
      input, decisions: decisions, detail: gold.isEmpty ? detail : .full, spans: GoldSpans(items))
    let agreement = try measuredAgreement(run, on: run.borneOut(items, from: gold))
    if let codes = specification.layout.codes { run.show(codes) }
    let agencies = specification.agencies.map(Set.init)
    func limited(_ ledger: Ledger) -> Ledger { agencies.map { ledger.limited(to: $0) } ?? ledger }
    let period = try period.period(
      of: limited(run.findings.ledger), clock: input.date, rule: specification.period)
    try run.complete(in: period, clock: input.date)
    let whole = agencies == nil ? nil : WholeInput(run.findings.ledger, clock: input.date)
    run.findings.ledger = limited(run.findings.ledger)
    var contents = run.contents(
      period: period, options: input, language: language ?? specification.language ?? .thai,
      agreement: agreement)
    contents.whole = whole
    contents.layout = specification.layout
    contents.method.settings += settings(of: specification, run.registry)
    contents.method.command = recorded.reading(run.inputs, for: input).text
    return (contents, run)
  }

  /// The report definition, with its names looked up; the report that shows everything without one.
  func specification() throws -> ReportSpecification {
    guard let definition else { return ReportSpecification() }
    return try ReportSpecification(
      Definitions.report(definition), codebook: Definitions.codebook(input.codebook, extended: true),
      registry: Definitions.registry(input.reading.registry))
  }

  /// What the definition says that bears on figures, for the method sheet.
  private func settings(
    of specification: ReportSpecification, _ registry: Registry
  ) -> [MethodFacts.Setting] {
    var settings: [MethodFacts.Setting] = []
    if let definition {
      settings.append(MethodFacts.Setting(name: .settingDefinition, value: LocalizedText(same: definition)))
    }
    if let agencies = specification.agencies {
      settings.append(
        MethodFacts.Setting(
          name: .settingAgencies, value: LocalizedText(same: agencies.joined(separator: ", "))))
    }
    return settings
  }

  /// The agreement measured on the coded items given, or else the one that comes with the codebook.
  private func measuredAgreement(_ run: CorpusRun, on items: [GoldFile]) throws -> MeasuredAgreement? {
    guard !items.isEmpty else {
      return try Definitions.agreement(of: run.codebook).map(MeasuredAgreement.init)
    }
    let set = gold.map { URL(fileURLWithPath: $0).lastPathComponent }.joined(separator: ", ")
    return MeasuredAgreement(
      AgreementRecord(
        on: items, found: run.findings.byDocument, codebook: run.codebook,
        registry: run.registry, set: set))
  }

  /// The short table on the terminal, the checks, and where the files lie.
  private func summarise(
    _ report: ReportWriter, _ written: ReportWriter.Written, in language: Language
  ) throws {
    let table = report.summary
    let checks = report.reconciliation
    let failed = checks.filter { !$0.agrees }.map { check in
      "NOT RECONCILED: \(check.name.english): \(check.ledger) in the ledger, \(check.table) in the table"
    }
    let notHeld = Self.notHeld(written.outcome)
    if input.quiet {
      (failed + notHeld).forEach(Terminal.say)
      return
    }
    var lines = failed.isEmpty ? ["Reconciled: \(checks.count) of \(checks.count) checks agree."] : failed
    lines.append("Workbook: \(written.workbook)")
    lines.append("CSV package: \(written.descriptor)")
    if written.neutralizedCells > 0 {
      lines.append(RowOutput.note(neutralized: written.neutralizedCells))
    }
    lines += notHeld
    try StandardOutput.write { sink in
      var writer = TerminalTableWriter(columns: table.columns, language: language)
      try writer.write(table, to: sink)
      try sink.write(Array((VisibleText.of(lines.joined(separator: "\n"), keepingLines: true) + "\n").utf8))
    }
  }

  /// Says where no document is of the period, and of which months there are some.
  private func noteEmptyPeriod(_ contents: ReportContents) {
    let ofPeriod = LedgerSelection(months: contents.period.months)
    guard !input.quiet, let months = contents.ledger.months(by: contents.clock),
      !contents.ledger.documents.contains(where: { ofPeriod.holds($0, clock: contents.clock) })
    else { return }
    Terminal.say(
      "No document is of the period of the report; those that were read are of \(months.lowerBound) to "
        + "\(months.upperBound).")
  }

  /// What a workbook has no room for; its sheets say so too.
  private static func notHeld(_ outcome: WorkbookOutcome) -> [String] {
    var lines = outcome.misfits.map { misfit in
      switch misfit.kind {
      case .rows:
        "Sheet \(misfit.sheet): \(misfit.count) rows do not fit into a workbook; they are in the CSV files"
      case .texts:
        "Sheet \(misfit.sheet): \(misfit.count) texts are longer than a cell; they are whole in the CSV files"
      case .links:
        "Sheet \(misfit.sheet): \(misfit.count) links are more than a sheet holds; they are plain text"
      }
    }
    if outcome.misfits.isEmpty, outcome.shortenedCells > 0 {
      lines.append("Texts longer than a cell: \(outcome.shortenedCells); they are whole in the CSV files")
    }
    return lines
  }
}
