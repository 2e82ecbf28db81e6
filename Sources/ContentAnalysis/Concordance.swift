public import Corpora
import TextSearch

/// A mention in its context, as concordances show it: `left`, `node`, `right`.
public struct ConcordanceLine: Hashable, Sendable {
  /// The text before the node on its line, as it stands in the source.
  public var left: String
  /// The mention itself.
  public var node: String
  /// The text after it.
  public var right: String
}

extension Document {
  /// The width of a concordance's left and right context, in characters (Unicode scalars).
  public static let concordanceWidth = 80

  /// A stretch of the text in its context.
  ///
  /// - Parameters:
  ///   - range: A range of folded bytes within one line.
  ///   - line: The index of that line.
  ///   - width: The most characters to either side. Context ends at the line's ends.
  public func concordance(
    of range: Range<Int>, line: Int, width: Int = Document.concordanceWidth
  ) -> ConcordanceLine {
    let bounds = lines[line].range
    var start = range.lowerBound
    var left = width
    while start > bounds.lowerBound, left > 0 {
      start -= 1
      if text.bytes[start] & 0xC0 != 0x80 { left -= 1 }
    }
    var end = range.upperBound
    var right = width
    while end < bounds.upperBound, right > 0 {
      end += 1
      while end < bounds.upperBound, text.bytes[end] & 0xC0 == 0x80 { end += 1 }
      right -= 1
    }
    return ConcordanceLine(
      left: text.originalString(start..<range.lowerBound), node: text.originalString(range),
      right: text.originalString(range.upperBound..<end))
  }
}
