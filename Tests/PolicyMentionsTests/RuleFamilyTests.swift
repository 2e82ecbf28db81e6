import PolicyMentions
import Testing

/// A codebook that has every family of rules once.
private let codebookText = """
  version: "1"
  title: {th: ชา, en: Tea}
  joiners: [หรือ]
  codes:
    - code: TEA
      name: {th: ชา, en: Tea}
      definition: {th: ชา, en: Tea}
      extend: {before: [นโยบาย]}
      terms:
        - โครงการชา
        - {text: TEA, case: exact, rules: sense}
      sequences: [{parts: [[ใบชา], [น้ำชา]]}]
      other-senses: [{sense: garden, terms: [TEA Garden]}]
      rules:
        sense:
          - {rule: beside, when: {before: [ดื่ม]}, then: accept}
          - {rule: near, when: {near: {phrases: [กาน้ำ], within: 20}}, then: accept}
          - {rule: line, when: {line: [ไร่]}, then: accept}
          - {rule: headline, when: {headline: [มหกรรม]}, then: accept}
          - {rule: document, when: {document: [สมาคม], not: {line: [กาแฟ]}}, then: accept}
          - {rule: issuer, when: {issuer: ministry-of-culture}, then: accept}
          - {rule: published, when: {published: {from: 2024-01-01}}, then: accept}
          - {rule: rest, then: refuse}
    - code: 4T
      name: {th: สี่, en: Four}
      definition: {th: สี่, en: Four}
      terms: [4 มิติ]
      enumeration:
        introductions: [ได้แก่]
        numbering: [มิติที่]
        alone: {line: [ไร่]}
    - {code: 4T.leaf, parent: 4T, number: 1, name: {th: ใบ, en: Leaf}, definition: {th: ใบ, en: Leaf}, terms: [ใบ]}
    - {code: 4T.pot, parent: 4T, number: 2, name: {th: กา, en: Pot}, definition: {th: กา, en: Pot}, terms: [กา]}
  """

private let agencies = """
  version: 1
  agencies:
    - {id: ministry-of-culture, kind: ministry, th: กระทรวงวัฒนธรรม, en: Ministry of Culture, aliases: [กระทรวงวัฒนธรรม], source: test}
  """

private let people = """
  version: 1
  offices: []
  persons: []
  tenures: []
  """

/// A page of the site, published in 2023 unless said otherwise.
private func page(_ body: String, title: String = "ข่าว", year: Int = 2566) -> String {
  """
  รัฐบาลไทย-ข่าวทำเนียบรัฐบาล-\(title)
  วันพุธที่ 1 มีนาคม \(year)
  พิมพ์
  \(body)

  ที่มา : https://www.thaigov.go.th/news/contents/details/7
  """
}

/// A family, a text that it decides, and the mentions with it and without it.
private struct Case: Sendable, CustomTestStringConvertible {
  var family: String
  var text: String
  var with: [String]
  var without: [String]

  init(_ family: String, _ text: String, _ with: [String], without: [String]) {
    self.family = family
    self.text = text
    self.with = with
    self.without = without
  }

  var testDescription: String { family }
}

private let cases = [
  Case("TEA:rules:sense", page("คำว่า TEA"), [], without: ["TEA:TEA"]),
  Case(
    "TEA:terms:sense", page("ดื่ม TEA และโครงการชา"), ["TEA:TEA", "TEA:โครงการชา"], without: ["TEA:โครงการชา"]),
  Case("TEA:other-senses", page("ดื่ม TEA Garden"), [], without: ["TEA:TEA"]),
  Case("TEA:sequences", page("มีใบชา น้ำชา"), ["TEA:ใบชา น้ำชา"], without: []),
  Case("conditions:beside", page("ดื่ม TEA"), ["TEA:TEA"], without: []),
  Case("conditions:near", page("TEA ในกาน้ำ"), ["TEA:TEA"], without: []),
  Case("conditions:line", page("TEA จากต้นทางในดินแดนห่างไกลสุดขอบฟ้าและไร่"), ["TEA:TEA"], without: []),
  Case("conditions:headline", page("คำว่า TEA", title: "มหกรรม"), ["TEA:TEA"], without: []),
  Case("conditions:document", page("คำว่า TEA\nสมาคม"), ["TEA:TEA"], without: []),
  Case("conditions:issuer", page("คำว่า TEA", title: "กระทรวงวัฒนธรรม กล่าว"), ["TEA:TEA"], without: []),
  Case("conditions:published", page("คำว่า TEA", year: 2567), ["TEA:TEA"], without: []),
  Case("extend", page("นโยบายโครงการชา"), ["TEA:นโยบายโครงการชา"], without: ["TEA:โครงการชา"]),
  Case(
    "joiners", page("โครงการชา หรือ โครงการชา"), ["TEA:โครงการชา หรือ โครงการชา"],
    without: ["TEA:โครงการชา", "TEA:โครงการชา"]),
  Case("introductions", page("4 มิติ ของงานนี้มี ได้แก่ กา"), ["4T:4 มิติ", "4T.pot:กา"], without: ["4T:4 มิติ"]),
  Case("numbering", page("4 มิติ\nมิติที่ 2 กา"), ["4T:4 มิติ", "4T.pot:กา"], without: ["4T:4 มิติ"]),
  Case("alone", page("มิติที่ 2 กา ในไร่"), ["4T.pot:กา"], without: []),
  Case("folding", page("โครงการ\u{200B}ชา และ ๔ มิติ"), ["TEA:โครงการ\u{200B}ชา", "4T:๔ มิติ"], without: []),
  Case(
    "repeated-text", page("โครงการชา\nโครงการชา"), ["TEA:โครงการชา"],
    without: ["TEA:โครงการชา", "TEA:โครงการชา"]),
  Case("longest-match", page("ดื่ม TEA Garden"), [], without: ["TEA:TEA"]),
  Case(
    "side-by-side", page("โครงการชา (โครงการชา)"), ["TEA:โครงการชา (โครงการชา)"],
    without: ["TEA:โครงการชา", "TEA:โครงการชา"]),
  Case(
    "dimension-lists", page("4 มิติ ได้แก่ ใบ กา"), ["4T:4 มิติ", "4T.leaf:ใบ", "4T.pot:กา"], without: ["4T:4 มิติ"]),
]

