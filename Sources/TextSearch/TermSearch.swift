/// Finds every occurrence of many patterns in one pass over a folded text.
public struct TermSearch: Sendable {
  /// The patterns, in the order that ``Match/pattern`` counts in.
  public let patterns: [TermPattern]

  /// Builds the search.
  public init(_ patterns: [TermPattern]) {
    self.patterns = patterns
  }

  /// All matches, overlapping ones too, ordered by start, then longest first, then by pattern.
  public func matches(in text: FoldedText) -> [Match] { [] }
}
