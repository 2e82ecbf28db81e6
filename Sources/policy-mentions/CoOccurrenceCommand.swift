public import ArgumentParser
public import PolicyMentions

/// Tells which codes stand together.
struct CoOccurrenceCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "co-occurrence",
    abstract: "Counts which codes stand together in documents and paragraphs.",
    discussion: """
      Each row is a pair of codes: how many documents, or paragraphs, have each and both, how much more often than by \
      chance (pointwise mutual information), and the log odds with their interval. --show dimensions tells of each code \
      with dimensions which of them its documents name, how many together, and how evenly. Without a period all \
      documents with a day count.

      Examples:
        policy-mentions co-occurrence ~/news --issuer ministry-of-industry
        policy-mentions co-occurrence ~/news --show dimensions --format table
      """)

  @OptionGroup var input: InputOptions
  @OptionGroup var period: PeriodOptions
  @OptionGroup var rows: RowOutput

  @Option(help: "What codes stand together in: document or paragraph; both without it.")
  var unit: CoOccurrence.Unit?

  @Option(help: "Only the news of this issuer.", completion: NameCompletion.agencies)
  var issuer: String?

  @Option(help: "The table to write: pairs or dimensions.")
  var show: ShownCoOccurrence?

  func run() async throws {
    try input.reading.checkIssuer(issuer)
    let run = try await CorpusRun.of(input)
    let latest = try period.period(of: run.findings.ledger, clock: input.date)
    run.sayIfNothing(
      isOf: LedgerSelection(months: period.isGiven ? latest.months : nil, issuer: issuer), input)
    let contents = run.contents(period: latest, options: input, language: rows.language)
    let tables = CoOccurrenceTables(
      contents, units: unit.map { [$0] } ?? CoOccurrence.Unit.allCases,
      period: period.isGiven ? latest : nil, issuer: issuer)
    if rows.format == .table, show == nil {
      try rows.write(tables.sections(in: rows.language), notes: tables.notes(in: rows.language))
    } else {
      try rows.write((show ?? .pairs).table(of: tables), quiet: input.quiet)
      if !input.quiet { for note in tables.notes(in: rows.language) { Terminal.say(note) } }
    }
    try run.finish()
  }
}

/// The tables of co-occurrence by name.
enum ShownCoOccurrence: String, CaseIterable, ExpressibleByArgument {
  case pairs
  case dimensions

  func table(of tables: CoOccurrenceTables) -> ReportTable {
    switch self {
    case .pairs: tables.pairs
    case .dimensions: tables.named
    }
  }
}

extension CoOccurrence.Unit: ExpressibleByArgument {}
