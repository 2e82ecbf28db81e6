import ArgumentParser
import PolicyMentions

/// Validates a codebook and reviews it, by itself and by its use in a corpus.
struct CodebookCheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Validates a codebook, and says what in it can never work.",
    discussion: """
      Every error is shown with its line and column; the exit code is then 2. Notices are no errors:

        shadowed      wherever the phrase stands, an equal phrase of another code, or another sense, counts
                      (spaces, quotes, dashes and, where ignored, letter case aside)
        duplicate     the phrase already stands in an earlier term of the code
        unmatched     a quote or bracket in the phrase has no partner
        one script    the code is named in Thai or in Latin letters only
        no issuer     a rule asks for an issuer that the registry (--registry) does not have, or for a body under one,
                      and so never holds

      With --input, of that corpus:

        unseen        the term does not occur
        covered       the term occurs, always where a longer or earlier hit takes its place
        refuses more  the rule list refuses more hits than it accepts

      and a table of the hits that each rule decided. Extended codes are always looked at.

      Example: policy-mentions codebook check mine.yml --input ~/news
      """)

  @Argument(help: "A codebook; the built-in one without it.", completion: .file(extensions: ["yml"]))
  var file: String?

  @Option(
    parsing: .upToNextOption, help: "Folders, files or archives of news to try it on.", completion: .file())
  var input: [String] = []

  @Option(help: "Write the table of rules to this CSV file instead of the terminal.", completion: .file())
  var rules: String?

  @Flag(help: "Leave texts that a spreadsheet would run as formulas as they are in CSV; for machines.")
  var raw = false

  @OptionGroup var reading: ReadingOptions

  func validate() throws {
    if rules != nil, input.isEmpty {
      throw ValidationError("--rules needs --input: hits are counted in news")
    }
    if file == nil, let codebook = input.last(where: Self.isDefinition) {
      throw ValidationError(
        "\(codebook) stands behind --input and would be read as news; give the codebook before it")
    }
  }

  func run() async throws {
    let codebook = try Definitions.codebook(file, extended: true)
    let patterns = try MentionFinder(codebook).patterns.count
    let notices = try CodebookReview(codebook).notices + unknownIssuers()
    var lines = ["\(codebook.title.english) \(codebook.version), fingerprint \(codebook.fingerprint)"]
    lines += codebook.codes.map { "  \($0.code)  \($0.name.english): \(Self.facts(of: $0))" }
    lines.append("\(patterns) phrases in all; no errors, \(NoticeCount.words(for: notices.count))")
    lines += notices.map { "  \($0)" }
    try StandardOutput.write(lines: lines)
    if !input.isEmpty { try await reviewUse(of: codebook) }
  }

  private func reviewUse(of codebook: Codebook) async throws {
    var request = CorpusRequest(inputs: input, codebook: file, reading: reading)
    request.reading.extended = true
    let run = try await CorpusRun.of(request, keepsUse: true)
    let review = CodebookUseReview(codebook, use: run.findings.use)
    let count = NoticeCount.words(for: review.notices.count)
    try StandardOutput.write(
      lines: ["In \(run.findings.account.documents) documents: \(count)"] + review.notices.map { "  \($0)" })
    let table = RuleUseTable.table(of: review)
    if let rules {
      try CSVFile.write(table, to: rules, raw: raw, quiet: reading.quiet)
    } else {
      try StandardOutput.write(table)
    }
    try run.finish()
  }

  /// The agencies that rules ask for and that are nobody's issuer, as the registry does not have them, or has them under
  /// another agency, whose news theirs is.
  private func unknownIssuers() throws -> [CodebookNotice] {
    let registry = try Definitions.registry(reading.registry)
    return try Definitions.issuers(inCodebook: file).compactMap { asked in
      let id = asked.issuer.text
      let why: String
      if registry.agency(id) == nil {
        why = "which the registry does not have" + Suggestion.words(for: id, among: registry.agencyEntries)
      } else if let issuer = registry.issuer(for: id), issuer.id != id {
        why = "whose news is that of “\(issuer.id)”; write that issuer, or words that name the body"
      } else {
        return nil
      }
      return CodebookNotice(
        .noIssuer, code: asked.code,
        subject: "\(asked.issuer.file):\(asked.issuer.line):\(asked.issuer.column):",
        message: "\(asked.rule) asks for issuer “\(id)”, \(why)")
    }
  }

  /// Whether a name ends as those of codebooks do, and of no news.
  private static func isDefinition(_ path: String) -> Bool {
    [".yml", ".yaml"].contains { path.lowercased().hasSuffix($0) }
  }

  private static func facts(of code: CodeDefinition) -> String {
    let facts = [
      "\(code.terms.count) terms", code.sequences.isEmpty ? nil : "\(code.sequences.count) sequences",
      code.otherSenses.isEmpty ? nil : "\(code.otherSenses.count) other senses",
      code.rules.isEmpty ? nil : "\(code.rules.values.joined().count) rules",
      code.parent.map { "dimension of \($0)" }, code.isExtended ? "extended" : nil,
    ]
    return facts.compactMap { $0 }.joined(separator: ", ")
  }
}
