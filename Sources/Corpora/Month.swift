/// A calendar month of the Common Era.
public struct Month: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Years from here up are read as Buddhist Era where a month is typed by a person.
  public static let firstBuddhistYear = 2400

  /// The first month that there is, in the year 1, and the last, in 9999.
  public static let earliest = Month(uncheckedYear: 1, month: 1)
  /// The last month that there is, December 9999.
  public static let latest = Month(uncheckedYear: 9999, month: 12)

  /// The year in the Common Era.
  public let year: Int
  /// The month, 1 to 12.
  public let month: Int

  /// The month with these numbers, or `nil` when there is none.
  public init?(year: Int, month: Int) {
    guard (1...9999).contains(year), (1...12).contains(month) else { return nil }
    self.year = year
    self.month = month
  }

  /// The month that a day lies in.
  public init(of day: CalendarDay) {
    year = day.year
    month = day.month
  }

  /// A month as a person types it, `2567-01` or `2024-01`: a year from 2400 up is Buddhist Era.
  public init?(typed text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].count == 4, (1...2).contains(parts[1].count),
      parts.joined().utf8.allSatisfy(\.isASCIIDigit),
      let year = Int(parts[0]), let month = Int(parts[1])
    else { return nil }
    let common = year >= Self.firstBuddhistYear ? year - CalendarDay.buddhistEraOffset : year
    self.init(year: common, month: month)
  }

  /// The year in the Buddhist Era.
  public var buddhistYear: Int { year + CalendarDay.buddhistEraOffset }

  /// The Thai fiscal year in the Buddhist Era: October to September, named by the year it ends in.
  public var fiscalYear: Int { buddhistYear + (month >= 10 ? 1 : 0) }

  /// The quarter of the calendar year, 1 to 4.
  public var quarter: Int { (month + 2) / 3 }

  /// The month this many months later; earlier for a negative number.
  public func advanced(by months: Int) -> Month {
    let index = year * 12 + (month - 1) + months
    return Month(uncheckedYear: index / 12, month: index % 12 + 1)
  }

  /// The months from this one to `other`: 0 for the same month, negative when `other` is earlier.
  public func distance(to other: Month) -> Int {
    (other.year - year) * 12 + (other.month - month)
  }

  /// ISO 8601 in the Common Era, such as `2024-01`.
  public var description: String { "\(Self.digits(ofYear: year))-\(month < 10 ? "0" : "")\(month)" }

  /// A year in the four digits that ISO 8601 wants, so that years sort as text too.
  public static func digits(ofYear year: Int) -> String {
    let digits = String(max(0, year))
    return String(repeating: "0", count: max(0, digitsOfYear - digits.count)) + digits
  }

  private static let digitsOfYear = 4

  public static func < (one: Self, other: Self) -> Bool {
    (one.year, one.month) < (other.year, other.month)
  }

  private init(uncheckedYear year: Int, month: Int) {
    self.year = year
    self.month = month
  }
}
