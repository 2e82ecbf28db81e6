import Foundation

/// How two things go together: the documents (or paragraphs) with both, with one of them, and with neither.
///
/// ```swift
/// let pair = Association(both: 12, onlyFirst: 8, onlySecond: 30, neither: 950)
/// pair?.expected            // 0.84 documents with both, if they had nothing to do with each other
/// pair?.mutualInformation   // 3.84: some 14 times as many
/// ```
public struct Association: Hashable, Sendable {
  /// The documents with both.
  public let both: Int
  /// The documents with the first and not the second.
  public let onlyFirst: Int
  /// The documents with the second and not the first.
  public let onlySecond: Int
  /// The documents with neither.
  public let neither: Int

  /// The table of these counts; `nil` when it is empty or a count is negative.
  public init?(both: Int, onlyFirst: Int, onlySecond: Int, neither: Int) {
    let counts = [both, onlyFirst, onlySecond, neither]
    guard counts.allSatisfy({ $0 >= 0 }), counts.contains(where: { $0 > 0 }) else { return nil }
    self.both = both
    self.onlyFirst = onlyFirst
    self.onlySecond = onlySecond
    self.neither = neither
  }

  /// The table from the documents with each, with both, and all; `nil` when these cannot be.
  public init?(both: Int, first: Int, second: Int, base: Int) {
    self.init(
      both: both, onlyFirst: first - both, onlySecond: second - both, neither: base - first - second + both)
  }

  /// All documents.
  public var base: Int { both + onlyFirst + onlySecond + neither }
  /// The documents with the first.
  public var first: Int { both + onlyFirst }
  /// The documents with the second.
  public var second: Int { both + onlySecond }

  /// How many documents would have both if the two were independent: first · second / base.
  public var expected: Double { Double(first) * Double(second) / Double(base) }

  /// Pointwise mutual information in bits, log₂(both/expected): 0 for independent ones, 1 for twice as many documents
  /// with both. Minus infinity when none has both; `nil` when one of the two never occurs.
  ///
  /// Church & Hanks (1990), Computational Linguistics 16, 22–29. It is large for what is rare; rank by the lower end
  /// of ``logOddsInterval(at:)``, or by ``normalizedMutualInformation``.
  public var mutualInformation: Double? {
    first > 0 && second > 0 ? log2(Double(both) / expected) : nil
  }

  /// The pointwise mutual information over its largest possible value, −log₂(both/base): −1 when none has both, 0 for
  /// independent ones, 1 when neither occurs without the other. `nil` when one never occurs, or when all documents have
  /// both.
  ///
  /// Bouma (2009), Proceedings of the Biennial GSCL Conference, 31–40.
  public var normalizedMutualInformation: Double? {
    guard let information = mutualInformation, both < base else { return nil }
    return both == 0 ? -1 : min(1, information / -log2(Double(both) / Double(base)))
  }

  /// What is added to each of the four counts when one of them is 0, since a ratio of odds with a 0 is 0 or infinite:
  /// Haldane (1956), Annals of Human Genetics 20, 309–311; Anscombe (1956), Biometrika 43, 461–464.
  public static let zeroCorrection = 0.5

  /// Whether ``zeroCorrection`` was added for the log odds ratio. Say so beside the figure.
  public var isCorrected: Bool { counts.contains(0) }

  /// The natural logarithm of the ratio of odds, ln(both · neither/(onlyFirst · onlySecond)): how much more likely the
  /// second is where the first is. 0 for independent ones; the same when the two change places.
  public var logOdds: Double {
    let cells = cells
    return log(cells[0]) - log(cells[1]) - log(cells[2]) + log(cells[3])
  }

  /// The Wald interval of the ``logOdds``, ± z√(1/a + 1/b + 1/c + 1/d): Woolf (1955), Annals of Human Genetics 19,
  /// 251–253. Documents are taken as independent.
  public func logOddsInterval(at confidence: ConfidenceLevel = .standard) -> Interval {
    let spread = confidence.normalQuantile * cells.reduce(0) { $0 + 1 / $1 }.squareRoot()
    return Interval(low: logOdds - spread, high: logOdds + spread)
  }

  private var counts: [Int] { [both, onlyFirst, onlySecond, neither] }

  /// The counts, with the correction where one of them is 0.
  private var cells: [Double] {
    let correction = isCorrected ? Self.zeroCorrection : 0
    return counts.map { Double($0) + correction }
  }
}
