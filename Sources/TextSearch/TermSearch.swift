/// Finds every occurrence of many patterns in one pass over a folded text.
///
/// The search is an Aho–Corasick automaton (Aho & Corasick 1975, "Efficient string matching") over the
/// symbols of the folded text, with every transition worked out beforehand: one table look-up for a character,
/// whatever the number of patterns. Spaces, quotes and dashes do not move the automaton, so that one
/// pattern finds `หัวและใจ` and `"หัว" และ "ใจ"`; what the automaton reports is then checked backwards
/// against the pattern for gaps, letter case and boundaries, which decide in favour of few.
public struct TermSearch: Sendable {
  /// The longest run of spaces, quotes and dashes that a gap in a pattern stands for, in bytes.
  public static let longestGap = 4

  /// The patterns, in the order that ``Match/pattern`` counts in.
  public let patterns: [TermPattern]
  private let keys: [SearchKey]
  private let automaton: SearchAutomaton

  /// Builds the search.
  ///
  /// A pattern without any letter or digit is never found.
  ///
  /// Costs time and memory in proportion to the patterns' total length times the number of different characters
  /// in them (some 400 bytes of memory for each character of pattern that no other pattern begins with).
  public init(_ patterns: some Collection<TermPattern>) {
    self.patterns = Array(patterns)
    keys = patterns.map(SearchKey.init)
    automaton = SearchAutomaton(keys: keys.map(\.automatonSymbols))
  }

  /// All matches, overlapping ones too, ordered by start, then longest first, then by pattern.
  ///
  /// Costs one pass over the text, and time in proportion to the number of matches.
  public func matches(in text: FoldedText) -> [Match] {
    let found = text.symbols.withUnsafeBufferPointer { symbols in
      automaton.hits(in: symbols).compactMap { hit -> FoundKey? in
        guard let start = keys[Int(hit.key)].start(endingAt: Int(hit.end), in: symbols) else { return nil }
        return FoundKey(key: hit.key, start: start, end: Int(hit.end))
      }
    }
    return found.sorted().compactMap { found in
      let range = text.offset(ofSymbol: found.start)..<text.offset(ofSymbol: found.end)
      // The key is asked where it lies: to copy it would count references that all threads share.
      if keys[Int(found.key)].holdsOtherCharacters, !keys[Int(found.key)].isSpelt(in: text.bytes[range]) {
        return nil
      }
      return Match(pattern: Int(found.key), range: range)
    }
  }
}

extension Match: Comparable {
  /// The order of a search's matches: by start, longest first, then by pattern.
  public static func < (one: Self, other: Self) -> Bool {
    if one.range.lowerBound != other.range.lowerBound { return one.range.lowerBound < other.range.lowerBound }
    if one.range.upperBound != other.range.upperBound { return one.range.upperBound > other.range.upperBound }
    return one.pattern < other.pattern
  }
}

/// A key that stands in a text.
private struct FoundKey: Comparable {
  var key: Int32
  /// The place: the start in the high half, the end inverted in the low half, so that lower comes first and longer does.
  private var place: UInt64

  init(key: Int32, start: Int, end: Int) {
    self.key = key
    place = UInt64(start) << UInt32.bitWidth | UInt64(~UInt32(truncatingIfNeeded: end))
  }

  /// The indices of its first symbol and behind its last.
  var start: Int { Int(place >> UInt32.bitWidth) }
  var end: Int { Int(~UInt32(truncatingIfNeeded: place)) }

  static func < (one: Self, other: Self) -> Bool {
    one.place != other.place ? one.place < other.place : one.key < other.key
  }
}
