public import Corpora
public import Measures
public import Tallies

/// What is counted of one code in each stretch of the calendar, without gaps.
public struct CodeSeries: Sendable {
  /// A month, quarter or year of the series.
  public struct Step: Sendable {
    /// Its first month.
    public let start: Month
    public let figure: Figure
    /// How many of its months have documents.
    public let monthsWithDocuments: Int
    /// Whether the base reaches ``CodeSeries/smallestBase``.
    public let isMeasured: Bool
    /// The mean of the shares of the last ``CodeSeries/shortWindow`` months; only in a series of months, and where
    /// enough of them are measured.
    public internal(set) var shortMean: Double?
    /// The same over ``CodeSeries/longWindow`` months.
    public internal(set) var longMean: Double?
    /// Against the step before; `nil` where one of the two is not measured.
    public internal(set) var sincePrevious: Change?
    /// Against the same step of the year before; `nil` where one of the two is not measured. A series of years has
    /// none: there it is the step before.
    public internal(set) var sinceYearBefore: Change?
  }

  public let code: String
  public let unit: CalendarUnit
  public let smallestBase: SmallestBase
  /// One after the other, from the first to the last with documents.
  public let steps: [Step]

  /// The share of each measured step, 0 to 1; `nil` for the others.
  public var measuredShares: [Double?] {
    steps.map { $0.isMeasured ? $0.figure.share?.value : nil }
  }

  /// The documents with the code and the base of each measured step; `nil` for the others.
  public var measuredCounts: [Share?] {
    steps.map {
      $0.isMeasured ? Share(hits: $0.figure.documentsWith, base: $0.figure.documents) : nil
    }
  }

  /// The last measured step.
  public var lastMeasured: Step? { steps.last(where: \.isMeasured) }

  /// How many steps a short rolling mean spans.
  public static let shortWindow = 3
  /// How many steps a long rolling mean spans: a year, so that seasons cancel out.
  public static let longWindow = 12
  /// How many measured steps the means need at least.
  public static let shortLeast = 2
  public static let longLeast = 9

  init(code: String, unit: CalendarUnit, smallestBase: SmallestBase, steps: [Step]) {
    self.code = code
    self.unit = unit
    self.smallestBase = smallestBase
    var steps = steps
    let shares = steps.map { $0.isMeasured ? $0.figure.share?.value : nil }
    if unit == .month {
      let short = RollingMean.trailing(shares, window: Self.shortWindow, minimum: Self.shortLeast)
      let long = RollingMean.trailing(shares, window: Self.longWindow, minimum: Self.longLeast)
      for place in steps.indices {
        steps[place].shortMean = short[place]?.value
        steps[place].longMean = long[place]?.value
      }
    }
    func change(_ place: Int, lag: Int) -> Change? {
      guard place >= lag, steps[place].isMeasured, steps[place - lag].isMeasured else { return nil }
      return Change(steps[place].figure, against: steps[place - lag].figure)
    }
    let changes = steps.indices.map { place in
      (change(place, lag: 1), unit.countPerYear > 1 ? change(place, lag: unit.countPerYear) : nil)
    }
    for (place, change) in changes.enumerated() {
      steps[place].sincePrevious = change.0
      steps[place].sinceYearBefore = change.1
    }
    self.steps = steps
  }
}

/// The series of all codes over one calendar, with one rule of what is measured.
public struct SeriesCollection: Sendable {
  public let unit: CalendarUnit
  public let smallestBase: SmallestBase
  /// One for each code, in the codebook's order.
  public let series: [CodeSeries]

  /// Gathers the series.
  ///
  /// - Parameters:
  ///   - counts: All documents; those without a day are in no series.
  ///   - unit: What a step of the series is.
  public init(_ counts: DocumentCounts, unit: CalendarUnit = .month) {
    self.unit = unit
    let groups = counts.groups { entry in entry.month.map(unit.start) }
    let monthsWithDocuments = Dictionary(
      grouping: Set(counts.entries.lazy.compactMap(\.month)), by: unit.start
    ).mapValues(\.count)
    let starts =
      counts.calendar.first.flatMap { first in
        counts.calendar.last.map { unit.starts(from: first, through: $0) }
      } ?? []
    let smallestBase = SmallestBase(bases: starts.map { groups[$0]?.documents ?? 0 })
    self.smallestBase = smallestBase
    let empty = DocumentGroup(resampling: counts.resampling)
    series = counts.codes.map { code in
      CodeSeries(
        code: code, unit: unit, smallestBase: smallestBase,
        steps: starts.map { start in
          let group = groups[start] ?? empty
          return CodeSeries.Step(
            start: start, figure: group.figure(code), monthsWithDocuments: monthsWithDocuments[start] ?? 0,
            isMeasured: smallestBase.isReached(by: group.documents))
        })
    }
  }

  /// How many steps are measured.
  public var measuredSteps: Int { series.first?.steps.count(where: \.isMeasured) ?? 0 }
}
