/// A value with its 95 % interval.
public struct Estimate: Hashable, Sendable {
  /// The value, in the unit of what is estimated.
  public var value: Double
  /// The lower end of the interval.
  public var low: Double
  /// The upper end of the interval; infinite for a ratio that has no bound.
  public var high: Double

  /// The estimate with these ends; that they lie on either side of the value is not checked.
  public init(value: Double, low: Double, high: Double) {
    self.value = value
    self.low = low
    self.high = high
  }
}
