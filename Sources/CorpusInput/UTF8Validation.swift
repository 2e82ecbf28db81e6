/// Checks that bytes are well-formed UTF-8 (Unicode 15, table 3-7).
///
/// Written for Thai, where nearly every character is three bytes that begin `E0 B8` or `E0 B9`: two such
/// characters, or eight of ASCII, are checked by one comparison. On the site's news that takes less than half
/// the time of the standard library's check.
enum UTF8Validation {
  /// The offset of the first byte that does not belong to a well-formed character, or `nil`.
  static func firstFault(in bytes: [UInt8]) -> Int? {
    bytes.withUnsafeBytes { bytes in
      var offset = 0
      while offset < bytes.count {
        let length = fastLength(in: bytes, at: offset)
        if length > 0 {
          offset += length
        } else if let length = characterLength(in: bytes, at: offset) {
          offset += length
        } else {
          return offset
        }
      }
      return nil
    }
  }

  /// Eight bytes of ASCII.
  private static let asciiMask: UInt64 = 0x8080_8080_8080_8080
  /// Two characters of U+0E00 to U+0E7F and two bytes more, the first byte lowest: `E0 B8|B9 80…BF`, twice.
  private static let thaiPairMask: UInt64 = 0x0000_C0FE_FFC0_FEFF
  private static let thaiPair: UInt64 = 0x0000_80B8_E080_B8E0

  /// The length of a stretch that is surely well formed, or 0.
  @inline(__always)
  private static func fastLength(in bytes: UnsafeRawBufferPointer, at offset: Int) -> Int {
    guard offset + MemoryLayout<UInt64>.size <= bytes.count else { return 0 }
    let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    if word & thaiPairMask == thaiPair { return 6 }
    if word & asciiMask == 0 { return MemoryLayout<UInt64>.size }
    return 0
  }

  /// The number of bytes of the character at an offset, or `nil` when it is not well formed.
  static func characterLength(in bytes: UnsafeRawBufferPointer, at offset: Int) -> Int? {
    let lead = bytes[offset]
    /// The values that the second byte may have, and the number of bytes after the lead.
    let second: ClosedRange<UInt8>
    let following: Int
    switch lead {
    case 0x00...0x7F: return 1
    case 0xC2...0xDF: (second, following) = (0x80...0xBF, 1)
    case 0xE0: (second, following) = (0xA0...0xBF, 2)
    case 0xED: (second, following) = (0x80...0x9F, 2)
    case 0xE1...0xEF: (second, following) = (0x80...0xBF, 2)
    case 0xF0: (second, following) = (0x90...0xBF, 3)
    case 0xF1...0xF3: (second, following) = (0x80...0xBF, 3)
    case 0xF4: (second, following) = (0x80...0x8F, 3)
    default: return nil
    }
    guard offset + following < bytes.count, second.contains(bytes[offset + 1]) else { return nil }
    for index in stride(from: offset + 2, through: offset + following, by: 1)
    where !UTF8.isContinuation(bytes[index]) { return nil }
    return following + 1
  }
}
