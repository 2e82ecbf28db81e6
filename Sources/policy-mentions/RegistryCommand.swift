import ArgumentParser
import PolicyMentions

/// Works on the registry of people and agencies.
struct RegistryCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "registry",
    abstract: "Validates or prints a registry of agencies, people and tenures.",
    discussion: """
      Examples: begin a registry of your own; look an id up.
        policy-mentions registry check my-registry
        policy-mentions registry show | grep -B 4 พลังงาน
      """,
    subcommands: [Check.self, Show.self])

  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "check", abstract: "Validates a registry and says what it holds.",
      discussion: """
        Every error is shown with its line and column; the exit code is then 2. Notices are no errors:

          same name     several people go by one whole name, and all news that has it counts for the first of them;
                        or several agencies have one name in Thai or in English, and tables do not tell them apart

        Example: policy-mentions registry check my-registry
        """)

    @Argument(help: "A folder with people.yml and agencies.yml; the built-in registry without it.")
    var folder: String?

    func run() throws {
      let registry = try Definitions.registry(folder)
      let shared = registry.sharedNames
      try StandardOutput.write(
        lines: [
          "\(registry.persons.count) people, \(registry.offices.count) offices, \(registry.tenures.count) tenures, "
            + "\(registry.agencies.count) agencies; no errors, \(NoticeCount.words(for: shared.count))"
        ] + shared.map { "  same name: \($0.ids.joined(separator: ", ")): \(Self.words(for: $0))" })
    }

    private static func words(for shared: SharedName) -> String {
      let first = shared.ids.first ?? ""
      return switch shared.bearer {
      case .person:
        "“\(shared.name)” is the name of each, and news that has it counts for \(first); keep one entry, or tell their names apart"
      case .agency:
        "“\(shared.name)” is the name of each, and tables do not tell them apart; keep one entry, or tell their names apart"
      }
    }
  }

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: "Prints the YAML of people.yml and agencies.yml, one after the other.",
      discussion: "Example: policy-mentions registry show | less")

    @Argument(help: "A folder with people.yml and agencies.yml; the built-in registry without it.")
    var folder: String?

    func run() throws {
      let texts = try Definitions.registryTexts(folder)
      try StandardOutput.write { sink in for text in texts { try sink.write(text) } }
    }
  }
}
