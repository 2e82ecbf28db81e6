/// How often coding by the software and coding by reading agree on one code.
public struct AgreementCounts: Hashable, Sendable {
  /// Found, and so coded by reading.
  public var truePositives: Int
  /// Found, and coded otherwise by reading.
  public var falsePositives: Int
  /// Coded by reading, and not found.
  public var falseNegatives: Int

  public init(truePositives: Int = 0, falsePositives: Int = 0, falseNegatives: Int = 0) {
    self.truePositives = truePositives
    self.falsePositives = falsePositives
    self.falseNegatives = falseNegatives
  }

  /// How many were found.
  public var found: Int { truePositives + falsePositives }
  /// How many there are by reading.
  public var coded: Int { truePositives + falseNegatives }

  /// The sums of two counts (micro-averaging).
  public static func + (one: Self, other: Self) -> Self {
    AgreementCounts(
      truePositives: one.truePositives + other.truePositives,
      falsePositives: one.falsePositives + other.falsePositives,
      falseNegatives: one.falseNegatives + other.falseNegatives)
  }
}

/// An item on which the software and the reading disagree, in its context.
public struct Disagreement: Hashable, Sendable {
  /// The gold item.
  public var item: String
  public var document: String
  /// What is disagreed on: `code`, or the name of a fact.
  public var field: String
  public var coded: String
  public var found: String
  /// The rule that decided, where one did.
  public var rule: String?
  public var left: String
  public var node: String
  public var right: String
}
