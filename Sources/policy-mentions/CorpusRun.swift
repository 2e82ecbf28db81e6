import ArgumentParser
import Foundation
import PolicyMentions

/// A corpus read for a command: the findings, and what they were found with.
struct CorpusRun {
  var findings: CorpusFindings
  private(set) var codebook: Codebook
  let registry: Registry
  let outcome: Outcome
  /// The inputs as they were typed; of a store, those that it was made from.
  let inputs: [String]

  /// How long reading took, for `--timings`; the stages of a command come after.
  var times = StageTimes()
  /// How much text was read; nothing where the findings come from a store or from ledgers.
  private(set) var read = AnalysisProgress()

  /// The decisions that were applied, for the method sheet.
  var decisionFacts: MethodFacts.Decisions?

  /// The store that the findings come from, and what was left out of its documents.
  private var store: (corpus: StoredCorpus, leftOut: StoredCorpus.LeftOut)?

  /// Reads and analyses the input of a command, and says what was not read.
  ///
  /// - Parameters:
  ///   - request: The input and the definitions.
  ///   - keepsRefused: Whether refused hits are kept.
  ///   - keepsUse: Whether the use of the codebook's terms and rules is counted.
  ///   - documents: The ids of the documents to keep; all where `nil`.
  ///   - decisions: A file of reviewers' decisions.
  ///   - detail: What is wanted of documents where they come from a store; ``complete(in:clock:)`` reads the rest.
  ///   - words: Whether words are counted.
  ///   - spans: Coded spans to look up in the texts, where these are read or the store keeps them.
  /// - Throws: ``Outcome`` where nothing could be read or a decisions file is wrong, `DefinitionErrors`
  ///   where another file of settings is wrong, `StoreError` where a store cannot be read.
  static func of(
    _ request: CorpusRequest, keepsRefused: Bool = false, keepsUse: Bool = false,
    only documents: Set<String>? = nil, decisions path: String? = nil,
    detail: DocumentDetail = .full, words: Bool = false, spans: GoldSpans = GoldSpans([])
  ) async throws -> CorpusRun {
    if words { try WordCounting.check() }
    let options = request.reading
    var times = StageTimes()
    async let readRegistry = Definitions.registry(options.registry)
    let codebook = try Definitions.codebook(request.codebook, extended: options.extended)
    let registry = try await readRegistry
    let decisions = try path.map(ReviewFile.load) ?? []
    if options.fromLedger {
      guard decisions.isEmpty, !keepsUse, !words else {
        throw ValidationError("ledgers hold no texts, which this asks for; give the documents themselves")
      }
      times.end("definitions")
      var run = try ofLedgers(request, codebook, registry, keepsRefused: keepsRefused, only: documents)
      times.end("merging ledgers")
      run.times = times
      return run
    }
    let store = try request.store()
    if let store, decisions.isEmpty, !keepsUse,
      try Coding(codebook: codebook, registry: registry, registryFolder: options.registry).stored()
        == store.coding
    {
      times.end("definitions")
      var (findings, leftOut) = try store.contents(
        clock: options.date, registry: registry, keepsRefused: keepsRefused, only: documents,
        duplicates: options.duplicates, detail: detail, words: words)
      if !spans.isEmpty, try store.keepsTexts() {
        let texts = try store.texts(only: spans.paths(in: findings.ledger))
        findings.lookUp(spans, in: texts)
        try texts.check()
      }
      let outcome = try account(for: findings.account, options: options)
      var run = CorpusRun(
        findings: findings, codebook: codebook, registry: registry, outcome: outcome,
        inputs: store.inputs, store: leftOut.map { (store, $0) })
      times.end("reading the store")
      run.times = times
      return run
    }
    let analyser = try DocumentAnalyser(
      codebook: codebook, registry: registry, clock: options.date, decisions: decisions, countsWords: words)
    let analysis = CorpusAnalysis(
      analyser, threads: ProcessInfo.processInfo.activeProcessorCount, keepsRefused: keepsRefused,
      keepsUse: keepsUse, only: documents, spans: spans)
    times.end("definitions")
    let progress = ProgressLine(isQuiet: options.quiet) {
      store == nil ? Self.documentCount(of: request) : try? store?.documentCount()
    }
    var findings = try await Self.findings(of: analysis, request: request, store: store, progress)
    times.end("reading and coding", after: progress.elapsed)
    times.end("repeated news, days of neighbours")
    let outcome = try account(for: findings.account, options: options)
    findings.ledger = findings.ledger.counting(options.duplicates)
    var run = CorpusRun(
      findings: findings, codebook: codebook, registry: registry, outcome: outcome,
      inputs: store?.inputs ?? request.inputs)
    run.times = times
    run.read = progress.last
    if let path { run.report(decisions, from: path) }
    return run
  }

