public import ArgumentParser
public import PolicyMentions

/// Sets emphasis side by side.
struct CompareCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare", abstract: "Compares policy emphasis across ministers, issuers or periods.",
    discussion: """
      Each row sets a target against its reference, for one code: both bases, both shares with intervals, and the
      difference of shares with its interval. Where cases are few the reading says so.

      Example: policy-mentions compare ~/news --by minister --format table
      """)

  @OptionGroup var input: InputOptions
  @OptionGroup var period: PeriodOptions
  @OptionGroup var rows: RowOutput

  @Option(help: "minister, issuer or period.")
  var by: AnalysisTables.Comparing = .minister

  func run() async throws {
    let run = try await CorpusRun.of(input, detail: .counted)
    let contents = run.contents(
      period: try period.period(of: run.findings.ledger, clock: input.date), options: input,
      language: rows.language)
    try rows.write(AnalysisTables(contents).comparisons(by: by))
    try run.finish()
  }
}

extension AnalysisTables.Comparing: ExpressibleByArgument {}
