import Corpora
public import Measures

/// What part of a group's attention each code has, and how evenly it is spread over documents and months.
public struct EmphasisProfile: Sendable {
  /// A code in the profile.
  public struct Part: Sendable {
    public let code: String
    public let figure: Figure
    /// The code's part of the mentions of all profile codes, 0 to 1, with an interval from resampled documents;
    /// `nil` for a code that is no part of the profile, and where there are no mentions.
    public let attention: Estimate?
    /// The months with a mention.
    public let monthsWith: Int
    /// How evenly the mentions are spread over the months, against their documents; `nil` without mentions.
    public let dispersion: Dispersion?
  }

  /// How many codes attention is spread over, counted as if all had equal parts.
  public struct Breadth: Hashable, Sendable {
    /// The exponential of Shannon's entropy.
    public let effectiveNumber: Estimate
    /// Simpson's index inverted: small parts hardly move it.
    public let inverseSimpson: Estimate
  }

  public let group: ComparedGroup
  /// One for each code.
  public let parts: [Part]
  /// The months with documents.
  public let months: Int
  /// `nil` without mentions of the profile codes.
  public let breadth: Breadth?

  /// - Parameters:
  ///   - group: The documents.
  ///   - codes: All codes that are counted.
  ///   - profileCodes: Those of them that share the attention.
  ///   - resamples: The group's documents resampled, with the mentions of `codes` in their order.
  init(_ group: ComparedGroup, codes: [String], profileCodes: Set<String>, resamples: GroupResamples) {
    self.group = group
    let documents = group.documents
    let byMonth = Dictionary(grouping: group.entries, by: \.month).sorted { one, other in
      guard let first = one.key, let second = other.key else { return other.key == nil && one.key != nil }
      return first < second
    }.map(\.value)
    months = byMonth.count
    let places = codes.indices.filter { profileCodes.contains(codes[$0]) }
    let figures = codes.map { documents.figure($0) }
    let all = places.reduce(0) { $0 + figures[$1].mentions }
    let sums = (0..<resamples.replicates).map { replicate in
      places.reduce(0) { $0 + resamples.mentions(replicate, $1) }
    }
    parts = codes.indices.map { place in
      let frequencies = byMonth.map { $0.reduce(0) { $0 + $1.mentions[codes[place], default: 0] } }
      var attention: Estimate?
      if places.contains(place), all > 0 {
        let replicates = sums.indices.compactMap { replicate in
          sums[replicate] > 0
            ? Double(resamples.mentions(replicate, place)) / Double(sums[replicate]) : nil
        }
        attention = Estimate(Double(figures[place].mentions) / Double(all), replicates: replicates)
      }
      return Part(
        code: codes[place], figure: figures[place], attention: attention,
        monthsWith: frequencies.count { $0 > 0 },
        dispersion: Dispersion(frequencies: frequencies, sizes: byMonth.map { Double($0.count) }))
    }
    breadth = Self.breadth(places, figures, resamples)
  }

  private static func breadth(_ places: [Int], _ figures: [Figure], _ resamples: GroupResamples) -> Breadth? {
    guard let seen = Diversity(counts: places.map { figures[$0].mentions }) else { return nil }
    let replicates = (0..<resamples.replicates).compactMap { replicate in
      Diversity(counts: places.map { resamples.mentions(replicate, $0) })
    }
    return Breadth(
      effectiveNumber: Estimate(seen.effectiveNumber, replicates: replicates.map(\.effectiveNumber)),
      inverseSimpson: Estimate(seen.inverseSimpson, replicates: replicates.map(\.inverseSimpson)))
  }
}

/// How far apart two profiles are.
public struct ProfileDistance: Hashable, Sendable {
  /// The Jensen–Shannon distance: the root of the divergence in bits, 0 for equal parts to 1 for no code in common.
  public let value: Double
  /// How far apart chance alone puts groups of these sizes in 19 of 20 deals of the documents; never 0, since a
  /// distance is never negative.
  public let chance: Double
  /// How likely chance puts them as far apart.
  public let p: Double

  /// - Parameters:
  ///   - value: The distance seen.
  ///   - dealt: The distances of the deals, in their order.
  init?(_ value: Double?, dealt: [Double]) {
    guard let value, !dealt.isEmpty else { return nil }
    self.value = value
    chance = Quantile.of(Self.chanceLevel, sorted: dealt)
    let limit = value * (1 - Self.allowance)
    p = Double(1 + dealt.count { $0 >= limit }) / Double(1 + dealt.count)
  }

  private static let chanceLevel = 0.95
  private static let allowance = 1e-10

  /// The distance of two profiles, from the mentions of each code; `nil` where one has none.
  ///
  /// Lin (1991), IEEE Transactions on Information Theory 37, 145–151; that the root is a metric, Endres &
  /// Schindelin (2003), ibid. 49, 1858–1860.
  static func between(_ one: [Int], _ other: [Int]) -> Double? {
    let sums = (one.reduce(0, +), other.reduce(0, +))
    guard sums.0 > 0, sums.1 > 0 else { return nil }
    let first = one.map { Double($0) / Double(sums.0) }
    let second = other.map { Double($0) / Double(sums.1) }
    let middle = zip(first, second).map { ($0 + $1) / 2 }
    guard let mixed = Diversity(weights: middle), let a = Diversity(weights: first),
      let b = Diversity(weights: second)
    else { return nil }
    let bits = (mixed.entropy - (a.entropy + b.entropy) / 2) / natsOfBit
    return min(1, max(0, bits)).squareRoot()
  }

  private static let natsOfBit = 0.693_147_180_559_945_3
}
