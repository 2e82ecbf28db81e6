public import Corpora
public import TextSearch

/// The names that attribution looks for, and the reading of what was found.
///
/// One search serves policies, people and agencies: add ``patterns`` to its list, and give
/// ``facts(for:matches:)`` those of its matches that are the lexicon's, counted from the lexicon's first pattern.
///
///     let lexicon = AttributionLexicon(registry)
///     let search = TermSearch(lexicon.patterns)
///     let facts = lexicon.facts(for: document, matches: search.matches(in: document.text))
///
/// It is an object, since what reads a document holds on to it, and many lists are dear to copy.
public final class AttributionLexicon: Sendable {
  /// The registry whose names are looked for.
  public let registry: Registry
  /// What to search for, each text once.
  public let patterns: [TermPattern]

  /// For each pattern what it may stand for, one list behind the other.
  private let senses: [Sense]
  /// For each pattern where its senses begin, and behind the last where they end.
  private let senseStarts: [Int]
  let names: NameTable
  let words: ContextWordLists
  /// For each agency the index of its issuer: its ministry, or the topmost body.
  let issuers: [Int?]
  /// For each office the index of its agency.
  let officeAgencies: [Int?]
  /// For each person what stands before the name.
  let personTitles: [WordList]

  /// What a pattern may stand for.
  enum Sense: Sendable {
    case agency(Int, needs: AliasNeed, isAbbreviation: Bool)
    case office(Int)
    case position(PositionRank)
    case person(Int, isWhole: Bool)
    case otherName
  }

  /// Gathers the names of a registry.
  public init(_ registry: Registry) {
    var builder = PatternBuilder()
    for (index, agency) in registry.agencies.enumerated() {
      for alias in agency.aliases where alias.needs != .never && alias.needs != .position {
        builder.add(
          alias.text,
          .agency(index, needs: alias.needs, isAbbreviation: Self.isAbbreviation(alias.text)))
      }
    }
    for (index, office) in registry.offices.enumerated() {
      for title in [office.nameThai, office.nameEnglish] + office.titles {
        builder.add(title, .office(index))
      }
    }
    for rank in PositionRank.allCases {
      for word in registry.positions.words[rank] ?? [] { builder.add(word, .position(rank)) }
    }
    for (index, person) in registry.persons.enumerated() {
      for name in person.wholeNames { builder.add(name, .person(index, isWhole: true)) }
      for name in [person.givenName] + person.givenNameVariants + person.nicknames {
        builder.add(name, .person(index, isWhole: false))
      }
    }
    for name in registry.otherNames { builder.add(name, .otherName) }

    self.registry = registry
    patterns = builder.patterns
    senses = builder.senses.flatMap { $0 }
    senseStarts = builder.senses.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.count) }
    names = NameTable(registry.agencies)
    words = ContextWordLists(registry.contexts)
    issuers = registry.agencies.map { agency in
      registry.issuer(for: agency.id).flatMap { registry.agencyIndex[$0.id] }
    }
    officeAgencies = registry.offices.map { registry.agencyIndex[$0.agency] }
    personTitles = registry.persons.map { WordList($0.titles) }
  }

  /// Goes through what a pattern may stand for. A slice would count references that all threads share.
  func forEachSense(of pattern: Int, _ body: (Sense) -> Void) {
    for place in senseStarts[pattern]..<senseStarts[pattern + 1] { body(senses[place]) }
  }

  /// What a document says of its issuer, and whom and what it names.
  ///
  /// - Parameters:
  ///   - document: The document.
  ///   - matches: The matches of ``patterns`` in its text, in the order that `TermSearch` gives them.
  public func facts(for document: Document, matches: [Match]) -> DocumentFacts {
    let tokens = Tokens(lexicon: self, document: document, matches: matches).read()
    let day = document.published?.day
    let people = PeopleReader(lexicon: self, document: document, tokens: tokens, day: day).mentions()
    let issuer = IssuerFinder(
      lexicon: self, document: document, tokens: tokens, people: people, day: day
    ).find()
    let named = people.map {
      PersonMention(person: registry.persons[$0.person].id, range: $0.range, basis: $0.basis)
    }
    return DocumentFacts(
      issuer: issuer.issuer.map { registry.agencies[$0].id }, issuerBasis: issuer.basis,
      issuerEvidence: issuer.evidence, body: issuer.body.map { registry.agencies[$0].id },
      people: named,
      ministersNamed: day.map { registry.ministers(among: named, on: $0) } ?? [],
      agencies: agencies(in: tokens))
  }

  private func agencies(in tokens: [Token]) -> [AgencyMention] {
    tokens.compactMap { token in
      let index: Int
      switch token.kind {
      case .agency(let agency, _): index = agency
      case .position(_, let agency): index = agency
      default: return nil
      }
      let agency = registry.agencies[index]
      guard agency.kind != .organ, agency.kind != .channel else { return nil }
      return AgencyMention(agency: agency.id, range: token.range)
    }
  }

  /// Whether an alias is letters for words: it has a dot, or is Latin without spaces.
  private static func isAbbreviation(_ alias: String) -> Bool {
    alias.utf8.contains(ByteText.dot) || alias.utf8.allSatisfy(ByteText.isLatin)
  }
}

/// Collects patterns, each text once.
private struct PatternBuilder {
  var patterns: [TermPattern] = []
  var senses: [[AttributionLexicon.Sense]] = []
  private var places: [String: Int] = [:]

  mutating func add(_ text: String, _ sense: AttributionLexicon.Sense) {
    if let place = places[text] {
      senses[place].append(sense)
    } else {
      places[text] = patterns.count
      patterns.append(TermPattern(text))
      senses.append([sense])
    }
  }
}

/// The context words of a registry, ready to be compared.
struct ContextWordLists: Sendable {
  let object: WordList
  let place: WordList
  let room: WordList
  let instruction: WordList
  let foreign: WordList
  let former: WordList
  let joining: WordList
  let actingFor: WordList
  let through: WordList

  init(_ contexts: ContextWords) {
    object = WordList(contexts.object)
    place = WordList(contexts.place)
    room = WordList(contexts.room)
    instruction = WordList(contexts.instruction)
    foreign = WordList(contexts.foreign)
    former = WordList(contexts.former)
    joining = WordList(contexts.joining)
    actingFor = WordList(contexts.actingFor)
    through = WordList(contexts.through)
  }
}
