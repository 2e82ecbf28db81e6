/// A day of the proleptic Gregorian calendar, in the Common Era, without time or time zone.
///
/// Thai texts count years in the Buddhist Era, which is the Common Era plus ``buddhistEraOffset``.
public struct CalendarDay: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Years between the Buddhist and the Common Era (since 1941; every text handled here is later).
  public static let buddhistEraOffset = 543

  /// The year in the Common Era, such as 2024.
  public let year: Int
  /// The month, 1 to 12.
  public let month: Int
  /// The day of the month, 1 to 31.
  public let day: Int

  /// The day with these numbers, or `nil` when the calendar has no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      (1...Self.length(ofMonth: month, year: year)).contains(day)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// The day written as ISO 8601 `YYYY-MM-DD` in the Common Era, or `nil` for anything else.
  public init?(iso text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    // `Int` would take a sign.
    guard text.utf8.allSatisfy({ $0 == UInt8(ascii: "-") || $0.isASCIIDigit }),
      parts.count == 3, parts[0].count == 4, parts[1].count == 2, parts[2].count == 2,
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// A day as a person types it, `2567-01-18` or `2024-01-18`: a year from 2400 up is Buddhist Era.
  public init?(typed text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, let month = Month(typed: parts.prefix(2).joined(separator: "-")),
      let day = Self(iso: "\(month)-\(parts[2])")
    else { return nil }
    self = day
  }

  /// The year in the Buddhist Era, such as 2567 for 2024.
  public var buddhistYear: Int { year + Self.buddhistEraOffset }

  /// ISO 8601, such as `2024-01-18`.
  public var description: String {
    "\(Self.padded(year, to: 4))-\(Self.padded(month, to: 2))-\(Self.padded(day, to: 2))"
  }

  /// Days since 1 March of the year 0, for differences between days.
  public var ordinal: Int {
    let shifted = month <= 2 ? year - 1 : year
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return shifted * 365 + shifted / 4 - shifted / 100 + shifted / 400 + dayOfYear
  }

  public static func < (one: Self, other: Self) -> Bool {
    (one.year, one.month, one.day) < (other.year, other.month, other.day)
  }

  private static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
