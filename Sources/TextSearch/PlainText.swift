/// Takes over the stretches of a text that folding leaves as they are, which is nearly all of it.
///
/// Whether a character folds to itself depends on what it is and on the one behind it: sara e joins a second
/// sara e, a mark may have to change places with the next, a space swallows further spaces. ``Folding`` decides
/// such cases; here a look at two neighbours tells where it need not be asked. The answer is on the safe side: a
/// stretch may end before a character that would have folded to itself.
enum PlainText {
  /// What characters are to their neighbours. A set, so that several can be looked for at once.
  struct Kind: OptionSet {
    let rawValue: UInt8

    static let leadingE = Kind(rawValue: 1 << 0)
    /// Sara aa and sara am.
    static let followingVowel = Kind(rawValue: 1 << 1)
    /// A vowel above or below its consonant.
    static let vowelMark = Kind(rawValue: 1 << 2)
    /// A mark that stands over everything else.
    static let tone = Kind(rawValue: 1 << 3)
    static let space = Kind(rawValue: 1 << 4)
    /// Something that is not told here: most of what is neither ASCII nor Thai, and what folds to something else.
    static let unknown = Kind(rawValue: 1 << 5)
  }

  /// A character's kind (none where it folds to itself and joins nothing), and the kinds that may not follow it directly
  /// if it is to fold to itself.
  struct Neighbours {
    var kind: Kind
    var forbidden: Kind

    init(_ kind: Kind) {
      self.kind = kind
      forbidden =
        switch kind {
        case .leadingE: [.leadingE, .unknown]
        case .followingVowel: [.tone, .unknown]
        case .vowelMark: [.vowelMark, .unknown]
        case .tone: [.vowelMark, .tone, .unknown]
        case .space: [.space, .unknown]
        default: []
        }
    }
  }

  /// Two Thai characters and two bytes more, the first byte lowest: `E0 B8|B9 80…BF`, twice.
  private static let thaiPairMask: UInt64 = 0x0000_C0FE_FFC0_FEFF
  private static let thaiPair: UInt64 = 0x0000_80B8_E080_B8E0

  /// Writes the symbols of the stretch from `start` on in which every character folds to itself.
  ///
  /// - Parameters:
  ///   - start: Where the stretch begins: at the start of a folding unit.
  ///   - text: UTF-8.
  ///   - symbols: Where the symbols go; at least as long as what is left of the text.
  /// - Returns: The end of the stretch, and how many symbols it has.
  @inline(__always)
  static func copy(
    from start: Int, of text: UnsafeBufferPointer<UInt8>, to symbols: UnsafeMutablePointer<UInt8>
  ) -> (end: Int, symbolCount: Int) {
    table.withUnsafeBufferPointer { table in
      let bytes = UnsafeRawBufferPointer(text)
      let lastWord = text.count - MemoryLayout<UInt64>.size
      var offset = start
      var count = 0
      var forbidden: Kind = []
      while offset < text.count {
        if offset <= lastWord {
          let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
          if word & thaiPairMask == thaiPair {
            let (one, other) = pair(in: word)
            let (first, second) = (table[Int(one)], table[Int(other)])
            let conflicts =
              forbidden.rawValue & first.kind.rawValue | first.forbidden.rawValue & second.kind.rawValue
            let unknowns = (first.kind.rawValue | second.kind.rawValue) & Kind.unknown.rawValue
            if conflicts | unknowns == 0 {
              symbols[count] = one
              symbols[count &+ 1] = other
              count &+= 2
              forbidden = second.forbidden
              offset &+= 2 * TextSymbol.thaiLength
              continue
            }
          }
        }
        let (symbol, length) = TextSymbol.symbol(at: offset, in: text)
        let neighbours = table[Int(symbol)]
        if !forbidden.isDisjoint(with: neighbours.kind) {
          let unit = lastUnit(of: symbols, count: count, table)
          return (offset - unit.length, count - unit.symbolCount)
        }
        if neighbours.kind == .unknown { break }
        symbols[count] = symbol
        count &+= 1
        forbidden = neighbours.forbidden
        offset &+= length
      }
      return (offset, count)
    }
  }

  @inline(__always)
  private static func pair(in word: UInt64) -> (UInt8, UInt8) {
    (
      TextSymbol.thai(
        second: UInt8(truncatingIfNeeded: word >> 8), third: UInt8(truncatingIfNeeded: word >> 16)),
      TextSymbol.thai(
        second: UInt8(truncatingIfNeeded: word >> 32), third: UInt8(truncatingIfNeeded: word >> 40))
    )
  }

  /// The folding unit that the last character belongs to: with the vowel mark before a tone.
  private static func lastUnit(
    of symbols: UnsafeMutablePointer<UInt8>, count: Int, _ table: UnsafeBufferPointer<Neighbours>
  ) -> (length: Int, symbolCount: Int) {
    let last = symbols[count - 1]
    if last < TextSymbol.firstThai { return (1, 1) }
    let takesVowel =
      table[Int(last)].kind == .tone && count > 1 && table[Int(symbols[count - 2])].kind == .vowelMark
    let symbolCount = takesVowel ? 2 : 1
    return (symbolCount * TextSymbol.thaiLength, symbolCount)
  }

  /// By symbol.
  private static let table: [Neighbours] = (UInt8.min...UInt8.max).map { symbol in
    let isThai = symbol >= TextSymbol.firstThai
    let scalar = isThai ? ThaiScalar.first + UInt32(symbol - TextSymbol.firstThai) : UInt32(symbol)
    return Neighbours(kind(of: FoldingTables.fold(scalar, end: 0), scalar))
  }

  private static func kind(of folded: FoldedScalar, _ scalar: UInt32) -> Kind {
    guard folded.value == scalar, scalar != ThaiScalar.nikhahit else { return .unknown }
    return switch folded.kind {
    case .plain: []
    case .leadingE: .leadingE
    case .followingVowel: .followingVowel
    case .mark: ThaiScalar.isTone(scalar) ? .tone : .vowelMark
    case .space: .space
    case .carriageReturn, .invisible: .unknown
    }
  }
}
