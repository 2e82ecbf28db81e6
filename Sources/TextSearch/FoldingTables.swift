/// What a scalar is to folding.
enum ScalarKind {
  case plain
  /// A line feed by itself, and one line feed together with the line feed behind it.
  case carriageReturn
  case invisible
  case space
  /// Sara e, of which two make sara ae.
  case leadingE
  /// Sara aa and sara am.
  case followingVowel
  /// A mark above or below a consonant: vowel, tone, nikhahit, thanthakhat and the like.
  case mark
}

/// A scalar after its own folding, with the offset behind it.
struct FoldedScalar {
  /// Above the last Unicode scalar: such a value carries a byte that is no UTF-8.
  static let rawByteBase: UInt32 = 0x20_0000

  var value: UInt32
  var kind: ScalarKind
  var end: Int

  init(value: UInt32, kind: ScalarKind, end: Int) {
    self.value = value
    self.kind = kind
    self.end = end
  }

  init(rawByte: UInt8, end: Int) {
    self.init(value: Self.rawByteBase | UInt32(rawByte), kind: .plain, end: end)
  }
}

/// Thai scalars that folding treats by name.
enum ThaiScalar {
  static let first: UInt32 = 0x0E00
  static let saraAa: UInt32 = 0x0E32
  static let saraAm: UInt32 = 0x0E33
  static let saraE: UInt32 = 0x0E40
  static let saraAe: UInt32 = 0x0E41
  static let nikhahit: UInt32 = 0x0E4D

  /// Mai ek, mai tho, mai tri, mai chattawa and thanthakhat: they stand over everything else.
  static func isTone(_ value: UInt32) -> Bool { (0x0E48...0x0E4C).contains(value) }
}

/// Which scalars fold to which.
enum FoldingTables {
  /// Private-use glyphs U+F700 to U+F71A of Thai fonts for Windows and Macintosh, and the letters they
  /// draw (the mapping of PDF text extractors for the fonts that put shifted marks there).
  private static let privateUse: [UInt32] = [
    0x0E10, 0x0E34, 0x0E35, 0x0E36, 0x0E37, 0x0E48, 0x0E49, 0x0E4A, 0x0E4B, 0x0E4C, 0x0E48, 0x0E49,
    0x0E4A, 0x0E4B, 0x0E4C, 0x0E0D, 0x0E31, 0x0E4D, 0x0E47, 0x0E48, 0x0E49, 0x0E4A, 0x0E4B, 0x0E4C,
    0x0E38, 0x0E39, 0x0E3A,
  ]

  /// Folds one scalar by itself.
  static func fold(_ value: UInt32, end: Int) -> FoldedScalar {
    func folded(_ value: UInt32, _ kind: ScalarKind = .plain) -> FoldedScalar {
      FoldedScalar(value: value, kind: kind, end: end)
    }
    switch value {
    case 0x0A: return folded(value)
    case 0x09, 0x0B, 0x0C, 0x20: return folded(0x20, .space)
    case 0x0D: return folded(0x0A, .carriageReturn)
    case 0x00..<0x20, 0x7F: return folded(value, .invisible)
    case 0x22, 0x27, 0x60: return folded(0x22)
    case ..<0x80: return folded(value)
    case 0x85, 0x2028, 0x2029: return folded(0x0A)
    case 0x80..<0xA0, 0xAD, 0x034F, 0x061C, 0x180E: return folded(value, .invisible)
    case 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: return folded(0x20, .space)
    case 0xAB, 0xB4, 0xBB: return folded(0x22)
    case 0x02BC, 0x2018...0x201F, 0x2032...0x2037, 0x2039, 0x203A, 0x301D...0x301F: return folded(0x22)
    case 0x2010...0x2015, 0x2043, 0x2212, 0xFE58, 0xFE63: return folded(0x2D)
    case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFE00...0xFE0F, 0xFEFF:
      return folded(value, .invisible)
    case 0xFF01...0xFF5E: return fold(value - 0xFF01 + 0x21, end: end)
    case 0xF700...0xF71A: return fold(privateUse[Int(value - 0xF700)], end: end)
    case 0x0E00...0x0E7F: return foldThai(value, end: end)
    default: return folded(value)
    }
  }

  private static func foldThai(_ value: UInt32, end: Int) -> FoldedScalar {
    switch value {
    case 0x0E50...0x0E59: FoldedScalar(value: value - 0x0E50 + 0x30, kind: .plain, end: end)
    case ThaiScalar.saraE: FoldedScalar(value: value, kind: .leadingE, end: end)
    case ThaiScalar.saraAa, ThaiScalar.saraAm:
      FoldedScalar(value: value, kind: .followingVowel, end: end)
    case 0x0E31, 0x0E34...0x0E3A, 0x0E47...0x0E4E: FoldedScalar(value: value, kind: .mark, end: end)
    default: FoldedScalar(value: value, kind: .plain, end: end)
    }
  }
}
