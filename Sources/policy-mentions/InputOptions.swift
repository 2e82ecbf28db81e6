public import ArgumentParser
public import PolicyMentions

/// What is read, and by which definitions: the options of every command that takes input.
struct InputOptions: ParsableArguments {
  @Argument(help: "Folders, files, archives, a store, or - for standard input.", completion: .file())
  var inputs: [String]

  @Option(help: "A codebook that replaces the built-in one.", completion: .file(extensions: ["yml"]))
  var codebook: String?

  @OptionGroup var reading: ReadingOptions

  var date: Clock { reading.date }
  var duplicates: DuplicateCounting { reading.duplicates }
  var quiet: Bool { reading.quiet }

  /// The input as the commands ask for it.
  var request: CorpusRequest { CorpusRequest(inputs: inputs, codebook: codebook, reading: reading) }
}

/// How input is read, apart from what it is and the codebook.
struct ReadingOptions: ParsableArguments {
  @Option(help: "Read single files and standard input as automatic, text, jsonl, csv or archive.")
  var inputFormat: InputFormat = .automatic

  @Flag(help: "The input is ledgers, files or folders of them, that the ledger command has written.")
  var fromLedger = false

  @Option(
    help: "A folder with people.yml and agencies.yml that replace the built-in registry.",
    completion: .directory)
  var registry: String?

  @Flag(help: "Count the codebook's extended themes too.")
  var extended = false

  @Option(
    name: .customLong("date"),
    help: "The clock: published (the default), or event for the date of what is reported.")
  var chosenDate: Clock?

  var date: Clock { chosenDate ?? .published }

  @Option(help: "News published more than once: all counts each, one counts the earliest only.")
  var duplicates: DuplicateCounting = .all

  @Flag(help: "End with exit code 3, and write no file, where any input is rejected.")
  var strict = false

  @Flag(name: [.short, .long], help: "Say nothing but errors.")
  var quiet = false

  @OptionGroup(title: "Limits on input") var limitOptions: LimitOptions

  var limits: InputLimits { limitOptions.limits }
}

/// What a command wants read.
struct CorpusRequest {
  var inputs: [String]
  /// A codebook's path; the built-in one where `nil`.
  var codebook: String?
  var reading: ReadingOptions

  /// The store that is asked for; `nil` where the input is none.
  func store() throws -> StoredCorpus? {
    guard !reading.fromLedger, let path = inputs.first(where: StoredCorpus.isStore) else { return nil }
    if inputs.count > 1 {
      throw ValidationError(
        "\(path) is a store, which is read by itself; other inputs are added to it with "
          + "policy-mentions update \(ShellWord.quoted(path)) INPUT…")
    }
    return try StoredCorpus(path: path)
  }
}

extension Clock: ExpressibleByArgument {}
extension InputFormat: ExpressibleByArgument {}
extension DuplicateCounting: ExpressibleByArgument {}
