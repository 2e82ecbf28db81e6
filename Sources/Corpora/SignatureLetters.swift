import TextSearch

/// The letters by which texts are compared: what is read of a text, without spaces and quotation marks.
struct SignatureLetters {
  /// A byte for each Thai letter and for each of ASCII, those of UTF-8 for any other.
  private(set) var bytes: [UInt8]

  init(of document: Document) {
    let text = document.text
    bytes = [UInt8](unsafeUninitializedCapacity: text.bytes.count + Self.wordLength) { letters, count in
      for passage in document.passages {
        Self.append(text, text.symbols(in: passage.range), to: letters, at: &count)
      }
    }
  }

  private static let wordLength = MemoryLayout<UInt64>.size
  private static let lowBits: UInt64 = 0x0101_0101_0101_0101
  private static let highBits: UInt64 = 0x8080_8080_8080_8080

  /// Appends a stretch without its spaces and quotation marks; eight symbols at a time where all are letters.
  private static func append(
    _ text: FoldedText, _ range: Range<Int>, to letters: UnsafeMutableBufferPointer<UInt8>,
    at count: inout Int
  ) {
    text.symbols.withUnsafeBytes { symbols in
      let target = UnsafeMutableRawBufferPointer(letters)
      var index = range.lowerBound
      while index < range.upperBound {
        if index + wordLength <= range.upperBound {
          let word = symbols.loadUnaligned(fromByteOffset: index, as: UInt64.self)
          if !holdsOthers(word) {
            target.storeBytes(of: word, toByteOffset: count, as: UInt64.self)
            count += wordLength
            index += wordLength
            continue
          }
        }
        let end = min(index + wordLength, range.upperBound)
        while index < end {
          let symbol = symbols[index]
          letters[count] = isOfOther(symbol) ? text.bytes[text.offset(ofSymbol: index)] : symbol
          count += ReadOnce.isSkipped(symbol) ? 0 : 1
          index += 1
        }
      }
    }
  }

  /// Whether a symbol says of its byte only that it is of a character neither ASCII nor Thai.
  private static func isOfOther(_ symbol: UInt8) -> Bool {
    symbol == TextSymbol.otherLead || symbol == TextSymbol.otherContinuation
  }

  /// Whether one of eight symbols is no letter, or does not say which it is.
  @inline(__always)
  private static func holdsOthers(_ word: UInt64) -> Bool {
    holds(.space, word) || holds(UInt8(ascii: "\""), word) || holds(TextSymbol.otherLead, word)
      || holds(TextSymbol.otherContinuation, word)
  }

  /// Whether one of eight bytes is this one (G. Mays, in S. E. Anderson, Bit Twiddling Hacks).
  @inline(__always)
  private static func holds(_ byte: UInt8, _ word: UInt64) -> Bool {
    let zeroed = word ^ (lowBits &* UInt64(byte))
    return (zeroed &- lowBits) & ~zeroed & highBits != 0
  }
}
