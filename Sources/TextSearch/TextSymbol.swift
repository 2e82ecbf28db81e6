/// One byte for each character of a folded text: what the passes over a whole text read.
///
/// Thai takes three bytes a character in UTF-8, of which one tells the characters apart. An ASCII character is its own
/// symbol, one of U+0E00 to U+0E7F the low seven bits of its scalar with the high bit set. Of any other character each byte is
/// a symbol, which says only that: such characters are rare, and who wants to know looks at the text. Folding drops
/// control characters but the line feed, so their numbers are free for it.
package enum TextSymbol {
  /// The first byte of a character that is neither ASCII nor Thai.
  package static let otherLead: UInt8 = 0x01
  /// A further byte of such a character.
  package static let otherContinuation: UInt8 = 0x02
  /// The symbol of U+0E00; those of all Thai characters have this bit.
  package static let firstThai: UInt8 = 0x80
  /// The bytes that a Thai character takes in UTF-8.
  package static let thaiLength = 3

  /// Whether `E0 second third` is a character of U+0E00 to U+0E7F.
  @inline(__always)
  static func isThai(second: UInt8, third: UInt8) -> Bool { second & 0xFE == 0xB8 && third & 0xC0 == 0x80 }

  /// The symbol of the Thai character `E0 second third`.
  @inline(__always)
  static func thai(second: UInt8, third: UInt8) -> UInt8 { firstThai | second << 6 | third & 0x3F }

  /// The symbol at an offset in a text of UTF-8, and how many bytes it takes.
  @inline(__always)
  static func symbol(at offset: Int, in text: UnsafeBufferPointer<UInt8>) -> (symbol: UInt8, length: Int) {
    let byte = text[offset]
    if byte < firstThai { return (byte, 1) }
    if byte == 0xE0, offset + 2 < text.count, isThai(second: text[offset + 1], third: text[offset + 2]) {
      return (thai(second: text[offset + 1], third: text[offset + 2]), thaiLength)
    }
    return (UTF8.isContinuation(byte) ? otherContinuation : otherLead, 1)
  }
}
