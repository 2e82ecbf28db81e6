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
  /// The mentions of the profile codes.
  public let mentions: Int
  /// `nil` without mentions of the profile codes.
  public let breadth: Breadth?

  /// - Parameters:
  ///   - group: The documents.
  ///   - codes: All codes that are counted.
  ///   - profileCodes: Those of them that share the attention.
  ///   - counted: The same documents, counted and resampled.
  init(_ group: ComparedGroup, codes: [String], profileCodes: Set<String>, counted: CountedGroup) {
    self.group = group
    let byMonth = Dictionary(grouping: group.entries, by: \.month).sorted { one, other in
      guard let first = one.key, let second = other.key else { return other.key == nil && one.key != nil }
      return first < second
    }.map(\.value)
    months = byMonth.count
    let places = codes.indices.filter { profileCodes.contains(codes[$0]) }
    let figures = codes.map { counted.documents.figure($0) }
    let all = places.reduce(0) { $0 + figures[$1].mentions }
    mentions = all
    let resampled = codes.map { counted.resamples.mentions(of: $0) }
    let sums = counted.replicates.map { replicate in
      places.reduce(0) { $0 + resampled[$1][replicate] }
    }
    parts = codes.indices.map { place in
      let frequencies = byMonth.map { $0.reduce(0) { $0 + $1.mentions[codes[place], default: 0] } }
      var attention: Estimate?
      if places.contains(place), all > 0 {
        let replicates = sums.indices.compactMap { replicate in
          sums[replicate] > 0 ? Double(resampled[place][replicate]) / Double(sums[replicate]) : nil
        }
        attention = Estimate(Double(figures[place].mentions) / Double(all), replicates: replicates)
      }
      return Part(
        code: codes[place], figure: figures[place], attention: attention,
        monthsWith: frequencies.count { $0 > 0 },
        dispersion: Dispersion(frequencies: frequencies, sizes: byMonth.map { Double($0.count) }))
    }
    breadth = Diversity(counts: places.map { figures[$0].mentions }).map { seen in
      let replicates = counted.replicates.compactMap { replicate in
        Diversity(counts: places.map { resampled[$0][replicate] })
      }
      return Breadth(
        effectiveNumber: Estimate(seen.effectiveNumber, replicates: replicates.map(\.effectiveNumber)),
        inverseSimpson: Estimate(seen.inverseSimpson, replicates: replicates.map(\.inverseSimpson)))
    }
  }
}
