import Foundation
import PolicyMentions

/// A corpus read for a command: the findings, and what they were found with.
struct CorpusRun {
  let findings: CorpusFindings
  let codebook: Codebook
  let registry: Registry
  let outcome: Outcome

  /// Reads and analyses the input of a command, and says what was not read.
  ///
  /// - Throws: ``Outcome`` where nothing could be read, `DefinitionErrors` where a file of settings is wrong.
  static func of(
    _ options: InputOptions, keepsRefused: Bool = false, only documents: Set<String>? = nil
  ) async throws -> CorpusRun {
    let codebook = try Definitions.codebook(options.codebook, extended: options.extended)
    let registry = try Definitions.registry(options.registry)
    let analyser = try DocumentAnalyser(codebook: codebook, registry: registry, clock: options.date)
    let analysis = CorpusAnalysis(
      analyser, threads: ProcessInfo.processInfo.activeProcessorCount, keepsRefused: keepsRefused,
      only: documents)
    let reader = CorpusReader(
      options.inputs.map(InputLocation.init(argument:)), format: options.inputFormat)
    let showsProgress = Terminal.isInteractive && !options.quiet
    let findings = await analysis.run(reader) { if showsProgress { Terminal.showProgress($0) } }
    if showsProgress { Terminal.clearProgress() }
    let outcome = try account(for: findings.account, options: options)
    return CorpusRun(findings: findings, codebook: codebook, registry: registry, outcome: outcome)
  }

  /// Ends the command with the exit code that the input calls for.
  func finish() throws {
    if outcome != .done { throw outcome }
  }

  private static func account(for account: InputAccount, options: InputOptions) throws -> Outcome {
    for rejection in account.rejected { Terminal.say("rejected: \(rejection)") }
    if !options.quiet {
      let ignored = account.ignoredByCount.map { "\($0.count) \($0.reason)" }.joined(separator: ", ")
      Terminal.say(
        "\(account.documents) documents read, \(account.rejected.count) rejected"
          + (ignored.isEmpty ? "" : ", ignored: \(ignored)"))
    }
    if options.strict, !account.rejected.isEmpty {
      Terminal.say("policy-mentions: input was rejected and --strict is on; nothing is written")
      throw Outcome.nothingDone
    }
    if account.documents == 0 {
      Terminal.say("policy-mentions: no document could be read; give a folder or files of news items")
      throw Outcome.nothingDone
    }
    return account.rejected.isEmpty ? .done : .someRejected
  }
}
