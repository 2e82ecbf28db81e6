public import Corpora

/// Months that are looked at together, both ends included.
public struct Period: Hashable, Sendable {
  /// Its first and its last month.
  public let months: ClosedRange<Month>

  /// The period of these months.
  public init(_ months: ClosedRange<Month>) {
    self.months = months
  }

  /// A single month, the usual period.
  public init(month: Month) {
    self.init(month...month)
  }

  /// How many months it has.
  public var length: Int { months.lowerBound.distance(to: months.upperBound) + 1 }

  /// Whether a day lies in it.
  public func contains(_ day: CalendarDay) -> Bool { months.contains(Month(of: day)) }

  /// The period of the same length so many months earlier.
  public func earlier(by count: Int) -> Period {
    Period(months.lowerBound.advanced(by: -count)...months.upperBound.advanced(by: -count))
  }

  /// The period of the same length right before it.
  public var previous: Period { earlier(by: length) }

  /// So many months right before it.
  public func before(months count: Int) -> Period {
    Period(months.lowerBound.advanced(by: -count)...months.lowerBound.advanced(by: -1))
  }

  /// The same months of the year before.
  public var yearBefore: Period { earlier(by: Self.monthsOfYear) }

  /// Whether the period right before it is also the same months of the year before, as for a whole year: comparing with
  /// both would say everything twice.
  public var previousIsYearBefore: Bool { previous == yearBefore }

  /// Whether the same months of the year before are a period by themselves: of a whole year they are the one right before
  /// it, and of more months some are its own.
  public var hasOwnYearBefore: Bool { length < Self.monthsOfYear }

  /// For file names and the data package: `2024-01`, or `2024-01_2024-03`. Common Era.
  public var identifier: String {
    length > 1 ? "\(months.lowerBound)_\(months.upperBound)" : months.lowerBound.description
  }

  /// How many months a year has.
  public static let monthsOfYear = 12
}
