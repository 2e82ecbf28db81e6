import ArgumentParser
import PolicyMentions

/// Works on codebooks.
struct CodebookCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "codebook", abstract: "Checks, compares or prints codebooks.",
    discussion: """
      Examples: begin a codebook of your own; check it.
        policy-mentions codebook show > mine.yml
        policy-mentions codebook check mine.yml
      """,
    subcommands: [CodebookCheckCommand.self, CodebookDiffCommand.self, Show.self])

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: "Prints a codebook's YAML.",
      discussion: "Example: policy-mentions codebook show > mine.yml")

    @Argument(help: "A codebook; the built-in one without it.", completion: .file(extensions: ["yml"]))
    var file: String?

    func run() throws {
      let text = try Definitions.codebookText(file)
      try StandardOutput.write { sink in try sink.write(text) }
    }
  }
}
