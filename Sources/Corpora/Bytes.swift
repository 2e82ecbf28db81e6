import Glibc

extension UInt8 {
  static let space = UInt8(ascii: " ")
  static let lineFeed = UInt8(ascii: "\n")

  @inlinable package var isASCIIDigit: Bool { self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9") }
  /// Whether a UTF-8 sequence begins with this byte (ASCII included).
  var startsScalar: Bool { self & 0xC0 != 0x80 }
  @inlinable package var isASCIILetter: Bool {
    (self | 0x20) >= UInt8(ascii: "a") && (self | 0x20) <= UInt8(ascii: "z")
  }
}

extension RandomAccessCollection<UInt8> where Index == Int {
  /// Whether these bytes stand at an offset.
  @inlinable package func holds(_ pattern: [UInt8], at offset: Int) -> Bool {
    guard offset >= startIndex, endIndex - offset >= pattern.count else { return false }
    for index in pattern.indices where self[offset + index] != pattern[index] { return false }
    return true
  }

  /// Whether these bytes end just before an offset.
  func holds(_ pattern: [UInt8], endingAt offset: Int) -> Bool {
    holds(pattern, at: offset - pattern.count)
  }

  /// Whether a Thai letter, vowel or tone mark begins at an offset (U+0E00–U+0E7F).
  @inlinable package func isThai(at offset: Int) -> Bool {
    guard offset >= startIndex, endIndex - offset >= 3, self[offset] == 0xE0 else { return false }
    return self[offset + 1] == 0xB8 || self[offset + 1] == 0xB9
  }

  /// Without the spaces at both ends.
  func trimmedRange(_ range: Range<Int>) -> Range<Int> {
    var lower = range.lowerBound
    var upper = range.upperBound
    while lower < upper, self[lower] == .space { lower += 1 }
    while upper > lower, self[upper - 1] == .space { upper -= 1 }
    return lower..<upper
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The first place of a byte from an index on.
  func firstIndex(of byte: UInt8, from start: Int) -> Int? {
    guard start < count, let base = baseAddress, let place = memchr(base + start, Int32(byte), count - start)
    else {
      return nil
    }
    return UnsafeRawPointer(place) - UnsafeRawPointer(base)
  }
}
