public import ArgumentParser
import Foundation
public import PolicyMentions

/// Writes the series of each code, or what is found in them.
struct TrendCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "trend",
    abstract: "Writes the series of each code, tests their trends, and finds changes, bursts and alerts.",
    discussion: """
      Rows are the months of a complete calendar: a month with documents and no mention is 0, a month without documents \
      is empty. Each has its figures, rolling means over 3 and 12 months, and the change since the month before and the \
      year before, with intervals; --per gives quarters or years instead. Months whose base is too small are marked, and \
      left out of everything below.

      With --tests there is one row for each code: the slope of its monthly share with its interval, Mann–Kendall tests \
      (also seasonal, and corrected for autocorrelation; adjusted for the number of codes) and a verdict; the same of the \
      last \(TrendTests.recentMonths) months by themselves. --changes gives the most marked change of each code, --bursts \
      the times of more than usual mention, both beside the nearest change of minister; --alerts what is remarkable in a \
      month, in sentences. All name the documents they rest on.

      --format table shows a line of blocks a code, and says what the figures rest on; csv and jsonl say that on \
      standard error. --since and --until limit the series; --month names the month of the alerts, the latest without it.

      Examples: all trends; one policy by fiscal year; what changed under which minister; one ministry's own news; what \
      is remarkable in a month.
        policy-mentions trend ~/news --tests --format table
        policy-mentions trend ~/news --code BCG --per fiscal-year
        policy-mentions trend ~/news --changes --ministry ministry-of-industry
        policy-mentions trend ~/news --issuer ministry-of-industry
        policy-mentions trend ~/news --alerts --month 2567-01
      """)

  @OptionGroup var input: InputOptions
  @OptionGroup var rows: RowOutput
  @OptionGroup var period: PeriodOptions

  @Flag(help: "What to write instead of the series.")
  var shown: ShownTrend?

  @Option(help: "The step of the series: month, quarter, fiscal-quarter, year or fiscal-year.")
  var per: CalendarUnit = .month

  @Option(help: "Only this code; may be given several times.", completion: NameCompletion.codes)
  var code: [String] = []

  @Option(help: "Only the news of this agency (a registry id).", completion: NameCompletion.agencies)
  var issuer: String?

  @Option(
    help: "The ministry whose ministers changes and bursts are set against.",
    completion: NameCompletion.ministries)
  var ministry: String?

  @Flag(help: CountedWords.help)
  var words = false

  func validate() throws {
    if period.month != nil, shown != .alerts { throw ValidationError("--month goes with --alerts") }
    if ministry != nil, shown != .changes, shown != .bursts {
      throw ValidationError("--ministry goes with --changes or --bursts")
    }
    if per != .month, shown != nil { throw ValidationError("--per goes with the series alone") }
    if words, shown != nil { throw ValidationError("--words goes with the series alone") }
  }

  func run() async throws {
    try checkNames()
    var run = try await CorpusRun.of(input, detail: .counted, words: words)
    let request = try request(run)
    let all = run.findings.ledger
    run.findings.ledger = limited(all)
    // Where nothing is left, the tables are empty, and of a month that was asked for.
    let isEmpty = run.findings.ledger.months(by: input.date) == nil
    let latest = try PeriodOptions.latestMonth(of: isEmpty ? all : run.findings.ledger, clock: input.date)
    if isEmpty, !input.quiet, let months = all.months(by: input.date) {
      CorpusRun.sayNothingIsSelected(of: months)
    }
    let typed = period.month ?? (isEmpty ? period.since ?? period.until : nil)
    let asked = typed.flatMap { Month(typed: $0) } ?? latest
    if period.month != nil, !isEmpty { run.sayIfNothing(isOf: LedgerSelection(months: asked...asked), input) }
    let contents = run.contents(period: Period(month: asked), options: input, language: rows.language)
    let tables = TrendTables(contents, request)
    let part = TrendPart(tables: tables, shown: shown, month: asked, language: rows.language)
    if rows.format == .table {
      try rows.write(part.sections(width: Terminal.lineWidth), notes: part.notes)
    } else {
      try rows.write(part.table, quiet: input.quiet)
      if !input.quiet { for note in part.notes { Terminal.say(note) } }
    }
    try run.finish()
  }

  /// The ledger of the agency and the months asked for. Documents without a day stay, for the notes to count them.
  private func limited(_ ledger: Ledger) -> Ledger {
    let clock = input.date
    let ledger = issuer.map { ledger.selected(LedgerSelection(issuer: $0), clock: clock) } ?? ledger
    guard period.month == nil, let months = period.months else { return ledger }
    func isWithin(_ day: CalendarDay?) -> Bool { day.map { months.contains(Month(of: $0)) } ?? true }
    return Ledger(
      documents: ledger.documents.filter { isWithin(clock.day(of: $0)) },
      mentions: ledger.mentions.filter { isWithin(clock.day(of: $0)) })
  }

  /// Makes sure that the codes and agencies that are named are there, before anything else is read.
  private func checkNames() throws {
    if !code.isEmpty {
      _ = try Definitions.codebook(input.codebook, extended: input.reading.extended).codes(named: code)
    }
    try input.reading.checkIssuer(issuer)
    if let ministry {
      _ = try Definitions.registry(input.reading.registry).ministry(ministry, for: "--ministry")
    }
  }

  private func request(_ run: CorpusRun) throws -> TrendTables.Request {
    let agreement = try run.agreement()
    return TrendTables.Request(
      unit: per, codes: code.isEmpty ? nil : code, ministers: MinisterChange.all(in: run.registry),
      ministry: ministry, issuer: issuer,
      agreement: agreement?.byCode ?? [:], agreementSet: agreement?.set, hasWords: words)
  }
}

