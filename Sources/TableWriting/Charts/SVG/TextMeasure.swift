/// How wide a text is drawn, without the font at hand: widths of the wider of the fonts that reports name,
/// so that a text takes this or less.
enum TextMeasure {
  /// The width in pixels of a text of a size in pixels.
  static func width(_ text: some StringProtocol, size: Double, isBold: Bool = false) -> Double {
    let length = text.unicodeScalars.reduce(0.0) { $0 + ems(of: $1) }
    return length * size * (isBold ? boldness : 1)
  }

  /// The beginning of a text that fits a width, with `…` for the rest.
  static func truncated(_ text: String, to limit: Double, size: Double) -> String {
    guard width(text, size: size) > limit else { return text }
    var kept = ""
    var used = width("…", size: size)
    for character in text {
      used += width(String(character), size: size)
      guard used <= limit else { break }
      kept.append(character)
    }
    return kept + "…"
  }

  /// A text over as many lines as it takes, broken at spaces; a word longer than a line is broken where
  /// a syllable is sure to begin, or between letters with their marks. Thai has spaces between phrases only.
  static func lines(_ text: String, width limit: Double, size: Double, isBold: Bool = false) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      let longer = line.isEmpty ? String(word) : line + " " + word
      if width(longer, size: size, isBold: isBold) <= limit {
        line = longer
        continue
      }
      if !line.isEmpty { lines.append(line) }
      line = ""
      for character in word {
        if !line.isEmpty, width(line + String(character), size: size, isBold: isBold) > limit {
          let place = breakingPlace(in: line, before: character)
          lines.append(String(line[..<place]))
          line = String(line[place...])
        }
        line.append(character)
      }
    }
    return line.isEmpty ? lines : lines + [line]
  }

  /// Where a line of one long word is broken: before a vowel that is written before its consonant, which
  /// always begins a syllable; where there is none in the line's later part, at its end, but never before a
  /// vowel that is written behind its consonant.
  private static func breakingPlace(in line: String, before next: Character) -> String.Index {
    let earliest = line.index(line.startIndex, offsetBy: line.count / 3)
    let place = line.indices.last {
      $0 > earliest && line[$0].unicodeScalars.first.map(isLeadingVowel) == true
    }
    if let place { return place }
    let isTrailing = next.unicodeScalars.first.map(trailing.contains) == true
    return isTrailing && line.count > 1 ? line.index(before: line.endIndex) : line.endIndex
  }

  private static func isLeadingVowel(_ scalar: Unicode.Scalar) -> Bool {
    (0x0E40...0x0E44).contains(scalar.value)
  }

  private static func ems(of scalar: Unicode.Scalar) -> Double {
    switch scalar {
    case " ": space
    case "0"..."9": digit
    case "i", "j", "l", "I", "f", "t", "r", ".", ",", ":", ";", "|", "!", "'", "/", "(", ")", "[", "]", "-":
      narrow
    case "m", "w", "M", "W", "%", "@": wide
    case "A"..."Z": capital
    case "ง", "ร", "ธ", "จ", "ฐ", "เ", "ใ", "ไ", "โ", "ะ", "า", "ำ", "ๆ": narrowThai
    case "ญ", "ณ", "ฌ", "ฒ", "ฎ", "ฏ", "ฬ", "ห", "ผ", "ฟ", "ฝ", "ฆ", "ม", "แ": wideThai
    default:
      switch DisplayWidth.columns(of: scalar) {
      case 0: 0
      case 1: (0x0E00...0x0E7F).contains(scalar.value) ? thai : letter
      default: 1
      }
    }
  }

  private static let trailing: Set<Unicode.Scalar> = ["ะ", "า", "ำ", "ๅ", "ๆ", "ฯ"]

  /// Parts of the size. Measured on Loma, Garuda, Umpush and Waree.
  private static let space = 0.34
  private static let digit = 0.6
  private static let letter = 0.56
  private static let narrow = 0.36
  private static let wide = 0.92
  private static let capital = 0.68
  private static let thai = 0.64
  private static let narrowThai = 0.54
  private static let wideThai = 0.76
  private static let boldness = 1.07
}
