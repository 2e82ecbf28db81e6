import ArgumentParser
import PolicyMentions

/// Writes the monthly series of each code, or the tests of their trends.
struct TrendCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "trend", abstract: "Writes the monthly series of each code, and tests their trends.",
    discussion: """
      Rows are the months of a complete calendar: a month with documents and no mention is 0, a month
      without documents is empty. With --tests there is one row for each code: the slope of its monthly share
      with its interval, Mann–Kendall tests (also seasonal, adjusted for the number of codes) and the most marked change.

      Example: policy-mentions trend ~/news --tests --format table
      """)

  @OptionGroup var input: InputOptions
  @OptionGroup var rows: RowOutput

  @Flag(help: "Write the tests, one row a code, instead of the series.")
  var tests = false

  func run() async throws {
    let run = try await CorpusRun.of(input, detail: .counted)
    let period = Period(
      month: try PeriodOptions.latestMonth(of: run.findings.ledger, clock: input.date))
    let tables = AnalysisTables(run.contents(period: period, options: input, language: rows.language))
    try rows.write(tests ? tables.trends : tables.monthly)
    try run.finish()
  }
}
