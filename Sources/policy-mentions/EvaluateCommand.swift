import ArgumentParser
import Foundation
import PolicyMentions

/// Measures agreement with items coded by reading, or of two codings with each other.
struct EvaluateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate", abstract: "Measures agreement with items coded by reading, or of two codings.",
    discussion: """
      A gold file is JSON Lines of one kind of items: spans (start, end, code), whole documents (counts), \
      or facts (published, event, issuer, body, ministers_named). The input must hold their documents.

      For spans a second table has the agreement beyond chance: the share of equal codes, Cohen's kappa and \
      Krippendorff's alpha, each with its 95 % interval. It follows the first with --format table, and is told \
      on standard error otherwise.

      With --against no input is read: the items of --gold and of the other file are compared by their ids.

      Codes that the codebook lacks, or counts with --extended only, and issuers that the registry lacks or that \
      are bodies under one are told, and count as missed. Where texts are read, a span whose words do not stand at its bytes is left out and told.

      Items on which the two sides differ are told on standard error, and written by --disagreements.

      A CSV file holds one table: with --output and --format csv several gold files are measured one at a time.

      With --effects the items are coded once more without each family of rules, to see what it is worth; \
      --without leaves out the families that it names, and measures the rest.

      Examples:
        policy-mentions evaluate ~/news --gold candidates.jsonl
        policy-mentions evaluate ~/news --gold a.jsonl --without folding
        policy-mentions evaluate --gold a.jsonl --against b.jsonl
      """)

  @Argument(help: "Folders, files, archives, or - for standard input.", completion: .file())
  var inputs: [String] = []

  @Option(help: "A file of coded items; may be given several times.", completion: .file())
  var gold: [String]

  @Option(help: "Another coding of the same items, to compare the gold file with.", completion: .file())
  var against: String?

  @Option(help: "Write the items on which the two sides differ to this CSV file.", completion: .file())
  var disagreements: String?

  @Flag(help: "Leave out the list of disagreements.")
  var summary = false

  @Option(help: "Leave out a family of rules, by its name in --effects; may be given several times.")
  var without: [String] = []

  @Flag(help: "One row for each family of rules: the agreement without it.")
  var effects = false

  @Option(
    help: "Write what was measured to this file, as it is kept with the codebook.",
    completion: .file(extensions: ["yml"]))
  var agreement: String?

  @Option(help: "The name of the set of items that --agreement states; the files' names without it.")
  var set: String?

  @Option(
    help: "The day from which that set is, such as 2025-11-21 or 2568-11-21.", transform: CalendarDay.argument
  )
  var setDate: CalendarDay?

  @Flag(help: "State that the codebook was written with that set, so that the figures flatter it.")
  var development = false

  @Option(help: "A codebook that replaces the built-in one.", completion: .file(extensions: ["yml"]))
  var codebook: String?

  @OptionGroup var reading: ReadingOptions
  @OptionGroup var rows: RowOutput

  func validate() throws {
    if against == nil, inputs.isEmpty {
      throw ValidationError(
        "give the input that holds the items' documents, or another coding with --against")
    }
    if against != nil, !inputs.isEmpty {
      throw ValidationError("--against compares two codings and reads no input; leave one of them out")
    }
    if against != nil, gold.count > 1 { throw ValidationError("--against takes one --gold file") }
    if against != nil, effects || !without.isEmpty {
      throw ValidationError("--against compares two codings; --effects and --without need an input")
    }
    if agreement != nil, against != nil || effects || !without.isEmpty {
      throw ValidationError(
        "--agreement states what a whole codebook was measured with; leave the others out")
    }
    if effects, !without.isEmpty {
      throw ValidationError("--effects leaves out each family in turn; drop --without")
    }
    if effects || !without.isEmpty, inputs.contains("-") || reading.fromLedger {
      let why = reading.fromLedger ? "ledgers do not hold" : "- (standard input) gives only once"
      throw ValidationError(
        "--effects and --without code the texts once more, which \(why); give the documents themselves, or a store "
          + "that keeps its texts")
    }
    if agreement == nil, set != nil || setDate != nil || development {
      throw ValidationError(
        "--set, --set-date and --development are stated by --agreement; give its file too")
    }
    try validateOutputs()
  }

  private func validateOutputs() throws {
    if effects, disagreements != nil {
      throw ValidationError("--effects lists no disagreements; leave --disagreements out")
    }
    if rows.output != nil, rows.format == .csv, gold.count > 1, !effects {
      throw ValidationError("a CSV file holds one table; give one --gold, or --format jsonl or table")
    }
    let outputs = [
      ("--output", rows.output), ("--disagreements", disagreements), ("--agreement", agreement),
    ].compactMap { option, path in
      path.map { (option: option, place: URL(fileURLWithPath: $0).standardizedFileURL) }
    }
    for (index, output) in outputs.enumerated() {
      if let other = outputs[..<index].first(where: { $0.place == output.place }) {
        throw ValidationError("\(other.option) and \(output.option) name the same file; give each its own")
      }
    }
  }

  func run() async throws {
    if let against, let first = gold.first {
      try compare(GoldFile.load(first), with: GoldFile.load(against))
    } else {
      try await evaluate([GoldFile].load(gold, codebook: codebook, reading: reading))
    }
  }

  private func evaluate(_ allFiles: [GoldFile]) async throws {
    let families = try families()
    let wanted = allFiles.reduce(into: Set<String>()) { $0.formUnion($1.documents) }
    let request = CorpusRequest(inputs: inputs, codebook: codebook, reading: reading)
    // Opened before it is read, so that an update between the two is seen.
    let store = try request.store()
    let run = try await CorpusRun.of(
      request, keepsRefused: true, only: wanted, spans: GoldSpans(allFiles))
    let files = run.borneOut(allFiles, from: gold)
    if effects {
      let effects = try RuleEffect.measure(
        RuleFamily.all(of: run.codebook), on: texts(of: run, store), gold: files, codebook: run.codebook,
        registry: run.registry)
      try rows.write(RuleEffectTable.table(of: effects), quiet: reading.quiet)
      return try run.finish()
    }
    let found = try coded(run, store, without: families)
    let results = files.map {
      EvaluationResult(of: $0, found: found, run: run, isForPrograms: rows.format != .table)
    }
    var tables = results.flatMap(\.tables)
    let reliability = results.compactMap(\.reliability)
    let showsReliability = rows.format == .table && rows.output == nil
    if showsReliability { tables += reliability }
    try rows.write(tables, quiet: reading.quiet)
    for (index, (path, result)) in zip(gold, results).enumerated() {
      Terminal.say(
        "\(path): \(files[index].count) items, codebook \(run.codebook.version) \(run.codebook.fingerprint)")
      if let table = result.reliability, !showsReliability { try Terminal.say(table) }
      if !result.missing.isEmpty {
        Terminal.say(
          "\(result.missing.count) items left out, their documents are not in the input: "
            + result.missing.joined(separator: ", "))
      }
      tell(result.disagreements)
    }
    try writeDisagreements(results.flatMap(\.disagreements))
    try writeAgreement(on: files, found, run)
    try run.finish()
  }

  /// What the run found, or what is found where families of rules are left out.
  private func coded(
    _ run: CorpusRun, _ store: StoredCorpus?, without families: [RuleFamily]
  ) throws -> [String: AnalysedDocument] {
    guard !families.isEmpty else { return run.findings.byDocument }
    Terminal.say("left out: \(families.map { "\($0.name) (\($0.meaning))" }.joined(separator: ", "))")
    return try RuleEffect.documents(
      texts(of: run, store), leavingOut: families, codebook: run.codebook, registry: run.registry)
  }

  /// The families of rules that `--without` names.
  private func families() throws -> [RuleFamily] {
    guard !without.isEmpty else { return [] }
    let codebook = try Definitions.codebook(codebook, extended: reading.extended)
    return try without.map { name in
      guard let family = RuleFamily(name: name, of: codebook) else {
        let names = RuleFamily.all(of: codebook).map(\.name)
        throw ValidationError(
          "--without: the codebook has no family of rules “\(name)”; it has \(names.joined(separator: ", "))"
            + Suggestion.words(for: name, among: names))
      }
      return family
    }
  }

  /// The texts of the items' documents, read again.
  private func texts(of run: CorpusRun, _ store: StoredCorpus?) throws -> [SourceText] {
    let paths = Set(run.findings.ledger.documents.map(\.path))
    if let store { return try GoldTexts.read(paths, from: store) }
    return try GoldTexts.read(
      paths,
      from: CorpusReader(
        inputs.map(InputLocation.init(argument:)), format: reading.inputFormat, limits: reading.limits))
  }

  private func compare(_ first: GoldFile, with second: GoldFile) throws {
    guard let comparison = CodingComparison(first, second) else {
      throw ValidationError(
        "the two files hold items of different kinds; compare spans with spans, and so on")
    }
    try rows.write(ReliabilityTable.table(of: comparison), quiet: reading.quiet)
    let lists = [
      ("only in \(gold.first ?? "")", comparison.onlyFirst),
      ("only in \(against ?? "")", comparison.onlySecond),
      ("with one id but different places", comparison.different),
    ]
    for (words, ids) in lists where !ids.isEmpty {
      Terminal.say("\(ids.count) items \(words), left out: \(ids.joined(separator: ", "))")
    }
    tell(comparison.disagreements)
    try writeDisagreements(comparison.disagreements)
  }

  private func tell(_ disagreements: [Disagreement]) {
    guard !summary else { return }
    for item in disagreements { Terminal.say("\n" + item.paragraph) }
  }

  private func writeAgreement(
    on files: [GoldFile], _ found: [String: AnalysedDocument], _ run: CorpusRun
  ) throws {
    guard let agreement else { return }
    let record = AgreementRecord(
      on: files, found: found, codebook: run.codebook, registry: run.registry,
      set: set ?? gold.map { URL(fileURLWithPath: $0).lastPathComponent }.joined(separator: ", "),
      date: setDate, note: development ? .ofDevelopmentSet : nil)
    try AtomicFile.write(to: agreement) { sink in
      try sink.write(Array(AgreementFile.text(of: record).utf8))
    }
  }

  private func writeDisagreements(_ items: [Disagreement]) throws {
    if let disagreements {
      try CSVFile.write(
        DisagreementTable.table(of: items), to: disagreements, raw: rows.raw, quiet: reading.quiet)
    }
  }
}

