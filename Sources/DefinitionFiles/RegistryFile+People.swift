import Attribution
import Corpora

/// Reads `people.yml`.
struct PeopleFileReader {
  private static let officeKeys = ["id", "kind", "agency", "th", "en", "titles", "seats"]
  private static let personKeys = [
    "id", "given", "surname", "en", "titles", "nicknames", "also_given", "also_written",
  ]
  private static let tenureKeys = [
    "person", "office", "from", "to", "acting", "acted_until", "evidence", "press", "source", "note",
  ]

  private(set) var version = ""
  private(set) var offices: [Placed<Office>] = []
  private(set) var persons: [Placed<Person>] = []
  private(set) var tenures: [Placed<Tenure>] = []
  private(set) var errors: [DefinitionError] = []

  mutating func read(_ text: String, file: String, agencies: [String]) {
    do throws(DefinitionError) {
      let top = try DefinitionNode.parse(text, file: file).mapping(
        known: ["version", "offices", "persons", "tenures"], what: "the file of people")
      version = try top.required("version").string(what: "version")
      offices = try RegistryNode.entries(
        top.required("offices"), what: "offices", errors: &errors
      ) { node throws(DefinitionError) in try Self.office(node, agencies: agencies) }
      persons = try RegistryNode.entries(
        top.required("persons"), what: "persons", errors: &errors
      ) { node throws(DefinitionError) in try Self.person(node) }
      errors += RegistryNode.duplicates(offices, id: \.id, what: "office")
      errors += RegistryNode.duplicates(persons, id: \.id, what: "person")
      let officeNames = RegistryNode.ids(try top.required("offices"))
      let personNames = RegistryNode.ids(try top.required("persons"))
      tenures = try RegistryNode.entries(
        top.required("tenures"), what: "tenures", errors: &errors
      ) { node throws(DefinitionError) in
        try Self.tenure(node, persons: personNames, offices: officeNames)
      }
      checkOverlaps()
    } catch {
      errors.append(error)
    }
  }

  private static func office(_ node: DefinitionNode, agencies: [String]) throws(DefinitionError) -> Office {
    let mapping = try node.mapping(known: officeKeys, what: "an office")
    let kindNode = try mapping.required("kind")
    let word = try kindNode.string(what: "kind")
    guard let kind = OfficeKind(rawValue: word) else {
      let known = OfficeKind.allCases.map(\.rawValue)
      throw kindNode.error(
        "“\(word)” is no kind of office: \(known.joined(separator: ", "))"
          + Suggestion.words(for: word, among: known))
    }
    return Office(
      id: try RegistryNode.id(mapping), kind: kind,
      agency: try reference(mapping.required("agency"), what: "agency", among: agencies),
      nameThai: try mapping.required("th").string(what: "th"),
      nameEnglish: try mapping.required("en").string(what: "en"),
      titles: try mapping["titles"]?.strings(what: "titles") ?? [],
      seats: try mapping["seats"]?.integer(what: "seats") ?? 1)
  }

  private static func person(_ node: DefinitionNode) throws(DefinitionError) -> Person {
    let mapping = try node.mapping(known: personKeys, what: "a person")
    return Person(
      id: try RegistryNode.id(mapping),
      givenName: try mapping.required("given").string(what: "given"),
      surname: try mapping.required("surname").string(what: "surname"),
      nameEnglish: try mapping.required("en").string(what: "en"),
      titles: try mapping["titles"]?.strings(what: "titles") ?? [],
      nicknames: try mapping["nicknames"]?.strings(what: "nicknames") ?? [],
      givenNameVariants: try mapping["also_given"]?.strings(what: "also_given") ?? [],
      nameVariants: try mapping["also_written"]?.strings(what: "also_written") ?? [])
  }

  private static func tenure(
    _ node: DefinitionNode, persons: [String], offices: [String]
  ) throws(DefinitionError) -> Tenure {
    let mapping = try node.mapping(known: tenureKeys, what: "a tenure")
    let first = try day(mapping.required("from"), what: "from")
    let last = try mapping["to"].map { node throws(DefinitionError) in try day(node, what: "to") }
    let actedUntil = try mapping["acted_until"].map { node throws(DefinitionError) in
      try day(node, what: "acted_until")
    }
    if let last, last < first, let node = mapping["to"] {
      throw node.error("the tenure ends on \(last), before it begins on \(first)")
    }
    if let actedUntil, let node = mapping["acted_until"], last.map({ actedUntil < $0 }) ?? true {
      throw node.error("acted_until must be a day after `to`")
    }
    return Tenure(
      person: try reference(mapping.required("person"), what: "person", among: persons),
      office: try reference(mapping.required("office"), what: "office", among: offices), first: first,
      last: last,
      isActing: try mapping["acting"]?.boolean(what: "acting") ?? false, actedUntil: actedUntil,
      source: try RegistryNode.source(mapping), note: try mapping["note"]?.string(what: "note"))
  }

  private static func day(_ node: DefinitionNode, what: String) throws(DefinitionError) -> CalendarDay {
    let text = try node.string(what: what)
    guard let day = CalendarDay(typed: text) else {
      throw node.error("\(what) must be a day such as 2019-07-10 or 2562-07-10, not “\(text)”")
    }
    return day
  }

  private static func reference(
    _ node: DefinitionNode, what: String, among known: [String]
  ) throws(DefinitionError) -> String {
    let id = try node.string(what: what)
    guard known.contains(id) else {
      throw node.error("\(what) “\(id)” is not declared\(Suggestion.words(for: id, among: known))")
    }
    return id
  }

  /// Holders by right of one office may share a day, the one's last and the other's first, and no more; and so
  /// those who act in it.
  private mutating func checkOverlaps() {
    for office in offices where office.entry.seats == 1 {
      for isActing in [false, true] {
        let held = tenures.filter { $0.entry.office == office.entry.id && $0.entry.isActing == isActing }
          .sorted { one, other in
            // Of two that begin on one day the shorter first, whatever the order in the file.
            (one.entry.first, one.entry.last?.ordinal ?? .max)
              < (other.entry.first, other.entry.last?.ordinal ?? .max)
          }
        for (number, later) in held.enumerated() {
          for earlier in held[..<number] where overlaps(earlier.entry, later.entry) {
            errors.append(
              later.node.error(
                "\(later.entry.person) holds “\(office.entry.id)” from \(later.entry.first), while "
                  + "\(earlier.entry.person) still does\(earlier.entry.last.map { " to \($0)" } ?? ""); "
                  + "tenures of one office may share one day only"))
          }
        }
      }
    }
  }

  private func overlaps(_ earlier: Tenure, _ later: Tenure) -> Bool {
    guard let last = earlier.last else { return true }
    if later.first == earlier.first, last > earlier.first, later.last.map({ $0 > later.first }) ?? true {
      return true
    }
    return later.first < last
  }
}
