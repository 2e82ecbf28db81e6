/// A pattern as the search compares it: its folded bytes without gaps, and where gaps may stand.
struct SearchKey: Sendable {
  /// The folded bytes without spaces, quotes and dashes.
  private let bytes: [UInt8]
  /// For each byte, whether a gap may stand before it.
  private let allowsGapBefore: [Bool]
  private let ignoresCase: Bool
  private let guardsStart: StartGuard
  private let guardsEnd: EndGuard

  /// What may not stand before a match.
  private enum StartGuard {
    case nothing
    /// A Latin letter or digit; with a digit first, a decimal point or comma after a digit neither.
    case latin(beginsWithDigit: Bool)
    /// A Thai letter: the pattern is a Thai abbreviation.
    case thai
  }

  /// What may not stand behind a match.
  private enum EndGuard {
    case nothing
    /// A Latin letter or digit; with a digit last, a decimal point or comma before a digit neither.
    case latin(endsWithDigit: Bool)
    /// A Thai mark, which would belong to the pattern's last consonant and make it another word.
    case thaiMark
  }

  init(_ pattern: TermPattern) {
    var bytes: [UInt8] = []
    var gaps: [Bool] = []
    var gap = false
    for byte in FoldedText(pattern.text).bytes {
      if ByteClass.isGap(byte) {
        gap = !bytes.isEmpty
      } else {
        bytes.append(byte)
        gaps.append(gap)
        gap = false
      }
    }
    self.bytes = bytes
    allowsGapBefore = gaps
    ignoresCase = pattern.ignoresCase
    guard pattern.boundary == .automatic, let first = bytes.first, let last = bytes.last else {
      guardsStart = .nothing
      guardsEnd = .nothing
      return
    }
    if ByteClass.isLatin(first) {
      guardsStart = .latin(beginsWithDigit: ByteClass.isDigit(first))
    } else if ByteClass.isThaiLead(first), last == ByteClass.dot {
      guardsStart = .thai
    } else {
      guardsStart = .nothing
    }
    if ByteClass.isLatin(last) {
      guardsEnd = .latin(endsWithDigit: ByteClass.isDigit(last))
    } else if last >= 0x80 {
      guardsEnd = .thaiMark
    } else {
      guardsEnd = .nothing
    }
  }

  /// The bytes that the automaton is built from: Latin capitals are small letters there.
  var automatonBytes: [UInt8] { bytes.map(ByteClass.lowercased) }

  /// Whether it is found wherever a key with the same ``automatonBytes`` is, whose boundary is the same.
  func isFound(wherever other: SearchKey) -> Bool {
    (ignoresCase || !other.ignoresCase && bytes == other.bytes)
      && zip(allowsGapBefore, other.allowsGapBefore).allSatisfy { $0 || !$1 }
  }

  /// Where an occurrence that ends before `end` begins, or `nil` when what stands there is none.
  ///
  /// The caller has seen the automaton's bytes end here; gaps, case and boundaries are looked at.
  func start(endingAt end: Int, in text: UnsafeBufferPointer<UInt8>) -> Int? {
    var position = end
    var index = bytes.count
    while index > 0 {
      index -= 1
      position -= 1
      guard position >= 0 else { return nil }
      if ByteClass.isGap(text[position]) {
        // The gap lies before the byte of the pattern that was compared last.
        guard index + 1 < bytes.count, allowsGapBefore[index + 1] else { return nil }
        var length = 0
        while position >= 0, ByteClass.isGap(text[position]) {
          position -= 1
          length += 1
        }
        guard position >= 0, length <= TermSearch.longestGap else { return nil }
      }
      let byte = text[position]
      guard
        byte == bytes[index]
          || (ignoresCase && ByteClass.lowercased(byte) == ByteClass.lowercased(bytes[index]))
      else { return nil }
    }
    return startIsFree(position, in: text) && endIsFree(end, in: text) ? position : nil
  }

  private func startIsFree(_ start: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard start > 0 else { return true }
    let before = text[start - 1]
    switch guardsStart {
    case .nothing: return true
    case .latin(let beginsWithDigit):
      if ByteClass.isLatin(before) { return false }
      if beginsWithDigit, ByteClass.isDecimalMark(before), start > 1 {
        return !ByteClass.isDigit(text[start - 2])
      }
      return true
    case .thai: return !ByteClass.endsThaiLetter(before: start, in: text)
    }
  }

  private func endIsFree(_ end: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard end < text.count else { return true }
    let after = text[end]
    switch guardsEnd {
    case .nothing: return true
    case .latin(let endsWithDigit):
      if ByteClass.isLatin(after) { return false }
      if endsWithDigit, ByteClass.isDecimalMark(after), end + 1 < text.count {
        return !ByteClass.isDigit(text[end + 1])
      }
      return true
    case .thaiMark: return !ByteClass.beginsThaiMark(at: end, in: text)
    }
  }
}

/// What single bytes of a folded text are.
enum ByteClass {
  static let dot = UInt8(ascii: ".")

  /// A space, quote or dash; folding has left one of each.
  @inline(__always)
  static func isGap(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x22 || byte == 0x2D }

  @inline(__always)
  static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  static func isDecimalMark(_ byte: UInt8) -> Bool { byte == dot || byte == UInt8(ascii: ",") }

  /// A Latin letter or a digit.
  static func isLatin(_ byte: UInt8) -> Bool {
    isDigit(byte) || (lowercased(byte) >= 0x61 && lowercased(byte) <= 0x7A)
  }

  @inline(__always)
  static func lowercased(_ byte: UInt8) -> UInt8 { byte >= 0x41 && byte <= 0x5A ? byte + 0x20 : byte }

  static func isThaiLead(_ byte: UInt8) -> Bool { byte == 0xE0 }

  /// Whether the scalar that ends before `offset` is a Thai consonant, vowel or mark (ฯ and ๆ are none).
  static func endsThaiLetter(before offset: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard offset >= 3, text[offset - 3] == 0xE0 else { return false }
    switch (text[offset - 2], text[offset - 1]) {
    case (0xB8, 0x81...0xAE), (0xB8, 0xB0...0xBA), (0xB9, 0x80...0x85), (0xB9, 0x87...0x8E): return true
    default: return false
    }
  }

  /// Whether a mark above or below a consonant begins at `offset`.
  static func beginsThaiMark(at offset: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard offset + 2 < text.count, text[offset] == 0xE0 else { return false }
    switch (text[offset + 1], text[offset + 2]) {
    case (0xB8, 0xB1), (0xB8, 0xB4...0xBA), (0xB9, 0x87...0x8E): return true
    default: return false
    }
  }
}
