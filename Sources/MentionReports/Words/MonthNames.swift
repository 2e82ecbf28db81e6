import Corpora
import TableWriting
import Tallies
import Wording

/// Months and days in words: Buddhist Era in Thai, Common Era in English.
enum MonthNames {
  /// `January 2024`, and the Thai name with the Buddhist year.
  static func long(_ month: Month, in language: Language) -> String {
    names(.monthNames, language)[month.month - 1] + " " + String(year(of: month, in: language))
  }

  /// `Jan 2024`, and the Thai abbreviation with the last digits of the Buddhist year: for tables and the axes of charts.
  static func short(_ month: Month, in language: Language) -> String {
    let year = String(year(of: month, in: language))
    let written = language == .thai ? String(year.suffix(digitsOfShortYear)) : year
    return abbreviation(month.month, in: language) + " " + written
  }

  /// `18 Jan 2024`, and the same in Thai with the Buddhist year.
  static func day(_ day: CalendarDay, in language: Language) -> String {
    let year = language == .thai ? day.buddhistYear : day.year
    return "\(day.day) \(abbreviation(day.month, in: language)) \(year)"
  }

  /// A fiscal year, or a quarter of one, that programs read in the Buddhist Era: `2567-Q2` is `2024-Q2` in English.
  static func fiscal(_ name: String, in language: Language) -> String {
    let year = name.prefix { $0 != "-" }
    guard language == .english, let number = Int(year) else { return name }
    return String(number - CalendarDay.buddhistEraOffset) + name.dropFirst(year.count)
  }

  /// A stretch of the calendar, by its first month: `2567-Q2` for a quarter, as ``short(_:in:)`` for a month.
  static func step(_ start: Month, _ unit: CalendarUnit, in language: Language) -> String {
    switch unit {
    case .month: short(start, in: language)
    case .fiscalYear, .fiscalQuarter: fiscal(unit.name(of: start), in: language)
    case .quarter, .year: unit.name(of: start)
    }
  }

  /// `Jan 2024 – Mar 2024`; a single month stands once.
  static func span(_ months: ClosedRange<Month>, in language: Language) -> String {
    let (first, last) = (short(months.lowerBound, in: language), short(months.upperBound, in: language))
    return first == last ? first : first + " – " + last
  }

  /// A sentence that names the stretches of which a calendar holds a part only, and which; `nil` where all are whole.
  static func note(
    ofCut unit: CalendarUnit, by calendar: ClosedRange<Month>?, in language: Language
  ) -> String? {
    guard let calendar else { return nil }
    let cut = unit.startsOfCut(by: calendar).map { start in
      let held = unit.months(around: start).clamped(to: calendar)
      return step(start, unit, in: language) + " (" + span(held, in: language) + ")"
    }
    return cut.isEmpty ? nil : LocalizedText.calendarCut(steps: cut.joined(separator: ", "))[language]
  }

  /// The short names of the twelve months.
  static func abbreviations(in language: Language) -> [String] { names(.monthAbbreviations, language) }

  private static func year(of month: Month, in language: Language) -> Int {
    language == .thai ? month.buddhistYear : month.year
  }

  private static func abbreviation(_ month: Int, in language: Language) -> String {
    abbreviations(in: language)[month - 1]
  }

  /// The twelve names that a text of the catalogue lists.
  private static func names(_ list: LocalizedText, _ language: Language) -> [String] {
    list[language].split(separator: " ").map(String.init)
  }

  private static let digitsOfShortYear = 2
}