  private init(
    findings: CorpusFindings, codebook: Codebook, registry: Registry, outcome: Outcome, inputs: [String],
    store: (corpus: StoredCorpus, leftOut: StoredCorpus.LeftOut)? = nil
  ) {
    self.findings = findings
    self.codebook = codebook
    self.registry = registry
    self.outcome = outcome
    self.inputs = inputs
    self.store = store
  }

  /// Merges ledgers.
  private static func ofLedgers(
    _ request: CorpusRequest, _ codebook: Codebook, _ registry: Registry, keepsRefused: Bool,
    only documents: Set<String>?
  ) throws -> CorpusRun {
    let options = request.reading
    let coding = Coding(codebook: codebook, registry: registry, registryFolder: options.registry)
    let reader = LedgerReader(coding: try coding.stored(), registry: registry, clock: options.date)
    let merged = try reader.read(request.inputs, keepsRefused: keepsRefused, only: documents)
    var findings = merged.findings
    let outcome = try account(for: findings.account, options: options)
    findings.ledger = findings.ledger.counting(options.duplicates)
    return CorpusRun(
      findings: findings, codebook: codebook, registry: registry, outcome: outcome, inputs: merged.inputs)
  }

  /// Analyses the files that are named, or the texts of the store.
  private static func findings(
    of analysis: CorpusAnalysis, request: CorpusRequest, store: StoredCorpus?, _ progress: ProgressLine
  ) async throws -> CorpusFindings {
    let options = request.reading
    defer { progress.clear() }
    guard let store else {
      let reader = CorpusReader(
        request.inputs.map(InputLocation.init(argument:)), format: options.inputFormat, limits: options.limits
      )
      return await analysis.run(reader, progress: progress.tell)
    }
    let texts = try store.texts()
    if !options.quiet {
      Terminal.say(
        "coding the texts of \(request.inputs[0]) again: it was coded with codebook "
          + "\(store.coding.codebookVersion) \(store.coding.codebookFingerprint) for "
          + "\(store.coding.codes.count) codes, without decisions")
    }
    let findings = await analysis.run(texts, progress: progress.tell)
    try texts.check()
    return findings
  }

  /// The number of documents in files of one document each; `nil` where other files have to be read to know.
  static func documentCount(of request: CorpusRequest) -> Int? {
    let inputs = request.inputs.map {
      CorpusListing.Input(
        location: InputLocation(argument: $0), name: $0, format: request.reading.inputFormat)
    }
    guard !inputs.contains(where: \.location.isStream) else { return nil }
    var listing = CorpusListing(inputs).makeIterator()
    var count = 0
    while let entry = listing.next() {
      switch entry {
      case .text: count += 1
      case .table: return nil
      case .rejected, .ignored: break
      }
    }
    return count
  }

  /// Reads from the store what was left out of the documents of a period.
  mutating func complete(in period: Period, clock: Clock) throws {
    guard let (corpus, leftOut) = store else { return }
    try corpus.complete(&findings.ledger.documents, with: leftOut) {
      clock.day(of: $0).map(period.contains) ?? false
    }
    store = nil
  }

  /// Keeps the mentions of some codes only; the texts have been coded with all.
  mutating func show(_ codes: [String]) {
    codebook = codebook.showing(codes)
    findings.ledger = findings.ledger.showing(Set(codebook.codes.map(\.code)))
  }

  /// Reads and analyses the input of a command that takes it as arguments.
  static func of(
    _ options: InputOptions, keepsRefused: Bool = false, only documents: Set<String>? = nil,
    decisions path: String? = nil, detail: DocumentDetail = .full, words: Bool = false,
    spans: GoldSpans = GoldSpans([])
  ) async throws -> CorpusRun {
    try await of(
      options.request, keepsRefused: keepsRefused, only: documents, decisions: path, detail: detail,
      words: words, spans: spans)
  }

