/// Sen's slope: the median of the slopes between all pairs of observations.
///
/// It is the size that belongs to ``MannKendall``'s test, and like it hardly moved by outliers.
///
/// Theil (1950); Sen (1968), Journal of the American Statistical Association 63, 1379–1389.
public struct SenSlope: Hashable, Sendable {
  /// The median slope, in units of the values per unit of time.
  public let slope: Double
  /// Where the line stands at time 0: median value − median time · slope (Conover 1980).
  public let intercept: Double
  /// The interval of the slope at the level ``confidence``.
  ///
  /// The ordered slopes number (N − C)/2 and (N + C)/2 + 1 with C = z√Var S, rounded as scipy's
  /// `theilslopes` and R's `trend::sens.slope` do, and never beyond the smallest and largest.
  public let interval: Interval
  /// The interval between the same places, but interpolated linearly between the slopes on both sides
  /// of each instead of rounded to one: Gilbert (1987), Statistical Methods for Environmental Pollution
  /// Monitoring, section 16.5, as R's `EnvStats::kendallTrendTest` has it. It matters in short series.
  public let interpolatedInterval: Interval
  /// The level of both intervals.
  public let confidence: ConfidenceLevel
  /// The number of observations used.
  public let base: Int

  /// The slope of a series at equal steps of time, the first value standing at time 0.
  ///
  /// - Parameter series: the values; a missing one (`nil` or NaN) is left out and keeps its time.
  /// - Returns: `nil` with fewer than two observations.
  public init?(_ series: [Double?], at confidence: ConfidenceLevel = .standard) {
    let present = observations(of: series)
    self.init(
      values: present.map(\.value), times: present.map { Double($0.index) }, at: confidence)
  }

  /// The slope of values at any times.
  ///
  /// - Parameters:
  ///   - values: the values, none of them NaN.
  ///   - times: their times, in any unit; those of equal times make no slope with each other.
  /// - Returns: `nil` without two different times, or when there are not as many times as values.
  public init?(values: [Double], times: [Double], at confidence: ConfidenceLevel = .standard) {
    guard values.count == times.count, !values.contains(where: \.isNaN) else { return nil }
    let slopes = Self.slopes(values: values, times: times).sorted()
    guard let slope = Ranks.median(ofSorted: slopes),
      let medianValue = Ranks.median(ofSorted: values.sorted()),
      let medianTime = Ranks.median(ofSorted: times.sorted())
    else { return nil }

    // Sen's equation 2.6.
    let ties = Ranks.tieSizes(values) + Ranks.tieSizes(times)
    let variance =
      (KendallScore.term(values.count) - ties.reduce(0) { $0 + KendallScore.term($1) }) / 18
    let spread = confidence.normalQuantile * max(0, variance).squareRoot()
    let number = Double(slopes.count)
    // Counted from 0: the places of the ends among the ordered slopes.
    let low = (number - spread) / 2 - 1
    let high = (number + spread) / 2

    self.slope = slope
    intercept = medianValue - medianTime * slope
    interval = Interval(
      low: Self.value(in: slopes, at: (low + 1).rounded(.toNearestOrEven) - 1),
      high: Self.value(in: slopes, at: high.rounded(.toNearestOrEven)))
    interpolatedInterval = Interval(
      low: Self.value(in: slopes, at: low), high: Self.value(in: slopes, at: high))
    self.confidence = confidence
    base = values.count
  }

  /// The value at a place among ordered ones, counted from 0, linearly between two; the first or the
  /// last beyond the ends.
  private static func value(in ordered: [Double], at place: Double) -> Double {
    let place = min(max(place, 0), Double(ordered.count - 1))
    let below = ordered[Int(place.rounded(.down))]
    let above = ordered[Int(place.rounded(.up))]
    return below + (place - place.rounded(.down)) * (above - below)
  }

  /// The slopes of all pairs of different times.
  static func slopes(values: [Double], times: [Double]) -> [Double] {
    var slopes: [Double] = []
    slopes.reserveCapacity(values.count * (values.count - 1) / 2)
    for later in values.indices {
      for earlier in 0..<later where times[later] != times[earlier] {
        slopes.append((values[later] - values[earlier]) / (times[later] - times[earlier]))
      }
    }
    return slopes
  }
}
