/// A stretch of ``TextSignature/shingleLength`` bytes that moves over a text letter by letter, with its hash.
///
/// The hash is a polynomial in ``TextSignature/base`` whose coefficients are the bytes, the last one's power the
/// lowest. From one stretch to the next it is not worked out anew: what leaves is taken off, what enters is added
/// (R. M. Karp, M. O. Rabin, Efficient randomized pattern-matching algorithms, 1987).
struct RollingStretch {
  /// The hash of the stretch.
  private(set) var hash: UInt64

  private let letters: UnsafeBufferPointer<UInt8>
  private var start = 0

  private static let base = TextSignature.base
  private static let baseSquared = base &* base
  private static let baseCubed = baseSquared &* base
  /// The base to the power of the stretch's length.
  private static let leaving = (0..<TextSignature.shingleLength).reduce(UInt64(1)) { power, _ in power &* base
  }

  /// - Parameter letters: UTF-8 of at least ``TextSignature/shingleLength`` bytes.
  init(_ letters: UnsafeBufferPointer<UInt8>) {
    self.letters = letters
    hash = letters[..<TextSignature.shingleLength].reduce(0) { $0 &* Self.base &+ UInt64($1) }
  }

  /// Moves to where the next letter begins.
  ///
  /// - Returns: Whether a whole stretch begins there.
  @inline(__always)
  mutating func moveToNextLetter() -> Bool {
    let end = start &+ TextSignature.shingleLength
    if letters[start] == 0xE0, end &+ 3 <= letters.count {
      // Nearly all letters are Thai and of three bytes; these are moved over together.
      let entering = bytes(at: end)
      let left = bytes(at: start)
      hash = hash &* Self.baseCubed &+ (entering &- left &* Self.leaving)
      start &+= 3
      return true
    }
    var index = start
    repeat {
      guard index + TextSignature.shingleLength < letters.count else { return false }
      let entering = UInt64(letters[index + TextSignature.shingleLength])
      hash = hash &* Self.base &+ entering &- UInt64(letters[index]) &* Self.leaving
      index += 1
    } while !letters[index].startsScalar
    start = index
    return true
  }

  /// The hash of three bytes.
  @inline(__always)
  private func bytes(at offset: Int) -> UInt64 {
    UInt64(letters[offset]) &* Self.baseSquared &+ UInt64(letters[offset &+ 1]) &* Self.base
      &+ UInt64(letters[offset &+ 2])
  }
}
