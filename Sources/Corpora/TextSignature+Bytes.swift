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
  public init?(bytes: some RandomAccessCollection<UInt8>) {
    let lengths = [0, Self.wholeLength, Self.wholeLength + Self.binCount * Self.binLength]
    guard lengths.contains(bytes.count) else { return nil }
    func number(_ part: some Sequence<UInt8>) -> UInt64 {
      part.enumerated().reduce(0) { $0 | UInt64($1.element) << UInt64(8 * $1.offset) }
    }
    whole = bytes.isEmpty ? nil : number(bytes.prefix(Self.wholeLength))
    let classes = Array(bytes.dropFirst(Self.wholeLength))
    bins = stride(from: 0, to: classes.count, by: Self.binLength).map {
      UInt16(classes[$0]) | UInt16(classes[$0 + 1]) << 8
    }
  }
}
