/// A closed interval of numbers, such as a confidence interval: both ends belong to it.
///
/// An end may be infinite: a ratio whose reference count is zero has no upper bound.
public struct Interval: Hashable, Sendable {
  /// The lower end.
  public let low: Double
  /// The upper end, at least `low`.
  public let high: Double

  /// The interval between two ends, which may be given in either order.
  public init(low: Double, high: Double) {
    self.low = min(low, high)
    self.high = max(low, high)
  }

  /// `high − low`, in the units of the ends.
  public var width: Double { high - low }

  /// Whether a number lies in the interval, ends included.
  public func contains(_ number: Double) -> Bool {
    low <= number && number <= high
  }

  /// Whether the two intervals share a number. Intervals that do not overlap differ for certain;
  /// intervals that do may still differ significantly: test the difference instead.
  public func overlaps(_ other: Interval) -> Bool {
    low <= other.high && other.low <= high
  }

  /// The interval with both ends multiplied: of shares by 100 for percentages, say.
  ///
  /// A negative factor turns the ends round.
  public func scaled(by factor: Double) -> Interval {
    Interval(low: low * factor, high: high * factor)
  }

  /// The interval with both ends moved by `distance`.
  public func shifted(by distance: Double) -> Interval {
    Interval(low: low + distance, high: high + distance)
  }

  /// The part of the interval that lies in `bounds`; an end outside is moved to the nearest bound.
  ///
  /// Rounding can carry the end of an interval of shares past 0 or 1 (statsmodels' issue 7386).
  public func clipped(to bounds: Interval) -> Interval {
    Interval(
      low: min(max(low, bounds.low), bounds.high),
      high: min(max(high, bounds.low), bounds.high))
  }

  /// From 0 to 1: where a share can lie.
  static let unit = Interval(low: 0, high: 1)
}
