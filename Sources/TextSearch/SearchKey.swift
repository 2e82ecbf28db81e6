/// A pattern as the search compares it: its folded text without gaps, and where gaps may stand.
struct SearchKey: Sendable {
  /// The folded bytes without spaces, quotes and dashes.
  private let bytes: [UInt8]
  /// The symbols of ``bytes``.
  private let symbols: [UInt8]
  /// For each symbol, whether a gap may stand before it.
  private let allowsGapBefore: [Bool]
  private let ignoresCase: Bool
  /// Whether it holds characters that symbols do not tell apart.
  let holdsOtherCharacters: Bool
  private let guardsStart: StartGuard
  private let guardsEnd: EndGuard

  /// What may not stand before a match.
  private enum StartGuard {
    case nothing
    /// A Latin letter or digit; with a digit first, a decimal point or comma after a digit neither.
    case latin(beginsWithDigit: Bool)
    /// A Thai letter: the pattern is a Thai abbreviation.
    case thai
  }

  /// What may not stand behind a match.
  private enum EndGuard {
    case nothing
    /// A Latin letter or digit; with a digit last, a decimal point or comma before a digit neither.
    case latin(endsWithDigit: Bool)
    /// A Thai mark, which would belong to the pattern's last consonant and make it another word.
    case thaiMark
  }

  init(_ pattern: TermPattern) {
    let folded = FoldedText(pattern.text)
    bytes = folded.bytes.filter { !SymbolClass.isGap($0) }
    var symbols: [UInt8] = []
    var gaps: [Bool] = []
    var gap = false
    for symbol in folded.symbols {
      if SymbolClass.isGap(symbol) {
        gap = !symbols.isEmpty
      } else {
        symbols.append(symbol)
        gaps.append(gap)
        gap = false
      }
    }
    self.symbols = symbols
    allowsGapBefore = gaps
    ignoresCase = pattern.ignoresCase
    holdsOtherCharacters = symbols.contains(TextSymbol.otherLead)
    guard pattern.boundary == .automatic, let first = symbols.first, let last = symbols.last else {
      guardsStart = .nothing
      guardsEnd = .nothing
      return
    }
    if SymbolClass.isLatin(first) {
      guardsStart = .latin(beginsWithDigit: SymbolClass.isDigit(first))
    } else if SymbolClass.isThai(first), last == SymbolClass.dot {
      guardsStart = .thai
    } else {
      guardsStart = .nothing
    }
    if SymbolClass.isLatin(last) {
      guardsEnd = .latin(endsWithDigit: SymbolClass.isDigit(last))
    } else if SymbolClass.isThai(last) || last == TextSymbol.otherContinuation {
      guardsEnd = .thaiMark
    } else {
      guardsEnd = .nothing
    }
  }

  /// The bytes that patterns are compared by: Latin capitals are small letters there.
  var comparableBytes: [UInt8] { bytes.map(SymbolClass.lowercased) }

  /// The symbols that the automaton is built from: Latin capitals are small letters there.
  var automatonSymbols: [UInt8] { symbols.map(SymbolClass.lowercased) }

  /// Whether it is found wherever a key with the same ``comparableBytes`` is, whose boundary is the same.
  func isFound(wherever other: SearchKey) -> Bool {
    (ignoresCase || !other.ignoresCase && bytes == other.bytes)
      && zip(allowsGapBefore, other.allowsGapBefore).allSatisfy { $0 || !$1 }
  }

  /// Where an occurrence that ends before `end` begins, or `nil` when what stands there is none.
  ///
  /// The caller has seen the automaton's symbols end here; gaps, case and boundaries are looked at.
  ///
  /// - Parameters:
  ///   - end: An index of `text`.
  ///   - text: The symbols of a folded text.
  func start(endingAt end: Int, in text: UnsafeBufferPointer<UInt8>) -> Int? {
    var position = end
    var index = symbols.count
    while index > 0 {
      index -= 1
      position -= 1
      guard position >= 0 else { return nil }
      if SymbolClass.isGap(text[position]) {
        // The gap lies before the symbol of the pattern that was compared last.
        guard index + 1 < symbols.count, allowsGapBefore[index + 1] else { return nil }
        var length = 0
        while position >= 0, SymbolClass.isGap(text[position]) {
          position -= 1
          length += 1
        }
        guard position >= 0, length <= TermSearch.longestGap else { return nil }
      }
      let symbol = text[position]
      guard
        symbol == symbols[index]
          || (ignoresCase && SymbolClass.lowercased(symbol) == SymbolClass.lowercased(symbols[index]))
      else { return nil }
    }
    return startIsFree(position, in: text) && endIsFree(end, in: text) ? position : nil
  }

  /// Whether bytes are those of the pattern, but for gaps and letter case: what is left to be asked of a pattern that
  /// ``holdsOtherCharacters``.
  func isSpelt(in text: some Sequence<UInt8>) -> Bool {
    text.lazy.filter { !SymbolClass.isGap($0) }.map(SymbolClass.lowercased).elementsEqual(comparableBytes)
  }

  private func startIsFree(_ start: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard start > 0 else { return true }
    let before = text[start - 1]
    switch guardsStart {
    case .nothing: return true
    case .latin(let beginsWithDigit):
      if SymbolClass.isLatin(before) { return false }
      if beginsWithDigit, SymbolClass.isDecimalMark(before), start > 1 {
        return !SymbolClass.isDigit(text[start - 2])
      }
      return true
    case .thai: return !SymbolClass.isThaiLetter(before)
    }
  }

  private func endIsFree(_ end: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard end < text.count else { return true }
    let after = text[end]
    switch guardsEnd {
    case .nothing: return true
    case .latin(let endsWithDigit):
      if SymbolClass.isLatin(after) { return false }
      if endsWithDigit, SymbolClass.isDecimalMark(after), end + 1 < text.count {
        return !SymbolClass.isDigit(text[end + 1])
      }
      return true
    case .thaiMark: return !SymbolClass.isThaiMark(after)
    }
  }
}
