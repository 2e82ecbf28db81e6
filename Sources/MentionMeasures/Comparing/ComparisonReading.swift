import Measures

/// What may be said of a difference between two groups.
public enum ComparisonReading: String, Hashable, Sendable, CaseIterable {
  /// One of the groups has no documents.
  case noReference = "no-reference"
  /// The code began within the time of the groups or after it: documents before could not mention it.
  case codeBegan = "code-began"
  /// So few cases that nothing can be said.
  case fewCases = "few-cases"
  /// The interval of the difference holds zero, or q is above 0.05.
  case withinVariation = "within-variation"
  /// The target's share is the higher one: the interval of the difference lies above zero, and q is at most
  /// ``level``.
  case higher
  /// The target's share is the lower one: the interval of the difference lies below zero, and q is at most ``level``.
  case lower

  /// - Parameters:
  ///   - change: The shares and the interval of their difference.
  ///   - q: The p of the difference, corrected for all tests of the table; `nil` where there was none.
  ///   - onset: When the code began; `nil` where that does not matter.
  init(_ change: Change, q: Double?, onset: CodeOnset?) {
    switch change.reading {
    case .noReference: self = .noReference
    case _ where onset?.isBeginning ?? false: self = .codeBegan
    case .fewCases: self = .fewCases
    case .withinVariation: self = .withinVariation
    case .higher: self = Self.isFound(q) ? .higher : .withinVariation
    case .lower: self = Self.isFound(q) ? .lower : .withinVariation
    }
  }

  /// What may be said of differences that are shown together: each tested by G² of its documents, and corrected for all.
  /// When codes began is not asked.
  public static func ofTogether(_ changes: [Change]) -> [ComparisonReading] {
    zip(changes, BenjaminiHochberg.adjusted(changes.map(\.p))).map { change, q in
      ComparisonReading(change, q: q, onset: nil)
    }
  }

  private static func isFound(_ q: Double?) -> Bool { q.map { $0 <= level } ?? false }

  /// The q up to which a difference counts as one.
  public static let level = 0.05
}
