import ArgumentParser
import PolicyMentions

/// Measures agreement with items coded by reading.
struct EvaluateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate", abstract: "Measures agreement with items coded by reading.",
    discussion: """
      A gold file is JSON Lines of one kind of items: spans (start, end, code), whole documents (counts),
      or facts (published, event, issuer, body, ministers_named). The input must hold their documents.

      Example: policy-mentions evaluate ~/news --gold gold/candidates.jsonl
      """)

  @OptionGroup var input: InputOptions
  @OptionGroup var rows: RowOutput

  @Option(help: "A file of coded items; may be given several times.", completion: .file())
  var gold: [String]

  @Flag(help: "Leave out the list of disagreements.")
  var summary = false

  func run() async throws {
    let files = try gold.map(GoldFile.load)
    let wanted = files.reduce(into: Set<String>()) { $0.formUnion($1.documents) }
    let run = try await CorpusRun.of(input, keepsRefused: true, only: wanted)
    let found = run.findings.byDocument
    for (path, file) in zip(gold, files) {
      Terminal.say(
        "\(path): \(file.count) items, codebook \(run.codebook.version) \(run.codebook.fingerprint)")
      try report(file, found: found, run: run)
    }
    try run.finish()
  }

  private func report(_ file: GoldFile, found: [String: AnalysedDocument], run: CorpusRun) throws {
    let codes = run.codebook.codes.filter { !$0.isExtended }.map(\.code)
    switch file {
    case .candidates(let items):
      let agreement = CandidateAgreement(items, found: found, codes: codes)
      try rows.write(AgreementTable.table(of: agreement))
      finish(agreement.disagreements, missing: agreement.missing.map(\.document))
    case .whole(let items):
      let agreement = WholeAgreement(items, found: found, codes: codes)
      try rows.write(AgreementTable.table(of: agreement))
      finish(agreement.disagreements, missing: agreement.missing.map(\.document))
    case .documents(let items):
      let agreement = DocumentAgreement(
        items, found: found, nameOfAgency: { run.registry.agency($0)?.nameThai ?? $0 },
        nameOfPerson: { run.registry.person($0)?.nameThai ?? $0 })
      for table in AgreementTable.tables(of: agreement) { try rows.write(table) }
      finish(agreement.disagreements, missing: agreement.missing.map(\.document))
    }
  }

  private func finish(_ disagreements: [Disagreement], missing: [String]) {
    if !missing.isEmpty {
      Terminal.say(
        "\(missing.count) items left out, their documents are not in the input: \(missing.joined(separator: ", "))"
      )
    }
    guard !summary else { return }
    for item in disagreements {
      let rule = item.rule.map { " (\($0))" } ?? ""
      Terminal.say(
        "\(item.item) document \(item.document) \(item.field): coded \(item.coded), found \(item.found)\(rule)"
          + " — \(item.left)[\(item.node)]\(item.right)")
    }
  }
}
