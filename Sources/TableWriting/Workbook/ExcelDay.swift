/// Days as Excel counts them.
enum ExcelDay {
  /// Excel's number of a day, or `nil` for what is no day or lies before 1 March 1900: Excel holds 1900 for
  /// a leap year, so its earlier numbers are one off.
  static func serial(iso text: String) -> Int? {
    guard let days = daysSinceMarchOfYear0(text) else { return nil }
    let serial = days - marchOf1900 + firstRightSerial
    return serial >= firstRightSerial ? serial : nil
  }

  /// Seconds from 1 January 1970 to the beginning of a day, UTC.
  static func secondsSince1970(iso text: String) -> Int? {
    daysSinceMarchOfYear0(text).map { ($0 - januaryOf1970) * secondsPerDay }
  }

  /// The parts of a day `YYYY-MM-DD`, or `nil` for what is no day.
  static func parts(iso text: String) -> DayWords.Parts? {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].count == 4, parts[1].count == 2, parts[2].count == 2,
      let year = Int(Substring(parts[0])), let month = Int(Substring(parts[1])),
      let day = Int(Substring(parts[2])), (1...12).contains(month),
      (1...length(ofMonth: month, year: year)).contains(day)
    else { return nil }
    return DayWords.Parts(year: year, month: month, day: day)
  }

  /// The parts of the day with Excel's number, from 61 (1 March 1900) up.
  static func parts(serial: Int) -> DayWords.Parts {
    let days = serial - firstRightSerial + marchOf1900
    // Years of 365.2425 days; one too many at the end of a leap year is taken back.
    var year = (days * 400 + 591) / 146_097
    if days < daysOfYears(year) { year -= 1 }
    let dayOfYear = days - daysOfYears(year)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return DayWords.Parts(year: month <= 2 ? year + 1 : year, month: month, day: day)
  }

  /// Days since 1 March of the year 0 in the proleptic Gregorian calendar. Counting years from March puts
  /// the leap day last, so that 153 days for each five months hold throughout.
  private static func daysSinceMarchOfYear0(_ text: String) -> Int? {
    guard let parts = parts(iso: text) else { return nil }
    let (year, month, day) = (parts.year, parts.month, parts.day)
    let shifted = month <= 2 ? year - 1 : year
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return daysOfYears(shifted) + dayOfYear
  }

  /// The days of so many years that begin in March.
  private static func daysOfYears(_ years: Int) -> Int {
    years * 365 + years / 4 - years / 100 + years / 400
  }

  private static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// 1 March 1900 is Excel's day 61.
  private static let firstRightSerial = 61
  private static let marchOf1900 = 693_960
  private static let januaryOf1970 = 719_468
  private static let secondsPerDay = 86_400
}
