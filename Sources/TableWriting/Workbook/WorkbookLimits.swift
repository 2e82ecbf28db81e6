/// What Excel can hold (Microsoft, "Excel specifications and limits").
public enum WorkbookLimits {
  /// Of a sheet, headings and everything beside tables included.
  public static let rows = 1_048_576
  /// Of a sheet, and so of a table.
  public static let columns = 16_384
  /// Counted in UTF-16 units, as Excel counts.
  public static let charactersPerCell = 32_767
  /// Links beyond these stand as plain text.
  public static let linksPerSheet = 65_530
  /// Of the address of a link. The writer counts bytes of UTF-8, which are never fewer.
  public static let charactersPerAddress = 2_079
  /// Counted in UTF-16 units.
  public static let charactersPerSheetName = 31
  /// Of the head or foot of a printed page, in UTF-16 units, the signs that set its font included.
  public static let charactersPerFooter = 255
  /// Breaks between printed pages that are set by hand; those beyond are left to the program that prints.
  public static let pageBreaksPerSheet = 1_023

  static let forbiddenInSheetNames: Set<Character> = ["[", "]", ":", "*", "?", "/", "\\"]

  /// A text as a sheet's name that Excel allows: cut to its length between letters with their marks, other
  /// characters for forbidden ones, and a number at the end where the name is taken.
  ///
  /// - Parameter taken: the names of the workbook's other sheets.
  public static func sheetName(_ text: String, unlike taken: [String] = []) -> String {
    let allowed = String(text.map { forbiddenInSheetNames.contains($0) || $0.isNewline ? "-" : $0 })
    let used = Set((taken + [reservedSheetName]).map { $0.lowercased() })
    var number = 1
    while true {
      let ending = number == 1 ? "" : " (\(number))"
      let name = trimmed(prefix(allowed, units: charactersPerSheetName - ending.utf16.count)) + ending
      if !name.isEmpty, !used.contains(name.lowercased()) { return name }
      number += 1
    }
  }

  /// Whether Excel takes an address for a link; anything but the web stays text.
  static func canLink(_ address: String) -> Bool {
    isWebAddress(address) && escapedLength(of: address) <= charactersPerAddress
  }

  /// The most bytes that an address may take as it is written: some characters stand as `%` and two digits there.
  private static func escapedLength(of address: String) -> Int {
    address.utf8.count + lengthOfEscape * address.unicodeScalars.count { escapedInAddresses.contains($0) }
  }

  /// What an escape is longer than its character.
  private static let lengthOfEscape = 2
  private static let escapedInAddresses: Set<Unicode.Scalar> = [
    "\"", "<", ">", "[", "]", "`", "^", "{", "}", "%",
  ]

  /// Whether an address begins as one of the web does and holds no space or control character.
  static func isWebAddress(_ address: String) -> Bool {
    let start = address.prefix("https://".count).lowercased()
    return (start.hasPrefix("https://") || start.hasPrefix("http://"))
      && !address.unicodeScalars.contains { $0.value <= 0x20 || $0.value == 0x7F }
  }

  /// A name that Excel keeps for itself.
  static let reservedSheetName = "history"

  private static func prefix(_ text: String, units: Int) -> String {
    var kept = ""
    var used = 0
    for character in text {
      used += character.utf16.count
      guard used <= units else { break }
      kept.append(character)
    }
    return kept
  }

  private static func trimmed(_ text: String) -> String {
    let isEdge = { (character: Character) in character == "'" || character == " " }
    var rest = text.drop(while: isEdge)
    while let last = rest.last, isEdge(last) { rest.removeLast() }
    return String(rest)
  }
}
