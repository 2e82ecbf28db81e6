public import ContentAnalysis
public import Corpora

extension RuleFamily {
  /// The steps of reading to leave out.
  public static func steps(of families: [RuleFamily]) -> Set<ReadingStep> {
    Set(families.compactMap { if case .step(let step) = $0 { step } else { nil } })
  }

  /// A codebook without the family; a step of reading leaves it as it is.
  public func leftOut(of codebook: Codebook) -> Codebook {
    var rest = codebook
    if self == .joiners { rest.joiners = [] }
    for index in rest.codes.indices { leave(&rest.codes[index]) }
    return rest
  }

  private func leave(_ code: inout CodeDefinition) {
    switch self {
    case .rules(let name, let list) where name == code.code:
      for index in code.terms.indices where code.terms[index].rules == list { code.terms[index].rules = nil }
      for index in code.sequences.indices where code.sequences[index].rules == list {
        code.sequences[index].rules = nil
      }
    case .terms(let name, let list) where name == code.code:
      code.terms.removeAll { $0.rules == list }
      code.sequences.removeAll { $0.rules == list }
    case .otherSenses(let name) where name == code.code:
      code.otherSenses = []
    case .sequences(let name) where name == code.code:
      code.sequences = []
    case .conditions(let kind):
      code.rules = code.rules.mapValues { rules in
        rules.map { SenseRule(name: $0.name, when: $0.when?.without(kind), decision: $0.decision) }
      }
      if let alone = code.enumeration?.alone { code.enumeration?.alone = alone.without(kind) }
    case .extensions:
      code.extensionsBefore = []
      code.extensionsAfter = []
    case .introductions:
      code.enumeration?.introductions = []
    case .numbering:
      code.enumeration?.numberings = []
    case .alone:
      code.enumeration?.alone = nil
    case .rules, .terms, .otherSenses, .sequences, .joiners, .step:
      break
    }
  }
}

extension CodeDefinition {
  /// What its rules and its list of dimensions ask.
  var conditions: [Condition] {
    rules.values.joined().compactMap(\.when) + [enumeration?.alone].compactMap(\.self)
  }
}

extension Condition {
  /// The kinds of what it asks.
  var kinds: Set<RuleFamily.ConditionKind> {
    clauses.reduce(into: []) { kinds, clause in
      switch clause {
      case .not(let inner): kinds.formUnion(inner.kinds)
      case .any(let inner): for condition in inner { kinds.formUnion(condition.kinds) }
      default: if let kind = clause.kind { kinds.insert(kind) }
      }
    }
  }

  /// The condition where what it asks of one kind never holds.
  func without(_ kind: RuleFamily.ConditionKind) -> Condition {
    Condition(
      clauses.map { clause in
        switch clause {
        case .not(let inner): .not(inner.without(kind))
        case .any(let inner): .any(inner.map { $0.without(kind) })
        default: clause.kind == kind ? .any([]) : clause
        }
      })
  }
}

extension Condition.Clause {
  fileprivate var kind: RuleFamily.ConditionKind? {
    switch self {
    case .before, .after: .beside
    case .near: .near
    case .line, .lineCode, .lineSense: .line
    case .headline: .headline
    case .document, .documentCode, .documentSense: .document
    case .issuer: .issuer
    case .published: .published
    case .not, .any: nil
    }
  }
}
