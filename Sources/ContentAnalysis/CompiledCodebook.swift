package import TextSearch

/// What a pattern of the search stands for in the codebook. Codes and their parts go by index.
enum PatternRole: Hashable, Sendable {
  case term(code: Int, term: Int)
  case otherSense(code: Int, sense: Int)
  case part(SequencePart)
  /// A phrase that conditions ask for.
  case phrase(Int)
  case extensionBefore(code: Int)
  case extensionAfter(code: Int)
  case introduction(code: Int)
  case numbering(code: Int)
}

/// One part of a sequence of a code.
struct SequencePart: Hashable, Sendable {
  var code: Int
  var sequence: Int
  var part: Int
}

/// A rule whose phrases are numbers.
struct CompiledRule: Sendable {
  var name: String
  var condition: CompiledCondition?
  var decision: SenseRule.Decision
}

/// A condition whose phrases are numbers, see ``PatternRole/phrase(_:)``.
struct CompiledCondition: Sendable {
  var clauses: [Clause]

  indirect enum Clause: Sendable {
    case before([Int])
    case after([Int])
    case near([Int], within: Int, side: Condition.Side)
    case line([Int])
    case headline([Int])
    case document([Int])
    case not(CompiledCondition)
    case any([CompiledCondition])
    /// Another candidate of one of the codes counts.
    case codes([Int], onLine: Bool)
    /// A clause that asks for no phrase and no code.
    case plain(Condition.Clause)
  }
}

