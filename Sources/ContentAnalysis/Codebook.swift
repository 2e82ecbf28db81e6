public import Corpora

/// What counts as a mention: the codes, the terms that name them, and the rules that tell senses apart.
///
/// A codebook is a value. It knows nothing of files; `DefinitionFiles` reads it from YAML.
public struct Codebook: Sendable, Equatable {
  /// The codebook's own version, such as `1.0.0`.
  public var version: String
  /// What the codebook is called.
  public var title: LocalizedName
  /// A digest of the file the codebook was read from, in hexadecimal: two codebooks with the same
  /// fingerprint count the same.
  public var fingerprint: String
  /// Words that join two namings of one policy into one mention (counting rule 1), beside
  /// spaces, quotes, brackets, dashes, commas, colons and slashes.
  public var joiners: [String]
  /// The codes, in the order in which reports list them and rules decide them.
  public var codes: [CodeDefinition]

  /// The codebook with these parts. That codes differ, and that the rule lists asked for are there, is for the reader
  /// of its file to check.
  public init(
    version: String, title: LocalizedName, fingerprint: String, joiners: [String], codes: [CodeDefinition]
  ) {
    self.version = version
    self.title = title
    self.fingerprint = fingerprint
    self.joiners = joiners
    self.codes = codes
  }

  /// The definition of a code.
  public subscript(code: String) -> CodeDefinition? {
    codes.first { $0.code == code }
  }

  /// The codebook without its extended codes.
  public var withoutExtendedCodes: Codebook {
    var core = self
    core.codes.removeAll(where: \.isExtended)
    return core
  }
}

/// A name in Thai and English.
public struct LocalizedName: Hashable, Sendable {
  /// The name in Thai.
  public var thai: String
  /// The name in English.
  public var english: String

  /// The name in both languages.
  public init(thai: String, english: String) {
    self.thai = thai
    self.english = english
  }
}

/// One code: a policy, a theme, or a dimension of a policy.
public struct CodeDefinition: Sendable, Equatable {
  /// The code's short name, such as `GI` or `4D.business`.
  public var code: String
  /// The code's name in reports.
  public var name: LocalizedName
  /// What counts, in a sentence or two for the method sheet.
  public var definition: LocalizedName
  /// Whether the code is only counted when extended themes are asked for.
  public var isExtended: Bool
  /// For a dimension the code it is part of; it is coded only in an enumeration of that code.
  public var parent: String?
  /// For a dimension the number that its framework gives it (`มิติที่ 2` is the second); `nil` where it gives none.
  public var number: Int?
  /// What names the code; every hit of a term without rules counts.
  public var terms: [Term]
  /// What names the code by several terms in a row.
  public var sequences: [TermSequence]
  /// What takes hits from the code, because it holds or looks like one of its terms.
  public var otherSenses: [OtherSense]
  /// The rule lists that ambiguous terms refer to, by name.
  public var rules: [String: [SenseRule]]
  /// Words that belong to the name where they stand directly before it.
  public var extensionsBefore: [String]
  /// Words that belong to the name where they stand directly after it.
  public var extensionsAfter: [String]
  /// How the code's dimensions are listed after its name; `nil` for a code without dimensions.
  public var enumeration: Enumeration?

  /// The definition with these parts; what is left out there is none of.
  public init(
    code: String, name: LocalizedName, definition: LocalizedName, isExtended: Bool = false,
    parent: String? = nil, number: Int? = nil, terms: [Term] = [], sequences: [TermSequence] = [],
    otherSenses: [OtherSense] = [], rules: [String: [SenseRule]] = [:], extensionsBefore: [String] = [],
    extensionsAfter: [String] = [], enumeration: Enumeration? = nil
  ) {
    self.code = code
    self.name = name
    self.definition = definition
    self.isExtended = isExtended
    self.parent = parent
    self.number = number
    self.terms = terms
    self.sequences = sequences
    self.otherSenses = otherSenses
    self.rules = rules
    self.extensionsBefore = extensionsBefore
    self.extensionsAfter = extensionsAfter
    self.enumeration = enumeration
  }
}

/// A word or phrase that names a code.
public struct Term: Hashable, Sendable {
  /// The term in term notation (`[optional]`, `(one|other)`).
  public var text: String
  /// Whether Latin capitals and small letters count as the same.
  public var ignoresCase: Bool
  /// The rule list that decides the sense; `nil` for a term that always counts.
  public var rules: String?
  /// The kind of the code that this term names.
  public var subcode: String?

