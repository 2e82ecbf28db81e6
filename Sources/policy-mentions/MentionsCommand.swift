import ArgumentParser
import PolicyMentions

/// Lists mentions, or the hits that were refused.
struct MentionsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mentions", abstract: "Writes one row for each mention.",
    discussion: """
      Examples:
        policy-mentions mentions ~/news --output mentions.csv
        policy-mentions mentions ~/news --code GI --month 2567-01
      """)

  @OptionGroup var input: InputOptions
  @OptionGroup var selection: SelectionOptions
  @OptionGroup var codes: CodeOptions

  @Option(help: "Only mentions in this part of the document: headline, body or hashtag.")
  var scope: Scope?

  @OptionGroup var rows: RowOutput

  @Flag(help: "Write the hits that do not count instead, each with the rule that refused it.")
  var refused = false

  @Option(help: "Reviewers' decisions on single hits (CSV).", completion: .file(extensions: ["csv"]))
  var decisions: String?

  func validate() throws {
    let isNarrowed = selection.period.months != nil || selection.issuer != nil || selection.body != nil
    if refused, isNarrowed || selection.minister != nil || selection.ministerNamed != nil || scope != nil {
      throw ValidationError("--refused lists refused hits by --code only; filter its rows for the rest")
    }
  }

  func run() async throws {
    var selection = try selection.selection(of: input, codes: codes)
    selection.scope = scope
    let run = try await CorpusRun.of(
      input, keepsRefused: refused, decisions: decisions, detail: .counted)
    try rows.write(
      refused
        ? RefusedTable.table(of: run.findings.refused.filter { selection.codes?.contains($0.code) ?? true })
        : MentionTable.table(of: run.selected(selection, input).mentions),
      quiet: input.quiet)
    try run.finish()
  }
}
