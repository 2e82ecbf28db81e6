import ArgumentParser
import PolicyMentions

/// Shows what a change of codebook does to a corpus.
struct CodebookDiffCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff", abstract: "Shows the mentions and figures that change from one codebook to another.",
    discussion: """
      The input is read once with each codebook. A row is a mention that appears (only NEW finds it) or \
      disappears (only OLD does); a mention stays where both find the same code at overlapping places. \
      refused_by is the rule, or other sense, by which the other codebook refuses the place.

      With --by the rows are instead the cells whose figures move, such as each month's of each code, with their \
      base. With --format table and no --output both tables are shown, the figures by month and code.

      Where OLD or NEW is "built-in", it is the built-in codebook.

      Example: policy-mentions codebook diff built-in mine.yml --input ~/news
      """)

  /// The word for the built-in codebook.
  private static let builtIn = "built-in"

  @Argument(help: "The codebook to compare with, or built-in.", completion: .file(extensions: ["yml"]))
  var old: String

  @Argument(help: "The changed codebook, or built-in.", completion: .file(extensions: ["yml"]))
  var new: String

  @Option(
    parsing: .upToNextOption, help: "Folders, files or archives of news to try them on.", completion: .file())
  var input: [String]

  @Option(help: "Write the figures that move by these keys instead of mentions, as count has them.")
  var by: String?

  @OptionGroup var rows: RowOutput
  @OptionGroup var reading: ReadingOptions

  func validate() throws {
    if input.contains("-") {
      throw ValidationError("--input is read twice, which - (standard input) cannot be")
    }
    _ = try keys()
  }

  func run() async throws {
    // The input is read with the first one; that the second is wrong should be known before.
    _ = try Definitions.codebook(request(for: new).codebook)
    let before = try await CorpusRun.of(request(for: old), keepsRefused: true)
    var quietly = request(for: new)
    quietly.reading.quiet = true
    let after = try await CorpusRun.of(quietly, keepsRefused: true)
    let mentions = MentionDifference(old: before.findings, new: after.findings)
    if !reading.quiet { say(mentions, before: before, after: after) }
    let showsBoth = by == nil && rows.format == .table && rows.output == nil
    if by == nil { try rows.write(DifferenceTables.table(of: mentions), quiet: reading.quiet) }
    if showsBoth { try StandardOutput.write(lines: [""]) }
    if by != nil || showsBoth {
      try rows.write(DifferenceTables.table(of: figures(before: before, after: after)), quiet: reading.quiet)
    }
    try before.finish()
  }

  private func request(for codebook: String) -> CorpusRequest {
    CorpusRequest(inputs: input, codebook: codebook == Self.builtIn ? nil : codebook, reading: reading)
  }

  private func keys() throws -> [GroupingKey] {
    try GroupingKey.keys(named: by ?? "month,code")
  }

  private func figures(before: CorpusRun, after: CorpusRun) throws -> FigureDifference {
    let codes = before.codebook.codes + after.codebook.codes.filter { before.codebook[$0.code] == nil }
    let dimensions = Set(codes.filter { $0.parent != nil }.map(\.code))
    let keys = try keys()
    func tally(_ run: CorpusRun) -> Tally {
      Tally(
        run.findings.ledger, by: keys, clock: reading.date, codes: codes.map(\.code), dimensions: dimensions)
    }
    return FigureDifference(old: tally(before), new: tally(after))
  }

  private func say(_ difference: MentionDifference, before: CorpusRun, after: CorpusRun) {
    let appearing = difference.rows.count { $0.change == .appears }
    Terminal.say(
      "\(before.codebook.version) \(before.codebook.fingerprint): "
        + "\(before.findings.ledger.mentions.count) mentions; "
        + "\(after.codebook.version) \(after.codebook.fingerprint): "
        + "\(after.findings.ledger.mentions.count) mentions; \(difference.staying) stay, "
        + "\(appearing) appear, \(difference.rows.count - appearing) disappear")
  }
}
