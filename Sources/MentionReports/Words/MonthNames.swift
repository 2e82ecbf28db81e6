import Corpora
import TableWriting

/// Months and days in words: Buddhist Era in Thai, Common Era in English.
enum MonthNames {
  /// `มกราคม 2567`, `January 2024`.
  static func long(_ month: Month, in language: Language) -> String {
    switch language {
    case .thai: "\(thai[month.month - 1]) \(month.buddhistYear)"
    case .english: "\(english[month.month - 1]) \(month.year)"
    }
  }

  /// `ม.ค. 67`, `Jan 2024`: for tables and the axes of charts.
  static func short(_ month: Month, in language: Language) -> String {
    switch language {
    case .thai:
      thaiAbbreviations[month.month - 1] + " "
        + String(String(month.buddhistYear).suffix(digitsOfShortYear))
    case .english: english[month.month - 1].prefix(lettersOfAbbreviation) + " \(month.year)"
    }
  }

  /// `18 ม.ค. 2567`, `18 Jan 2024`.
  static func day(_ day: CalendarDay, in language: Language) -> String {
    switch language {
    case .thai: "\(day.day) \(thaiAbbreviations[day.month - 1]) \(day.buddhistYear)"
    case .english: "\(day.day) \(english[day.month - 1].prefix(lettersOfAbbreviation)) \(day.year)"
    }
  }

  private static let thai = [
    "มกราคม", "กุมภาพันธ์", "มีนาคม", "เมษายน", "พฤษภาคม", "มิถุนายน", "กรกฎาคม", "สิงหาคม", "กันยายน",
    "ตุลาคม", "พฤศจิกายน", "ธันวาคม",
  ]
  private static let thaiAbbreviations = [
    "ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.", "พ.ย.", "ธ.ค.",
  ]
  private static let english = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
  private static let lettersOfAbbreviation = 3
  private static let digitsOfShortYear = 2
}
