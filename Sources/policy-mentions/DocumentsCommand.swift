import ArgumentParser
import PolicyMentions

/// Lists documents.
struct DocumentsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "documents", abstract: "Writes one row for each document.",
    discussion: "Example: policy-mentions documents news.tar.xz --format jsonl")

  @OptionGroup var input: InputOptions
  @OptionGroup var rows: RowOutput

  func run() async throws {
    let run = try await CorpusRun.of(input)
    try rows.write(DocumentTable.table(of: run.findings.ledger.documents))
    try run.finish()
  }
}
