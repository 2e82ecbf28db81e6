public import Corpora
public import Measures
public import Tallies

/// What is counted of one code in each stretch of the calendar, without gaps.
public struct CodeSeries: Sendable {
  /// A month, quarter or year of the series.
  public struct Step: Sendable {
    /// Its first month.
    public let start: Month
    /// How many of its months have documents.
    public let monthsWithDocuments: Int
    /// Whether the base reaches ``CodeSeries/smallestBase``.
    public let isMeasured: Bool
    /// The documents with the code of all documents; `nil` without documents.
    public let share: Share?
    /// The mean of the shares of the last ``CodeSeries/shortWindow`` months; only in a series of months, and where
    /// enough of them are measured.
    public fileprivate(set) var shortMean: Double?
    /// The same over ``CodeSeries/longWindow`` months.
    public fileprivate(set) var longMean: Double?

    /// What may be said of the share since the step before: corrected for all tests of the collection. `nil` where one of
    /// the two is not measured.
    public fileprivate(set) var previousReading: ComparisonReading?
    /// The same since the step of the year before.
    public fileprivate(set) var yearReading: ComparisonReading?

    fileprivate let code: String
    fileprivate let group: DocumentGroup
    fileprivate var previous: DocumentGroup?
    fileprivate var yearBefore: DocumentGroup?

    fileprivate init(
      code: String, start: Month, group: DocumentGroup, monthsWithDocuments: Int, isMeasured: Bool
    ) {
      self.code = code
      self.start = start
      self.group = group
      self.monthsWithDocuments = monthsWithDocuments
      self.isMeasured = isMeasured
      share = group.share(code)
    }

    /// What is counted in it.
    public var figure: Figure { group.figure(code) }

    /// Against the step before; `nil` where one of the two is not measured.
    public var sincePrevious: Change? { previous.map { Change(figure, against: $0.figure(code)) } }

    /// Against the same step of the year before; `nil` where one of the two is not measured. In a series of years that
    /// is the step before.
    public var sinceYearBefore: Change? { yearBefore.map { Change(figure, against: $0.figure(code)) } }
  }

  /// The code.
  public let code: String
  /// What a step of the series is.
  public let unit: CalendarUnit
  /// The rule by which steps are measured.
  public let smallestBase: SmallestBase
  /// One after the other, from the first to the last with documents.
  public fileprivate(set) var steps: [Step]

  /// The share of each measured step, 0 to 1; `nil` for the others.
  public var measuredShares: [Double?] { measuredCounts.map { $0?.value } }

  /// The documents with the code and the base of each measured step; `nil` for the others.
  public var measuredCounts: [Share?] { steps.map { $0.isMeasured ? $0.share : nil } }

  /// The last measured step.
  public var lastMeasured: Step? { steps.last(where: \.isMeasured) }

  /// How many steps a short rolling mean spans.
  public static let shortWindow = 3
  /// How many steps a long rolling mean spans: a year, so that seasons cancel out.
  public static let longWindow = 12
  /// How many measured steps the means need at least.
  public static let shortLeast = 2
  /// How many measured steps the long means need at least: three quarters of a year.
  public static let longLeast = 9

  fileprivate init(code: String, unit: CalendarUnit, smallestBase: SmallestBase, steps: [Step]) {
    self.code = code
    self.unit = unit
    self.smallestBase = smallestBase
    var steps = steps
    if unit == .month {
      let shares = steps.map { $0.isMeasured ? $0.share?.value : nil }
      let short = RollingMean.trailing(shares, window: Self.shortWindow, minimum: Self.shortLeast)
      let long = RollingMean.trailing(shares, window: Self.longWindow, minimum: Self.longLeast)
      for place in steps.indices {
        steps[place].shortMean = short[place]?.value
        steps[place].longMean = long[place]?.value
      }
    }
    func group(_ place: Int, lag: Int) -> DocumentGroup? {
      guard place >= lag, steps[place].isMeasured, steps[place - lag].isMeasured else { return nil }
      return steps[place - lag].group
    }
    for place in steps.indices {
      steps[place].previous = group(place, lag: 1)
      steps[place].yearBefore = group(place, lag: unit.countPerYear)
    }
    self.steps = steps
  }
}

/// The series of all codes over one calendar, with one rule of what is measured.
public struct SeriesCollection: Sendable {
  /// What a step of each series is.
  public let unit: CalendarUnit
  /// The rule by which steps are measured; the same for all codes, since their base is the same.
  public let smallestBase: SmallestBase
  /// One for each code, in the codebook's order.
  public private(set) var series: [CodeSeries]
  /// Whether the words of all documents were counted.
  public let hasWords: Bool

  /// Gathers the series.
  ///
  /// - Parameters:
  ///   - counts: All documents; those without a day are in no series.
  ///   - unit: What a step of the series is.
  ///   - codes: The codes whose series are gathered; all that are counted where `nil`.
  public init(_ counts: DocumentCounts, unit: CalendarUnit = .month, codes: [String]? = nil) {
    self.unit = unit
    hasWords = counts.hasWords
    let groups = unit == .month ? counts.months : counts.groups { entry in entry.month.map(unit.start) }
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
    series = (codes ?? counts.codes).map { code in
      CodeSeries(
        code: code, unit: unit, smallestBase: smallestBase,
        steps: starts.map { start in
          let group = groups[start] ?? empty
          return CodeSeries.Step(
            code: code, start: start, group: group, monthsWithDocuments: monthsWithDocuments[start] ?? 0,
            isMeasured: smallestBase.isReached(by: group.documents))
        })
    }
    read(counts)
  }

  /// A step set against an earlier one.
  private struct StepPair {
    var series: Int
    var step: Int
    var reading: WritableKeyPath<CodeSeries.Step, ComparisonReading?>
    var change: Change
    var onset: CodeOnset?
  }

  /// Says what may be said of each change: one of hundreds is clear by chance, and of a code that began meanwhile none is.
  private mutating func read(_ counts: DocumentCounts) {
    let byStep = Dictionary(grouping: counts.entries.filter { $0.month != nil }) { $0.month.map(unit.start) }
    var pairs: [StepPair] = []
    for (number, one) in series.enumerated() {
      for (place, step) in one.steps.enumerated() {
        for (reference, lag, reading) in [
          (step.previous, 1, \CodeSeries.Step.previousReading),
          (step.yearBefore, unit.countPerYear, \CodeSeries.Step.yearReading),
        ] {
          guard let reference else { continue }
          let change = Change(step.group.shareFigure(one.code), against: reference.shareFigure(one.code))
          let earlier = one.steps[place - lag].start
          let onset = counts.firstDays[one.code].flatMap { day in
            Month(of: day) < earlier
              ? nil
              : CodeOnset(
                day: day, code: one.code, target: byStep[step.start] ?? [], reference: byStep[earlier] ?? [])
          }
          pairs.append(
            StepPair(series: number, step: place, reading: reading, change: change, onset: onset))
        }
      }
    }
    for (pair, q) in zip(pairs, BenjaminiHochberg.adjusted(pairs.map(\.change.p))) {
      series[pair.series].steps[pair.step][keyPath: pair.reading] = ComparisonReading(
        pair.change, q: q, onset: pair.onset)
    }
  }

  /// How many steps are measured.
  public var measuredSteps: Int { series.first?.steps.count(where: \.isMeasured) ?? 0 }
}
