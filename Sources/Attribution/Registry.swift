/// Persons, offices, tenures and agencies, and the words that go with their names.
///
/// A registry says who held which office when, and what belongs to which ministry. It is plain data: whoever
/// builds one (``RegistryFile`` in `DefinitionFiles` reads it from YAML) answers for its consistency.
public struct Registry: Sendable {
  /// The version that the registry gives itself; read from files, that of the people.
  public let version: String
  /// The people whose names are looked for.
  public let persons: [Person]
  /// The offices that they held.
  public let offices: [Office]
  /// Who held which office when.
  public let tenures: [Tenure]
  /// The agencies whose names are looked for.
  public let agencies: [Agency]
  /// Words that name a position before an agency's name.
  public let positions: PositionWords
  /// Words that change what a name beside them says.
  public let contexts: ContextWords
  /// Names that hold an agency's name and are something else.
  public let otherNames: [String]

  let personIndex: [String: Int]
  let officeIndex: [String: Int]
  let agencyIndex: [String: Int]
  /// For each person the indices of their tenures.
  let tenuresOfPerson: [[Int]]

  /// Gathers the parts.
  ///
  /// Of two entries with one id the first is found by it; a tenure of an unknown person is never found.
  public init(
    version: String = "1", persons: [Person], offices: [Office], tenures: [Tenure], agencies: [Agency],
    positions: PositionWords = PositionWords(), contexts: ContextWords = ContextWords(),
    otherNames: [String] = []
  ) {
    self.version = version
    self.persons = persons
    self.offices = offices
    self.tenures = tenures
    self.agencies = agencies
    self.positions = positions
    self.contexts = contexts
    self.otherNames = otherNames
    func index(_ ids: [String]) -> [String: Int] {
      Dictionary(zip(ids, ids.indices), uniquingKeysWith: { first, _ in first })
    }
    personIndex = index(persons.map(\.id))
    officeIndex = index(offices.map(\.id))
    agencyIndex = index(agencies.map(\.id))
    var tenuresOfPerson = [[Int]](repeating: [], count: persons.count)
    for (number, tenure) in tenures.enumerated() {
      if let person = personIndex[tenure.person] { tenuresOfPerson[person].append(number) }
    }
    self.tenuresOfPerson = tenuresOfPerson
  }

  /// The person with an id; `nil` where there is none.
  public func person(_ id: String) -> Person? { personIndex[id].map { persons[$0] } }
  /// The office with an id; `nil` where there is none.
  public func office(_ id: String) -> Office? { officeIndex[id].map { offices[$0] } }
  /// The agency with an id; `nil` where there is none.
  public func agency(_ id: String) -> Agency? { agencyIndex[id].map { agencies[$0] } }

  /// The ministry that an agency belongs to through its parents, or is; `nil` for a body outside any ministry.
  public func ministry(of agency: String) -> Agency? {
    top(of: agency).flatMap { $0.kind.isMinistry ? $0 : nil }
  }

  /// Whose news an agency's news is: its ministry, or the topmost body where there is none.
  public func issuer(for agency: String) -> Agency? { top(of: agency) }

  private func top(of agency: String) -> Agency? {
    var next = self.agency(agency)
    // A chain of parents is no longer than the list, so a circle ends.
    for _ in agencies.indices {
      guard let current = next else { return nil }
      guard !current.kind.isMinistry, let parent = current.parent else { return current }
      next = self.agency(parent) ?? nil
    }
    return nil
  }
}
