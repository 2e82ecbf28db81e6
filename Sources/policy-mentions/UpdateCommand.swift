import ArgumentParser
import Foundation
import PolicyMentions

/// Makes a store, and keeps it up to date.
struct UpdateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "update",
    abstract: "Keeps documents and findings in a store, reading only what has changed.",
    discussion: """
      A store is a SQLite file that all other commands take as their input, with the same results as the files \
      it was made from. Inputs that are named are added to those of the store; without any, those that it has are \
      brought up to date. Files of the same size and time are not read again.

      Readers see the last finished update. One that is interrupted is gone on with by the next.

      Examples: make or add to a store; bring it up to date.
        policy-mentions update news.sqlite ~/news
        policy-mentions update news.sqlite
      """)

  @Argument(help: "The store; made where there is none.", completion: .file(extensions: ["sqlite"]))
  var store: String

  @Argument(help: "Folders, files or archives to add to its inputs.", completion: .file())
  var inputs: [String] = []

  @Option(help: "Read the single files named as automatic, text, jsonl, csv or archive.")
  var inputFormat: InputFormat = .automatic

  @Option(help: "Take an input out of the store, with its documents; may be given several times.")
  var forget: [String] = []

  @Option(help: "A codebook that replaces the built-in one.", completion: .file(extensions: ["yml"]))
  var codebook: String?

  @Option(
    help: "A folder with people.yml and agencies.yml that replace the built-in registry.",
    completion: .directory)
  var registry: String?

  @Flag(help: "Count the codebook's extended themes too.")
  var extended = false

  @Flag(help: "Keep the texts, compressed, so that other codebooks need no files.")
  var keepText = false

  @Flag(name: .customLong("search"), help: "Keep an index for the search command, and the texts.")
  var fullText = false

  @Flag(help: "Count the words of documents, for count --words and documents --words; keeps the texts.")
  var words = false

  @Flag(help: "Code all documents again.")
  var again = false

  @Flag(help: "Wait for another update of the store to end.")
  var wait = false

  @Flag(help: "End with exit code 3 where any input is rejected; the store is written all the same.")
  var strict = false

  @Flag(name: [.short, .long], help: "Say nothing but errors.")
  var quiet = false

  @OptionGroup(title: "Limits on input") var limitOptions: LimitOptions

  func validate() throws {
    if words { try WordCounting.check() }
    if store.isEmpty { throw ValidationError("the store has an empty name; name a file, which is made") }
    if inputs.contains("-") {
      throw ValidationError("standard input cannot be read again; put it into a file for update")
    }
    if StoredCorpus.isStore(store) == false, !isAbsentOrEmpty(store) {
      throw ValidationError("\(store) is a file of another kind; name the store first, then its inputs")
    }
    if let missing = inputs.first(where: { access($0, F_OK) != 0 }) {
      throw ValidationError(
        "there is no file or folder \(missing); an input that is not there yet cannot be kept")
    }
    if let other = inputs.first(where: StoredCorpus.isStore) {
      throw ValidationError("\(other) is a store itself; give the files it was made from")
    }
  }

  private func isAbsentOrEmpty(_ path: String) -> Bool {
    let size = (try? FileManager.default.attributesOfItem(atPath: path))?[.size] as? Int
    return size == nil || size == 0
  }

  func run() async throws {
    async let readRegistry = Definitions.registry(registry)
    let codebook = try Definitions.codebook(codebook, extended: extended)
    let registry = try await readRegistry
    let isQuiet = quiet
    // Where there is none yet, or none that can be read, there is nothing to compare with.
    let former = try? StoreReader(path: store).read { try $0.coding() }
    let writer = try StoreWriter(path: store, waits: wait) { holder in
      if !isQuiet { Terminal.say("waiting: \(store) is being updated by \(holder)") }
    }
    let coding = Coding(codebook: codebook, registry: registry, registryFolder: self.registry)
    // Before anything is written, and before the work, which may be long and not what was meant.
    if let former { try tell(former, options: writer.value(of: .definitions), now: coding.stored()) }
    try setUp(writer)
    let update = try StoreUpdate(
      coding: coding,
      threads: ProcessInfo.processInfo.activeProcessorCount,
      keepsText: writer.value(of: .keepsText) == "1", again: again, limits: limitOptions.limits)
    let progress = ProgressLine(isQuiet: quiet)
    let outcome = try await update.run(writer) { seen in
      var soFar = AnalysisProgress()
      soFar.documents = seen.seen
      soFar.bytes = seen.bytes
      progress.tell(soFar)
    }
    try writer.set(.definitions, definitions)
    let hasIndex = try writer.value(of: .fullText) == "1"
    if hasIndex {
      try writer.indexTexts(fold: StoreLookUp.indexedText) { done, count in
        progress.show("\(done) of \(count) documents indexed")
      }
    }
    if try writer.value(of: .countsWords) == "1" {
      try writer.countWords(update.words(ofDocumentAt:_:)) { done, count in
        progress.show("the words of \(done) of \(count) documents counted")
      }
    }
    progress.clear()
    // To tell the size of an index all of the file is read.
    let sizes = [("texts", writer.sizeOfTexts()), ("search index", hasIndex ? writer.sizeOfIndex() : nil)]
    try writer.close()
    try tell(outcome, sizes: sizes)
  }

  /// The options that say which definitions are followed, good in any folder.
  private var definitions: String {
    let files = [("--codebook", codebook), ("--registry", registry)].flatMap { option, path in
      path.map { [option, ShellWord.quoted(URL(fileURLWithPath: $0).standardizedFileURL.path)] } ?? []
    }
    return (files + (extended ? ["--extended"] : [])).joined(separator: " ")
  }

  /// Says that the definitions are others, which may be by an option that was forgotten, and how to go on with the former
  /// options.
  ///
  /// - Parameters:
  ///   - former: What the store was coded with.
  ///   - options: The options that said so; `nil` where the store does not know.
  ///   - now: What it will be coded with.
  private func tell(_ former: StoredCoding, options: String?, now: StoredCoding) throws {
    guard !quiet, former != now else { return }
    Terminal.say("\(store): was coded with \(former), and is now coded again with \(now)")
    // Where the options are the same, it is the files that have changed; of another program nothing brings back its coding.
    guard options != definitions, former.programVersion == now.programVersion else { return }
    let command = ["policy-mentions update", ShellWord.quoted(store), options]
    Terminal.say(
      "if an option was forgotten, end this update with Ctrl-C, which leaves it unfinished, and run: "
        + command.compactMap(\.self).filter { !$0.isEmpty }.joined(separator: " ")
        + (options == nil ? " with --codebook, --registry and --extended as before" : ""))
  }

  /// Takes inputs in and out.
  private func setUp(_ writer: StoreWriter) throws {
    for input in forget { try writer.forget(input) }
    for input in inputs {
      try writer.addInput(
        argument: input, location: Self.location(of: input), format: inputFormat.rawValue)
    }
    if keepText || fullText || words { try writer.set(.keepsText, "1") }
    if fullText { try writer.set(.fullText, "1") }
    if words { try writer.set(.countsWords, "1") }
    if try writer.inputs().isEmpty {
      throw ValidationError("\(store) has no inputs; name folders, files or archives of news")
    }
  }

  /// The path from the root of the file system, links followed.
  private static func location(of input: String) -> String {
    guard let resolved = realpath(input, nil) else {
      return URL(fileURLWithPath: input).standardizedFileURL.path
    }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// An empty table takes a page of the file, which nobody needs to know.
  private static let leastRoom = 65_536
  private static let bytesOfMegabyte = 1_000_000.0

  private func tell(_ outcome: StoreUpdate.Outcome, sizes: [(name: String, bytes: Int?)]) throws {
    let account = outcome.account
    for rejection in account.rejected { Terminal.say("rejected: \(rejection)") }
    if !quiet {
      let counts = outcome.counts
      let changes = [
        (counts.new, "new"), (counts.changed, "changed"), (counts.vanished, "vanished"),
        (counts.codedAgain, "coded again"), (counts.takenOver, "taken over from an interrupted update"),
        (counts.unchanged, "unchanged"),
      ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
      Terminal.say("files: " + (changes.isEmpty ? "none" : changes.joined(separator: ", ")))
      let ignored = account.ignoredByCount.map { "\($0.count) \($0.reason)" }.joined(separator: ", ")
      Terminal.say(
        "\(store): \(account.documents) documents, \(account.rejected.count) rejected"
          + (ignored.isEmpty ? "" : ", ignored: \(ignored)"))
      let rooms = sizes.compactMap { name, bytes -> String? in
        guard let bytes, bytes > Self.leastRoom else { return nil }
        return "\(name) \(ProgressText.decimals(Double(bytes) / Self.bytesOfMegabyte, 1)) MB"
      }
      if !rooms.isEmpty { Terminal.say("of which " + rooms.joined(separator: ", ")) }
    }
    if account.documents == 0 {
      Terminal.say("policy-mentions: no document could be read; give a folder or files of news items")
      throw Outcome.nothingDone
    }
    if !account.rejected.isEmpty { throw strict ? Outcome.nothingDone : Outcome.someRejected }
  }
}
