import ContentAnalysis

/// The named lists of phrases of a codebook.
struct PhraseLists {
  /// A list, and how many bytes its phrases have with their variants.
  private struct List {
    var phrases: [String] = []
    var bytes = 0
  }

  let budget = PhraseBudget()
  private var lists: [String: List] = [:]

  init(_ node: DefinitionNode?) throws(DefinitionError) {
    guard let node else { return }
    for (name, value) in try node.mapping(what: "phrases").values {
      lists[name] = try list(value, what: "phrases “\(name)”")
    }
  }

  /// A phrase or list of phrases in which `$name` stands for a named list defined before.
  func phrases(_ node: DefinitionNode, what: String) throws(DefinitionError) -> [String] {
    try list(node, what: what).phrases
  }

  private func list(_ node: DefinitionNode, what: String) throws(DefinitionError) -> List {
    var list = List()
    for item in node.isScalar ? [node] : try node.list(what: what) {
      let text = try item.string(what: "an item of \(what)")
      if text.hasPrefix("$") {
        let name = String(text.dropFirst())
        guard let named = lists[name] else {
          throw item.error(
            "no phrases “\(name)” are defined above\(Suggestion.words(for: name, among: lists.keys))")
        }
        try budget.take(bytes: named.bytes, at: item)
        list.phrases += named.phrases
        list.bytes += named.bytes
      } else {
        list.bytes += try budget.take(text, at: item)
        list.phrases.append(text)
      }
    }
    return list
  }
}

/// A code as it was read.
struct ReadCode {
  var definition: CodeDefinition
  var node: DefinitionNode
  /// What its rules ask for by name.
  var names: [AskedName]
}

/// Reads one code of a codebook.
struct CodeReader {
  private static let keys = [
    "code", "name", "definition", "extended", "parent", "number", "extend", "terms", "sequences",
    "other-senses",
    "rules", "enumeration",
  ]

  let phrases: PhraseLists

  /// A name in both languages.
  static func name(_ node: DefinitionNode, what: String) throws(DefinitionError) -> LocalizedName {
    let mapping = try node.mapping(known: ["th", "en"], what: what)
    return LocalizedName(
      thai: try mapping.required("th").string(what: "th"),
      english: try mapping.required("en").string(what: "en"))
  }

  func code(_ node: DefinitionNode) throws(DefinitionError) -> ReadCode {
    let mapping = try node.mapping(known: Self.keys, what: "a code")
    let code = try mapping.required("code").string(what: "code")
    let what = "code “\(code)”"
    guard Self.isCode(code) else {
      throw try mapping.required("code").error(
        "\(what) must be of letters, digits, “.”, “-” and “_”, at most \(Self.longestCode) characters: files and lists are "
          + "named by it")
    }
    var definition = CodeDefinition(
      code: code, name: try Self.name(mapping.required("name"), what: "the name of \(what)"),
      definition: try Self.name(mapping.required("definition"), what: "the definition of \(what)"))
    definition.isExtended = try mapping["extended"]?.boolean(what: "extended") ?? false
    definition.parent = try mapping["parent"]?.string(what: "parent")
    definition.number = try mapping["number"]?.integer(what: "number")
    if let extend = mapping["extend"] {
      let words = try extend.mapping(known: ["before", "after"], what: "extend")
      definition.extensionsBefore = try words["before"].map(phrases(in: "before")) ?? []
      definition.extensionsAfter = try words["after"].map(phrases(in: "after")) ?? []
    }
    var reader = RuleReader(phrases: phrases, code: code)
    if let enumeration = mapping["enumeration"] {
      let words = try enumeration.mapping(
        known: ["introductions", "numbering", "alone"], what: "enumeration")
      var alone: Condition?
      if let node = words["alone"] { alone = try reader.alone(node) }
      definition.enumeration = Enumeration(
        introductions: try words["introductions"].map(phrases(in: "introductions")) ?? [],
        numberings: try words["numbering"].map(phrases(in: "numbering")) ?? [], alone: alone)
    }
    if let rules = mapping["rules"] {
      for (name, list) in try rules.mapping(what: "rules").values {
        definition.rules[name] = try reader.rules(list, what: "rules “\(name)”")
      }
    }
    let terms = TermReader(phrases: phrases, rules: definition.rules)
    for node in try mapping["terms"]?.list(what: "terms") ?? [] {
      definition.terms.append(try terms.term(node))
    }
    for node in try mapping["sequences"]?.list(what: "sequences") ?? [] {
      definition.sequences.append(try terms.sequence(node))
    }
    for node in try mapping["other-senses"]?.list(what: "other-senses") ?? [] {
      definition.otherSenses.append(try terms.otherSense(node))
    }
    if definition.terms.isEmpty && definition.sequences.isEmpty { throw node.error("\(what) has no terms") }
    return ReadCode(definition: definition, node: node, names: reader.names)
  }

