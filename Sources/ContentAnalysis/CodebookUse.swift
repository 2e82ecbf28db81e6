/// What of a codebook makes hits: a term, a sequence, or another sense.
public struct CodebookEntry: Hashable, Sendable {
  /// Which list of the code it stands in.
  public enum Kind: String, Hashable, Sendable {
    /// ``CodeDefinition/terms``.
    case term
    /// ``CodeDefinition/sequences``.
    case sequence
    /// ``CodeDefinition/otherSenses``.
    case otherSense = "other sense"
  }

  /// The code whose entry it is.
  public var code: String
  /// Which of the code's lists it stands in.
  public var kind: Kind
  /// The place in the code's list of this kind, from 0.
  public var index: Int

  /// The entry at this place of the codebook.
  public init(code: String, kind: Kind, index: Int) {
    self.code = code
    self.kind = kind
    self.index = index
  }
}

/// A rule as something that decides hits.
public struct DecidingRule: Hashable, Sendable {
  /// The code whose hits it decides.
  public var code: String
  /// The name of the list it stands in.
  public var list: String
  /// The rule's name; `undecided` where no rule of the list held, so that the hit was refused.
  public var rule: String
  /// What it says of the hits.
  public var decision: SenseRule.Decision

  /// The rule at this place of the codebook.
  public init(code: String, list: String, rule: String, decision: SenseRule.Decision) {
    self.code = code
    self.list = list
    self.rule = rule
    self.decision = decision
  }
}

/// How often the parts of a codebook were used in a corpus.
public struct CodebookUse: Hashable, Sendable {
  /// The hits of one entry.
  public struct Hits: Hashable, Sendable {
    /// All places in which it stands.
    public var seen = 0
    /// Those in which no longer hit, or earlier one of the same length, took its place.
    public var kept = 0

    /// The hits counted so far.
    public init(seen: Int = 0, kept: Int = 0) {
      self.seen = seen
      self.kept = kept
    }
  }

  /// The hits of each entry; an entry that was never seen is not listed.
  public var entries: [CodebookEntry: Hits]
  /// The hits that each rule decided; a rule that decided none is not listed.
  public var rules: [DecidingRule: Int]

  /// The use counted so far; without any, that of a corpus without documents.
  public init(entries: [CodebookEntry: Hits] = [:], rules: [DecidingRule: Int] = [:]) {
    self.entries = entries
    self.rules = rules
  }

  /// Adds the use in further documents.
  public mutating func add(_ other: CodebookUse) {
    for (entry, hits) in other.entries {
      entries[entry, default: Hits()].seen += hits.seen
      entries[entry, default: Hits()].kept += hits.kept
    }
    rules.merge(other.rules, uniquingKeysWith: +)
  }
}
