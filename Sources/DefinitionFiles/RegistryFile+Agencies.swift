import Attribution
import TextSearch

/// Reads `agencies.yml`.
struct AgencyFileReader {
  private static let topKeys = ["version", "positions", "contexts", "other_names", "agencies"]
  private static let agencyKeys = [
    "id", "kind", "parent", "th", "en", "aliases", "evidence", "press", "source",
  ]
  private static let contextKeys = [
    "object", "place", "room", "instruction", "foreign", "former", "joining", "acting_for", "through",
  ]

  private(set) var agencies: [Placed<Agency>] = []
  private(set) var positions = PositionWords()
  private(set) var contexts = ContextWords()
  private(set) var otherNames: [String] = []
  private(set) var errors: [DefinitionError] = []
  /// The ids of all agencies, of wrong entries too.
  private(set) var ids: [String] = []
  /// Every alias with its place.
  private var aliases: [(agency: String, alias: Placed<AgencyAlias>)] = []

  mutating func read(_ text: String, file: String) {
    do throws(DefinitionError) {
      let top = try DefinitionNode.parse(text, file: file).mapping(
        known: Self.topKeys, what: "the file of agencies")
      _ = try top.required("version").string(what: "version")
      if let node = top["positions"] { positions = try Self.positions(node) }
      if let node = top["contexts"] { contexts = try Self.contexts(node) }
      otherNames = try top["other_names"]?.strings(what: "other_names") ?? []
      let list = try top.required("agencies")
      ids = RegistryNode.ids(list)
      for node in try list.list(what: "agencies") {
        do throws(DefinitionError) {
          agencies.append(Placed(entry: try agency(node), node: node))
        } catch {
          errors.append(error)
        }
      }
      check()
    } catch {
      errors.append(error)
    }
  }

  private mutating func agency(_ node: DefinitionNode) throws(DefinitionError) -> Agency {
    let mapping = try node.mapping(known: Self.agencyKeys, what: "an agency")
    let id = try RegistryNode.id(mapping)
    var aliases: [AgencyAlias] = []
    for item in try mapping["aliases"]?.list(what: "aliases") ?? [] {
      let alias = try Self.alias(item)
      if aliases.contains(where: { $0.text == alias.text }) {
        throw item.error("alias “\(alias.text)” of “\(id)” stands twice; remove one")
      }
      aliases.append(alias)
      self.aliases.append((id, Placed(entry: alias, node: item)))
    }
    return Agency(
      id: id, kind: AgencyKind(rawValue: try mapping.required("kind").string(what: "kind")),
      parent: try mapping["parent"]?.string(what: "parent"),
      nameThai: try mapping.required("th").string(what: "th"),
      nameEnglish: try mapping.required("en").string(what: "en"), aliases: aliases,
      source: try RegistryNode.source(mapping))
  }

  private static func alias(_ node: DefinitionNode) throws(DefinitionError) -> AgencyAlias {
    if node.isScalar { return AgencyAlias(try node.string(what: "an alias")) }
    let mapping = try node.mapping(known: ["text", "needs"], what: "an alias")
    let needs = try mapping.required("needs")
    let word = try needs.string(what: "needs")
    let known = AliasNeed.allCases.filter { $0 != .nothing }.map(\.rawValue)
    guard known.contains(word), let need = AliasNeed(rawValue: word) else {
      throw needs.error(
        "“\(word)” is nothing an alias can need: \(known.joined(separator: ", "))"
          + Suggestion.words(for: word, among: known))
    }
    return AgencyAlias(try mapping.required("text").string(what: "text"), needs: need)
  }

  private static func positions(_ node: DefinitionNode) throws(DefinitionError) -> PositionWords {
    let mapping = try node.mapping(known: PositionRank.allCases.map(\.rawValue), what: "positions")
    var words: [PositionRank: [String]] = [:]
    for rank in PositionRank.allCases {
      words[rank] = try mapping[rank.rawValue]?.strings(what: rank.rawValue) ?? []
    }
    return PositionWords(words: words)
  }

  private static func contexts(_ node: DefinitionNode) throws(DefinitionError) -> ContextWords {
    let mapping = try node.mapping(known: contextKeys, what: "contexts")
    func words(_ key: String) throws(DefinitionError) -> [String] {
      try mapping[key]?.strings(what: key) ?? []
    }
    return ContextWords(
      object: try words("object"), place: try words("place"), room: try words("room"),
      instruction: try words("instruction"), foreign: try words("foreign"),
      former: try words("former"), joining: try words("joining"), actingFor: try words("acting_for"),
      through: try words("through"))
  }

  private mutating func check() {
    errors += RegistryNode.duplicates(agencies, id: \.id, what: "agency")
    let parents = Dictionary(
      agencies.map { ($0.entry.id, $0.entry.parent) }, uniquingKeysWith: { first, _ in first })
    for agency in agencies {
      guard let parent = agency.entry.parent else { continue }
      if !ids.contains(parent) {
        errors.append(
          agency.node.error(
            "agency “\(parent)” is not declared\(Suggestion.words(for: parent, among: ids))"))
      } else if isItsOwnAncestor(agency.entry.id, parents) {
        errors.append(agency.node.error("the parents of agency “\(agency.entry.id)” lead back to itself"))
      }
    }
    checkAliases()
  }

  private func isItsOwnAncestor(_ id: String, _ parents: [String: String?]) -> Bool {
    var next = parents[id] ?? nil
    for _ in agencies.indices {
      guard let current = next else { return false }
      if current == id { return true }
      next = parents[current] ?? nil
    }
    return false
  }

  /// An alias of two agencies needs something in both, or nothing tells them apart.
  private mutating func checkAliases() {
    let claims = Dictionary(grouping: aliases.filter { $0.alias.entry.needs != .never }) {
      FoldedText($0.alias.entry.text).bytes.filter { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "-") }
    }
    for claim in claims.values where Set(claim.map(\.agency)).count > 1 {
      guard let bare = claim.first(where: { $0.alias.entry.needs == .nothing }),
        let other = claim.first(where: { $0.agency != bare.agency })
      else { continue }
      errors.append(
        bare.alias.node.error(
          "alias “\(bare.alias.entry.text)” of “\(bare.agency)” is one of “\(other.agency)” too; "
            + "say what it needs in both"))
    }
  }
}