  /// Whether a code can name a file and stand in a list with others.
  private static func isCode(_ text: String) -> Bool {
    let others: Set<Unicode.Scalar> = [".", "-", "_"]
    return !text.isEmpty && text.count <= longestCode && text.first != "."
      && text.unicodeScalars.allSatisfy {
        $0.properties.isAlphabetic || $0.properties.numericType != nil
          || $0.properties.generalCategory == .nonspacingMark || others.contains($0)
      }
  }

  private static let longestCode = 64

  private func phrases(in what: String) -> (DefinitionNode) throws(DefinitionError) -> [String] {
    { node throws(DefinitionError) in try phrases.phrases(node, what: what) }
  }
}

/// Reads the terms, sequences and other senses of a code.
struct TermReader {
  let phrases: PhraseLists
  let rules: [String: [SenseRule]]

  func term(_ node: DefinitionNode) throws(DefinitionError) -> Term {
    if node.isScalar {
      let text = try node.string(what: "a term")
      _ = try phrases.budget.take(text, at: node)
      return Term(text)
    }
    let mapping = try node.mapping(known: ["text", "case", "rules", "subcode"], what: "a term")
    let textNode = try mapping.required("text")
    let text = try textNode.string(what: "text")
    _ = try phrases.budget.take(text, at: textNode)
    return Term(
      text, ignoresCase: try ignoresCase(mapping["case"]), rules: try ruleName(mapping["rules"]),
      subcode: try mapping["subcode"]?.string(what: "subcode"))
  }

  func sequence(_ node: DefinitionNode) throws(DefinitionError) -> TermSequence {
    let mapping = try node.mapping(known: ["parts", "joiners", "rules"], what: "a sequence")
    var parts: [[String]] = []
    for part in try mapping.required("parts").list(what: "parts") {
      let alternatives = try phrases.phrases(part, what: "a part")
      guard !alternatives.isEmpty else {
        throw part.error(
          "a part of a sequence is empty, so the sequence is found nowhere; fill it, or take it out")
      }
      parts.append(alternatives)
    }
    guard parts.count > 1 else { throw node.error("a sequence needs two parts or more") }
    return TermSequence(
      parts: parts, joiners: try mapping["joiners"]?.strings(what: "joiners") ?? [],
      rules: try ruleName(mapping["rules"]))
  }

  func otherSense(_ node: DefinitionNode) throws(DefinitionError) -> OtherSense {
    let mapping = try node.mapping(known: ["sense", "terms", "case"], what: "another sense")
    let sense = try mapping.required("sense").string(what: "sense")
    let termsNode = try mapping.required("terms")
    let terms = try phrases.phrases(termsNode, what: "terms")
    guard !terms.isEmpty else {
      throw termsNode.error(
        "terms of sense “\(sense)” is empty, so it is found nowhere; fill it, or take it out")
    }
    return OtherSense(
      sense: sense, terms: terms,
      ignoresCase: try ignoresCase(mapping["case"]))
  }

  private func ignoresCase(_ node: DefinitionNode?) throws(DefinitionError) -> Bool {
    guard let node else { return true }
    switch try node.string(what: "case") {
    case "ignore": return true
    case "exact": return false
    case let other: throw node.error("case must be ignore or exact, not “\(other)”")
    }
  }

  private func ruleName(_ node: DefinitionNode?) throws(DefinitionError) -> String? {
    guard let node else { return nil }
    let name = try node.string(what: "rules")
    guard rules[name] != nil else {
      throw node.error(
        "no rules “\(name)” are defined for this code\(Suggestion.words(for: name, among: rules.keys))")
    }
    return name
  }
}
