import TextSearch

/// The letters by which texts are compared: what is read of a text, without spaces and quotation marks.
struct SignatureLetters {
  private(set) var bytes: [UInt8]

  init(of document: Document) {
    let text = document.text.bytes
    bytes = [UInt8](unsafeUninitializedCapacity: text.count + Self.wordLength) { letters, count in
      text.withUnsafeBytes { text in
        for passage in document.passages { Self.append(text, passage.range, to: letters, at: &count) }
      }
    }
  }

  private static let wordLength = MemoryLayout<UInt64>.size
  private static let lowBits: UInt64 = 0x0101_0101_0101_0101
  private static let highBits: UInt64 = 0x8080_8080_8080_8080

  /// Appends a stretch without its spaces and quotation marks; eight bytes at a time where it has none.
  private static func append(
    _ text: UnsafeRawBufferPointer, _ range: Range<Int>, to letters: UnsafeMutableBufferPointer<UInt8>,
    at count: inout Int
  ) {
    let target = UnsafeMutableRawBufferPointer(letters)
    var offset = range.lowerBound
    while offset < range.upperBound {
      if offset + wordLength <= range.upperBound {
        let word = text.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
        if !holds(.space, word), !holds(UInt8(ascii: "\""), word) {
          target.storeBytes(of: word, toByteOffset: count, as: UInt64.self)
          count += wordLength
          offset += wordLength
          continue
        }
      }
      let end = min(offset + wordLength, range.upperBound)
      while offset < end {
        letters[count] = text[offset]
        count += ReadOnce.isSkipped(text[offset]) ? 0 : 1
        offset += 1
      }
    }
  }

  /// Whether one of eight bytes is this one (G. Mays, in S. E. Anderson, Bit Twiddling Hacks).
  @inline(__always)
  private static func holds(_ byte: UInt8, _ word: UInt64) -> Bool {
    let zeroed = word ^ (lowBits &* UInt64(byte))
    return (zeroed &- lowBits) & ~zeroed & highBits != 0
  }
}
