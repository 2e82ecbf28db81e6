extension TextSignature {
  /// The bytes of a whole hash.
  private static let wholeLength = 8
  /// The bytes of one class.
  private static let binLength = 2

  /// The signature as bytes, for keeping: nothing for a text without letters, else the hash of the whole and,
  /// where the text is long enough, the ``binCount`` classes, each number with its lowest byte first.
  public var bytes: [UInt8] {
    guard let whole else { return [] }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(Self.wholeLength + bins.count * Self.binLength)
    withUnsafeBytes(of: whole.littleEndian) { bytes.append(contentsOf: $0) }
    for bin in bins { withUnsafeBytes(of: bin.littleEndian) { bytes.append(contentsOf: $0) } }
    return bytes
  }

  /// A signature from what ``bytes`` gave; `nil` for bytes of another length.
  public init?(bytes: some Collection<UInt8>) {
    let lengths = [0, Self.wholeLength, Self.wholeLength + Self.binCount * Self.binLength]
    guard lengths.contains(bytes.count) else { return nil }
    // A store reads those of all its documents at each update.
    (whole, bins) = Array(bytes).withUnsafeBytes { bytes in
      guard !bytes.isEmpty else { return (nil, []) }
      return (
        UInt64(littleEndian: bytes.loadUnaligned(as: UInt64.self)),
        stride(from: Self.wholeLength, to: bytes.count, by: Self.binLength).map {
          UInt16(littleEndian: bytes.loadUnaligned(fromByteOffset: $0, as: UInt16.self))
        }
      )
    }
  }
}
