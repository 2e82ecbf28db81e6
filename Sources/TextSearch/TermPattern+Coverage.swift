extension TermPattern {
  /// The pattern's folded bytes without spaces, quotes and dashes, Latin capitals as small letters: patterns that differ
  /// here are never found at the same place with the same length, but for spaces.
  public var comparableBytes: [UInt8] { SearchKey(self).comparableBytes }

  /// Whether this pattern is found, with the same length, wherever the other is.
  ///
  /// So it is when both are the same but for spaces, quotes, dashes and letter case, and this one allows at
  /// least the spaces and the spellings that the other does.
  public func isFound(wherever other: TermPattern) -> Bool {
    let (key, otherKey) = (SearchKey(self), SearchKey(other))
    return boundary == other.boundary && key.comparableBytes == otherKey.comparableBytes
      && key.isFound(wherever: otherKey)
  }
}
