import Measures

/// Which dimensions of a code are named beside it, and how many together.
public struct DimensionsNamed: Sendable {
  /// A dimension in the documents that mention the code.
  public struct Dimension: Sendable {
    /// The code of the dimension.
    public let code: String
    /// The documents that name it.
    public let documentsWith: Int
    /// Their share of the documents that mention the code, with Wilson's interval; `nil` where none does.
    public let share: Estimate?
    /// The documents that name it and do not mention the code.
    public let documentsWithout: Int
  }

  /// The code whose dimensions they are.
  public let code: String
  /// The documents that mention the code: the base.
  public let documents: Int
  /// One for each dimension, in the order given, those that nothing names too.
  public let dimensions: [Dimension]
  /// How many of the documents name none of the dimensions, one, two, up to all.
  public let byNumber: [Int]
  /// How evenly the namings are spread over the dimensions, 0 to 1 (Pielou), with an interval from resampled
  /// documents; `nil` where fewer than two are named.
  public let balance: Estimate?

  /// - Parameters:
  ///   - code: A code with dimensions.
  ///   - dimensions: Its dimensions.
  ///   - entries: The documents that are looked at.
  ///   - rules: What the interval rests on.
  public init(
    of code: String, dimensions: [String], in entries: [DocumentCounts.Entry],
    rules: ComparisonRules = ComparisonRules()
  ) {
    func has(_ entry: DocumentCounts.Entry, _ code: String) -> Bool { entry.mentions[code, default: 0] > 0 }
    let documents = entries.filter { has($0, code) }
    self.code = code
    self.documents = documents.count
    let with = dimensions.map { dimension in documents.count { has($0, dimension) } }
    self.dimensions = dimensions.indices.map { index in
      Dimension(
        code: dimensions[index], documentsWith: with[index],
        share: Intervals.share(with[index], of: documents.count),
        documentsWithout: entries.count { has($0, dimensions[index]) && !has($0, code) })
    }
    var byNumber = [Int](repeating: 0, count: dimensions.count + 1)
    for document in documents { byNumber[dimensions.count { has(document, $0) }] += 1 }
    self.byNumber = byNumber
    let bootstrap = RateBootstrap(
      strata: DocumentStrata.strata(of: documents) { document in
        CodedCluster(
          counts: dimensions.indices.filter { has(document, dimensions[$0]) }.map { (code: $0, events: 1) })
      }, codes: dimensions.count, replicates: rules.resampling.replicates, seed: rules.resampling.seed)
    balance = bootstrap?.figure(Self.evenness).map(Estimate.init)
  }

  /// Pielou's evenness over all dimensions, those that are not named too.
  private static func evenness(_ counts: [Int]) -> Double? {
    guard counts.count > 1, let diversity = Diversity(counts: counts),
      let most = Diversity(weights: counts.map { _ in 1 })
    else { return nil }
    return diversity.entropy / most.entropy
  }
}