/// The agreement of a run with one gold file.
private struct EvaluationResult {
  let tables: [ReportTable]
  /// The agreement beyond chance, for spans.
  let reliability: ReportTable?
  let disagreements: [Disagreement]
  /// The documents of items that the input does not hold.
  let missing: [String]

  /// - Parameter isForPrograms: Whether there is one table, however many columns it then has.
  init(of file: GoldFile, found: [String: AnalysedDocument], run: CorpusRun, isForPrograms: Bool) {
    let codes = run.codebook.codes.filter { !$0.isExtended }.map(\.code)
    switch file {
    case .candidates(let items):
      let agreement = CandidateAgreement(items, found: found, codes: codes)
      tables = [AgreementTable.table(of: agreement)]
      reliability = ReliabilityTable.table(of: agreement)
      disagreements = agreement.disagreements
      missing = agreement.missing.map(\.document)
    case .whole(let items):
      let agreement = WholeAgreement(
        items, found: found, codes: run.codebook.codes(comparedIn: items))
      tables = [AgreementTable.table(of: agreement)]
      reliability = nil
      disagreements = agreement.disagreements
      missing = agreement.missing.map(\.document)
    case .documents(let items):
      let agreement = DocumentAgreement(items, found: found, registry: run.registry)
      tables =
        isForPrograms ? [AgreementTable.table(of: agreement)] : AgreementTable.tables(of: agreement)
      reliability = nil
      disagreements = agreement.disagreements
      missing = agreement.missing.map(\.document)
    }
  }
}

extension CalendarDay {
  fileprivate static func argument(_ text: String) throws -> CalendarDay {
    guard let day = CalendarDay(typed: text) else {
      throw ValidationError("“\(text)” is no day; write it as 2025-11-21 or 2568-11-21")
    }
    return day
  }
}
