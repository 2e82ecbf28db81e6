import Testing

@testable import TextSearch

/// Texts that the passes over whole texts are tried on: pieces that fold, join and stand beside each other in every way.
enum RandomText {
  static let pieces = [
    "ก", "น", "ส", "\u{0E4D}", "\u{0E32}", "\u{0E33}", "\u{0E48}", "\u{0E49}", "\u{0E4C}", "\u{0E34}",
    "\u{0E38}",
    "\u{0E3A}", "เ", "แ", "\u{200B}", "\u{FEFF}", "\u{00A0}", " ", "  ", "\t", "“", "'", "\"", "–", "-", "๔",
    "4", "G",
    "g", ".", "\u{F70A}", "\u{F711}", "\r\n", "\n", "é", "🏭", "\u{00AD}", "Ａ", "•", "ฯ", "การ", "อุตสาหกรรม",
    "Industry",
  ]

  static func make(of count: Int, seed: Int, from pieces: [String] = pieces) -> String {
    var random = SeededGenerator(seed: UInt64(seed))
    return (0..<count).map { _ in pieces[Int(random.next() % UInt64(pieces.count))] }.joined()
  }
}

@Suite("Symbols")
struct SymbolTests {
  @Test("are one byte a character, and say whether it is ASCII, Thai or something else")
  func kinds() {
    let text = FoldedText("Gก ๎é🏭")
    #expect(text.symbols == [0x47, 0x81, 0x20, 0xCE, 1, 2, 1, 2, 2, 2])
  }

  /// The places worked out character by character.
  @Test("are found again in the bytes", arguments: 0..<60)
  func places(seed: Int) {
    let text = FoldedText(RandomText.make(of: 3 + seed * 7, seed: seed))
    var symbol = 0
    var offset = 0
    for (character, scalar) in text.string(0..<text.bytes.count).unicodeScalars.enumerated() {
      let length = String(scalar).utf8.count
      let isThai = (0x0E00..<0x0E80).contains(scalar.value)
      #expect(text.offset(ofCharacter: character) == offset)
      #expect(text.offset(ofSymbol: symbol) == offset)
      #expect(text.symbols(in: offset..<offset + length) == symbol..<symbol + (isThai ? 1 : length))
      offset += length
      symbol += isThai ? 1 : length
    }
    #expect(symbol == text.symbols.count)
    #expect(text.offset(ofSymbol: symbol) == text.bytes.count)
    #expect(text.offset(ofCharacter: text.characters(in: 0..<offset)) == offset)
    #expect(text.offset(ofCharacter: .max) == offset)
    #expect(text.symbols(in: 0..<offset) == 0..<symbol)
  }
}

@Suite("Plain text")
struct PlainTextTests {
  /// Folding unit by unit, with no stretch copied.
  @Test("copied in stretches is what it is unit by unit", arguments: 0..<400)
  func unitByUnit(seed: Int) {
    let original = Array(RandomText.make(of: 5 + seed / 4, seed: seed).utf8)
    let text = FoldedText(original)
    var bytes: [UInt8] = []
    var ranges: [Range<Int>] = []
    original.withUnsafeBufferPointer { buffer in
      var folding = Folding(buffer)
      while folding.position < buffer.count {
        let start = folding.position
        folding.advance()
        for index in 0..<folding.output.count {
          bytes.append(folding.output[index])
          ranges.append(start..<folding.position)
        }
      }
    }
    #expect(text.bytes == bytes)
    for (index, range) in ranges.enumerated() {
      #expect(text.originalRange(index..<index + 1) == range)
      #expect(text.originalRange(index..<index) == range.lowerBound..<range.lowerBound)
    }
  }
}
