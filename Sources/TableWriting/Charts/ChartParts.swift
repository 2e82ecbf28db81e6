extension ChartDescription {
  /// The columns that hold the ends of a series' interval, row by row beside its values.
  public struct Interval: Hashable, Sendable {
    public var low: Reference
    public var high: Reference
    /// What the legend calls it: `95% interval`. Empty, and the legend does not name it.
    public var title: String

    public init(low: Reference, high: Reference, title: String = "") {
      self.low = low
      self.high = high
      self.title = title
    }
  }

  /// Something that happened at a category: a minister takes office, a law comes into force.
  ///
  /// Drawn as an upright line with its title at the top.
  public struct Event: Hashable, Sendable {
    /// Which of the chart's categories, from 0.
    public var index: Int
    public var title: String

    public init(at index: Int, title: String) {
      self.index = index
      self.title = title
    }
  }

  /// A value that others are read against: the mean of twelve months, a ratio of 1.
  ///
  /// Drawn as a line across with its title at the right end.
  public struct Level: Hashable, Sendable {
    public var value: Double
    public var title: String

    public init(_ value: Double, title: String = "") {
      self.value = value
      self.title = title
    }
  }

  /// The scale of the values.
  public struct Scale: Hashable, Sendable {
    /// Where it begins; `nil` finds a round number below the least value.
    public var minimum: Double?
    /// Where it ends; `nil` finds a round number above the greatest value.
    public var maximum: Double?
    /// Whether equal distances are equal ratios, as for ratios of rates. Values from 0 down are not drawn.
    public var isLogarithmic: Bool

    public init(minimum: Double? = 0, maximum: Double? = nil, isLogarithmic: Bool = false) {
      self.minimum = minimum
      self.maximum = maximum
      self.isLogarithmic = isLogarithmic
    }

    /// From 0 up, as lengths must begin.
    public static let fromZero = Scale()
    /// From a round number below the least value.
    public static let around = Scale(minimum: nil)
    /// Equal ratios at equal distances.
    public static let ratios = Scale(minimum: nil, isLogarithmic: true)
  }
}