@Suite("Families of rules")
struct RuleFamilyTests {
  private let codebook: Codebook
  private let registry: Registry

  init() throws {
    codebook = try CodebookFile.parse(codebookText, file: "tea.yml")
    registry = try RegistryFile.parse(
      people: people, peopleFile: "people.yml", agencies: agencies, agenciesFile: "agencies.yml")
  }

  private func found(_ text: String, without families: [RuleFamily]) throws -> [MentionRecord] {
    let source = SourceText(path: "7.txt", bytes: Array(text.utf8))
    let documents = try RuleEffect.documents(
      [source], leavingOut: families, codebook: codebook, registry: registry)
    return try #require(documents["7"]).mentions
  }

  @Test("do what their names say when they are left out", arguments: cases)
  fileprivate func leavingOut(_ example: Case) throws {
    let family = try #require(RuleFamily(name: example.family, of: codebook))
    #expect(try found(example.text, without: []).map { "\($0.code):\($0.text)" } == example.with)
    #expect(try found(example.text, without: [family]).map { "\($0.code):\($0.text)" } == example.without)
  }

  @Test("without hashtags a hashtag is text like any other")
  func hashtags() throws {
    let text = page("#โครงการชา")
    #expect(try found(text, without: []).map(\.scope) == [.hashtag])
    #expect(try found(text, without: [.step(.hashtags)]).map(\.scope) == [.body])
  }

  @Test("are all those of a codebook, each once, and each tried here")
  func all() {
    let names = RuleFamily.all(of: codebook).map(\.name)
    #expect(names.count == Set(names).count)
    #expect(Set(names) == Set(cases.map(\.family)).union(["hashtags"]))
    #expect(RuleFamily(name: "TEA:rules:other", of: codebook) == nil)
  }

  @Test("leave the codebook as it is where it has none of the family")
  func nothingToLeave() {
    let other = RuleFamily.sequences(code: "OTHER")
    #expect(other.leftOut(of: codebook) == codebook)
    for step in ReadingStep.allCases { #expect(RuleFamily.step(step).leftOut(of: codebook) == codebook) }
  }

  @Test("have effects counted on coded items")
  func effects() throws {
    let text = page("ดื่ม TEA Garden กับ โครงการชา")
    let start = try #require(text.utf8.firstRange(of: "TEA".utf8)).lowerBound
    let offset = text.utf8.distance(from: text.startIndex, to: start)
    let gold: [GoldFile] = [
      .candidates([
        GoldCandidate(id: "a", document: "7", range: offset..<offset + 3, text: "TEA", code: nil),
        GoldCandidate(id: "b", document: "7", range: offset + 30..<text.utf8.count, text: "", code: "TEA"),
      ]),
      .whole([GoldWhole(id: "c", document: "7", counts: ["TEA": 1], scopes: ["TEA": ["body"]])]),
    ]
    let effects = try RuleEffect.measure(
      [.otherSenses(code: "TEA"), .joiners], on: [SourceText(path: "7.txt", bytes: Array(text.utf8))],
      gold: gold, codebook: codebook, registry: registry)
    #expect(effects.map(\.family) == [nil, .otherSenses(code: "TEA"), .joiners])
    // One true mention; without the other sense one false one besides: F1 = 2 / (2 + 1).
    #expect(effects.map(\.f1) == [1, 2.0 / 3, 1])
    #expect(effects.map { $0.lowest?.code } == ["TEA", "TEA", "TEA"])
    #expect(effects.map { $0.whole?.overall.exact } == [4, 3, 4])
    #expect(effects.map { $0.whole?.scopes.equal } == [1, 0, 1])
    #expect(effects.map(\.mentions.more) == [0, 1, 0])
    #expect(effects.map(\.mentions.fewer) == [0, 0, 0])
  }
}
