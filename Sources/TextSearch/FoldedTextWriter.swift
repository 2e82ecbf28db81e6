/// Writes a folded text: copies what folds to itself, and folds the rest unit by unit.
struct FoldedTextWriter {
  private(set) var byteCount = 0
  private(set) var symbolCount = 0
  private(set) var origins = OffsetMap()

  /// Folds a text.
  ///
  /// - Parameters:
  ///   - text: UTF-8.
  ///   - bytes: Where the folded bytes go; as long as the text.
  ///   - symbols: Where the symbols go; as long as the text.
  mutating func fold(
    _ text: UnsafeBufferPointer<UInt8>, into bytes: UnsafeMutableBufferPointer<UInt8>,
    _ symbols: UnsafeMutableBufferPointer<UInt8>
  ) {
    guard let source = text.baseAddress, let bytes = bytes.baseAddress, let symbols = symbols.baseAddress
    else { return }
    var folding = Folding(text)
    while folding.position < text.count {
      let start = folding.position
      let plain = PlainText.copy(from: start, of: text, to: symbols + symbolCount)
      if plain.end > start {
        (bytes + byteCount).update(from: source + start, count: plain.end - start)
        byteCount += plain.end - start
        symbolCount += plain.symbolCount
        folding.position = plain.end
      } else {
        folding.advance()
        write(folding.output, from: start..<folding.position, to: bytes, symbols)
      }
    }
  }

  /// Copies a text as it is.
  mutating func keep(
    _ text: UnsafeBufferPointer<UInt8>, in bytes: UnsafeMutableBufferPointer<UInt8>,
    _ symbols: UnsafeMutableBufferPointer<UInt8>
  ) {
    while byteCount < text.count {
      let start = byteCount
      let (symbol, length) = TextSymbol.symbol(at: start, in: text)
      // Control characters, which folding drops, would read as parts of other characters.
      let isControl = text[start] == TextSymbol.otherLead || text[start] == TextSymbol.otherContinuation
      symbols[symbolCount] = isControl ? Self.controlSymbol : symbol
      symbolCount += 1
      for index in start..<start + length { bytes[index] = text[index] }
      byteCount += length
      guard symbol == TextSymbol.otherLead, !isControl else { continue }
      while byteCount < text.count, UTF8.isContinuation(text[byteCount]) {
        bytes[byteCount] = text[byteCount]
        symbols[symbolCount] = TextSymbol.otherContinuation
        byteCount += 1
        symbolCount += 1
      }
      origins.add(folded: start..<byteCount, original: start..<byteCount)
    }
  }

  /// A control character, which no term holds.
  private static let controlSymbol: UInt8 = 0x03

  private mutating func write(
    _ unit: FoldedUnit, from range: Range<Int>, to bytes: UnsafeMutablePointer<UInt8>,
    _ symbols: UnsafeMutablePointer<UInt8>
  ) {
    for index in 0..<unit.count { bytes[byteCount + index] = unit[index] }
    let written = UnsafeBufferPointer(start: bytes + byteCount, count: unit.count)
    var offset = 0
    while offset < unit.count {
      let next = TextSymbol.symbol(at: offset, in: written)
      symbols[symbolCount] = next.symbol
      symbolCount += 1
      offset += next.length
    }
    origins.add(folded: byteCount..<byteCount + unit.count, original: range)
    byteCount += unit.count
  }
}
