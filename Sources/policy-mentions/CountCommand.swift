import ArgumentParser
import PolicyMentions

/// Counts by chosen keys.
struct CountCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "count", abstract: "Counts documents and mentions by chosen keys.",
    discussion: """
      Keys: \(GroupingKey.allCases.map(\.rawValue).joined(separator: ", ")).
      Each row has its base: the documents of its month, issuer and so on, whatever they mention.

      Example: policy-mentions count seeds --by year,code --format table
      """)

  @OptionGroup var input: InputOptions
  @OptionGroup var rows: RowOutput

  @Option(help: "The keys, separated by commas.")
  var by = "month,code"

  func validate() throws {
    _ = try keys()
  }

  func run() async throws {
    let run = try await CorpusRun.of(input, detail: .counted)
    let tally = Tally(
      run.findings.ledger, by: try keys(), clock: input.date, codes: run.codebook.codes.map(\.code),
      dimensions: Set(run.codebook.codes.filter { $0.parent != nil }.map(\.code)))
    try rows.write(TallyTable.table(of: tally))
    try run.finish()
  }

  private func keys() throws -> [GroupingKey] { try GroupingKey.keys(named: by) }
}

extension GroupingKey {
  /// The keys that `--by` names.
  static func keys(named list: String) throws -> [GroupingKey] {
    var keys: [GroupingKey] = []
    for word in list.split(separator: ",").map(String.init) {
      guard let key = GroupingKey(rawValue: word) else {
        throw ValidationError(
          "--by has no “\(word)”; it takes \(allCases.map(\.rawValue).joined(separator: ", "))")
      }
      if keys.contains(key) { throw ValidationError("--by names “\(word)” twice") }
      keys.append(key)
    }
    return keys
  }
}
