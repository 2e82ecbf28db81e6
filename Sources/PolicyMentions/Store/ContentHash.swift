/// A hash of bytes by which an unchanged text is known again: XXH64 (Y. Collet), with seed 0.
///
/// See https://github.com/Cyan4973/xxHash/blob/dev/doc/xxhash_spec.md; two different texts agree once in 2⁶⁴.
struct ContentHash {
  private static let prime1: UInt64 = 0x9E37_79B1_85EB_CA87
  private static let prime2: UInt64 = 0xC2B2_AE3D_27D4_EB4F
  private static let prime3: UInt64 = 0x1656_67B1_9E37_79F9
  private static let prime4: UInt64 = 0x85EB_CA77_C2B2_AE63
  private static let prime5: UInt64 = 0x27D4_EB2F_1656_67C5
  /// How many bytes are taken in together.
  private static let stripe = 32

  private var lanes = (prime1 &+ prime2, prime2, UInt64(0), 0 &- prime1)
  private var count = 0
  /// Bytes that do not fill a stripe yet.
  private var rest: [UInt8] = []

  /// The hash of some bytes.
  static func of(_ bytes: [UInt8]) -> UInt64 {
    var hash = ContentHash()
    hash.add(bytes)
    return hash.value
  }

  /// Takes in further bytes.
  mutating func add(_ bytes: [UInt8]) {
    count += bytes.count
    var offset = 0
    if !rest.isEmpty {
      let taken = min(Self.stripe - rest.count, bytes.count)
      rest += bytes[..<taken]
      offset = taken
      guard rest.count == Self.stripe else { return }
      let whole = rest
      rest = []
      whole.withUnsafeBytes { takeStripe($0, 0) }
    }
    bytes.withUnsafeBytes { bytes in
      while offset + Self.stripe <= bytes.count {
        takeStripe(bytes, offset)
        offset += Self.stripe
      }
    }
    rest += bytes[offset...]
  }

  private mutating func takeStripe(_ bytes: UnsafeRawBufferPointer, _ offset: Int) {
    lanes.0 = Self.round(lanes.0, Self.word(bytes, offset))
    lanes.1 = Self.round(lanes.1, Self.word(bytes, offset + 8))
    lanes.2 = Self.round(lanes.2, Self.word(bytes, offset + 16))
    lanes.3 = Self.round(lanes.3, Self.word(bytes, offset + 24))
  }

  /// The hash of all bytes taken in so far.
  var value: UInt64 {
    var hash = count < Self.stripe ? Self.prime5 : merged
    hash &+= UInt64(count)
    return rest.withUnsafeBytes { rest in
      var offset = 0
      while offset + 8 <= rest.count {
        hash = Self.rotated(hash ^ Self.round(0, Self.word(rest, offset)), 27) &* Self.prime1 &+ Self.prime4
        offset += 8
      }
      if offset + 4 <= rest.count {
        let half = UInt64(UInt32(littleEndian: rest.loadUnaligned(fromByteOffset: offset, as: UInt32.self)))
        hash = Self.rotated(hash ^ half &* Self.prime1, 23) &* Self.prime2 &+ Self.prime3
        offset += 4
      }
      while offset < rest.count {
        hash = Self.rotated(hash ^ UInt64(rest[offset]) &* Self.prime5, 11) &* Self.prime1
        offset += 1
      }
      return Self.avalanche(hash)
    }
  }

  private var merged: UInt64 {
    var hash =
      Self.rotated(lanes.0, 1) &+ Self.rotated(lanes.1, 7) &+ Self.rotated(lanes.2, 12)
      &+ Self.rotated(lanes.3, 18)
    for lane in [lanes.0, lanes.1, lanes.2, lanes.3] {
      hash = (hash ^ Self.round(0, lane)) &* Self.prime1 &+ Self.prime4
    }
    return hash
  }

  private static func word(_ bytes: UnsafeRawBufferPointer, _ offset: Int) -> UInt64 {
    UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  private static func round(_ lane: UInt64, _ word: UInt64) -> UInt64 {
    rotated(lane &+ word &* prime2, 31) &* prime1
  }

  private static func rotated(_ value: UInt64, _ bits: UInt64) -> UInt64 {
    value << bits | value >> (64 - bits)
  }

  private static func avalanche(_ value: UInt64) -> UInt64 {
    var hash = value
    hash = (hash ^ hash >> 33) &* prime2
    hash = (hash ^ hash >> 29) &* prime3
    return hash ^ hash >> 32
  }
}
