import TextSearch

/// How much text the terms and phrases of one codebook stand for, variants and named lists written out.
///
/// `[a][b][c]` stands for eight phrases, and a named list may hold other lists several times: a short file could ask
/// for more text than there is memory.
final class PhraseBudget {
  /// The most bytes of UTF-8: some hundred times the built-in codebook's.
  static let mostBytes = 8 * 1024 * 1024
  /// The most bytes in a term as it is written; no name is as long.
  static let longestTerm = 3_000

  private var taken = 0

  /// Counts a term.
  ///
  /// - Returns: The bytes of the phrases that it stands for.
  /// - Throws: ``DefinitionError`` where its notation is wrong, or it is too much.
  func take(_ term: String, at node: DefinitionNode) throws(DefinitionError) -> Int {
    guard term.utf8.count <= Self.longestTerm else {
      throw node.error("a term of \(term.utf8.count) bytes; at most \(Self.longestTerm) are searched for")
    }
    let phrases: [String]
    do throws(TermNotation.Fault) {
      phrases = try TermNotation.phrases(term)
    } catch {
      throw node.error("term “\(term)”: \(error)")
    }
    let bytes = phrases.reduce(0) { $0 + $1.utf8.count }
    try take(bytes: bytes, at: node)
    return bytes
  }

  /// Counts phrases that were counted before and stand at one more place.
  func take(bytes more: Int, at node: DefinitionNode) throws(DefinitionError) {
    taken += more
    guard taken <= Self.mostBytes else {
      throw node.error(
        "with their variants, the terms and phrases up to here are longer than \(Self.mostBytes) bytes; write fewer "
          + "variants, or name lists of phrases less often")
    }
  }
}
