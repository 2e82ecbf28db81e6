/// Text from the news, or from file names, as a terminal may be given it.
public enum VisibleText {
  /// The text with a sign in place of each character that would steer the terminal: control characters, and those
  /// that turn the direction of what follows, by which one text can be made to look like another (Unicode's
  /// bidirectional embeddings, overrides and isolates; CVE-2021-42574).
  ///
  /// - Parameters:
  ///   - text: Any text.
  ///   - keepsLines: Whether line ends stay what they are; a space stands for each where not.
  public static func of(_ text: String, keepingLines keepsLines: Bool = false) -> String {
    guard text.unicodeScalars.contains(where: steers) else { return text }
    var shown = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      shown.append(steers(scalar) && !(keepsLines && scalar == "\n") ? sign(of: scalar) : scalar)
    }
    return String(shown)
  }

  private static func steers(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x1F, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  private static func sign(of scalar: Unicode.Scalar) -> Unicode.Scalar {
    let firstPicture: UInt32 = 0x2400
    let deletePicture: Unicode.Scalar = "\u{2421}"
    switch scalar {
    case "\n", "\r", "\t": return " "
    case "\u{7F}": return deletePicture
    default:
      let picture = scalar.value < 0x20 ? Unicode.Scalar(firstPicture + scalar.value) : nil
      return picture ?? "\u{FFFD}"
    }
  }
}
