/// Days and months in words: Buddhist Era in Thai, Common Era in English.
///
/// The months' short names are those of ``WriterWords/months``.
enum DayWords {
  /// A day of the Common Era by its parts.
  struct Parts: Hashable {
    var year: Int
    /// From 1.
    var month: Int
    var day: Int
  }

  /// `18 ม.ค. 2567`, `18 Jan 2024`.
  static func day(_ parts: Parts, era: Era, months: [String]) -> String {
    "\(parts.day) \(month(parts.month, months)) \(era.year(parts.year))"
  }

  /// `ม.ค. 67`, `Jan 2024`.
  static func month(_ parts: Parts, era: Era, months: [String]) -> String {
    month(parts.month, months) + " " + era.shortYear(parts.year)
  }

  /// The name of a month from 1, or its number where there are no names.
  static func month(_ month: Int, _ months: [String]) -> String {
    months.indices.contains(month - 1) ? months[month - 1] : String(month)
  }

  /// How years are counted, which goes with the language of the months.
  enum Era {
    case buddhist
    case common

    init(_ language: Language) {
      self = language == .thai ? .buddhist : .common
    }

    func year(_ year: Int) -> Int {
      switch self {
      case .buddhist: year + DayWords.buddhistYears
      case .common: year
      }
    }

    /// Two digits in Thai, where they are usual; four in English.
    func shortYear(_ year: Int) -> String {
      switch self {
      case .buddhist: String(String(self.year(year)).suffix(2))
      case .common: String(year)
      }
    }
  }

  /// The era that a display shows, and whether it leaves the day out; `nil` for displays of no days.
  static func form(of display: ColumnDisplay) -> (era: Era, isMonth: Bool)? {
    switch display {
    case .buddhistEraDay: (.buddhist, false)
    case .commonEraDay: (.common, false)
    case .buddhistEraMonth: (.buddhist, true)
    case .commonEraMonth: (.common, true)
    case .plain, .grouped, .decimals, .pValue, .percent, .signed: nil
    }
  }

  /// A day as its column shows it to people; as ISO 8601 where the column does not say.
  static func shown(iso: String, as display: ColumnDisplay, months: [String]) -> String {
    guard let form = form(of: display), let parts = ExcelDay.parts(iso: iso) else { return iso }
    return form.isMonth
      ? month(parts, era: form.era, months: months) : day(parts, era: form.era, months: months)
  }

  private static let buddhistYears = 543
}
