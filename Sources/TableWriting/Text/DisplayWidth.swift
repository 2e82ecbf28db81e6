/// How wide a text stands on a terminal, in columns of one Latin letter.
///
/// Thai vowels and tone marks above and below a consonant take no column of their own, and East Asian
/// wide characters take two (Unicode Standard Annex #11). SARA AM (U+0E33) takes one.
public enum DisplayWidth {
  /// The columns that a text takes. Control characters count as one: the terminal writer shows a sign
  /// for each.
  public static func columns(of text: some StringProtocol) -> Int {
    text.unicodeScalars.reduce(0) { $0 + columns(of: $1) }
  }

  /// The columns that a scalar takes: 0, 1 or 2.
  public static func columns(of scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if value < firstBeyondLatin1 { return value == softHyphen ? 0 : 1 }
    if thaiBlock.contains(value) { return thaiMarks.contains { $0.contains(value) } ? 0 : 1 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: return wide.contains { $0.contains(value) } ? 2 : 1
    }
  }

  /// The beginning of a text that fits into so many columns, never ending within a Thai letter and its
  /// marks; the rest stands as `…`, itself one column.
  public static func truncated(_ text: String, to width: Int) -> String {
    guard columns(of: text) > width else { return text }
    guard width > 0 else { return "" }
    var kept = String.UnicodeScalarView()
    var used = 0
    for scalar in text.unicodeScalars {
      used += columns(of: scalar)
      guard used <= width - 1 else { break }
      kept.append(scalar)
    }
    return String(kept) + "…"
  }

  private static let firstBeyondLatin1: UInt32 = 0x300
  private static let softHyphen: UInt32 = 0xAD
  private static let thaiBlock: ClosedRange<UInt32> = 0x0E00...0x0E7F
  /// MAI HAN-AKAT, the vowels above and below with PHINTHU, MAITAIKHU to YAMAKKAN.
  private static let thaiMarks: [ClosedRange<UInt32>] = [
    0x0E31...0x0E31, 0x0E34...0x0E3A, 0x0E47...0x0E4E,
  ]
  /// The blocks of East Asian wide and fullwidth characters, and emoji.
  private static let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
    0xA000...0xA4CF, 0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
    0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1F9FF,
    0x20000...0x2FFFD, 0x30000...0x3FFFD,
  ]
}
