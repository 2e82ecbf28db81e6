/// Leads from offsets in the UTF-8 of a text back to those in the file that it came from.
///
/// For a UTF-8 file the two are the same. Otherwise the offset in the file is kept for the beginning of each block of
/// ``blockLength`` bytes, and what stands behind it is counted through: a text full of hits is asked for thousands.
public struct SourceOffsets: Sendable {
  private static let blockLength = 1024

  private let bytes: [UInt8]
  private let encoding: TextEncoding
  /// For each block the offset in the file of the first character that begins in it or behind it.
  private let blocks: [Int]

  /// The offsets of a text. Takes time in proportion to its length where it is not UTF-8.
  public init(_ source: SourceText) {
    bytes = source.bytes
    encoding = source.encoding
    guard source.encoding != .utf8 else {
      blocks = []
      return
    }
    var blocks: [Int] = []
    blocks.reserveCapacity(source.bytes.count / Self.blockLength + 1)
    var offset = 0
    for start in stride(from: 0, through: source.bytes.count, by: Self.blockLength) {
      blocks.append(offset)
      offset += source.encoding.length(of: source.bytes[start...].prefix(Self.blockLength))
    }
    self.blocks = blocks
  }

  /// The byte offset in the file of the character that begins at an offset in the text's bytes.
  ///
  /// For a record of a JSON Lines or CSV file, offsets count in the record's text, not in the file; a headline that
  /// the text lacks follows it behind a line feed.
  /// - Parameter offset: At the start of a character (for an offset within one, the answer is where the
  ///   next character begins); from the length of the text on, in the headline behind it.
  public func sourceOffset(ofUTF8Offset offset: Int) -> Int {
    guard encoding != .utf8 else { return max(0, offset) }
    let within = min(max(0, offset), bytes.count)
    let block = within / Self.blockLength
    return blocks[block] + encoding.length(of: bytes[block * Self.blockLength..<within])
      + max(0, offset - bytes.count)
  }
}

extension TextEncoding {
  /// The bytes that the file spends on the characters that begin among these bytes of UTF-8.
  fileprivate func length(of bytes: ArraySlice<UInt8>) -> Int {
    switch self {
    case .utf8: bytes.count
    case .windows874: bytes.count(where: UTF8.beginsCharacter)
    case .utf16LittleEndian, .utf16BigEndian:
      bytes.reduce(0) { $0 + UTF8.utf16ByteCount(ofCharacterWithByte: $1) }
    }
  }
}

extension UTF8 {
  /// The least lead byte of a character of four bytes, which UTF-16 writes as two units.
  private static let firstLeadOfFour: UInt8 = 0xF0

  fileprivate static func beginsCharacter(_ byte: UInt8) -> Bool { !isContinuation(byte) }

  /// The bytes that UTF-16 spends on the character this byte begins; 0 for a continuation byte.
  fileprivate static func utf16ByteCount(ofCharacterWithByte byte: UInt8) -> Int {
    isContinuation(byte) ? 0 : byte < firstLeadOfFour ? 2 : 4
  }
}
