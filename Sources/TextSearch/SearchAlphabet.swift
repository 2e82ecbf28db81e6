/// The letters of search keys, numbered.
struct SearchAlphabet: Sendable {
  /// The letter of symbols that no key holds.
  static let foreign: UInt8 = 0
  /// The letter of spaces, quotes and dashes.
  static let gap: UInt8 = 1

  /// For each symbol its letter.
  let letters: [UInt8]
  /// The number of letters.
  let count: Int

  /// - Parameter keys: Symbols, in small letters and without gaps.
  init(keys: [[UInt8]]) {
    var frequencies = [Int](repeating: 0, count: Int(UInt8.max) + 1)
    for key in keys {
      for symbol in key { frequencies[Int(symbol)] += 1 }
    }
    var letters = [UInt8](repeating: Self.foreign, count: frequencies.count)
    var last = Self.gap
    // The most frequent letters come first, so that the transitions most used stand side by side.
    for symbol in frequencies.indices.filter({ frequencies[$0] > 0 }).sorted(by: {
      (frequencies[$1], $0) < (frequencies[$0], $1)
    }) {
      last += 1
      letters[symbol] = last
    }
    for capital in UInt8(ascii: "A")...UInt8(ascii: "Z") {
      letters[Int(capital)] = letters[Int(SymbolClass.lowercased(capital))]
    }
    for byte in 0..<TextSymbol.firstThai where SymbolClass.isGap(byte) { letters[Int(byte)] = Self.gap }
    self.letters = letters
    count = Int(last) + 1
  }

  func letter(of symbol: UInt8) -> UInt8 { letters[Int(symbol)] }
}
