import TextSearch

/// A name by which several people, or several agencies, go.
public struct SharedName: Hashable, Sendable {
  /// What bears the name.
  public enum Bearer: Hashable, Sendable {
    /// People, of whom news that has the name is taken to mean the first.
    case person
    /// Agencies, which have the name in tables.
    case agency
  }

  /// What bears the name.
  public var bearer: Bearer
  /// The name as the first of them has it.
  public var name: String
  /// The ids of those who bear it, in the order of the registry.
  public var ids: [String]

  /// The name with those who bear it.
  public init(bearer: Bearer, name: String, ids: [String]) {
    self.bearer = bearer
    self.name = name
    self.ids = ids
  }
}

extension Registry {
  /// Names that do not tell people apart, or agencies in one language: those of people first, each in the order of the
  /// registry.
  ///
  /// Whole names of people are compared as news is searched for them, spaces and hyphens aside. What agencies are called in
  /// news is no matter of these names but of their aliases.
  public var sharedNames: [SharedName] {
    let ofPeople = persons.map { (id: $0.id, names: $0.wholeNames) }
    let inThai = agencies.map { (id: $0.id, names: [$0.nameThai]) }
    let inEnglish = agencies.map { (id: $0.id, names: [$0.nameEnglish]) }
    return Self.shared(ofPeople, .person) + Self.shared(inThai, .agency) + Self.shared(inEnglish, .agency)
  }

  private static func shared(
    _ entries: [(id: String, names: [String])], _ bearer: SharedName.Bearer
  ) -> [SharedName] {
    var names: [SharedName] = []
    var places: [[UInt8]: Int] = [:]
    for entry in entries {
      for name in entry.names {
        let key = FoldedText(name).bytes.filter { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "-") }
        if let place = places[key] {
          if !names[place].ids.contains(entry.id) { names[place].ids.append(entry.id) }
        } else {
          places[key] = names.count
          names.append(SharedName(bearer: bearer, name: name, ids: [entry.id]))
        }
      }
    }
    return names.filter { $0.ids.count > 1 }
  }
}
