/// The mean of the last months at each month of a series with gaps.
public struct RollingMean: Hashable, Sendable {
  /// The mean of the measured months in the window.
  public let value: Double
  /// How many months of the window were measured.
  public let base: Int

  /// The rolling means of a series: at each place of the value there and those before it.
  ///
  /// Each measured month weighs the same, however many documents it has.
  ///
  /// - Parameters:
  ///   - series: the values at equal steps of time; `nil` or NaN where there is none.
  ///   - window: how many steps the window spans, its own included; at least 1.
  ///   - minimum: how many of them must be measured, 1 to `window`; all when `nil`. What lies before the series begins
  ///     is not measured.
  /// - Returns: one element for each of the series, `nil` where too few were measured; none for a window or a minimum
  ///   not as said above.
  public static func trailing(_ series: [Double?], window: Int, minimum: Int? = nil) -> [RollingMean?] {
    let least = minimum ?? window
    guard window > 0, (1...window).contains(least) else { return series.map { _ in nil } }
    return series.indices.map { place in
      // Summed anew each time: a running sum would gather the rounding of all values before.
      let present = observations(of: Array(series[max(0, place - window + 1)...place])).map(\.value)
      guard present.count >= least else { return nil }
      return RollingMean(value: present.reduce(0, +) / Double(present.count), base: present.count)
    }
  }
}
