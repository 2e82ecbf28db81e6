public import ArgumentParser
public import PolicyMentions

/// Counts by chosen keys.
struct CountCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "count", abstract: "Counts documents and mentions by chosen keys.",
    discussion: """
      Keys: \(GroupingKey.allCases.map(\.rawValue).joined(separator: ", ")).
      Each row has its base: the documents of its month, issuer and so on, whatever they mention; the share of the base \
      with Wilson's interval; mentions per 100 documents and per million Thai characters, with intervals from resampled \
      documents; and whether the cases are few. Calendars are complete, and what is unknown comes last. By code, the \
      share is also corrected for the precision and recall measured for the codebook, where these are known.

      Examples: by year; fiscal quarters of each ministry; one ministry since a month; per million words; where it is \
      said; a row a month, with columns for each policy.
        policy-mentions count seeds --by year,code --format table
        policy-mentions count ~/news --by fiscal-quarter,issuer,code
        policy-mentions count ~/news --issuer ministry-of-industry --since 2567-01
        policy-mentions count ~/news --by year,code --words
        policy-mentions count ~/news --by code,scope --format table
        policy-mentions count ~/news --by month,code --spread code
      """)

  @OptionGroup var input: InputOptions
  @OptionGroup var selection: SelectionOptions
  @OptionGroup var codes: CodeOptions
  @OptionGroup var rows: RowOutput

  @Option(help: "The keys, separated by commas.", completion: .list(GroupingKey.allCases.map(\.rawValue)))
  var by = "month,code"

  @Flag(help: CountedWords.help)
  var words = false

  @Option(
    help: """
      The key whose values become columns: for each its documents, mentions and share, in a row for each combination of \
      the other keys. For CSV and JSON Lines.
      """, completion: .list(GroupingKey.allCases.map(\.rawValue)))
  var spread: GroupingKey?

  func validate() throws {
    let keys = try keys()
    guard let spread else { return }
    if !keys.contains(spread) || keys.count < 2 {
      throw ValidationError("--spread takes one of several keys of --by; these are: \(by)")
    }
    if rows.format == .table {
      throw ValidationError("--spread is for --format csv and jsonl; tables have a line for each row")
    }
    if words { throw ValidationError("--spread has no columns of words; leave one of the two out") }
  }

  func run() async throws {
    let selection = try selection.selection(of: input, codes: codes)
    let run = try await CorpusRun.of(input, detail: .counted, words: words)
    let tally = TallyFigures(
      run.selected(selection, input), by: try keys(), clock: input.date,
      codes: run.codebook.codes.map(\.code).filter { selection.codes?.contains($0) ?? true },
      dimensions: Set(run.codebook.codes.filter { $0.parent != nil }.map(\.code)), hasWords: words)
    if rows.format == .table {
      let view = TallyView(
        tally, names: ReportNames(codebook: run.codebook, registry: run.registry), language: rows.language)
      try rows.write([view.section], notes: view.notes)
    } else if let spread {
      try rows.write(TallyTable.wide(of: tally, spreading: spread), quiet: input.quiet)
    } else {
      try rows.write(
        TallyTable.table(of: tally, agreement: try run.agreement()?.byCode ?? [:]), quiet: input.quiet)
    }
    try run.finish()
  }

  private func keys() throws -> [GroupingKey] { try GroupingKey.keys(named: by) }
}

extension GroupingKey: ExpressibleByArgument {
  /// The keys that `--by` names.
  static func keys(named list: String) throws -> [GroupingKey] {
    var keys: [GroupingKey] = []
    for word in list.split(separator: ",").map(String.init) {
      guard let key = GroupingKey(rawValue: word) else {
        let names = allCases.map(\.rawValue)
        throw ValidationError(
          "--by has no “\(word)”; it takes \(names.joined(separator: ", "))"
            + Suggestion.words(for: word, among: names))
      }
      if keys.contains(key) { throw ValidationError("--by names “\(word)” twice") }
      keys.append(key)
    }
    return keys
  }
}

extension CorpusRun {
  /// The agreement that was measured for the codebook; `nil` where none was.
  func agreement() throws -> AgreementRecord? { try Definitions.agreement(of: codebook) }
}

extension AgreementRecord {
  /// The agreement on spans of each code.
  var byCode: [String: Agreement] {
    Dictionary(
      (spans?.codes ?? []).map {
        (
          $0.code,
          Agreement(
            truePositives: $0.truePositives, falsePositives: $0.falsePositives,
            falseNegatives: $0.falseNegatives)
        )
      }, uniquingKeysWith: { first, _ in first })
  }
}
