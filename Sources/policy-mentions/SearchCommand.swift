import ArgumentParser
import Foundation
import PolicyMentions

/// Looks words up in a store.
struct SearchCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search", abstract: "Looks words up in the headlines and texts of a store, the best first.",
    discussion: """
      All words must stand in a document; quotation marks hold words with spaces together. Capitals, digits, spaces \
      and ways of typing sara am make no difference. The store must keep its texts (update --keep-text); with an index \
      (update --search) only the texts that can hold the words are read.

      Examples:
        policy-mentions search news.sqlite 'อุตสาหกรรมสีเขียว' --format table
        policy-mentions search news.sqlite '"Green Industry" โรงงาน' --since 2567-01
      """)

  @Argument(help: "A store that update has made.", completion: .file(extensions: ["sqlite"]))
  var store: String

  @Argument(help: "The words.")
  var words: String

  @OptionGroup var period: PeriodOptions

  @Option(
    help: "Only the news of this agency (a registry id; none for unknown).",
    completion: NameCompletion.agencies)
  var issuer: String?

  @Option(help: "How many documents are listed at most.")
  var limit = 20

  @OptionGroup var rows: RowOutput

  @Flag(name: [.short, .long], help: "Say nothing but errors.")
  var quiet = false

  func validate() throws {
    if LookUpQuery(words) == nil { throw ValidationError("give a word to look up") }
    if limit < 1 { throw ValidationError("--limit must be at least 1") }
  }

  func run() async throws {
    guard let query = LookUpQuery(words) else { return }
    let lookUp = try StoreLookUp(path: store, threads: ProcessInfo.processInfo.activeProcessorCount)
    let filter = StoreLookUp.Filter(months: period.months, issuer: try known(issuer, in: lookUp))
    let result = try await lookUp.search(query, filter, limit: limit)
    if !quiet {
      if result.readsAll {
        Terminal.say(
          query.isIndexed
            ? "without an index all texts were read; policy-mentions update \(ShellWord.quoted(store)) --search "
              + "builds it"
            : "words of fewer than \(LookUpQuery.leastCharacters) characters are not in the index: all texts were read"
        )
      }
      Terminal.say(
        "\(result.found) of \(result.base) documents hold the words"
          + (result.hits.count < result.found ? ", the best \(result.hits.count) are listed" : ""))
    }
    try rows.write(LookUpTable.table(of: result.hits), quiet: quiet)
  }

  /// The issuer as the store has it. One whose news it holds is known whatever registry it was made with; any other
  /// must be of the built-in one.
  private func known(_ issuer: String?, in lookUp: StoreLookUp) throws -> String? {
    guard let issuer, try !lookUp.issuers().contains(issuer) else { return issuer }
    return try Definitions.registry().issuer(issuer, for: "--issuer")
  }
}
