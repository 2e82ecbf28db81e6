import ContentAnalysis
import Corpora

/// Reads the rules that tell senses apart.
struct RuleReader {
  private static let conditionKeys = [
    "before", "after", "near", "line", "headline", "document", "line-code", "document-code", "line-sense",
    "document-sense", "issuer", "published", "not", "any",
  ]

  let phrases: PhraseLists

  /// A list of rules; only the last may, and has to, stand without condition.
  func rules(_ node: DefinitionNode, what: String) throws(DefinitionError) -> [SenseRule] {
    var rules: [SenseRule] = []
    let nodes = try node.list(what: what)
    for (index, node) in nodes.enumerated() {
      let rule = try rule(node)
      if rule.when == nil, index + 1 < nodes.count {
        throw node.error("rule “\(rule.name)” has no condition, so the rules below it are never asked")
      }
      if rule.when != nil, index + 1 == nodes.count {
        throw node.error("the last rule of \(what) must have no condition, so that every hit is decided")
      }
      rules.append(rule)
    }
    guard !rules.isEmpty else { throw node.error("\(what) is empty") }
    return rules
  }

  private func rule(_ node: DefinitionNode) throws(DefinitionError) -> SenseRule {
    let mapping = try node.mapping(known: ["rule", "when", "then"], what: "a rule")
    let name = try mapping.required("rule").string(what: "rule")
    let then = try mapping.required("then")
    let word = try then.string(what: "then")
    guard let decision = SenseRule.Decision(rawValue: word) else {
      throw then.error("then must be accept or refuse, not “\(word)”")
    }
    var condition: Condition?
    if let when = mapping["when"] { condition = try self.condition(when) }
    return SenseRule(name: name, when: condition, decision: decision)
  }

  /// What a rule asks.
  func condition(_ node: DefinitionNode) throws(DefinitionError) -> Condition {
    let mapping = try node.mapping(known: Self.conditionKeys, what: "a condition")
    guard !mapping.values.isEmpty else { throw node.error("a condition asks for nothing") }
    var clauses: [Condition.Clause] = []
    for (key, value) in mapping.values { clauses.append(try clause(key, value)) }
    return Condition(clauses)
  }

  private func clause(_ key: String, _ node: DefinitionNode) throws(DefinitionError) -> Condition.Clause {
    switch key {
    case "before": return .before(try phrases.phrases(node, what: key))
    case "after": return .after(try phrases.phrases(node, what: key))
    case "near": return try near(node)
    case "line": return .line(try phrases.phrases(node, what: key))
    case "headline": return .headline(try phrases.phrases(node, what: key))
    case "document": return .document(try phrases.phrases(node, what: key))
    case "line-code": return .lineCode(try names(node, what: key))
    case "document-code": return .documentCode(try names(node, what: key))
    case "line-sense": return .lineSense(try names(node, what: key))
    case "document-sense": return .documentSense(try names(node, what: key))
    case "issuer": return .issuer(try names(node, what: key))
    case "published": return try published(node)
    case "not": return .not(try condition(node))
    default:
      var conditions: [Condition] = []
      for item in try node.list(what: key) { conditions.append(try condition(item)) }
      return .any(conditions)
    }
  }

  private func names(_ node: DefinitionNode, what: String) throws(DefinitionError) -> [String] {
    node.isScalar ? [try node.string(what: what)] : try node.strings(what: what)
  }

  private func near(_ node: DefinitionNode) throws(DefinitionError) -> Condition.Clause {
    if node.isScalar || node.isList {
      return .near(
        try phrases.phrases(node, what: "near"), within: Condition.defaultDistance, side: .both)
    }
    let mapping = try node.mapping(known: ["phrases", "within", "side"], what: "near")
    var side = Condition.Side.both
    if let sideNode = mapping["side"] {
      let word = try sideNode.string(what: "side")
      guard let known = Condition.Side(rawValue: word) else {
        throw sideNode.error("side must be before, after or both, not “\(word)”")
      }
      side = known
    }
    return .near(
      try phrases.phrases(mapping.required("phrases"), what: "phrases"),
      within: try mapping["within"]?.integer(what: "within") ?? Condition.defaultDistance, side: side)
  }

  private func published(_ node: DefinitionNode) throws(DefinitionError) -> Condition.Clause {
    let mapping = try node.mapping(known: ["from", "until"], what: "published")
    return .published(from: try day(mapping["from"]), until: try day(mapping["until"]))
  }

  private func day(_ node: DefinitionNode?) throws(DefinitionError) -> CalendarDay? {
    guard let node else { return nil }
    let text = try node.string(what: "a day")
    guard let day = CalendarDay(typed: text) else {
      throw node.error("“\(text)” is no day; write it as 2024-01-31 or 2567-01-31")
    }
    return day
  }
}
