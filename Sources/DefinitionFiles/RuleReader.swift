import ContentAnalysis
import Corpora

/// A name that a rule asks for, with its place: whether there is such a thing only shows when more than the code is known.
struct AskedName {
  /// What the name is of.
  enum Kind {
    case code, sense, issuer
  }

  var kind: Kind
  var word: DefinitionWord
  /// The rule, in words.
  var asker: String

  /// That there is no such thing among those that there are.
  func unknown(among known: [String]) -> DefinitionError {
    DefinitionError(
      file: word.file, line: word.line, column: word.column,
      message: "\(asker) asks for \(kind) “\(word.text)”, which is not defined"
        + Suggestion.words(for: word.text, among: known))
  }
}

/// Reads the rules of one code, which tell senses apart.
struct RuleReader {
  private static let conditionKeys = [
    "before", "after", "near", "line", "headline", "document", "line-code", "document-code", "line-sense",
    "document-sense", "issuer", "published", "not", "any",
  ]

  private let phrases: PhraseLists
  private let code: String
  /// What the rules read so far ask for by name, in the order of the file.
  private(set) var names: [AskedName] = []
  /// The rule that is being read, in words.
  private var asker = ""

  init(phrases: PhraseLists, code: String) {
    self.phrases = phrases
    self.code = code
  }

  /// A list of rules; only the last may, and has to, stand without condition.
  mutating func rules(_ node: DefinitionNode, what: String) throws(DefinitionError) -> [SenseRule] {
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

  private mutating func rule(_ node: DefinitionNode) throws(DefinitionError) -> SenseRule {
    let mapping = try node.mapping(known: ["rule", "when", "then"], what: "a rule")
    let name = try mapping.required("rule").string(what: "rule")
    asker = "rule “\(name)” of “\(code)”"
    let then = try mapping.required("then")
    let word = try then.string(what: "then")
    guard let decision = SenseRule.Decision(rawValue: word) else {
      throw then.error("then must be accept or refuse, not “\(word)”")
    }
    var condition: Condition?
    if let when = mapping["when"] { condition = try self.condition(when) }
    return SenseRule(name: name, when: condition, decision: decision)
  }

  /// Where dimensions count without their framework beside them.
  mutating func alone(_ node: DefinitionNode) throws(DefinitionError) -> Condition {
    asker = "alone of “\(code)”"
    return try condition(node)
  }

  /// What a rule asks.
  private mutating func condition(_ node: DefinitionNode) throws(DefinitionError) -> Condition {
    let mapping = try node.mapping(known: Self.conditionKeys, what: "a condition")
    guard !mapping.values.isEmpty else { throw node.error("a condition asks for nothing") }
    var clauses: [Condition.Clause] = []
    for (key, value) in mapping.values { clauses.append(try clause(key, value)) }
    return Condition(clauses)
  }

  private mutating func clause(
    _ key: String, _ node: DefinitionNode
  ) throws(DefinitionError) -> Condition.Clause {
    switch key {
    case "before": return .before(try phrases(node, what: key))
    case "after": return .after(try phrases(node, what: key))
    case "near": return try near(node)
    case "line": return .line(try phrases(node, what: key))
    case "headline": return .headline(try phrases(node, what: key))
    case "document": return .document(try phrases(node, what: key))
    case "line-code": return .lineCode(try names(node, of: .code, what: key))
    case "document-code": return .documentCode(try names(node, of: .code, what: key))
    case "line-sense": return .lineSense(try names(node, of: .sense, what: key))
    case "document-sense": return .documentSense(try names(node, of: .sense, what: key))
    case "issuer": return .issuer(try names(node, of: .issuer, what: key))
    case "published": return try published(node)
    case "not": return .not(try condition(node))
    default:
      var conditions: [Condition] = []
      for item in try node.list(what: key) { conditions.append(try condition(item)) }
      return .any(try filled(conditions, node, what: key))
    }
  }

  private mutating func names(
    _ node: DefinitionNode, of kind: AskedName.Kind, what: String
  ) throws(DefinitionError) -> [String] {
    var words: [DefinitionWord] = []
    for item in node.isScalar ? [node] : try node.list(what: what) {
      words.append(try item.word(what: "an item of \(what)"))
    }
    names += words.map { AskedName(kind: kind, word: $0, asker: asker) }
    return try filled(words.map(\.text), node, what: what)
  }

  private func phrases(_ node: DefinitionNode, what: String) throws(DefinitionError) -> [String] {
    try filled(phrases.phrases(node, what: what), node, what: what)
  }

  /// What a clause asks for, of which there must be something.
  private func filled<Item>(
    _ items: [Item], _ node: DefinitionNode, what: String
  ) throws(DefinitionError) -> [Item] {
    guard !items.isEmpty else {
      throw node.error("\(what) of \(asker) is empty, so it can never hold; fill it, or leave it out")
    }
    return items
  }

  private func near(_ node: DefinitionNode) throws(DefinitionError) -> Condition.Clause {
    if node.isScalar || node.isList {
      return .near(
        try phrases(node, what: "near"), within: Condition.defaultDistance, side: .both)
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
    let within = try mapping["within"]?.integer(what: "within") ?? Condition.defaultDistance
    if within < 0, let node = mapping["within"] {
      throw node.error("within must not be negative: nothing is nearer than 0 characters")
    }
    return .near(
      try phrases(mapping.required("phrases"), what: "phrases"), within: within, side: side)
  }

  private func published(_ node: DefinitionNode) throws(DefinitionError) -> Condition.Clause {
    let mapping = try node.mapping(known: ["from", "until"], what: "published")
    let (from, until) = (try day(mapping["from"]), try day(mapping["until"]))
    if let from, let until, until < from, let node = mapping["until"] {
      throw node.error("published ends on \(until), before it begins on \(from), so it can never hold")
    }
    return .published(from: from, until: until)
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
