public import Corpora
public import Measures

/// The most marked single change of a code's monthly share.
public struct ChangePoint: Sendable {
  /// How the change is found.
  public enum Method: String, Hashable, Sendable, CaseIterable {
    /// By the ranks of the monthly shares, each month with the same weight (Pettitt 1979).
    case pettitt
    /// By the likelihood of two shares, each month with the weight of its base; p by permutation of the months.
    case likelihoodRatio = "likelihood-ratio"
  }

  /// The code whose share changed.
  public let code: String
  /// How the change was found.
  public let method: Method
  /// The last measured month before the change.
  public let lastBefore: Month
  /// The first measured month after it: the date of the change.
  public let firstAfter: Month
  /// The documents with the code in all measured months up to ``lastBefore``.
  public let before: Share
  /// The same from ``firstAfter`` on.
  public let after: Share
  /// The chance of a change at least as marked in a series without any, 0 to 1: approximate of ``Method/pettitt``,
  /// from permutations of ``Method/likelihoodRatio``.
  public let p: Double
  /// ``p`` corrected for the number of codes tested by the same method (Benjamini and Hochberg).
  public internal(set) var adjustedP: Double?
  /// The change of minister nearest to ``firstAfter``, in the ministry whose news mentions the code most.
  public let minister: NearbyMinister?
  /// The places in the ledger of the documents with the code in the first ``evidenceMonths`` months after the change.
  public let documents: [Int]

  /// Whether a change was found beyond chance. A steady trend looks like a change in its middle; read it beside the
  /// trend.
  public var isClear: Bool { (adjustedP ?? p) <= ConfidenceLevel.standard.alpha }

  /// The later share less the earlier one, with Newcombe's interval.
  public var difference: Estimate { Intervals.difference(Estimate(after), Estimate(before)) }

  /// How many months of documents show what began.
  public static let evidenceMonths = 3

  /// The changes of all codes by both methods, in the order of the codes.
  ///
  /// - Parameters:
  ///   - collection: The monthly series.
  ///   - counts: The documents they were made of.
  ///   - changes: Who became minister when.
  ///   - ministry: The ministry whose ministers are looked at; where `nil`, for each code the one that mentions it most.
  public static func all(
    of collection: SeriesCollection, _ counts: DocumentCounts, ministers changes: [MinisterChange],
    ministry: String? = nil
  ) -> [ChangePoint] {
    let context = SeriesContext(counts: counts, changes: changes, ministry: ministry)
    let found = Method.allCases.map { method in
      var points = collection.series.map { ChangePoint($0, method, context) }
      for (place, adjusted) in BenjaminiHochberg.adjusted(points.map { $0?.p }).enumerated() {
        points[place]?.adjustedP = adjusted
      }
      return points
    }
    return collection.series.indices.flatMap { place in found.compactMap { $0[place] } }
  }

  /// Fails where a code is never mentioned, or fewer than two months are measured.
  private init?(_ series: CodeSeries, _ method: Method, _ context: SeriesContext) {
    let counts = series.measuredCounts
    guard counts.contains(where: { ($0?.hits ?? 0) > 0 }) else { return nil }
    let places: (lastBefore: Int, firstAfter: Int, p: Double)?
    switch method {
    case .pettitt:
      places = Pettitt(series.measuredShares).map { ($0.lastBefore, $0.firstAfter, $0.p) }
    case .likelihoodRatio:
      places = BinomialChange(shares: counts, seed: context.counts.resampling.seed).map {
        ($0.lastBefore, $0.firstAfter, $0.p)
      }
    }
    guard let places,
      let before = counts[...places.lastBefore].joinedShare,
      let after = counts[places.firstAfter...].joinedShare
    else { return nil }
    code = series.code
    self.method = method
    lastBefore = series.steps[places.lastBefore].start
    let first = series.steps[places.firstAfter].start
    firstAfter = first
    self.before = before
    self.after = after
    p = places.p
    minister = context.minister(near: first, code: series.code)
    documents = context.documents(series.code, in: first...first.advanced(by: Self.evidenceMonths - 1))
  }
}

extension Sequence<Share?> {
  /// All shares together, hits and bases added; `nil` without any.
  public var joinedShare: Share? {
    reduce(nil as Share?) { sum, share in
      guard let share else { return sum }
      return sum.map { $0 + share } ?? share
    }
  }
}

extension Estimate {
  /// A share with Wilson's interval.
  init(_ share: Share) {
    let interval = share.interval()
    self.init(value: share.value, low: interval.low, high: interval.high)
  }
}
