import Corpora
import TextSearch

/// Looks at single bytes of a folded text.
enum ByteText {
  static let lineFeed = UInt8(ascii: "\n")
  static let dot = UInt8(ascii: ".")
  /// ฯ, which stands for the left-out rest of a name.
  static let ellipsisMark: [UInt8] = Array("ฯ".utf8)

  /// What may stand between the beginning of a line and the first name in it.
  static func isOpening(_ byte: UInt8) -> Bool {
    SymbolClass.isGap(byte) || byte == UInt8(ascii: "(") || byte == UInt8(ascii: "[")
      || byte == UInt8(ascii: "#")
      || byte == UInt8(ascii: "*") || byte == dot
  }

  static func isLatin(_ byte: UInt8) -> Bool { byte.isASCIILetter || byte.isASCIIDigit }

  /// Whether a Thai letter or mark begins here; ฯ is none.
  static func isThaiLetter(at offset: Int, in bytes: [UInt8]) -> Bool {
    bytes.isThai(at: offset) && !bytes.holds(ellipsisMark, at: offset)
  }

  /// The first place at or behind an offset that holds no gap.
  static func skipGaps(from offset: Int, in bytes: [UInt8]) -> Int {
    var offset = offset
    while offset < bytes.count, SymbolClass.isGap(bytes[offset]) { offset += 1 }
    return offset
  }

  /// The place behind the last byte before an offset that is no gap.
  static func skipGaps(backFrom offset: Int, in bytes: [UInt8]) -> Int {
    var offset = offset
    while offset > 0, SymbolClass.isGap(bytes[offset - 1]) { offset -= 1 }
    return offset
  }
}

/// A list of words, to be asked whether one of them ends before a place or begins at it.
struct WordList: Sendable {
  private let byEnd: [UInt32: [[UInt8]]]
  private let byStart: [UInt32: [[UInt8]]]

  init(_ words: [String]) {
    let folded = words.map { FoldedWord.bytes($0) }.filter { !$0.isEmpty }
    byEnd = Dictionary(grouping: folded) { Self.endKey($0[...]) }
    byStart = Dictionary(grouping: folded) { Self.startKey($0[...]) }
  }

  /// Whether one of the words ends before a place, with nothing but gaps between.
  func ends(before offset: Int, in bytes: [UInt8]) -> Bool {
    let end = ByteText.skipGaps(backFrom: offset, in: bytes)
    guard end > 0, let words = byEnd[Self.endKey(bytes[..<end])] else { return false }
    return words.contains { bytes.holds($0, at: end - $0.count) }
  }

  /// The place behind the longest of the words that begins behind a place, with nothing but gaps between.
  func end(behind offset: Int, in bytes: [UInt8]) -> Int? {
    let start = ByteText.skipGaps(from: offset, in: bytes)
    guard start < bytes.count, let words = byStart[Self.startKey(bytes[start...])] else { return nil }
    return words.filter { bytes.holds($0, at: start) }.map { start + $0.count }.max()
  }

  private static func endKey(_ bytes: ArraySlice<UInt8>) -> UInt32 {
    bytes.suffix(2).reduce(0) { $0 << 8 | UInt32($1) }
  }

  private static func startKey(_ bytes: ArraySlice<UInt8>) -> UInt32 {
    bytes.prefix(1).reduce(0) { $0 << 8 | UInt32($1) }
  }
}

/// The bytes of a word, folded like the texts it is compared with.
enum FoldedWord {
  static func bytes(_ word: String) -> [UInt8] { FoldedText(word).bytes }
}
