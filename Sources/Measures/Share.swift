/// So many of a base: the documents with a mention among all documents of a month, say.
///
/// A share has a base of at least one. "None of 40" is a share, 0; of a month without documents
/// there is no share, and ``init(hits:base:)`` gives `nil`, so the two cannot be mixed up.
///
/// ```swift
/// let share = Share(hits: 81, base: 263)
/// share?.value         // 0.308 of the documents
/// share?.interval()    // 0.255 to 0.366 at 95 %
/// ```
public struct Share: Hashable, Sendable {
  /// How many of the base have what is counted; 0 to `base`.
  public let hits: Int
  /// What the share is taken of; at least 1.
  public let base: Int

  /// The share, or `nil` when the base is empty or `hits` does not lie between 0 and `base`.
  public init?(hits: Int, base: Int) {
    guard base > 0, (0...base).contains(hits) else { return nil }
    self.hits = hits
    self.base = base
  }

  /// The share, 0 to 1.
  public var value: Double { Double(hits) / Double(base) }

  /// The share in percent, 0 to 100.
  public var percent: Double { 100 * value }

  /// Those of the base that are not hits.
  public var misses: Int { base - hits }

  /// Below this base a share is marked as small (see ``isSmall``).
  ///
  /// With 30 the 95 % interval of a half still runs from a third to two thirds: such a share can
  /// be told from a half, at best, when it is near none or all. The number is a convention.
  public static let smallBase = 30

  /// Whether the base is too small to read much into the share: under ``smallBase``.
  ///
  /// The interval says the same in numbers; this is for marking a cell in a table.
  public var isSmall: Bool { base < Self.smallBase }

  /// Wilson's score interval of the share, 0 to 1.
  ///
  /// (p̂ + z²/2n ± z√(p̂(1−p̂)/n + z²/4n²)) / (1 + z²/n): Wilson (1927), Journal of the American
  /// Statistical Association 22, 209–212; method 3 of Newcombe (1998), Statistics in Medicine 17,
  /// 857–872. It always holds the share itself. The hits are taken as independent of each other:
  /// right for documents, wrong for mentions, which cluster in documents
  /// (see ``ClusterBootstrap``).
  public func interval(at confidence: ConfidenceLevel = .standard) -> Interval {
    let n = Double(base)
    let p = value
    let z = confidence.normalQuantile
    let square = z * z
    let middle = p + square / (2 * n)
    let halfWidth = z * (p * (1 - p) / n + square / (4 * n * n)).squareRoot()
    let scale = 1 + square / n
    // At no hit and at hits only the end is the share itself; elsewhere rounding may miss it.
    return Interval(
      low: hits == 0 ? 0 : min((middle - halfWidth) / scale, p),
      high: misses == 0 ? 1 : max((middle + halfWidth) / scale, p)
    ).clipped(to: .unit)
  }

  /// Clopper and Pearson's exact interval of the share, 0 to 1: wider than Wilson's, and never
  /// below its nominal level.
  ///
  /// Clopper & Pearson (1934), Biometrika 26, 404–413.
  public func exactInterval(at confidence: ConfidenceLevel = .standard) -> Interval {
    BinomialDistribution.exactInterval(hits: hits, trials: base, at: confidence)
  }

  /// Both together: hits and bases added.
  public static func + (one: Share, other: Share) -> Share {
    Share(uncheckedHits: one.hits + other.hits, base: one.base + other.base)
  }

  private init(uncheckedHits hits: Int, base: Int) {
    self.hits = hits
    self.base = base
  }
}
