/// By how many percent a figure rose or fell: month on month, or year on year.
///
/// ```swift
/// let months: [Rate?] = …
/// PercentageChange.changes(of: months, lag: 1)    // month on month
/// PercentageChange.changes(of: months, lag: 12)   // year on year
/// ```
public struct PercentageChange: Hashable, Sendable {
  /// The change in percent: 0 for none, 100 for twice as much, −100 for nothing left; infinite from nothing.
  public let value: Double
  private let ratio: Ratio

  private enum Ratio: Hashable, Sendable {
    case rates(RateRatio)
    case shares(ShareRatio)
  }

  /// The change of a rate; `nil` when neither has an event.
  public init?(from earlier: Rate, to later: Rate) {
    guard let ratio = RateRatio(target: later, reference: earlier) else { return nil }
    value = Self.percent(ratio.value)
    self.ratio = .rates(ratio)
  }

  /// The change of a share, in percent of the earlier share (not in percentage points); `nil` when neither has a hit.
  public init?(from earlier: Share, to later: Share) {
    guard let ratio = ShareRatio(target: later, reference: earlier) else { return nil }
    value = Self.percent(ratio.value)
    self.ratio = .shares(ratio)
  }

  /// The interval of the change, in percent: the exact one of a ratio of rates (``RateRatio/exactInterval(at:)``), or
  /// that of a ratio of shares (``ShareRatio/interval(at:)``).
  ///
  /// The exact one takes events as independent. For mentions, which cluster in documents, resample documents
  /// instead (``ClusterBootstrap/ratio(to:)``), and carry the interval over by `shifted(by: -1).scaled(by: 100)`.
  public func interval(at confidence: ConfidenceLevel = .standard) -> Interval {
    let interval =
      switch ratio {
      case .rates(let ratio): ratio.exactInterval(at: confidence)
      case .shares(let ratio): ratio.interval(at: confidence)
      }
    return Interval(low: Self.percent(interval.low), high: Self.percent(interval.high))
  }

  /// Whether chance would explain the change: the interval holds 0.
  public func isUnclear(at confidence: ConfidenceLevel = .standard) -> Bool {
    interval(at: confidence).contains(0)
  }

  /// The changes of a series of rates against so many steps before.
  ///
  /// - Parameters:
  ///   - series: the rates at equal steps of time; `nil` where there is none.
  ///   - lag: how many steps lie between: 1 for month on month, 12 for year on year; at least 1.
  /// - Returns: one element for each of the series; `nil` where one of the two is missing or neither has an event.
  public static func changes(of series: [Rate?], lag: Int) -> [PercentageChange?] {
    changes(of: series, lag: lag) { PercentageChange(from: $0, to: $1) }
  }

  /// The changes of a series of shares against so many steps before; as for rates.
  public static func changes(of series: [Share?], lag: Int) -> [PercentageChange?] {
    changes(of: series, lag: lag) { PercentageChange(from: $0, to: $1) }
  }

  private static func changes<Figure>(
    of series: [Figure?], lag: Int, change: (Figure, Figure) -> PercentageChange?
  ) -> [PercentageChange?] {
    series.indices.map { place in
      guard lag > 0, place >= lag, let earlier = series[place - lag], let later = series[place] else {
        return nil
      }
      return change(earlier, later)
    }
  }

  private static func percent(_ ratio: Double) -> Double { 100 * (ratio - 1) }
}
