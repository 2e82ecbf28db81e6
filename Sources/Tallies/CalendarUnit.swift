public import Corpora

/// A stretch of the calendar that figures are gathered over.
public enum CalendarUnit: String, Hashable, Sendable, CaseIterable {
  /// A month.
  case month
  /// A quarter of the calendar year.
  case quarter
  /// The same three months as a calendar quarter, counted in the Thai fiscal year: the first begins in October.
  case fiscalQuarter = "fiscal-quarter"
  /// A calendar year.
  case year
  /// The Thai fiscal year from October to September.
  case fiscalYear = "fiscal-year"

  /// How many months it has.
  public var length: Int {
    switch self {
    case .month: 1
    case .quarter, .fiscalQuarter: Self.monthsOfQuarter
    case .year, .fiscalYear: Self.monthsOfYear
    }
  }

  /// How many of it make a year.
  public var countPerYear: Int { Self.monthsOfYear / length }

  /// The first month of the stretch that a month lies in.
  public func start(of month: Month) -> Month {
    let place =
      switch self {
      case .month: 0
      case .quarter, .fiscalQuarter: (month.month - 1) % Self.monthsOfQuarter
      case .year: month.month - 1
      case .fiscalYear: (month.month + Self.monthsOfYear - Self.firstFiscalMonth) % Self.monthsOfYear
      }
    return month.advanced(by: -place)
  }

  /// The months of the stretch that a month lies in.
  public func months(around month: Month) -> ClosedRange<Month> {
    let start = start(of: month)
    return start...start.advanced(by: length - 1)
  }

  /// The stretch that a month lies in, for programs: `2024-01`, `2024-Q1` and `2024` of the Common Era; of fiscal years,
  /// which are Buddhist and named by the year they end in, `2567-Q2` and `2567`.
  public func name(of month: Month) -> String {
    switch self {
    case .month: month.description
    case .quarter: "\(Month.digits(ofYear: month.year))-Q\(month.quarter)"
    case .fiscalQuarter:
      "\(Month.digits(ofYear: month.fiscalYear))-Q\(month.quarter % Self.quartersOfYear + 1)"
    case .year: Month.digits(ofYear: month.year)
    case .fiscalYear: Month.digits(ofYear: month.fiscalYear)
    }
  }

  /// Every stretch from that of the first month to that of the last, each by its first month.
  public func starts(from first: Month, through last: Month) -> [Month] {
    guard first <= last else { return [] }
    let start = start(of: first)
    return (0...(start.distance(to: last) / length)).map { start.advanced(by: $0 * length) }
  }

  /// The first months of the stretches of which a calendar holds a part only: its first one, its last one, or both.
  public func startsOfCut(by calendar: ClosedRange<Month>) -> [Month] {
    starts(from: calendar.lowerBound, through: calendar.upperBound).filter { start in
      let months = months(around: start)
      return months.lowerBound < calendar.lowerBound || months.upperBound > calendar.upperBound
    }
  }

  private static let monthsOfQuarter = 3
  private static let monthsOfYear = 12
  private static let quartersOfYear = 4
  /// October.
  private static let firstFiscalMonth = 10
}
