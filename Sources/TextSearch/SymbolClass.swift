/// What single symbols of a folded text are.
package enum SymbolClass {
  static let dot = UInt8(ascii: ".")

  /// A space, quote or dash; folding has left one of each.
  @inlinable @inline(__always)
  package static func isGap(_ symbol: UInt8) -> Bool { symbol == 0x20 || symbol == 0x22 || symbol == 0x2D }

  @inline(__always)
  static func isDigit(_ symbol: UInt8) -> Bool { symbol >= 0x30 && symbol <= 0x39 }

  static func isDecimalMark(_ symbol: UInt8) -> Bool { symbol == dot || symbol == UInt8(ascii: ",") }

  /// A Latin letter or a digit.
  static func isLatin(_ symbol: UInt8) -> Bool {
    isDigit(symbol) || (lowercased(symbol) >= 0x61 && lowercased(symbol) <= 0x7A)
  }

  @inline(__always)
  static func lowercased(_ symbol: UInt8) -> UInt8 {
    symbol >= 0x41 && symbol <= 0x5A ? symbol + 0x20 : symbol
  }

  @inline(__always)
  static func isThai(_ symbol: UInt8) -> Bool { symbol >= TextSymbol.firstThai }

  /// A Thai consonant, vowel or mark (ฯ and ๆ are none).
  static func isThaiLetter(_ symbol: UInt8) -> Bool {
    // U+0E01–U+0E2E, U+0E30–U+0E3A, U+0E40–U+0E45, U+0E47–U+0E4E.
    switch symbol {
    case 0x81...0xAE, 0xB0...0xBA, 0xC0...0xC5, 0xC7...0xCE: true
    default: false
    }
  }

  /// A mark above or below a consonant.
  static func isThaiMark(_ symbol: UInt8) -> Bool {
    // U+0E31, U+0E34–U+0E3A, U+0E47–U+0E4E.
    switch symbol {
    case 0xB1, 0xB4...0xBA, 0xC7...0xCE: true
    default: false
    }
  }
}
