import ArgumentParser
import PolicyMentions

/// Lists documents.
struct DocumentsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "documents", abstract: "Writes one row for each document.",
    discussion: """
      Examples:
        policy-mentions documents news.tar.xz --format jsonl
        policy-mentions documents ~/news --month 2567-01 --issuer none
      """)

  @OptionGroup var input: InputOptions
  @OptionGroup var selection: SelectionOptions
  @OptionGroup var codes: CodeOptions
  @OptionGroup var rows: RowOutput

  @Flag(help: "Count words too, by ICU's breaking of Thai, and give them in a column of their own.")
  var words = false

  func run() async throws {
    let selection = try selection.selection(of: input, codes: codes)
    let run = try await CorpusRun.of(input, words: words)
    let documents = run.selected(selection, input).documents
    try rows.write(
      DocumentTable.table(
        of: documents.filter { document in
          selection.codes.map { !$0.isDisjoint(with: document.codes) } ?? true
        },
        hasWords: words), quiet: input.quiet)
    try run.finish()
  }
}
