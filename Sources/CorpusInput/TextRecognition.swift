import Corpora
import Glibc

/// Finds out what a text is written in and turns it into UTF-8.
///
/// UTF-8 is taken for granted where it is well formed and without NUL. UTF-16 is known by its byte order mark
/// or by the regular places of its high bytes; Windows-874, which holds TIS-620, by having no byte that the
/// code page lacks and the make-up of Thai.
enum TextRecognition {
  /// The text in UTF-8 and what it was written in.
  /// - Throws: ``InputRejection`` without a path: empty, or in no encoding that is read.
  static func text(
    from bytes: [UInt8], path: String
  ) throws(InputRejection) -> (bytes: [UInt8], encoding: TextEncoding) {
    if isBlank(bytes) { throw InputRejection(path: path, reason: .empty) }
    if let encoding = utf16(bytes) {
      do {
        return (try CharacterConversion.utf8(bytes, from: encoding), encoding)
      } catch {
        throw InputRejection(path: path, byte: error.offset, reason: .brokenUTF16)
      }
    }
    if let nul = bytes.firstOffset(of: 0) {
      throw InputRejection(path: path, byte: nul, reason: .unknownEncoding)
    }
    guard let fault = UTF8Validation.firstFault(in: bytes) else { return (bytes, .utf8) }
    if looksLikeThaiCodePage(bytes),
      let converted = try? CharacterConversion.utf8(bytes, from: .windows874)
    {
      return (converted, .windows874)
    }
    throw InputRejection(path: path, byte: fault, reason: .unknownEncoding)
  }

  /// A name in UTF-8: the bytes themselves, or read as Windows-874, or with every wrong byte written `\xHH`.
  static func name(_ bytes: some Collection<UInt8>) -> String {
    if let name = String(validating: bytes, as: UTF8.self) { return name }
    if let converted = try? CharacterConversion.utf8(Array(bytes), from: .windows874) {
      return String(decoding: converted, as: UTF8.self)
    }
    return bytes.map { byte in
      UTF8.isASCII(byte) ? String(UnicodeScalar(byte)) : "\\x" + String(byte, radix: 16, uppercase: true)
    }.joined()
  }

  /// Whether there is nothing in it but a byte order mark, spaces and line ends.
  private static func isBlank(_ bytes: [UInt8]) -> Bool {
    let isMarked = bytes.starts(with: byteOrderMark)
    return bytes.dropFirst(isMarked ? byteOrderMark.count : 0).allSatisfy(\.isBlank)
  }
}

// MARK: - UTF-16

extension TextRecognition {
  /// How much of a text is looked at.
  private static let sampleSize = 4096
  /// High bytes of the characters in Thai and English text: Latin, Thai, and general punctuation.
  private static let usualHighBytes: Set<UInt8> = [0x00, 0x0E, 0x20]
  /// At least this share of the high bytes must be usual ones, and at most the second of the low bytes.
  private static let usualShare = (high: 0.9, low: 0.5)

  /// Which UTF-16 the bytes are, by the mark at their start or by where their high bytes stand.
  static func utf16(_ bytes: [UInt8]) -> TextEncoding? {
    if bytes.starts(with: [0xFF, 0xFE]) { return .utf16LittleEndian }
    if bytes.starts(with: [0xFE, 0xFF]) { return .utf16BigEndian }
    let sample = bytes.prefix(sampleSize)
    guard bytes.count.isMultiple(of: 2), sample.firstOffset(of: 0) != nil else { return nil }
    let units = Double(sample.count / 2)
    let even = Double(stride(from: 0, to: sample.count, by: 2).count { usualHighBytes.contains(sample[$0]) })
    let odd = Double(stride(from: 1, to: sample.count, by: 2).count { usualHighBytes.contains(sample[$0]) })
    if odd / units >= usualShare.high, even / units <= usualShare.low { return .utf16LittleEndian }
    if even / units >= usualShare.high, odd / units <= usualShare.low { return .utf16BigEndian }
    return nil
  }
}

// MARK: - Windows-874

extension TextRecognition {
  /// ก to ฮ.
  private static let consonants: ClosedRange<UInt8> = 0xA1...0xCE
  /// In running Thai text well over half of the characters are consonants; Latin-1 has its accented letters
  /// above them.
  private static let leastConsonantShare = 0.4
  /// A UTF-8 text with a wrong byte in it has nearly all of its bytes above ASCII in well-formed characters;
  /// Thai in one byte a character has next to none.
  private static let greatestUTF8Share = 0.5

  private static func looksLikeThaiCodePage(_ bytes: [UInt8]) -> Bool {
    var above = 0
    var thai = 0
    var wellFormed = 0
    bytes.withUnsafeBytes { bytes in
      var offset = 0
      while offset < bytes.count {
        let length = UTF8Validation.characterLength(in: bytes, at: offset) ?? 1
        if length > 1 { wellFormed += length }
        for byte in bytes[offset..<offset + length] where !UTF8.isASCII(byte) {
          above += 1
          if consonants.contains(byte) { thai += 1 }
        }
        offset += length
      }
    }
    return Double(thai) >= leastConsonantShare * Double(above)
      && Double(wellFormed) <= greatestUTF8Share * Double(above)
  }
}