/// What the command writes instead of the series.
enum ShownTrend: String, EnumerableFlag {
  case tests
  case changes
  case bursts
  case alerts

  static func help(for value: ShownTrend) -> ArgumentHelp? {
    switch value {
    case .tests: "Write the tests, one row a code, instead of the series."
    case .changes: "Write the most marked change of each code, by two methods."
    case .bursts: "Write the times in which codes were mentioned more than usual."
    case .alerts: "Write what is remarkable in a month, in sentences."
    }
  }
}

/// The part of the tables that was asked for.
private struct TrendPart {
  let tables: TrendTables
  let shown: ShownTrend?
  let month: Month
  let language: Language

  var table: ReportTable {
    switch shown {
    case nil: tables.series
    case .tests: tables.tests
    case .changes: tables.changes
    case .bursts: tables.bursts
    case .alerts: tables.alerts(of: month)
    }
  }

  func sections(width: Int) -> [TerminalSection] {
    switch shown {
    case nil: tables.seriesSections(in: language, width: width)
    case .tests: tables.testSections(in: language)
    case .changes: tables.changeSections(in: language)
    case .bursts: tables.burstSections(in: language)
    case .alerts: tables.alertSections(of: month, in: language)
    }
  }

  var notes: [String] {
    switch shown {
    case nil: tables.seriesNotes(in: language)
    case .tests: tables.testNotes(in: language)
    case .changes: tables.changeNotes(in: language)
    case .bursts: tables.burstNotes(in: language)
    case .alerts: tables.alertNotes(in: language)
    }
  }
}

extension Terminal {
  /// How many columns the line of a series may have on standard output: what the other columns leave.
  static var lineWidth: Int {
    var size = winsize()
    guard isatty(STDOUT_FILENO) == 1, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0
    else { return usualLine }
    return min(max(Int(size.ws_col) - otherColumns, shortestLine), longestLine)
  }

  /// What all but the line takes of a terminal's width.
  private static let otherColumns = 130
  private static let shortestLine = 16
  private static let longestLine = 60
  /// Where no terminal says how wide it is.
  private static let usualLine = 40
}

extension CalendarUnit: ExpressibleByArgument {}
