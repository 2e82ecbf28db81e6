public import Corpora
public import Measures

/// A time in which a code was mentioned markedly more often than usual (Kleinberg 2003, batched; the best path by
/// Viterbi's algorithm).
public struct BurstPeriod: Sendable {
  /// The code that was mentioned more often.
  public let code: String
  /// 1 from twice the usual share, 2 from four times; a burst of level 2 lies within one of level 1.
  public let level: Int
  /// From its first to its last month.
  public let months: ClosedRange<Month>
  /// The documents with the code in its measured months.
  public let inside: Share
  /// The same in all other measured months; `nil` where there are none.
  public let outside: Share?
  /// By how much the level explains the months better than the one below, in natural logarithms of likelihood.
  public let weight: Double
  /// The change of minister nearest to its beginning, in the ministry whose news mentions the code most.
  public let minister: NearbyMinister?
  /// The places in the ledger of the documents with the code in its months.
  public let documents: [Int]

  /// How many times as often the code is mentioned at each level as at the one below (Kleinberg's s).
  public static let scaling = 2.0
  /// How dear rising by a level is (Kleinberg's γ): his own choice.
  public static let gamma = 1.0
  /// How many levels a burst can rise to.
  public static let levels = 2

  /// The bursts of all codes, in the order of the codes and of time. Parameters as of ``ChangePoint``.
  public static func all(
    of collection: SeriesCollection, _ counts: DocumentCounts, ministers changes: [MinisterChange],
    ministry: String? = nil
  ) -> [BurstPeriod] {
    let context = SeriesContext(counts: counts, changes: changes, ministry: ministry)
    return collection.series.flatMap { bursts(of: $0, context) }
  }

  private static func bursts(of series: CodeSeries, _ context: SeriesContext) -> [BurstPeriod] {
    let all = series.measuredCounts
    guard let first = all.firstIndex(where: { $0 != nil }), let last = all.lastIndex(where: { $0 != nil })
    else { return [] }
    // What lies before and behind the measured months is no part of the series.
    let counts = Array(all[first...last])
    let found = KleinbergBursts(
      hits: counts.map { $0?.hits ?? 0 }, base: counts.map { $0?.base ?? 0 }, scaling: scaling, gamma: gamma,
      levels: levels)
    return (found?.bursts ?? []).compactMap { burst in
      let places = burst.batches
      guard let inside = counts[places].joinedShare else { return nil }
      let months =
        series.steps[first + places.lowerBound].start...series.steps[first + places.upperBound].start
      return BurstPeriod(
        code: series.code, level: burst.level, months: months, inside: inside,
        outside: (counts[..<places.lowerBound] + counts[(places.upperBound + 1)...]).joinedShare,
        weight: burst.weight, minister: context.minister(near: months.lowerBound, code: series.code),
        documents: context.documents(series.code, in: months))
    }
  }
}
