/// What may stand between two namings of one policy, or between a hit and the words a rule asks for.
enum Separators {
  private static let adjoining: Set<UInt8> = Set(" \"-()[]{}:".utf8)
  private static let joining: Set<UInt8> = Set(" \"-()[]{}<>:,/".utf8)

  /// A space, quote, dash, bracket or colon: does not separate a hit from the word before or after it.
  static func isAdjoining(_ byte: UInt8) -> Bool { adjoining.contains(byte) }

  /// Whether a stretch of folded text is nothing but spaces, quotes, brackets, dashes, commas, colons, slashes and joiners.
  ///
  /// - Parameter joiners: Words in folded bytes, with Latin letters small.
  static func joins(_ stretch: ArraySlice<UInt8>, joiners: [[UInt8]]) -> Bool {
    var rest = stretch
    scan: while let byte = rest.first {
      if joining.contains(byte) {
        rest.removeFirst()
        continue
      }
      for joiner in joiners where starts(rest, with: joiner) {
        rest.removeFirst(joiner.count)
        continue scan
      }
      return false
    }
    return true
  }

  private static func starts(_ text: ArraySlice<UInt8>, with word: [UInt8]) -> Bool {
    guard !word.isEmpty, text.count >= word.count else { return false }
    return zip(text, word).allSatisfy { lowercased($0) == $1 }
  }

  private static func lowercased(_ byte: UInt8) -> UInt8 {
    byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte + 0x20 : byte
  }
}
