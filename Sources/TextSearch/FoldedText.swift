/// A text whose spellings have been made alike, with the way back to the bytes it came from.
///
/// Thai news is typed on many keyboards and pasted from many programs: the same word stands there in
/// several byte sequences. Folding makes them one (see ``Folding`` for the rules), and
/// ``originalRange(_:)`` points from every folded byte to the original ones, so that what is found in
/// the folded text can be shown as it was written.
public struct FoldedText: Sendable {
  /// The original UTF-8.
  public let original: [UInt8]
  /// The folded UTF-8.
  public let bytes: [UInt8]
  /// For each folded byte the original offset at which the folding unit it came from begins.
  let starts: [UInt32]

  /// Folds a text.
  ///
  /// Costs time and memory in proportion to its length: five bytes for each folded byte.
  ///
  /// - Parameter original: UTF-8 of at most 4 GiB. Bytes that are no UTF-8 are kept as they are.
  public init(_ original: [UInt8]) {
    self.original = original
    var starts: [UInt32] = []
    // Every rule shortens or keeps the length, so the original's length is room enough.
    bytes = [UInt8](unsafeUninitializedCapacity: original.count) { folded, count in
      starts = [UInt32](unsafeUninitializedCapacity: original.count) { origins, originCount in
        original.withUnsafeBufferPointer { text in
          var folding = Folding(text)
          while folding.position < text.count {
            let start = UInt32(truncatingIfNeeded: folding.position)
            folding.advance()
            for index in 0..<folding.output.count {
              folded[count] = folding.output[index]
              origins[count] = start
              count += 1
            }
          }
        }
        originCount = count
      }
    }
    self.starts = starts
  }

  /// Keeps a text as it is typed, to see what folding is worth.
  public init(unfolded original: [UInt8]) {
    self.original = original
    bytes = original
    var start: UInt32 = 0
    starts = original.indices.map { index in
      if original[index] & 0xC0 != 0x80 { start = UInt32(truncatingIfNeeded: index) }
      return start
    }
  }

  /// Folds a string.
  public init(_ text: some StringProtocol) {
    self.init(Array(text.utf8))
  }

  /// The original bytes that a range of folded bytes came from.
  ///
  /// Where several original characters became one, the range takes in all of them. Invisible
  /// characters within the range belong to it, those at its ends do not.
  ///
  /// - Parameter range: A range of indices of ``bytes``.
  /// - Returns: A range of indices of ``original``; empty, at the place of the lower bound, for an empty range.
  public func originalRange(_ range: Range<Int>) -> Range<Int> {
    guard !range.isEmpty else {
      let place = range.lowerBound < starts.count ? Int(starts[range.lowerBound]) : original.count
      return place..<place
    }
    let lower = Int(starts[range.lowerBound])
    let last = Int(starts[range.upperBound - 1])
    let upper = original.withUnsafeBufferPointer { text in
      var folding = Folding(text)
      folding.position = last
      folding.advance()
      return folding.position
    }
    return lower..<upper
  }

  /// A range of the folded text as a string.
  public func string(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  /// The original of a range of the folded text as a string.
  public func originalString(_ range: Range<Int>) -> String {
    String(decoding: original[originalRange(range)], as: UTF8.self)
  }

  /// The number of characters (Unicode scalars) in a range of the folded text.
  public func characters(in range: Range<Int>) -> Int {
    bytes[range].count { $0 & 0xC0 != 0x80 }
  }
}
