/// Finds every occurrence of many patterns in one pass over a folded text.
///
/// The search is an Aho–Corasick automaton (Aho & Corasick 1975, "Efficient string matching") over the
/// bytes of the folded text, with every transition worked out beforehand: one table look-up for a byte,
/// whatever the number of patterns. Spaces, quotes and dashes do not move the automaton, so that one
/// pattern finds `หัวและใจ` and `"หัว" และ "ใจ"`; what the automaton reports is then checked backwards
/// against the pattern for gaps, letter case and boundaries, which decide in favour of few.
public struct TermSearch: Sendable {
  /// The longest run of spaces, quotes and dashes that a gap in a pattern stands for, in bytes.
  public static let longestGap = 4

  /// The patterns, in the order that ``Match/pattern`` counts in.
  public let patterns: [TermPattern]
  private let keys: [SearchKey]
  private let automaton: ByteAutomaton

  /// Builds the search.
  ///
  /// A pattern without any letter or digit is never found.
  ///
  /// Costs time and memory in proportion to the patterns' total length times the number of different bytes
  /// in them (some 600 bytes of memory for each byte of pattern).
  public init(_ patterns: [TermPattern]) {
    self.patterns = patterns
    keys = patterns.map(SearchKey.init)
    automaton = ByteAutomaton(keys: keys.map(\.automatonBytes))
  }

  /// All matches, overlapping ones too, ordered by start, then longest first, then by pattern.
  ///
  /// Costs one pass over the text, and time in proportion to the number of matches.
  public func matches(in text: FoldedText) -> [Match] {
    var matches: [Match] = []
    text.bytes.withUnsafeBufferPointer { bytes in
      automaton.scan(bytes) { pattern, end in
        if let start = keys[pattern].start(endingAt: end, in: bytes) {
          matches.append(Match(pattern: pattern, range: start..<end))
        }
      }
    }
    matches.sort { one, other in
      if one.range.lowerBound != other.range.lowerBound {
        return one.range.lowerBound < other.range.lowerBound
      }
      if one.range.upperBound != other.range.upperBound {
        return one.range.upperBound > other.range.upperBound
      }
      return one.pattern < other.pattern
    }
    return matches
  }
}
