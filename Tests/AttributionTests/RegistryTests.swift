import Attribution
import Corpora
import Testing

@Suite struct RegistryTests {
  /// Two holders who share a day, one who acts while the second holds the office, and one who acts after a gap.
  private let registry: Registry

  init() throws {
    func day(_ iso: String) throws -> CalendarDay { try #require(CalendarDay(iso: iso)) }
    func tenure(
      _ person: String, _ first: String, _ last: String?, isActing: Bool = false, actedUntil: String? = nil
    ) throws -> Tenure {
      Tenure(
        person: person, office: "minister-of-tea", first: try day(first), last: try last.map(day),
        isActing: isActing, actedUntil: try actedUntil.map(day))
    }
    registry = Registry(
      persons: ["ann", "bee", "cat", "dan"].map {
        Person(id: $0, givenName: $0, surname: "x", nameEnglish: $0)
      },
      offices: [
        Office(id: "minister-of-tea", kind: .minister, agency: "tea", nameThai: "ช", nameEnglish: "Tea")
      ],
      tenures: [
        try tenure("ann", "2020-01-10", "2020-03-20", actedUntil: "2020-03-25"),
        try tenure("bee", "2020-03-20", "2020-06-30"),
        try tenure("cat", "2020-05-01", "2020-05-31", isActing: true),
        try tenure("dan", "2020-08-01", nil, isActing: true),
      ],
      agencies: [
        Agency(id: "tea", kind: .ministry, nameThai: "ช", nameEnglish: "Tea", aliases: []),
        Agency(
          id: "leaf", kind: AgencyKind(rawValue: "department"), parent: "tea", nameThai: "บ",
          nameEnglish: "Leaf", aliases: []),
        Agency(
          id: "stem", kind: AgencyKind(rawValue: "division"), parent: "leaf", nameThai: "ก",
          nameEnglish: "Stem", aliases: []),
        Agency(
          id: "bank", kind: AgencyKind(rawValue: "bank"), nameThai: "ธ", nameEnglish: "Bank", aliases: []),
      ])
  }

  @Test("tells the names that several people have, or several agencies in one language") func sharedNames() {
    func person(_ id: String, _ given: String, _ english: String, _ variants: [String] = []) -> Person {
      Person(
        id: id, givenName: given, surname: "หนึ่ง", nameEnglish: english,
        givenNameVariants: id == "bee" ? ["แอน"] : [], nameVariants: variants)
    }
    func agency(_ id: String, _ thai: String, _ english: String) -> Agency {
      Agency(id: id, kind: .ministry, nameThai: thai, nameEnglish: english, aliases: [])
    }
    let registry = Registry(
      persons: [
        person("ann", "แอน", "Ann One"), person("bee", "บี", "Bee One"), person("cat", "แคท", "Ann-One"),
        person("dan", "แดน", "Dan One", ["แดนหนึ่ง"]),
      ], offices: [], tenures: [],
      // A name in one language may be that of another agency in the other.
      agencies: [agency("tea", "ชา", "Tea"), agency("leaf", "ชา ", "Leaf"), agency("stem", "Tea", "Leaf")])
    #expect(
      registry.sharedNames == [
        SharedName(bearer: .person, name: "แอน หนึ่ง", ids: ["ann", "bee"]),
        SharedName(bearer: .person, name: "Ann One", ids: ["ann", "cat"]),
        SharedName(bearer: .agency, name: "ชา", ids: ["tea", "leaf"]),
        SharedName(bearer: .agency, name: "Leaf", ids: ["leaf", "stem"]),
      ])
    #expect(self.registry.sharedNames.isEmpty)
  }

  @Test(
    arguments: [
      ("2020-01-09", nil), ("2020-01-10", "ann"), ("2020-03-19", "ann"),
      // The shared day is the later holder's.
      ("2020-03-20", "bee"), ("2020-03-21", "bee"),
      // A holder by right goes before one who acts.
      ("2020-05-15", "bee"), ("2020-06-30", "bee"),
      ("2020-07-01", nil), ("2020-07-31", nil), ("2020-08-01", "dan"), ("2030-01-01", "dan"),
    ] as [(String, String?)])
  func holderOnADay(day: String, person: String?) throws {
    let day = try #require(CalendarDay(iso: day))
    #expect(registry.holder(of: "minister-of-tea", on: day)?.person == person)
    #expect(registry.ministerInOffice(ofIssuer: "tea", on: day) == person)
  }

  @Test(arguments: [
    ("ann", "2020-01-09", false), ("ann", "2020-01-10", true), ("ann", "2020-03-20", true),
    ("ann", "2020-03-25", true), ("ann", "2020-03-26", false), ("cat", "2020-04-30", false),
    ("cat", "2020-05-31", true), ("cat", "2020-06-01", false), ("nobody", "2020-05-31", false),
  ])
  func ministerByWorkDone(person: String, day: String, isMinister: Bool) throws {
    #expect(registry.isMinister(person, on: try #require(CalendarDay(iso: day))) == isMinister)
  }

  @Test func ministryThroughParents() {
    #expect(registry.ministry(of: "stem")?.id == "tea")
    #expect(registry.ministry(of: "tea")?.id == "tea")
    #expect(registry.ministry(of: "bank") == nil)
    #expect(registry.issuer(for: "bank")?.id == "bank")
    #expect(registry.issuer(for: "unknown") == nil)
  }

  @Test func noMinisterWhereTheRegistryHasNone() throws {
    let day = try #require(CalendarDay(iso: "2020-05-15"))
    #expect(registry.ministerInOffice(ofIssuer: "bank", on: day) == nil)
    #expect(registry.ministerInOffice(ofIssuer: nil, on: day) == nil)
    #expect(registry.ministerInOffice(ofIssuer: "tea", on: nil) == nil)
  }
}
