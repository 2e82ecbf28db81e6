public import Corpora
public import Measures

/// Something about a month that a reader should look at, with what it rests on.
public struct Alert: Hashable, Sendable {
  /// What was found, in numbers.
  public enum Finding: Hashable, Sendable {
    /// The documents with the code lie outside what the months before let one expect.
    case outsidePrediction(Prediction)
    /// An issuer or body mentions the code for the first time.
    case firstMention(FirstMention)
    /// The code, mentioned regularly before, has not been mentioned for some months.
    case silence(Silence)
    /// The share changed more than those of most codes since the month before.
    case mover(Mover)
  }

  /// A count beside what was expected of it.
  public struct Prediction: Hashable, Sendable {
    /// The documents with the code in the month, of its base.
    public let observed: Share
    /// The 95 % prediction interval of ``observed``'s documents.
    public let expected: ClosedRange<Int>
    /// The mean of what was expected, in documents.
    public let mean: Double
    /// How many measured months it was worked out from.
    public let months: Int
  }

  /// An agency's first document with a code.
  public struct FirstMention: Hashable, Sendable {
    /// The id of the issuer or body.
    public let agency: String
    /// Whether it is a body under an issuer.
    public let isBody: Bool
    /// The agency's documents with the code in the month, of all its documents in it.
    public let documents: Share
    /// The agency's documents of earlier months, none of which mentions the code, from the day on which the input
    /// mentions it for the first time: documents before that day could not.
    public let documentsBefore: Int
    /// The first of those months.
    public let since: Month
  }

  /// Months without a document that mentions a code.
  public struct Silence: Hashable, Sendable {
    /// How many measured months it has lasted, with the month of the alert.
    public let months: Int
    /// The last month with a document that mentions the code.
    public let lastMentioned: Month
    /// How many documents would have been expected in that time, at the rate before.
    public let expected: Double
    /// The chance of none.
    public let chance: Double
  }

  /// A share that changed.
  public struct Mover: Hashable, Sendable {
    /// The measured month before.
    public let since: Month
    /// The documents with the code in the month ``since``, of its base.
    public let before: Share
    /// The documents with the code in the month of the alert, of its base.
    public let now: Share
    /// ``now`` less ``before``, with Newcombe's interval.
    public let difference: Estimate
  }

  /// The names of the findings, for programs.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Of ``Finding/outsidePrediction(_:)``.
    case outsidePrediction = "outside-prediction"
    /// Of ``Finding/firstMention(_:)``.
    case firstMention = "first-mention"
    /// Of ``Finding/silence(_:)``.
    case silence
    /// Of ``Finding/mover(_:)``.
    case mover
  }

  /// The code that it is about.
  public let code: String
  /// The month in which it was found.
  public let month: Month
  /// What was found, in numbers.
  public let finding: Finding
  /// The chance of something at least as far off if nothing had changed, corrected for all that was looked at for the
  /// same kind of alert (Benjamini and Hochberg); `nil` of first mentions, of which there is no such chance.
  public internal(set) var adjustedP: Double?
  /// The places in the ledger of the documents that it rests on, by their day: those of the month with the code; of a
  /// silence, the last ones before it.
  public let documents: [Int]

  /// The name of ``finding``, for programs.
  public var kind: Kind {
    switch finding {
    case .outsidePrediction: .outsidePrediction
    case .firstMention: .firstMention
    case .silence: .silence
    case .mover: .mover
    }
  }

  /// The issuer or body it is about; `nil` where it is about all.
  public var agency: String? {
    if case .firstMention(let first) = finding { first.agency } else { nil }
  }
}

/// The alerts of a month, and how much was looked at to find them.
public struct MonthAlerts: Sendable {
  /// The month that was looked at.
  public let month: Month
  /// Whether the month's base is large enough to compare it with others. Otherwise only first mentions are looked for.
  public let isMeasured: Bool
  /// The rule that ``isMeasured`` follows.
  public let smallestBase: SmallestBase
  /// By kind, and within each in the order of the codebook; movers by size, the largest of them only.
  public let alerts: [Alert]
  /// How many codes, or pairs of agency and code, were looked at for each kind. For all but first mentions their p is
  /// corrected for it.
  public let lookedAt: [Alert.Kind: Int]
}
