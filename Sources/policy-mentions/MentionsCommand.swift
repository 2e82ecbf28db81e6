import ArgumentParser
import PolicyMentions

/// Lists mentions, or the hits that were refused.
struct MentionsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mentions", abstract: "Writes one row for each mention.",
    discussion: "Example: policy-mentions mentions ~/news --output mentions.csv")

  @OptionGroup var input: InputOptions
  @OptionGroup var rows: RowOutput

  @Flag(help: "Write the hits that do not count instead, each with the rule that refused it.")
  var refused = false

  @Option(help: "Reviewers' decisions on single hits (CSV).", completion: .file(extensions: ["csv"]))
  var decisions: String?

  func run() async throws {
    let run = try await CorpusRun.of(
      input, keepsRefused: refused, decisions: decisions, detail: .counted)
    try rows.write(
      refused
        ? RefusedTable.table(of: run.findings.refused) : MentionTable.table(of: run.findings.ledger.mentions))
    try run.finish()
  }
}
