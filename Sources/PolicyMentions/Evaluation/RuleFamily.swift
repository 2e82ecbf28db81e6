public import ContentAnalysis
public import Corpora

/// A family of rules: something of a codebook, or a step of reading, that can be left out as a whole to see what
/// it is worth.
///
/// A family has a name, such as `GI:rules:initials`, `conditions:issuer` or `side-by-side`.
public enum RuleFamily: Hashable, Sendable {
  /// The rules of one list of a code: without them every hit of the terms that ask it counts.
  case rules(code: String, list: String)
  /// The terms that ask one list of rules: without them none of their hits counts.
  case terms(code: String, list: String)
  /// The other senses of a code.
  case otherSenses(code: String)
  /// The terms of a code that stand in a row.
  case sequences(code: String)
  /// What rules ask of one kind: without it such a condition never holds.
  case conditions(ConditionKind)
  /// The words that belong to names and enlarge them.
  case extensions
  /// The words that join two namings of one policy.
  case joiners
  /// The words that introduce a list of dimensions.
  case introductions
  /// The words that begin a numbered dimension.
  case numbering
  /// Numbered dimensions in documents that do not name their framework.
  case alone
  /// A step of reading.
  case step(ReadingStep)

  /// What a condition asks about.
  public enum ConditionKind: String, Hashable, Sendable, CaseIterable {
    /// The words directly before and after a hit.
    case beside
    /// The words within some distance.
    case near
    /// The line: its words, codes and senses.
    case line
    /// The headline.
    case headline
    /// The document: its words, codes and senses.
    case document
    /// The issuer.
    case issuer
    /// The day of publication.
    case published
  }
}

extension RuleFamily {
  /// Every family that a codebook has, with all steps of reading. Extended codes are passed over.
  public static func all(of codebook: Codebook) -> [RuleFamily] {
    let codes = codebook.withoutExtendedCodes.codes
    var families: [RuleFamily] = []
    for code in codes {
      for list in code.rules.keys.sorted() {
        families += [.rules(code: code.code, list: list), .terms(code: code.code, list: list)]
      }
      if !code.otherSenses.isEmpty { families.append(.otherSenses(code: code.code)) }
      if !code.sequences.isEmpty { families.append(.sequences(code: code.code)) }
    }
    let asked = Set(codes.flatMap { $0.conditions.flatMap(\.kinds) })
    families += ConditionKind.allCases.filter(asked.contains).map(RuleFamily.conditions)
    if codes.contains(where: { !$0.extensionsBefore.isEmpty || !$0.extensionsAfter.isEmpty }) {
      families.append(.extensions)
    }
    if !codebook.joiners.isEmpty { families.append(.joiners) }
    let enumerations = codes.compactMap(\.enumeration)
    if enumerations.contains(where: { !$0.introductions.isEmpty }) { families.append(.introductions) }
    if enumerations.contains(where: { !$0.numberings.isEmpty }) { families.append(.numbering) }
    if enumerations.contains(where: { $0.alone != nil }) { families.append(.alone) }
    return families + ReadingStep.allCases.map(RuleFamily.step)
  }

  /// The family of a name, where a codebook has it.
  public init?(name: String, of codebook: Codebook) {
    guard let family = Self.all(of: codebook).first(where: { $0.name == name }) else { return nil }
    self = family
  }

  /// The name by which a person asks for the family.
  public var name: String {
    switch self {
    case .rules(let code, let list): "\(code):rules:\(list)"
    case .terms(let code, let list): "\(code):terms:\(list)"
    case .otherSenses(let code): "\(code):other-senses"
    case .sequences(let code): "\(code):sequences"
    case .conditions(let kind): "conditions:\(kind.rawValue)"
    case .extensions: "extend"
    case .joiners: "joiners"
    case .introductions: "introductions"
    case .numbering: "numbering"
    case .alone: "alone"
    case .step(let step): step.rawValue
    }
  }

  /// What leaving it out means, in a few words.
  public var meaning: String {
    switch self {
    case .rules(let code, let list): "every hit of the terms of \(code) that ask the rules “\(list)” counts"
    case .terms(let code, let list): "no hit of the terms of \(code) that ask the rules “\(list)” counts"
    case .otherSenses(let code): "phrases of other senses take no hits from \(code)"
    case .sequences(let code): "terms of \(code) in a row are not looked for"
    case .conditions(.beside): "no rule sees what stands directly before or after"
    case .conditions(.near): "no rule sees what stands near"
    case .conditions(.line): "no rule sees the line"
    case .conditions(.headline): "no rule sees the headline"
    case .conditions(.document): "no rule sees the document"
    case .conditions(.issuer): "no rule knows the issuer"
    case .conditions(.published): "no rule knows the day"
    case .extensions: "no words enlarge a name"
    case .joiners: "no word joins two namings"
    case .introductions: "no word introduces a list of dimensions"
    case .numbering: "no word begins a numbered dimension"
    case .alone: "numbered dimensions count beside their framework only"
    case .step(.folding): "the text is searched as it is typed"
    case .step(.repeatedText): "text that stands twice is read twice"
    case .step(.longestMatch): "of overlapping hits all are asked about"
    case .step(.sideBySide): "namings side by side count one by one"
    case .step(.hashtags): "a hashtag is text like any other"
    case .step(.dimensionLists): "no list of dimensions is read"
    }
  }
}
