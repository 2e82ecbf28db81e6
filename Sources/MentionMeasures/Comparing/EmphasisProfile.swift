import Corpora
public import Measures

/// What part of a group's attention each code has, and how evenly it is spread over documents and months.
public struct EmphasisProfile: Sendable {
  /// A code in the profile.
  public struct Part: Sendable {
    /// The code.
    public let code: String
    /// What is counted of the code in the group.
    public let figure: Figure
    /// The code's part of the mentions of all profile codes, 0 to 1, with an interval from resampled documents, or where
    /// these are all alike, Wilson's of the documents with any of these codes; `nil` for a code that is no part of the
    /// profile, and where there are no mentions.
    public let attention: Estimate?
    /// The months with a mention.
    public let monthsWith: Int
    /// How evenly the mentions are spread over the months, against their documents; `nil` without mentions.
    public let dispersion: Dispersion?
  }

  /// How many codes attention is spread over, counted as if all had equal parts.
  public struct Breadth: Hashable, Sendable {
    /// A number of codes, 1 or more.
    public struct Number: Hashable, Sendable {
      /// That of the documents.
      public let value: Double
      /// The middle 95 % of what resampled documents give; `nil` where all resamples are alike, as of few documents or a
      /// single code: that they do not differ is no certainty, and no other interval of such a number is known.
      public let interval: Interval?

      init(_ estimate: Estimate) {
        value = estimate.value
        interval = estimate.low < estimate.high ? Interval(low: estimate.low, high: estimate.high) : nil
      }
    }

    /// The exponential of Shannon's entropy.
    public let effectiveNumber: Number
    /// Simpson's index inverted: small parts hardly move it.
    public let inverseSimpson: Number
  }

  /// The documents that the profile is of.
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
    let byMonth = Dictionary(grouping: group.entries) { $0.month }.sorted { one, other in
      guard let first = one.key, let second = other.key else { return other.key == nil && one.key != nil }
      return first < second
    }.map(\.value)
    months = byMonth.count
    let places = codes.indices.filter { profileCodes.contains(codes[$0]) }
    let profileOrder = places.map { codes[$0] }
    let figures = codes.map { counted.documents.figure($0) }
    let all = places.reduce(0) { $0 + figures[$1].mentions }
    mentions = all
    let mentioning = group.entries.count { entry in
      profileOrder.contains { entry.mentions[$0, default: 0] > 0 }
    }
    parts = codes.indices.map { place in
      let code = codes[place]
      let frequencies = byMonth.map { month in
        month.reduce(0) { $0 + $1.mentions[code, default: 0] }
      }
      let attention = profileOrder.firstIndex(of: code).flatMap { own in
        counted.estimate(of: profileOrder) { mentions in
          let sum = mentions.reduce(0, +)
          return sum > 0 ? Double(mentions[own]) / Double(sum) : nil
        }
      }
      return Part(
        code: code, figure: figures[place],
        attention: attention.map { Self.estimate($0, ofDocuments: mentioning) },
        monthsWith: frequencies.count { $0 > 0 },
        dispersion: Dispersion(frequencies: frequencies, sizes: byMonth.map { Double($0.count) }))
    }
    let effective = counted.estimate(of: profileOrder) { Diversity(counts: $0)?.effectiveNumber }
    let inverse = counted.estimate(of: profileOrder) { Diversity(counts: $0)?.inverseSimpson }
    if let effective, let inverse {
      breadth = Breadth(
        effectiveNumber: Breadth.Number(effective), inverseSimpson: Breadth.Number(inverse))
    } else {
      breadth = nil
    }
  }

  /// A part with an interval that has a width: of few documents all resamples may be alike, which is no certainty. Where
  /// the part is none of so many documents, the interval takes in the next ones on both sides.
  private static func estimate(_ part: Estimate, ofDocuments documents: Int) -> Estimate {
    guard part.low == part.high else { return part }
    let hits = part.value * Double(documents)
    guard let below = Share(hits: Int(hits.rounded(.down)), base: documents),
      let above = Share(hits: Int(hits.rounded(.up)), base: documents)
    else { return part }
    return Estimate(value: part.value, low: below.interval().low, high: above.interval().high)
  }
}