  /// Leaves out the coded spans that the texts do not bear out, and says which.
  ///
  /// - Parameters:
  ///   - files: The coded items.
  ///   - paths: The names of their files.
  func borneOut(_ files: [GoldFile], from paths: [String]) -> [GoldFile] {
    let misplaced = findings.spansToLeaveOut
    return zip(files, paths).map { file, path in
      for span in file.spans where misplaced.contains(span) {
        Terminal.say(
          "\(path):\(span.line): left out: document \(span.document) has no “\(span.text)” at bytes "
            + "\(span.range.lowerBound) to \(span.range.upperBound); look at the text and code it again")
      }
      return file.without(misplaced)
    }
  }

  /// What a report on the run is made of.
  func contents(
    period: Period, options: InputOptions, language: Language, agreement: MeasuredAgreement? = nil
  ) -> ReportContents {
    ReportContents(
      of: findings, period: period, codebook: codebook, registry: registry, clock: options.date,
      language: language, inputs: inputs, duplicates: options.duplicates,
      decisions: decisionFacts, agreement: agreement)
  }

  /// Ends the command with the exit code that the input calls for.
  func finish() throws {
    if outcome != .done { throw outcome }
  }

  /// Counts the decisions, and lists those whose text has changed.
  private mutating func report(_ decisions: [ReviewDecision], from path: String) {
    let read = Set(findings.ledger.documents.map(\.document))
    let outdated = findings.unappliedDecisions + decisions.filter { !read.contains($0.document) }
    let codes = codebook.codes.map(\.code)
    for decision in outdated.sorted(by: { $0.line < $1.line }) {
      let why =
        if codes.contains(decision.code) {
          "document \(decision.document) has no \(decision.code) at byte "
            + "\(decision.start)\(decision.text.map { " reading “\($0)”" } ?? ""); look at the text and decide again"
        } else {
          "no code “\(decision.code)” is counted" + Suggestion.words(for: decision.code, among: codes)
        }
      Terminal.say("\(path):\(decision.line): not applied: \(why)")
    }
    let applied = decisions.filter { !outdated.contains($0) }
    decisionFacts = MethodFacts.Decisions(
      file: path, accepted: applied.count { $0.decision == .accept },
      refused: applied.count { $0.decision == .refuse }, outdated: outdated.count)
  }

  static func account(for account: InputAccount, options: ReadingOptions) throws -> Outcome {
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

extension ReviewFile {
  /// Reads a decisions file, or says what is wrong with it and ends the command.
  static func load(_ path: String) throws -> [ReviewDecision] {
    do throws(Fault) {
      return try read(path)
    } catch {
      Terminal.say(error.description)
      throw Outcome.wrongUsage
    }
  }
}

extension [GoldFile] {
  /// Reads gold files that are measured with a codebook and a registry, or says what is wrong with one and ends the
  /// command.
  static func load(_ paths: [String], codebook: String?, reading: ReadingOptions) throws -> [GoldFile] {
    guard !paths.isEmpty else { return [] }
    let codebook = try Definitions.codebook(codebook, extended: true)
    let registry = try Definitions.registry(reading.registry)
    return try paths.map {
      try GoldFile.load($0, codebook: codebook, extended: reading.extended, registry: registry)
    }
  }
}

extension GoldFile {
  /// Reads a gold file, or says what is wrong with it and ends the command.
  ///
  /// - Parameters:
  ///   - codebook: Where its codes are looked up; none is where `nil`.
  ///   - extended: Whether the codebook's extended themes are counted.
  ///   - registry: Where its issuers are looked up; none is where `nil`.
  static func load(
    _ path: String, codebook: Codebook? = nil, extended: Bool = true, registry: Registry? = nil
  ) throws -> GoldFile {
    do throws(GoldFileError) {
      return try read(path, codebook: codebook, extended: extended, registry: registry) {
        Terminal.say($0.description)
      }
    } catch {
      Terminal.say(error.description)
      throw Outcome.wrongUsage
    }
  }
}
