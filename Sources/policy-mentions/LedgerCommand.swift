import ArgumentParser
import Foundation
import PolicyMentions

/// Writes the ledger of a part of a corpus.
struct LedgerCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ledger", abstract: "Writes a ledger of what was found, which can be merged with others.",
    discussion: """
      JSON Lines: a header that names the coding, then a line for each document with its mentions and refused hits, \
      and for each rejection. With --from-ledger every command takes such files, or folders of them, as input: the \
      ledgers of all parts of a folder, made on as many machines, give what one run over the folder gives.

      Documents are put together in the order of their paths, so give records of tables a path.

      Examples:
        policy-mentions ledger part-7.jsonl --named news --output all/7.jsonl
        policy-mentions report --from-ledger all
      """)

  @OptionGroup var input: InputOptions

  @Option(help: "The input's name in reports; without it the inputs as they are typed.")
  var named: String?

  @Option(name: [.short, .long], help: "The file to write; standard output without it.", completion: .file())
  var output: String?

  func validate() throws {
    if input.reading.fromLedger { throw ValidationError("--from-ledger is for the other commands") }
  }

  func run() async throws {
    let options = input.reading
    async let readRegistry = Definitions.registry(options.registry)
    let codebook = try Definitions.codebook(input.codebook, extended: options.extended)
    let registry = try await readRegistry
    let coding = Coding(codebook: codebook, registry: registry, registryFolder: options.registry)
    let store = try input.request.store()
    let header = LedgerHeader(
      coding: try coding.stored(), inputs: named.map { [$0] } ?? store?.inputs ?? input.inputs)
    let export = LedgerExport(
      try DocumentAnalyser(codebook: codebook, registry: registry),
      threads: ProcessInfo.processInfo.activeProcessorCount)
    let outcome: Outcome
    if let store {
      let texts = try store.texts()
      outcome = try await write(texts, header, by: export) { try texts.check() }
    } else {
      let reader = CorpusReader(
        input.inputs.map(InputLocation.init(argument:)), format: options.inputFormat, limits: options.limits)
      outcome = try await write(reader, header, by: export) {}
    }
    if outcome != .done { throw outcome }
  }

  /// - Parameter check: is called when all items have been read, and throws where some could not.
  private func write(
    _ items: some Sequence<InputItem>, _ header: LedgerHeader, by export: LedgerExport,
    check: () throws -> Void
  ) async throws -> Outcome {
    let progress = ProgressLine(isQuiet: input.quiet) { CorpusRun.documentCount(of: input.request) }
    guard let output else {
      let sink = FileSink.standardOutput()
      let account = try await export.write(items, header: header, to: sink, progress: progress.tell)
      try check()
      try export.writeEnd(of: account, to: sink)
      try sink.flush()
      progress.clear()
      return try CorpusRun.account(for: account, options: input.reading)
    }
    return try await AtomicFile.write(to: output) { sink in
      let account = try await export.write(items, header: header, to: sink, progress: progress.tell)
      try check()
      try export.writeEnd(of: account, to: sink)
      progress.clear()
      // Within, so that nothing is written where --strict or an empty input ends the run.
      return try CorpusRun.account(for: account, options: input.reading)
    }
  }
}
