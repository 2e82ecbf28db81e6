import ArgumentParser
import Foundation
import PolicyMentions

/// Works on codebooks.
struct CodebookCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "codebook", abstract: "Validates a codebook, or prints the built-in one to begin from.",
    subcommands: [Check.self, Show.self])

  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "check", abstract: "Validates a codebook and says what it holds.",
      discussion: """
        Every error is shown with its line and column; the exit code is then 2.

        Example: policy-mentions codebook check mine.yml
        """)

    @Argument(help: "A codebook; the built-in one without it.", completion: .file(extensions: ["yml"]))
    var file: String?

    func run() throws {
      let codebook = try Definitions.codebook(file, extended: true)
      let finder = try MentionFinder(codebook)
      print("\(codebook.title.english) \(codebook.version), fingerprint \(codebook.fingerprint)")
      for code in codebook.codes {
        let facts = [
          "\(code.terms.count) terms", code.sequences.isEmpty ? nil : "\(code.sequences.count) sequences",
          code.otherSenses.isEmpty ? nil : "\(code.otherSenses.count) other senses",
          code.rules.isEmpty ? nil : "\(code.rules.values.joined().count) rules",
          code.parent.map { "dimension of \($0)" }, code.isExtended ? "extended" : nil,
        ]
        print("  \(code.code)  \(code.name.english): \(facts.compactMap { $0 }.joined(separator: ", "))")
      }
      print("\(finder.patterns.count) phrases in all; no errors")
    }
  }

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: "Prints a codebook's YAML.",
      discussion: "Example: policy-mentions codebook show > mine.yml")

    @Argument(help: "A codebook; the built-in one without it.", completion: .file(extensions: ["yml"]))
    var file: String?

    func run() throws {
      let sink = FileSink.standardOutput()
      try sink.write(try Definitions.codebookText(file))
      try sink.flush()
    }
  }
}
