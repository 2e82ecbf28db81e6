import Glibc

/// Numbers as text, with `.` before the decimals whatever the machine's language.
public enum NumberText {
  /// For programs: so many decimals, or the shortest digits that read back as the same number.
  /// Infinities and NaN as Table Schema writes them.
  static func plain(_ number: Double, decimals: Int?) -> String {
    guard number.isFinite else { return number.isNaN ? "NaN" : number < 0 ? "-INF" : "INF" }
    guard let decimals else { return "\(number)" }
    return fixed(number, decimals: decimals)
  }

  /// So many decimals, rounded to nearest; a zero has no sign.
  public static func fixed(_ number: Double, decimals: Int) -> String {
    // A report writes hundreds of thousands of numbers; String(format:) takes three times as long.
    let text = withVaList([number]) { arguments in
      let room = longestNumber + max(0, decimals)
      return String(unsafeUninitializedCapacity: room) { buffer in
        buffer.withMemoryRebound(to: CChar.self) { characters in
          min(room - 1, Int(vsnprintf(characters.baseAddress, room, "%.\(decimals)f", arguments)))
        }
      }
    }
    let isNegativeZero =
      text.utf8.first == UInt8(ascii: "-") && !text.utf8.contains { digitsAboveZero.contains($0) }
    return isNegativeZero ? String(text.dropFirst()) : text
  }

  /// Room for all digits before the decimals, with sign, point and end.
  private static let longestNumber = 316
  private static let digitsAboveZero = UInt8(ascii: "1")...UInt8(ascii: "9")

  /// Digits in groups of three: `63,989`.
  public static func grouped(_ digits: String) -> String {
    let isNegative = digits.hasPrefix("-")
    let unsigned = isNegative ? digits.dropFirst() : digits[...]
    let whole = unsigned.prefix { $0 != "." }
    var grouped = ""
    for (index, digit) in whole.enumerated() {
      let left = whole.count - index
      if index > 0, left.isMultiple(of: groupLength) { grouped.append(",") }
      grouped.append(digit)
    }
    return (isNegative ? "-" : "") + grouped + unsigned.dropFirst(whole.count)
  }

  private static let groupLength = 3
}
