/// Where the symbols of a text stand in its bytes.
///
/// A symbol takes three bytes if it is Thai, else one; so a place follows from the number of Thai symbols before it. The
/// place is kept for every ``blockLength`` symbols, and those behind it are counted eight at a time.
struct SymbolPlaces: Sendable {
  private static let blockLength = 64
  private static let highBits: UInt64 = 0x8080_8080_8080_8080
  private static let lowBits: UInt64 = 0x0101_0101_0101_0101
  private static let wordLength = MemoryLayout<UInt64>.size

  /// For each block the offset of its first symbol.
  private let blocks: [UInt32]

  init(_ symbols: UnsafeBufferPointer<UInt8>) {
    var blocks: [UInt32] = []
    blocks.reserveCapacity(symbols.count / Self.blockLength + 1)
    var place = 0
    for block in stride(from: 0, through: symbols.count, by: Self.blockLength) {
      blocks.append(UInt32(truncatingIfNeeded: place))
      place += Self.length(of: block..<min(block + Self.blockLength, symbols.count), in: symbols)
    }
    self.blocks = blocks
  }

  /// The offset in bytes of a symbol; of the end of the text for the number of symbols.
  func offset(ofSymbol index: Int, in symbols: UnsafeBufferPointer<UInt8>) -> Int {
    let block = index / Self.blockLength
    return Int(blocks[block]) + Self.length(of: block * Self.blockLength..<index, in: symbols)
  }

  /// The index of the symbol that begins at or holds an offset in bytes; the number of symbols for the end of the text.
  func symbol(atOffset offset: Int, in symbols: UnsafeBufferPointer<UInt8>) -> Int {
    let low = blocks.partitionPoint { Int($0) <= offset }
    var index = (low - 1) * Self.blockLength
    var place = Int(blocks[low - 1])
    while index < symbols.count {
      place += symbols[index] < TextSymbol.firstThai ? 1 : TextSymbol.thaiLength
      if place > offset { return index }
      index += 1
    }
    return index
  }

  /// The bytes that a range of symbols takes.
  private static func length(of range: Range<Int>, in symbols: UnsafeBufferPointer<UInt8>) -> Int {
    let bytes = UnsafeRawBufferPointer(symbols)
    var thai = 0
    var index = range.lowerBound
    while index + wordLength <= range.upperBound {
      let word = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      // Adds up the eight high bits in the highest byte.
      thai += Int(truncatingIfNeeded: ((word & highBits) >> 7 &* lowBits) >> 56)
      index += wordLength
    }
    while index < range.upperBound {
      if symbols[index] >= TextSymbol.firstThai { thai += 1 }
      index += 1
    }
    return range.count + (TextSymbol.thaiLength - 1) * thai
  }
}