  /// The term in term notation; without rules it always counts.
  public init(_ text: String, ignoresCase: Bool = true, rules: String? = nil, subcode: String? = nil) {
    self.text = text
    self.ignoresCase = ignoresCase
    self.rules = rules
    self.subcode = subcode
  }
}

/// Terms that name a code when they stand in a row, such as the three economies of BCG.
public struct TermSequence: Hashable, Sendable {
  /// The alternatives of each part, in order, in term notation. A part may stand twice in a row.
  public var parts: [[String]]
  /// What may stand between two parts beside spaces, quotes, brackets, dashes, commas, colons and slashes.
  public var joiners: [String]
  /// The rule list that decides the sense; `nil` for a sequence that always counts.
  public var rules: String?

  /// The sequence of these parts.
  public init(parts: [[String]], joiners: [String] = [], rules: String? = nil) {
    self.parts = parts
    self.joiners = joiners
    self.rules = rules
  }
}

/// Something else that contains or looks like a term of the code.
public struct OtherSense: Hashable, Sendable {
  /// The name of the sense, which a refused hit carries.
  public var sense: String
  /// In term notation.
  public var terms: [String]
  /// Whether Latin capitals and small letters count as the same.
  public var ignoresCase: Bool

  /// The sense with its terms.
  public init(sense: String, terms: [String], ignoresCase: Bool = true) {
    self.sense = sense
    self.terms = terms
    self.ignoresCase = ignoresCase
  }
}

/// How the dimensions of a code are listed after its name.
public struct Enumeration: Sendable, Equatable {
  /// Words that may stand between the name and the first item (ได้แก่, คือ, …).
  public var introductions: [String]
  /// Words which, before a number, begin an item (มิติที่).
  public var numberings: [String]
  /// Where this holds, an item with a numbering word counts in a document without the name too, if it is the
  /// dimension of that number (``CodeDefinition/number``); `nil`: items count beside the name alone.
  public var alone: Condition?

  /// The way of listing with these words.
  public init(introductions: [String], numberings: [String], alone: Condition? = nil) {
    self.introductions = introductions
    self.numberings = numberings
    self.alone = alone
  }
}

/// One rule of a list; the first whose condition holds decides.
public struct SenseRule: Sendable, Equatable {
  /// What a rule says of a hit.
  public enum Decision: String, Sendable {
    /// It counts.
    case accept
    /// It does not count, and is listed among the refused hits.
    case refuse
  }

  /// The rule's name, which a refused hit carries.
  public var name: String
  /// `nil`: the rule always decides.
  public var when: Condition?
  /// What the rule says where its condition holds.
  public var decision: Decision

  /// The rule of this name.
  public init(name: String, when condition: Condition?, decision: Decision) {
    self.name = name
    self.when = condition
    self.decision = decision
  }
}

/// What stands around a hit, for a rule to ask. All clauses must hold.
public struct Condition: Sendable, Equatable {
  /// What is asked, all of which must hold; without a clause the condition always holds.
  public var clauses: [Clause]

  /// The condition of these clauses.
  public init(_ clauses: [Clause]) {
    self.clauses = clauses
  }

  /// Phrases are in term notation, folded, without regard to Latin case; of several, any will do.
  public indirect enum Clause: Sendable, Equatable {
    /// Directly before the hit, but for spaces, quotes, dashes, brackets and colons.
    case before([String])
    /// Directly after the hit, likewise.
    case after([String])
    /// Within a number of characters on the same line.
    case near([String], within: Int, side: Side)
    /// On the same line.
    case line([String])
    /// In the page title.
    case headline([String])
    /// Anywhere in the document.
    case document([String])
    /// The line holds a hit of one of the codes that counts: one without rules, or one already accepted.
    case lineCode([String])
    /// The document holds such a hit.
    case documentCode([String])
    /// The line holds a hit of one of these other senses.
    case lineSense([String])
    /// The document holds a hit of one of these other senses.
    case documentSense([String])
    /// The document's issuer is one of these agencies.
    case issuer([String])
    /// The document was published within these days, both inclusive; false where that is unknown.
    case published(from: CalendarDay?, until: CalendarDay?)
    /// The condition inside does not hold.
    case not(Condition)
    /// One of these conditions holds, or several; without any it does not.
    case any([Condition])
  }

  /// On which side of the hit a phrase stands.
  public enum Side: String, Sendable {
    /// Before the hit.
    case before
    /// After the hit.
    case after
    /// On either side.
    case both
  }

  /// The distance that `near` means without a number, in characters.
  public static let defaultDistance = 60
}
