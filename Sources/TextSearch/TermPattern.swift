/// A word or phrase to be found, as a codebook or a registry writes it.
///
/// Before searching, the text of a pattern is folded like the text it is searched in. A space, quote
/// or dash in a pattern stands for any short run of spaces, quotes and dashes, or for nothing: Thai
/// writes words with and without spaces between them. Where a pattern has none, the text may have none.
public struct TermPattern: Hashable, Sendable {
  /// Where a match must not touch further letters.
  public enum Boundary: String, Hashable, Sendable, CaseIterable {
    /// Latin letters and digits at an end of the pattern end a word there; an abbreviation that begins
    /// with a Thai letter and ends in a dot (`อก.`) has no Thai letter before it. Thai letters are no
    /// boundary to Latin ones: `การรับรองGIของ` holds `GI`, `GIS` does not.
    case automatic
    /// None on either side.
    case none
  }

  /// The word or phrase, not folded yet.
  public var text: String
  /// Whether Latin capitals and small letters count as the same.
  public var ignoresCase: Bool
  /// Where a match must not touch further letters.
  public var boundary: Boundary

  /// The pattern of a text, in which brackets stand for themselves: ``TermNotation`` is read before.
  public init(_ text: String, ignoresCase: Bool = false, boundary: Boundary = .automatic) {
    self.text = text
    self.ignoresCase = ignoresCase
    self.boundary = boundary
  }
}

/// One occurrence of a pattern.
public struct Match: Hashable, Sendable {
  /// The index of the pattern in the list the search was built from.
  public var pattern: Int
  /// The place in the folded bytes.
  public var range: Range<Int>

  /// The occurrence at this place.
  public init(pattern: Int, range: Range<Int>) {
    self.pattern = pattern
    self.range = range
  }
}
