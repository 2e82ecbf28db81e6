/// A text whose spellings have been made alike, with the way back to the bytes it came from.
///
/// Thai news is typed on many keyboards and pasted from many programs: the same word stands there in
/// several byte sequences. Folding makes them one (see ``Folding`` for the rules), and
/// ``originalRange(_:)`` points from every folded byte to the original ones, so that what is found in
/// the folded text can be shown as it was written.
public struct FoldedText: Sendable {
  /// The original UTF-8.
  public let original: [UInt8]
  /// The folded UTF-8.
  public let bytes: [UInt8]
  /// The symbols of the folded text: what ``bytes`` say in a third of the space (see ``TextSymbol``).
  package let symbols: [UInt8]
  /// Where the folded bytes came from, where they differ from the original.
  private let origins: OffsetMap
  private let places: SymbolPlaces

  /// Folds a text.
  ///
  /// Costs time and memory in proportion to its length: one byte for each folded byte, one for each character,
  /// and sixteen for each place where folding is asked for (one character in a hundred of the news).
  ///
  /// - Parameter original: UTF-8 of at most 4 GiB. Bytes that are no UTF-8 are kept as they are.
  public init(_ original: [UInt8]) {
    self.init(original) { writer, text, bytes, symbols in writer.fold(text, into: bytes, symbols) }
  }

  /// Keeps a text as it is typed, to see what folding is worth.
  public init(unfolded original: [UInt8]) {
    self.init(original) { writer, text, bytes, symbols in writer.keep(text, in: bytes, symbols) }
  }

  private init(
    _ original: [UInt8],
    writing write: (
      inout FoldedTextWriter, UnsafeBufferPointer<UInt8>, UnsafeMutableBufferPointer<UInt8>,
      UnsafeMutableBufferPointer<UInt8>
    ) -> Void
  ) {
    self.original = original
    var writer = FoldedTextWriter()
    // Every rule shortens or keeps the length, so the original's length is room enough. Room for nothing is the one empty
    // array that all threads share, whose length would be written by each.
    let room = max(1, original.count)
    var symbols: [UInt8] = []
    bytes = [UInt8](unsafeUninitializedCapacity: room) { bytes, byteCount in
      symbols = [UInt8](unsafeUninitializedCapacity: room) { symbols, symbolCount in
        original.withUnsafeBufferPointer { write(&writer, $0, bytes, symbols) }
        symbolCount = writer.symbolCount
      }
      byteCount = writer.byteCount
    }
    origins = writer.origins
    places = symbols.withUnsafeBufferPointer(SymbolPlaces.init)
    self.symbols = symbols
  }

  /// Folds a string.
  public init(_ text: some StringProtocol) {
    self.init(Array(text.utf8))
  }

  /// The offset in ``bytes`` of a symbol; of the end of the text for the number of symbols.
  package func offset(ofSymbol index: Int) -> Int {
    symbols.withUnsafeBufferPointer { places.offset(ofSymbol: index, in: $0) }
  }

  /// The offset in ``bytes`` of a character (Unicode scalar), counted from 0; of the end of the text where it has no more.
  package func offset(ofCharacter index: Int) -> Int {
    // Each character has a symbol at least, so these are no more characters than are asked for.
    var end = min(index, symbols.count)
    var missing = index - characterCounts(ofSymbols: 0..<end).all
    while missing > 0, end < symbols.count {
      let next = min(end + missing, symbols.count)
      missing -= characterCounts(ofSymbols: end..<next).all
      end = next
    }
    while end < symbols.count, symbols[end] == TextSymbol.otherContinuation { end += 1 }
    return offset(ofSymbol: end)
  }

  /// The symbols that a range of ``bytes`` consists of, whose bounds lie between characters.
  package func symbols(in range: Range<Int>) -> Range<Int> {
    symbols.withUnsafeBufferPointer { symbols in
      let lower = places.symbol(atOffset: range.lowerBound, in: symbols)
      return lower..<max(lower, places.symbol(atOffset: range.upperBound, in: symbols))
    }
  }

  /// The number of characters (Unicode scalars) that symbols stand for, and how many of them are Thai (U+0E00 to U+0E7F).
  package func characterCounts(ofSymbols range: Range<Int>) -> (all: Int, thai: Int) {
    symbols.withUnsafeBufferPointer { symbols in
      var thai = 0
      var continuations = 0
      for symbol in UnsafeBufferPointer(rebasing: symbols[range]) {
        thai &+= Int(symbol >> 7)
        continuations &+= symbol == TextSymbol.otherContinuation ? 1 : 0
      }
      return (range.count - continuations, thai)
    }
  }

  /// The original bytes that a range of folded bytes came from.
  ///
  /// Where several original characters became one, the range takes in all of them. Invisible
  /// characters within the range belong to it, those at its ends do not.
  ///
  /// - Parameter range: A range of indices of ``bytes``.
  /// - Returns: A range of indices of ``original``; empty, at the place of the lower bound, for an empty range.
  public func originalRange(_ range: Range<Int>) -> Range<Int> {
    guard !range.isEmpty else {
      let place = range.lowerBound < bytes.count ? unit(at: range.lowerBound).lowerBound : original.count
      return place..<place
    }
    return unit(at: range.lowerBound).lowerBound..<unit(at: range.upperBound - 1).upperBound
  }

  /// The original bytes of the folding unit that a folded byte came from.
  private func unit(at offset: Int) -> Range<Int> {
    switch origins.origin(of: offset) {
    case .unit(let range): return range
    case .same(let place):
      // What folds to itself is ASCII or Thai, and each character is a unit by itself.
      if UTF8.isASCII(original[place]) { return place..<place + 1 }
      var start = place
      while UTF8.isContinuation(original[start]) { start -= 1 }
      return start..<start + TextSymbol.thaiLength
    }
  }

  /// A range of the folded text as a string.
  public func string(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  /// The original of a range of the folded text as a string.
  public func originalString(_ range: Range<Int>) -> String {
    String(decoding: original[originalRange(range)], as: UTF8.self)
  }

  /// The number of characters (Unicode scalars) in a range of the folded text.
  public func characters(in range: Range<Int>) -> Int {
    bytes[range].count { $0 & 0xC0 != 0x80 }
  }
}
