import Attribution
import Corpora
import DefinitionFiles
import Testing

@Suite struct RegistryFileTests {
  private static let agencies = """
    version: 1
    agencies:
      - id: tea
        kind: ministry
        th: กระทรวงชา
        en: Ministry of Tea
        aliases: [กระทรวงชา, {text: ชา, needs: position}]
        source: test
      - id: leaf
        kind: department
        parent: tea
        th: กรมใบ
        en: Leaf Department
        aliases: [กรมใบ, {text: ชา., needs: name}]
        evidence: [1, 2]
    """

  private static let people = """
    version: 7
    offices:
      - id: minister-of-tea
        kind: minister
        agency: tea
        th: รัฐมนตรีว่าการกระทรวงชา
        en: Minister of Tea
    persons:
      - id: ann
        given: แอน
        surname: หนึ่ง
        en: Ann One
      - id: bee
        given: บี
        surname: สอง
        en: Bee Two
    tenures:
      - person: ann
        office: minister-of-tea
        from: 2020-01-01
        to: 2020-02-01
        source: test
      - person: bee
        office: minister-of-tea
        from: 2020-02-01
        press: [https://example.org]
    """

  @Test func readsARegistry() throws {
    let registry = try RegistryFile.parse(
      people: Self.people, peopleFile: "people.yml", agencies: Self.agencies, agenciesFile: "agencies.yml")
    #expect(registry.version == "7")
    #expect(
      registry.agency("tea")?.aliases == [AgencyAlias("กระทรวงชา"), AgencyAlias("ชา", needs: .position)])
    #expect(registry.agency("leaf")?.source.documents == ["1", "2"])
    #expect(registry.person("ann")?.nameThai == "แอน หนึ่ง")
    #expect(registry.tenures.map { "\($0.first)" } == ["2020-01-01", "2020-02-01"])
    #expect(registry.tenures.map(\.last?.description) == ["2020-02-01", nil])
    let ofBuddhistEra = try RegistryFile.parse(
      people: Self.people.replacing("from: 2020-01-01", with: "from: 2563-01-01"), peopleFile: "people.yml",
      agencies: Self.agencies, agenciesFile: "agencies.yml")
    #expect(ofBuddhistEra.tenures == registry.tenures)
  }

  /// A replacement in one of the files, and the errors that it brings.
  @Test(arguments: [
    ("id: leaf", "id: Leaf", "agencies.yml:9:9: \(wrongID("Leaf", of: "an agency"))"),
    ("id: leaf", "id: \"\"", "agencies.yml:9:9: \(wrongID("", of: "an agency"))"),
    ("id: leaf", "id: leaf office", "agencies.yml:9:9: \(wrongID("leaf office", of: "an agency"))"),
    ("id: leaf", "id: leaf--office", "agencies.yml:9:9: \(wrongID("leaf--office", of: "an agency"))"),
    ("id: leaf", "id: ใบ", "agencies.yml:9:9: \(wrongID("ใบ", of: "an agency"))"),
    (
      "id: leaf", "id: none",
      "agencies.yml:9:9: id “none” of an agency means nobody in options; give it another"
    ),
    (
      "id: minister-of-tea", "id: minister of tea",
      "people.yml:3:9: \(wrongID("minister of tea", of: "an office"))"
    ),
    ("id: bee", "id: bee_two", "people.yml:13:9: \(wrongID("bee_two", of: "a person"))"),
    (
      "aliases: [กรมใบ, {text: ชา., needs: name}]", "aliases: [กรมใบ, {text: กรมใบ, needs: name}]",
      "agencies.yml:14:22: alias “กรมใบ” of “leaf” stands twice; remove one"
    ),
    ("id: leaf", "id: tea", "agencies.yml:9:5: agency “tea” stands twice; remove or rename one"),
    ("parent: tea", "parent: teq", "agencies.yml:9:5: agency “teq” is not declared; did you mean “tea”?"),
    ("parent: tea", "parent: leaf", "agencies.yml:9:5: the parents of agency “leaf” lead back to itself"),
    (
      "{text: ชา., needs: name}", "กระทรวงชา",
      "agencies.yml:7:15: alias “กระทรวงชา” of “tea” is one of “leaf” too; say what it needs in both"
    ),
    (
      "needs: position", "needs: positon",
      "agencies.yml:7:44: “positon” is nothing an alias can need: position, start, name, signature, never; did you mean “position”?"
    ),
    (
      "kind: department", "knd: department",
      "agencies.yml:10:5: an agency has no key “knd”; did you mean “kind”?"
    ),
    (
      "    source: test\n", "",
      "agencies.yml:3:5: an agency needs evidence, press or source: say where it comes from"
    ),
    ("agency: tea", "agency: coffee", "people.yml:5:13: agency “coffee” is not declared"),
    (
      "kind: minister\n", "kind: minster\n",
      "people.yml:4:11: “minster” is no kind of office: minister, deputy-minister, prime-minister, deputy-prime-minister, permanent-secretary, spokesman, other; did you mean “minister”?"
    ),
    ("person: bee", "person: bea", "people.yml:23:13: person “bea” is not declared; did you mean “bee”?"),
    (
      "person: ann\n    office: minister-of-tea", "person: ann\n    office: minister-of-tee",
      "people.yml:19:13: office “minister-of-tee” is not declared; did you mean “minister-of-tea”?"
    ),
    ("id: bee", "id: ann", "people.yml:13:5: person “ann” stands twice; remove or rename one"),
    (
      "to: 2020-02-01", "to: 2019-12-31",
      "people.yml:21:9: the tenure ends on 2019-12-31, before it begins on 2020-01-01"
    ),
    (
      "to: 2020-02-01", "to: 2020-02-02",
      "people.yml:23:5: bee holds “minister-of-tea” from 2020-02-01, while ann still does to 2020-02-02; tenures of one office may share one day only"
    ),
    (
      "    to: 2020-02-01\n", "",
      "people.yml:22:5: bee holds “minister-of-tea” from 2020-02-01, while ann still does; tenures of one office may share one day only"
    ),
    (
      "from: 2020-01-01", "from: 1 Jan",
      "people.yml:20:11: from must be a day such as 2019-07-10 or 2562-07-10, not “1 Jan”"
    ),
    (
      "from: 2020-01-01", "frm: 2020-01-01",
      "people.yml:20:5: a tenure has no key “frm”; did you mean “from”?"
    ),
  ])
  func errorsNameTheirPlace(old: String, new: String, message: String) {
    let isOfAgencies = message.hasPrefix("agencies")
    let text = isOfAgencies ? Self.agencies : Self.people
    #expect(text.contains(old))
    let changed = Self.replacing(old, by: new, in: text)
    #expect {
      try RegistryFile.parse(
        people: isOfAgencies ? Self.people : changed, peopleFile: "people.yml",
        agencies: isOfAgencies ? changed : Self.agencies, agenciesFile: "agencies.yml")
    } throws: { error in
      guard let errors = error as? DefinitionErrors else { return false }
      let messages = errors.errors.map(\.description)
      if !messages.contains(message) { Issue.record("\(messages)") }
      return messages.contains(message)
    }
  }

  private static func wrongID(_ id: String, of what: String) -> String {
    "id “\(id)” of \(what) must be of small Latin letters and digits, with single hyphens between them: options and files "
      + "name it so"
  }

  @Test func aBrokenFileBringsOneError() {
    #expect {
      try RegistryFile.parse(
        people: Self.people, peopleFile: "people.yml", agencies: "agencies: [", agenciesFile: "a.yml")
    } throws: { error in
      (error as? DefinitionErrors)?.errors.map(\.file) == ["a.yml"]
    }
  }

  /// The first occurrence replaced.
  private static func replacing(_ old: String, by new: String, in text: String) -> String {
    guard let range = text.firstRange(of: old) else { return text }
    return text.replacingCharacters(in: range, with: new)
  }
}

extension String {
  fileprivate func replacingCharacters(in range: Range<String.Index>, with new: String) -> String {
    self[..<range.lowerBound] + new + self[range.upperBound...]
  }
}
