public import Attribution

/// Reads registries from their two YAML files, `people.yml` and `agencies.yml`.
public enum RegistryFile {
  /// The name of the file of offices, persons and tenures.
  public static let peopleName = "people.yml"
  /// The name of the file of agencies.
  public static let agenciesName = "agencies.yml"

  /// The registry that comes with the product.
  ///
  /// - Throws: ``DefinitionErrors``, should a built-in file be wrong.
  public static func builtIn() throws(DefinitionErrors) -> Registry {
    try parse(
      people: String(decoding: builtInPeople, as: UTF8.self), peopleFile: peopleName,
      agencies: String(decoding: builtInAgencies, as: UTF8.self), agenciesFile: agenciesName)
  }

  /// The YAML of the built-in offices, persons and tenures, for a user to begin a registry of their own from.
  public static var builtInPeople: [UInt8] { Array(BuiltInDefinitions.people.utf8) }

  /// The YAML of the built-in agencies.
  public static var builtInAgencies: [UInt8] { Array(BuiltInDefinitions.agencies.utf8) }

  /// Reads a registry.
  ///
  /// - Parameters:
  ///   - people: The YAML of offices, persons and tenures.
  ///   - peopleFile: The name of that file in messages.
  ///   - agencies: The YAML of agencies.
  ///   - agenciesFile: The name of that file in messages.
  /// - Throws: ``DefinitionErrors`` with every error found, each with its line and column.
  public static func parse(
    people: String, peopleFile: String, agencies: String, agenciesFile: String
  ) throws(DefinitionErrors) -> Registry {
    var agencyReader = AgencyFileReader()
    agencyReader.read(agencies, file: agenciesFile)
    var peopleReader = PeopleFileReader()
    // Without the agencies every office would be wrong, too.
    if !agencyReader.ids.isEmpty || agencyReader.errors.isEmpty {
      peopleReader.read(people, file: peopleFile, agencies: agencyReader.ids)
    }
    let errors = agencyReader.errors + peopleReader.errors
    guard errors.isEmpty else {
      throw DefinitionErrors(errors.sorted { ($0.file, $0.line, $0.column) < ($1.file, $1.line, $1.column) })
    }
    return Registry(
      version: peopleReader.version, persons: peopleReader.persons.map(\.entry),
      offices: peopleReader.offices.map(\.entry), tenures: peopleReader.tenures.map(\.entry),
      agencies: agencyReader.agencies.map(\.entry), positions: agencyReader.positions,
      contexts: agencyReader.contexts, otherNames: agencyReader.otherNames)
  }
}

/// An entry with the node it was read from, so that later checks can name its place.
struct Placed<Entry> {
  var entry: Entry
  var node: DefinitionNode
}

/// What both files share.
enum RegistryNode {
  /// Reads the entries of a list, and keeps the error of each that is wrong.
  static func entries<Entry>(
    _ node: DefinitionNode, what: String, errors: inout [DefinitionError],
    read: (DefinitionNode) throws(DefinitionError) -> Entry
  ) throws(DefinitionError) -> [Placed<Entry>] {
    var entries: [Placed<Entry>] = []
    for item in try node.list(what: what) {
      do throws(DefinitionError) {
        entries.append(Placed(entry: try read(item), node: item))
      } catch {
        errors.append(error)
      }
    }
    return entries
  }

  /// The ids of the entries of a list, of wrong entries too, so that one error does not bring others with it.
  static func ids(_ node: DefinitionNode) -> [String] {
    guard let items = try? node.list(what: "entries") else { return [] }
    return items.compactMap { try? $0.mapping(what: "an entry")["id"]?.string(what: "id") }
  }

  /// Every sign of an id, small Latin letters and digits apart, stands between two of these.
  private static let hyphen: Character = "-"
  /// What options take for no agency and no person.
  private static let reserved = "none"

  /// The id of an entry.
  static func id(_ mapping: DefinitionMapping) throws(DefinitionError) -> String {
    let node = try mapping.required("id")
    let id = try node.string(what: "id")
    let parts = id.split(separator: hyphen, omittingEmptySubsequences: false)
    let isWellFormed = parts.allSatisfy { part in
      !part.isEmpty
        && part.allSatisfy { ("a"..."z").contains($0) || ("0"..."9").contains($0) }
    }
    guard isWellFormed else {
      throw node.error(
        "id “\(id)” of \(mapping.what) must be of small Latin letters and digits, with single hyphens between them: "
          + "options and files name it so")
    }
    guard id != reserved else {
      throw node.error("id “\(id)” of \(mapping.what) means nobody in options; give it another")
    }
    return id
  }

  /// What an entry rests on; at least one kind of evidence has to be given.
  static func source(_ mapping: DefinitionMapping) throws(DefinitionError) -> EvidenceSource {
    let source = EvidenceSource(
      documents: try mapping["evidence"]?.strings(what: "evidence") ?? [],
      press: try mapping["press"]?.strings(what: "press") ?? [],
      words: try mapping["source"]?.string(what: "source"))
    if source.documents.isEmpty, source.press.isEmpty, source.words == nil {
      throw mapping.node.error("\(mapping.what) needs evidence, press or source: say where it comes from")
    }
    return source
  }

  /// One error for each id that stands twice.
  static func duplicates<Entry>(
    _ entries: [Placed<Entry>], id: (Entry) -> String, what: String
  ) -> [DefinitionError] {
    var seen: Set<String> = []
    return entries.filter { !seen.insert(id($0.entry)).inserted }.map {
      $0.node.error("\(what) “\(id($0.entry))” stands twice; remove or rename one")
    }
  }
}
