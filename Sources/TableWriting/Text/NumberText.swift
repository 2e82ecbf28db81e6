import Foundation

/// Numbers as text, with `.` before the decimals whatever the machine's language.
public enum NumberText {
  /// For programs: so many decimals, or the shortest digits that read back as the same number.
  /// Infinities and NaN as Table Schema writes them.
  static func plain(_ number: Double, decimals: Int?) -> String {
    guard number.isFinite else { return number.isNaN ? "NaN" : number < 0 ? "-INF" : "INF" }
    guard let decimals else { return "\(number)" }
    return fixed(number, decimals: decimals)
  }

  /// So many decimals, rounded to nearest, halves to even; a zero has no sign.
  public static func fixed(_ number: Double, decimals: Int) -> String {
    guard let scaled = scaled(abs(number), decimals: decimals) else {
      let text = String(format: "%.\(max(0, decimals))f", abs(number))
      return number < 0 && text.utf8.contains { digitsAboveZero.contains($0) } ? "-" + text : text
    }
    return text(of: scaled, decimals: decimals, isNegative: number < 0 && scaled > 0)
  }

  /// Digits with a point before the last ones.
  private static func text(of digits: UInt64, decimals: Int, isNegative: Bool) -> String {
    String(unsafeUninitializedCapacity: mostCharacters) { characters in
      var rest = digits
      var count = 0
      func append(_ character: UInt8) {
        characters.initializeElement(at: count, to: character)
        count += 1
      }
      // From the last digit to the first, and then turned round.
      repeat {
        if count == decimals, decimals > 0 { append(UInt8(ascii: ".")) }
        let (tens, unit) = rest.quotientAndRemainder(dividingBy: 10)
        append(UInt8(ascii: "0") + UInt8(unit))
        rest = tens
      } while rest > 0 || count <= decimals
      if isNegative { append(UInt8(ascii: "-")) }
      var written = UnsafeMutableBufferPointer(rebasing: characters[..<count])
      written.reverse()
      return count
    }
  }

  /// A number from 0 up times ten to the power of its decimals, rounded to a whole number; `nil` where that does not fit.
  ///
  /// Worked out exactly, as printf does, from the bits of the number. A report writes hundreds of thousands of numbers,
  /// and `vsnprintf` takes nearly three times as long.
  private static func scaled(_ number: Double, decimals: Int) -> UInt64? {
    guard number < greatestScaled, powersOfTen.indices.contains(decimals) else { return nil }
    let product = UInt128(number.significandInteger) * UInt128(powersOfTen[decimals])
    let halvings = -number.exponentOfSignificandInteger
    guard halvings > 0 else { return UInt64(exactly: product << UInt128(-halvings)) }
    guard halvings < UInt128.bitWidth else { return 0 }
    let whole = product >> UInt128(halvings)
    let rest = product & ((1 << UInt128(halvings)) - 1)
    let half: UInt128 = 1 << UInt128(halvings - 1)
    let isRoundedUp = rest > half || (rest == half && !whole.isMultiple(of: 2))
    return UInt64(exactly: whole + (isRoundedUp ? 1 : 0))
  }

  private static let digitsAboveZero = UInt8(ascii: "1")...UInt8(ascii: "9")
  /// Twenty digits, a point and a sign.
  private static let mostCharacters = 22
  /// From here on not all whole numbers are numbers of 64 bits.
  private static let greatestScaled = 0x1p53
  private static let powersOfTen: [UInt64] = (0...9).map { power in
    (0..<power).reduce(1) { product, _ in product * 10 }
  }

  /// So many decimals in groups of three, with a sign before all that is not shown as nought: `+1,234.5`, `-0.1`, `0.0`.
  public static func signed(_ number: Double, decimals: Int) -> String {
    signed(fixed(number, decimals: decimals))
  }

  /// The same of digits, which have a minus already where they are below nought.
  static func signed(_ digits: String) -> String {
    let isPositive = !digits.hasPrefix("-") && digits.utf8.contains { digitsAboveZero.contains($0) }
    return (isPositive ? "+" : "") + grouped(digits)
  }

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

extension Double {
  /// The significand of a number from 0 up as a whole number, below 2⁵³.
  fileprivate var significandInteger: UInt64 {
    isNormal ? significandBitPattern | 1 << UInt64(Self.significandBitCount) : significandBitPattern
  }

  /// The power of two that ``significandInteger`` is to be multiplied by.
  fileprivate var exponentOfSignificandInteger: Int {
    (isNormal ? Int(exponent) : Int(Self.leastNormalMagnitude.exponent)) - Self.significandBitCount
  }
}
