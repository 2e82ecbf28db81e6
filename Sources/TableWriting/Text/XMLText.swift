/// Text as XML and HTML carry it.
enum XMLText {
  /// A text within an element or a quoted attribute: what would end or begin markup is escaped, and what
  /// XML 1.0 cannot carry stands as U+FFFD.
  static func escaped(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { needsCare($0) }) else { return text }
    var escaped = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped.append(contentsOf: "&amp;".unicodeScalars)
      case "<": escaped.append(contentsOf: "&lt;".unicodeScalars)
      case ">": escaped.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": escaped.append(contentsOf: "&quot;".unicodeScalars)
      case "'": escaped.append(contentsOf: "&#39;".unicodeScalars)
      default: escaped.append(isWritable(scalar) ? scalar : replacement)
      }
    }
    return String(escaped)
  }

  private static func needsCare(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "&", "<", ">", "\"", "'": true
    default: !isWritable(scalar)
    }
  }

  /// XML 1.0 (Fifth Edition), production 2, without the C1 controls that HTML calls errors. CARRIAGE RETURN
  /// would be read as a line's end.
  private static func isWritable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x20...0x7E, 0xA0...0xD7FF, 0xE000...0xFDCF, 0xFDF0...0xFFFD: true
    case 0x10000...0x10FFFF: scalar.value & 0xFFFE != 0xFFFE
    default: false
    }
  }

  private static let replacement: Unicode.Scalar = "\u{FFFD}"
}