/// A codebook made ready for the search: every phrase in it as a pattern with its roles.
package struct CompiledCodebook: Sendable {
  let codebook: Codebook
  /// Every phrase of the codebook, each once: first those that name something, then those that are only asked for beside a
  /// name.
  package private(set) var patterns: [TermPattern] = []
  /// The number of patterns that name something.
  private(set) var namingCount = 0
  /// What each pattern stands for.
  private(set) var roles: [[PatternRole]] = []
  /// For each code the rule lists by name.
  private(set) var rules: [[String: [CompiledRule]]] = []
  /// For each code the indices of the codes that are its dimensions.
  private(set) var dimensions: [[Int]] = []
  /// For each code the condition under which its numbered dimensions count without its name.
  private(set) var aloneConditions: [CompiledCondition?] = []
  /// The joiners of the codebook, folded.
  private(set) var joiners: [[UInt8]] = []
  /// The joiners within each sequence of each code, folded.
  private(set) var sequenceJoiners: [[[[UInt8]]]] = []

  private var patternIndices: [TermPattern: Int] = [:]
  private var phraseIndices: [String: Int] = [:]

  /// Compiles a codebook.
  ///
  /// - Throws: ``TermNotation/Fault`` for a term that cannot be read.
  package init(_ codebook: Codebook) throws(TermNotation.Fault) {
    self.codebook = codebook
    joiners = Self.folded(codebook.joiners)
    for (index, definition) in codebook.codes.enumerated() {
      try addTerms(of: definition, code: index)
      try addSequences(of: definition, code: index)
      for word in definition.extensionsBefore { try add(word, role: .extensionBefore(code: index)) }
      for word in definition.extensionsAfter { try add(word, role: .extensionAfter(code: index)) }
      for word in definition.enumeration?.introductions ?? [] {
        try add(word, role: .introduction(code: index))
      }
      for word in definition.enumeration?.numberings ?? [] { try add(word, role: .numbering(code: index)) }
      var compiled: [String: [CompiledRule]] = [:]
      for (name, list) in definition.rules.sorted(by: { $0.key < $1.key }) {
        compiled[name] = try compile(list)
      }
      rules.append(compiled)
      if let alone = definition.enumeration?.alone {
        aloneConditions.append(try compile(alone))
      } else {
        aloneConditions.append(nil)
      }
      dimensions.append(codebook.codes.indices.filter { codebook.codes[$0].parent == definition.code })
    }
    putNamingFirst()
  }

  private mutating func putNamingFirst() {
    let naming = roles.indices.filter { roles[$0].contains(where: isNaming) }
    let others = roles.indices.filter { !roles[$0].contains(where: isNaming) }
    patterns = (naming + others).map { patterns[$0] }
    roles = (naming + others).map { roles[$0] }
    namingCount = naming.count
  }

  /// Whether a pattern of this role makes hits by itself, or with others of its kind. Dimensions are asked for only
  /// beside the name that they are listed after, or beside a numbering word.
  private func isNaming(_ role: PatternRole) -> Bool {
    switch role {
    case .term(let code, _): codebook.codes[code].parent == nil
    case .otherSense, .part, .numbering: true
    case .phrase, .extensionBefore, .extensionAfter, .introduction: false
    }
  }

  private mutating func addTerms(of definition: CodeDefinition, code: Int) throws(TermNotation.Fault) {
    for (index, term) in definition.terms.enumerated() {
      try add(term.text, ignoresCase: term.ignoresCase, role: .term(code: code, term: index))
    }
    for (index, sense) in definition.otherSenses.enumerated() {
      for text in sense.terms {
        try add(text, ignoresCase: sense.ignoresCase, role: .otherSense(code: code, sense: index))
      }
    }
  }

  private mutating func addSequences(of definition: CodeDefinition, code: Int) throws(TermNotation.Fault) {
    var joiners: [[[UInt8]]] = []
    for (index, sequence) in definition.sequences.enumerated() {
      for (part, alternatives) in sequence.parts.enumerated() {
        let role = PatternRole.part(SequencePart(code: code, sequence: index, part: part))
        for text in alternatives { try add(text, role: role) }
      }
      joiners.append(Self.folded(sequence.joiners))
    }
    sequenceJoiners.append(joiners)
  }

  private mutating func compile(_ list: [SenseRule]) throws(TermNotation.Fault) -> [CompiledRule] {
    var compiled: [CompiledRule] = []
    for rule in list {
      var condition: CompiledCondition?
      if let when = rule.when { condition = try compile(when) }
      compiled.append(CompiledRule(name: rule.name, condition: condition, decision: rule.decision))
    }
    return compiled
  }

  private mutating func compile(_ condition: Condition) throws(TermNotation.Fault) -> CompiledCondition {
    var clauses: [CompiledCondition.Clause] = []
    for clause in condition.clauses {
      switch clause {
      case .before(let phrases): clauses.append(.before(try indices(of: phrases)))
      case .after(let phrases): clauses.append(.after(try indices(of: phrases)))
      case .near(let phrases, let within, let side):
        clauses.append(.near(try indices(of: phrases), within: within, side: side))
      case .line(let phrases): clauses.append(.line(try indices(of: phrases)))
      case .headline(let phrases): clauses.append(.headline(try indices(of: phrases)))
      case .document(let phrases): clauses.append(.document(try indices(of: phrases)))
      case .not(let inner): clauses.append(.not(try compile(inner)))
      case .any(let inner):
        var conditions: [CompiledCondition] = []
        for condition in inner { conditions.append(try compile(condition)) }
        clauses.append(.any(conditions))
      case .lineCode(let codes): clauses.append(.codes(indices(ofCodes: codes), onLine: true))
      case .documentCode(let codes): clauses.append(.codes(indices(ofCodes: codes), onLine: false))
      case .lineSense, .documentSense, .issuer, .published:
        clauses.append(.plain(clause))
      }
    }
    return CompiledCondition(clauses: clauses)
  }

  private func indices(ofCodes codes: [String]) -> [Int] {
    codebook.codes.indices.filter { codes.contains(codebook.codes[$0].code) }
  }

  private mutating func indices(of phrases: [String]) throws(TermNotation.Fault) -> [Int] {
    var indices: [Int] = []
    for phrase in phrases {
      if let known = phraseIndices[phrase] {
        indices.append(known)
        continue
      }
      let index = phraseIndices.count
      phraseIndices[phrase] = index
      try add(phrase, role: .phrase(index))
      indices.append(index)
    }
    return indices
  }

  private mutating func add(_ text: String, ignoresCase: Bool = true, role: PatternRole)
    throws(TermNotation.Fault)
  {
    for phrase in try TermNotation.phrases(text) {
      let pattern = TermPattern(phrase, ignoresCase: ignoresCase)
      if let index = patternIndices[pattern] {
        if !roles[index].contains(role) { roles[index].append(role) }
      } else {
        patternIndices[pattern] = patterns.count
        patterns.append(pattern)
        roles.append([role])
      }
    }
  }

  private static func folded(_ words: [String]) -> [[UInt8]] {
    words.map { FoldedText($0.lowercased()).bytes }
  }
}
