import Corpora
import Glibc

/// Turns bytes of another encoding into UTF-8, by glibc's `iconv`.
enum CharacterConversion {
  /// No character of these encodings takes more than three bytes of UTF-8 for each of its own.
  private static let growth = 3

  /// The bytes in UTF-8.
  /// - Throws: the offset of the first byte that the encoding does not have.
  static func utf8(
    _ bytes: [UInt8], from encoding: TextEncoding
  ) throws(ConversionFault) -> [UInt8] {
    let descriptor = iconv_open(TextEncoding.utf8.rawValue, encoding.rawValue)
    guard descriptor != unavailable else { throw ConversionFault(offset: 0) }
    defer { iconv_close(descriptor) }

    var input = bytes
    var read = 0
    let converted = [UInt8](unsafeUninitializedCapacity: max(1, bytes.count * growth)) { output, written in
      input.withUnsafeMutableBytes { input in
        var source = input.baseAddress?.assumingMemoryBound(to: CChar.self)
        var sourceLeft = input.count
        var target = UnsafeMutableRawPointer(output.baseAddress)?.assumingMemoryBound(to: CChar.self)
        var targetLeft = output.count
        iconv(descriptor, &source, &sourceLeft, &target, &targetLeft)
        read = input.count - sourceLeft
        written = output.count - targetLeft
      }
    }
    guard read == bytes.count else { throw ConversionFault(offset: read) }
    return converted
  }

  /// What `iconv_open` answers where it has no such conversion: -1.
  private static var unavailable: iconv_t? { iconv_t(bitPattern: -1) }
}

/// Bytes are not of the encoding they were taken for.
struct ConversionFault: Error {
  /// The first byte that is not, counted from 0.
  var offset: Int
}
