public import ContentAnalysis

/// What a corpus says of a codebook: which terms it never needs, and how its rules decide.
public struct CodebookUseReview: Sendable {
  /// How often a rule decided.
  public struct RuleCount: Hashable, Sendable {
    /// The rule, with its list and what it decides.
    public var rule: DecidingRule
    /// The hits it decided, all in the same way.
    public var hits: Int
  }

  /// How a rule list decided.
  public struct ListCount: Hashable, Sendable {
    /// The code whose list it is.
    public var code: String
    /// The name of the list, by which terms ask it.
    public var list: String
    /// The hits of the corpus that its rules accepted.
    public var accepted: Int
    /// The hits of the corpus that its rules refused.
    public var refused: Int
    /// Every rule of the list in its order, those that decided nothing too.
    public var rules: [RuleCount]

    /// Whether more is refused than accepted: the terms that ask the list mostly mean something else.
    public var refusesMore: Bool { refused > accepted }
  }

  /// Every rule list, code by code, by name.
  public let lists: [ListCount]
  /// Entries that the corpus does not have, or has only where other hits take their place; and lists that refuse more.
  public let notices: [CodebookNotice]

  /// Reviews a codebook by its use in a corpus.
  public init(_ codebook: Codebook, use: CodebookUse) {
    lists = codebook.codes.flatMap { code in
      code.rules.sorted { $0.key < $1.key }.map {
        Self.count($0.value, list: $0.key, of: code.code, use: use)
      }
    }
    let entries = codebook.codes.flatMap(Self.entries(of:)).compactMap { entry -> CodebookNotice? in
      let hits = use.entries[entry] ?? CodebookUse.Hits()
      let subject = codebook.words(for: entry)
      if hits.seen == 0 {
        return CodebookNotice(
          .unseen, code: entry.code, subject: subject, message: "does not occur in this corpus")
      }
      guard hits.kept == 0 else { return nil }
      return CodebookNotice(
        .covered, code: entry.code, subject: subject,
        message: "occurs \(hits.seen) times, always where a longer or earlier hit takes its place")
    }
    notices =
      entries
      + lists.filter(\.refusesMore).map { list in
        CodebookNotice(
          .refusesMore, code: list.code, subject: "rules “\(list.list)”",
          message: "refuse \(list.refused) and accept \(list.accepted)")
      }
  }

  private static func entries(of code: CodeDefinition) -> [CodebookEntry] {
    code.terms.indices.map { CodebookEntry(code: code.code, kind: .term, index: $0) }
      + code.sequences.indices.map { CodebookEntry(code: code.code, kind: .sequence, index: $0) }
      + code.otherSenses.indices.map { CodebookEntry(code: code.code, kind: .otherSense, index: $0) }
  }

  private static func count(_ rules: [SenseRule], list: String, of code: String, use: CodebookUse)
    -> ListCount
  {
    var counted: Set<DecidingRule> = []
    let counts = rules.compactMap { rule -> RuleCount? in
      let key = DecidingRule(code: code, list: list, rule: rule.name, decision: rule.decision)
      // Two rules of one name and decision are counted as one.
      return counted.insert(key).inserted ? RuleCount(rule: key, hits: use.rules[key] ?? 0) : nil
    }
    func sum(_ decision: SenseRule.Decision) -> Int {
      counts.filter { $0.rule.decision == decision }.map(\.hits).reduce(0, +)
    }
    return ListCount(
      code: code, list: list, accepted: sum(.accept), refused: sum(.refuse), rules: counts)
  }
}
