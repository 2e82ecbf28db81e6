public import ArgumentParser
public import PolicyMentions

/// Sets emphasis side by side.
struct CompareCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Compares policy emphasis across ministers, issuers, bodies or periods.",
    discussion: """
      Each row sets a target against its reference, for one code: both bases, shares and rates with intervals, the \
      difference of shares, ratios with intervals, G² and log ratios, and p corrected for all tests. Where cases are \
      few, or the policy began later, the reading says so. Ministers are compared on the news of the ministry they \
      headed. --format table shows documents, mentions and attention with bars, and says what the figures rest on; csv \
      and jsonl write one table, which --show chooses.

      Examples: all ministers; two of them; first days in office; two fiscal years.
        policy-mentions compare ~/news --by minister --format table
        policy-mentions compare ~/news --among pimphattra-wichaikul,akanat-promphan
        policy-mentions compare ~/news --same-length first --days 100
        policy-mentions compare ~/news --by period --target 2566-10..2567-09
      """)

  @OptionGroup var input: InputOptions
  @OptionGroup var period: PeriodOptions
  @OptionGroup var rows: RowOutput
  @OptionGroup var groups: ComparisonOptions

  @Option(help: "The table to write: comparisons, profiles, distances or handover-days.")
  var show: ShownComparison?

  @Flag(help: CountedWords.help)
  var words = false

  func validate() throws {
    if show == .handoverDays, groups.by != .minister {
      throw ValidationError(
        "--show handover-days is for ministers; with --by \(groups.by.rawValue) leave it out")
    }
  }

  func run() async throws {
    try groups.checkNames(input.reading)
    let run = try await CorpusRun.of(input, detail: .counted, words: words)
    let latest = try period.period(of: run.findings.ledger, clock: input.date)
    let contents = run.contents(period: latest, options: input, language: rows.language)
    let tables = try groups.tables(contents, period: period, latest: latest, registry: run.registry)
    if rows.format == .table, show == nil {
      try rows.write(tables.sections(in: rows.language), notes: tables.notes(in: rows.language))
    } else {
      try rows.write((show ?? .comparisons).table(of: tables), quiet: input.quiet)
      if !input.quiet { for note in tables.notes(in: rows.language) { Terminal.say(note) } }
    }
    try run.finish()
  }
}

/// The tables of comparisons by name.
enum ShownComparison: String, CaseIterable, ExpressibleByArgument {
  case comparisons
  case profiles
  case distances
  case handoverDays = "handover-days"

  func table(of tables: ComparisonTables) -> ReportTable {
    switch self {
    case .comparisons: tables.comparisons
    case .profiles: tables.profiles
    case .distances: tables.distances
    case .handoverDays: tables.handoverDays
    }
  }
}

extension ActingMinisters: ExpressibleByArgument {}
extension SameLength.End: ExpressibleByArgument {}
