/// Which stretches of a series have enough documents to be measured by.
///
/// The tests weigh each month the same, so that months with a fragment of the usual news would add mostly noise: their
/// shares jump. Such months are marked, and left out of tests, rolling means and changes.
public struct SmallestBase: Hashable, Sendable {
  /// The base from which a month, quarter or year is measured, in documents.
  public let documents: Int

  /// The rule for a series: a tenth of the median base of those with documents, but no less than ``fewest``.
  ///
  /// - Parameter bases: The documents of each month, quarter or year.
  public init(bases: [Int]) {
    let present = bases.filter { $0 > 0 }.sorted()
    guard !present.isEmpty else {
      documents = Self.fewest
      return
    }
    let (below, above) = (present[(present.count - 1) / 2], present[present.count / 2])
    // Rounded up: the base must reach a tenth of the median.
    let part = Self.partOfMedian * 2
    documents = max(Self.fewest, (below + above + part - 1) / part)
  }

  /// Whether a base is large enough.
  public func isReached(by base: Int) -> Bool { base >= documents }

  /// A base under this is too small whatever the others are.
  public static let fewest = Change.smallBase
  /// A base has to reach the median base divided by this: with a tenth of the documents a share has some three times
  /// the usual uncertainty.
  public static let partOfMedian = 10
}
