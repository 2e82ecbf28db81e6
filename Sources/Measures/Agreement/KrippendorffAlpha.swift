/// Krippendorff's alpha: the agreement of any number of coders, who need not have coded everything,
/// beyond what chance would give.
///
/// α = 1 − Dₒ/Dₑ, the disagreement within units over that among all values. 1 is perfect, 0 as good
/// as chance. Krippendorff (2019), Content Analysis, 4th ed., chapter 12.
public struct KrippendorffAlpha: Hashable, Sendable {
  /// How far apart two values are: δ².
  public enum Metric: String, Hashable, Sendable, CaseIterable {
    /// Categories: equal or not.
    case nominal
    /// Ranks: the values lying between two count, by how often they occur.
    case ordinal
    /// Numbers: the square of their difference.
    case interval
    /// Numbers from a true zero up, none negative: the square of their difference over their sum.
    case ratio
  }

  /// What Krippendorff advises on an alpha.
  public enum Reliability: String, Hashable, Sendable {
    /// At least ``KrippendorffAlpha/reliableFrom``: to be relied on.
    case reliable
    /// At least ``KrippendorffAlpha/tentativeFrom``: for tentative conclusions.
    case tentative
    /// Less.
    case unreliable
  }

  /// The alpha from which data can be relied on.
  public static let reliableFrom = 0.800
  /// The alpha from which data allow tentative conclusions.
  public static let tentativeFrom = 0.667

  /// α, at most 1.
  public let value: Double
  /// How far apart values are.
  public let metric: Metric
  /// Dₒ, the mean δ² within units.
  public let observedDisagreement: Double
  /// Dₑ, the mean δ² among all values.
  public let expectedDisagreement: Double
  /// The units used: those that at least two coders coded.
  public let units: Int
  /// The values in those units.
  public let pairableValues: Int

  /// The agreement of numeric codings.
  ///
  /// - Parameters:
  ///   - coders: a row for each coder, with a value for each unit; `nil` or NaN where the coder has
  ///     none. Short rows count as missing at their end.
  ///   - metric: how far apart values are.
  /// - Returns: `nil` when no unit has two values, or all values are equal: then there is no
  ///   disagreement to expect and alpha is undefined.
  public init?(coders: [[Double?]], metric: Metric) {
    let width = coders.map(\.count).max() ?? 0
    let units = (0..<width).map { unit in
      coders.compactMap { row -> Double? in
        guard unit < row.count, let value = row[unit], !value.isNaN else { return nil }
        return value
      }
    }
    self.init(units: units, metric: metric)
  }

  /// The agreement of codings into categories of any kind, by the nominal metric.
  ///
  /// - Parameter coders: a row for each coder, as in ``init(coders:metric:)``.
  public init?<Category: Hashable>(nominal coders: [[Category?]]) {
    var numbers: [Category: Double] = [:]
    let rows = coders.map { row in
      row.map { category -> Double? in
        guard let category else { return nil }
        if let known = numbers[category] { return known }
        let new = Double(numbers.count)
        numbers[category] = new
        return new
      }
    }
    self.init(coders: rows, metric: .nominal)
  }

  /// The agreement within units, each the list of the values that coders gave it. This form serves
  /// to resample units with ``ClusterBootstrap``.
  public init?(units: [[Double]], metric: Metric) {
    let pairable = units.filter { $0.count > 1 }
    let tallies = ValueTallies(pairable.joined())
    guard tallies.values.count > 1 else { return nil }
    let n = Double(tallies.total)

    var observed = 0.0
    for unit in pairable {
      let places = unit.compactMap { tallies.places[$0] }
      var sum = 0.0
      for (index, one) in places.enumerated() {
        for other in places[..<index] { sum += 2 * tallies.squaredDistance(one, other, metric) }
      }
      observed += sum / Double(unit.count - 1)
    }
    var expected = 0.0
    for one in tallies.values.indices {
      for other in 0..<one {
        expected +=
          2 * Double(tallies.counts[one]) * Double(tallies.counts[other])
          * tallies.squaredDistance(one, other, metric)
      }
    }
    guard expected > 0, expected.isFinite else { return nil }
    self.metric = metric
    observedDisagreement = observed / n
    expectedDisagreement = expected / (n * (n - 1))
    value = 1 - observedDisagreement / expectedDisagreement
    self.units = pairable.count
    pairableValues = tallies.total
  }

  /// What Krippendorff advises on this alpha.
  public var reliability: Reliability {
    if value >= Self.reliableFrom { return .reliable }
    return value >= Self.tentativeFrom ? .tentative : .unreliable
  }
}

/// The different values in ascending order and how often each occurs.
private struct ValueTallies {
  let values: [Double]
  let counts: [Int]
  let places: [Double: Int]
  let total: Int
  /// How many values there are up to and with each place.
  private let upTo: [Int]

  init(_ all: some Sequence<Double>) {
    let tallied = Dictionary(all.lazy.map { ($0, 1) }, uniquingKeysWith: +).sorted { $0.key < $1.key }
    values = tallied.map(\.key)
    counts = tallied.map(\.value)
    places = Dictionary(uniqueKeysWithValues: zip(values, values.indices))
    var sum = 0
    upTo = counts.map { count in
      sum += count
      return sum
    }
    total = sum
  }

  /// δ² between the values at two places.
  func squaredDistance(_ one: Int, _ other: Int, _ metric: KrippendorffAlpha.Metric) -> Double {
    guard one != other else { return 0 }
    let distance: Double
    switch metric {
    case .nominal: distance = 1
    case .ordinal:
      let low = min(one, other)
      let high = max(one, other)
      let fromLowToHigh = upTo[high] - upTo[low] + counts[low]
      distance = Double(fromLowToHigh) - Double(counts[low] + counts[high]) / 2
    case .interval: distance = values[one] - values[other]
    case .ratio: distance = (values[one] - values[other]) / (values[one] + values[other])
    }
    return distance * distance
  }
}
