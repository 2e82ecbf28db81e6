/// Days and months in words: Buddhist Era in Thai, Common Era in English.
enum DayWords {
  /// A day of the Common Era by its parts.
  struct Parts: Hashable {
    var year: Int
    /// From 1.
    var month: Int
    var day: Int
  }

  /// `18 ม.ค. 2567`, `18 Jan 2024`.
  static func day(_ parts: Parts, era: Era) -> String {
    "\(parts.day) \(era.months[parts.month - 1]) \(era.year(parts.year))"
  }

  /// `ม.ค. 67`, `Jan 2024`.
  static func month(_ parts: Parts, era: Era) -> String {
    era.months[parts.month - 1] + " " + era.shortYear(parts.year)
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

    var months: [String] {
      switch self {
      case .buddhist: DayWords.thaiMonths
      case .common: DayWords.englishMonths
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
  static func shown(iso: String, as display: ColumnDisplay) -> String {
    guard let form = form(of: display), let parts = ExcelDay.parts(iso: iso) else { return iso }
    return form.isMonth ? month(parts, era: form.era) : day(parts, era: form.era)
  }

  private static let buddhistYears = 543
  private static let thaiMonths = [
    "ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.", "พ.ย.", "ธ.ค.",
  ]
  private static let englishMonths = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
}
