extension ChartDescription {
  /// The columns that hold the ends of a series' interval, row by row beside its values.
  public struct Interval: Hashable, Sendable {
    /// The lower ends.
    public var low: Reference
    /// The upper ends. A row without both ends, or with the lower one above the upper, has no interval.
    public var high: Reference
    /// What the legend calls it: `95% interval`. Empty, and the legend does not name it.
    public var title: String

    /// An interval between two columns.
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
    /// What happened, in few words; titles of one category stand together, with commas between.
    public var title: String

    /// An event at a category; one that the chart does not have is not shown.
    public init(at index: Int, title: String) {
      self.index = index
      self.title = title
    }
  }

  /// A value that others are read against: the mean of twelve months, a ratio of 1.
  ///
  /// Drawn as a line across with its title at the right end.
  public struct Level: Hashable, Sendable {
    /// In the unit of the values, so that 0.5 marks 50 % of a share.
    public var value: Double
    /// Empty, and the line stands without a title.
    public var title: String

    /// A level at this value.
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

    /// A scale with these ends; from 0 to a round number, unless they say otherwise.
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
