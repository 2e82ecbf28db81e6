import ContentAnalysis
import Corpora
import DefinitionFiles
import Testing

private func codebook(_ codes: String, phrases: String = "") -> String {
  "version: \"1\"\ntitle: {th: ก, en: A}\n\(phrases)codes:\n\(codes)"
}

private let head = "  - {code: GI, name: {th: ก, en: A}, definition: {th: ก, en: A}"

/// A code whose rule asks this.
private func rule(_ condition: String) -> String {
  "\(head), terms: [GI], rules: {gi: [{rule: a, when: {\(condition)}, then: accept}, {rule: b, then: refuse}]}}\n"
}

/// Faulty codebooks, and the messages that a person needs to mend them. Lines and columns are counted by hand.
private let faults: [(String, String, [String])] = [
  ("empty", "", ["c.yml: the file is empty"]),
  ("no YAML", "codes: [", ["c.yml:2:1: no valid YAML: did not find expected node content"]),
  (
    "unknown key", codebook("\(head), trems: [GI]}\n"),
    ["c.yml:4:66: a code has no key “trems”; did you mean “terms”?"]
  ),
  ("no terms", codebook("\(head)}\n"), ["c.yml:4:5: code “GI” has no terms"]),
  (
    "code twice", codebook("\(head), terms: [GI]}\n\(head), terms: [จีไอ]}\n"),
    ["c.yml:5:5: code “GI” is defined twice; rename or remove one"]
  ),
  (
    "unknown parent", codebook("\(head), parent: G1, terms: [GI]}\n"),
    ["c.yml:4:5: code “G1” is not defined; did you mean “GI”?"]
  ),
  (
    "dimension of itself", codebook("\(head), parent: GI, terms: [GI]}\n"),
    ["c.yml:4:5: “GI” is part of “GI”, which is a dimension itself; name the framework that lists it"]
  ),
  (
    "dimension with rules and sequences",
    codebook(
      "\(head), terms: [GI]}\n  - {code: GI.a, parent: GI, name: {th: ก, en: A}, definition: {th: ก, en: A}, "
        + "terms: [{text: ก, rules: r}], rules: {r: [{rule: a, then: accept}]}, "
        + "sequences: [{parts: [[ก], [ข]]}]}\n"),
    [
      "c.yml:5:5: “GI.a” is a dimension and counts where it is listed, so it can have no sequences; make them terms",
      "c.yml:5:5: “GI.a” is a dimension and counts where it is listed, so “ก” can have no rules; take them out",
    ]
  ),
  (
    "bracket not closed", codebook("\(head), terms: [\"GI[s\"]}\n"),
    ["c.yml:4:74: term “GI[s”: “[” is not closed; write “\\[” for the character itself"]
  ),
  (
    "rules not defined", codebook("\(head), terms: [{text: GI, rules: gi}]}\n"),
    ["c.yml:4:92: no rules “gi” are defined for this code"]
  ),
  (
    "phrases not defined",
    codebook("\(head), terms: [GI], rules: {gi: [{rule: a, when: {line: [$x]}, then: accept}]}}\n"),
    ["c.yml:4:116: no phrases “x” are defined above"]
  ),
  (
    "last rule with a condition",
    codebook("\(head), terms: [GI], rules: {gi: [{rule: a, when: {line: [x]}, then: accept}]}}\n"),
    ["c.yml:4:92: the last rule of rules “gi” must have no condition, so that every hit is decided"]
  ),
  (
    "nothing near", codebook(rule("near: []")),
    ["c.yml:4:115: near of rule “a” of “GI” is empty, so it can never hold; fill it, or leave it out"]
  ),
  (
    "no condition of any", codebook(rule("any: []")),
    ["c.yml:4:114: any of rule “a” of “GI” is empty, so it can never hold; fill it, or leave it out"]
  ),
  (
    "no issuer", codebook(rule("issuer: []")),
    ["c.yml:4:117: issuer of rule “a” of “GI” is empty, so it can never hold; fill it, or leave it out"]
  ),
  (
    "an empty named list", codebook(rule("line: [$x]"), phrases: "phrases: {x: []}\n"),
    ["c.yml:5:115: line of rule “a” of “GI” is empty, so it can never hold; fill it, or leave it out"]
  ),
  (
    "days reversed", codebook(rule("published: {from: 2567-02-01, until: 2024-01-31}")),
    ["c.yml:4:146: published ends on 2024-01-31, before it begins on 2024-02-01, so it can never hold"]
  ),
  (
    "nearer than near", codebook(rule("near: {phrases: [x], within: -1}")),
    ["c.yml:4:138: within must not be negative: nothing is nearer than 0 characters"]
  ),
  (
    "an empty part of a sequence", codebook("\(head), sequences: [{parts: [[ก], []]}]}\n"),
    ["c.yml:4:92: a part of a sequence is empty, so the sequence is found nowhere; fill it, or take it out"]
  ),
  (
    "an other sense without terms",
    codebook("\(head), terms: [GI], other-senses: [{sense: s, terms: []}]}\n"),
    ["c.yml:4:112: terms of sense “s” is empty, so it is found nowhere; fill it, or take it out"]
  ),
  (
    "unknown names of rules, each at its own place",
    codebook(
      """
        - code: GI
          name: {th: ก, en: A}
          definition: {th: ก, en: A}
          terms: [GI]
          rules:
            gi:
              - {rule: a, when: {line-code: [GI, GJ]}, then: accept}
              - {rule: b, when: {any: [{not: {document-sense: geo}}]}, then: accept}
              - {rule: c, then: refuse}

      """),
    [
      "c.yml:10:44: rule “a” of “GI” asks for code “GJ”, which is not defined; did you mean “GI”?",
      "c.yml:11:57: rule “b” of “GI” asks for sense “geo”, which is not defined",
    ]
  ),
  (
    "two errors at once", codebook("  - {code: A}\n  - {code: B}\n"),
    ["c.yml:4:5: a code needs a key “name”", "c.yml:5:5: a code needs a key “name”"]
  ),
]

@Suite("Codebook files")
struct CodebookFileTests {
  @Test("may begin with a byte order mark, which moves no line or column")
  func byteOrderMark() throws {
    #expect(
      try CodebookFile.parse("\u{FEFF}" + codebook("\(head), terms: [GI]}\n"), file: "c.yml").codes.count == 1
    )
    let error = #expect(throws: DefinitionErrors.self) {
      try CodebookFile.parse("\u{FEFF}" + codebook("\(head), trems: [GI]}\n"), file: "c.yml")
    }
    #expect(
      error?.errors.map(\.description) == ["c.yml:4:66: a code has no key “trems”; did you mean “terms”?"])
  }

  @Test("name file, line, column and remedy of every fault", arguments: faults)
  func fault(row: (String, String, [String])) {
    let error = #expect(throws: DefinitionErrors.self) { try CodebookFile.parse(row.1, file: "c.yml") }
    #expect(error?.errors.map(\.description) == row.2, "\(row.0)")
  }

  @Test("read rules, phrases and senses")
  func reads() throws {
    let text = codebook(
      """
        - code: GI
          name: {th: อุตสาหกรรมสีเขียว, en: Green Industry}
          definition: {th: ก, en: A}
          extended: true
          terms: [อุตสาหกรรมสีเขียว, {text: GI, case: exact, rules: gi, subcode: S}]
          other-senses: [{sense: geo, terms: [สินค้า GI]}]
          rules:
            gi:
              - rule: near
                when: {near: {phrases: [$industry, โรงงาน], within: 20, side: before}, not: {document-sense: geo}}
                then: accept
              - {rule: rest, then: refuse}

      """, phrases: "phrases: {industry: [อก.]}\n")
    let code = try #require(try CodebookFile.parse(text, file: "c.yml")["GI"])
    #expect(code.isExtended)
    #expect(
      code.terms == [Term("อุตสาหกรรมสีเขียว"), Term("GI", ignoresCase: false, rules: "gi", subcode: "S")])
    #expect(code.otherSenses == [OtherSense(sense: "geo", terms: ["สินค้า GI"])])
    #expect(
      code.rules["gi"] == [
        SenseRule(
          name: "near",
          when: Condition([
            .near(["อก.", "โรงงาน"], within: 20, side: .before), .not(Condition([.documentSense(["geo"])])),
          ]), decision: .accept),
        SenseRule(name: "rest", when: nil, decision: .refuse),
      ])
  }

  @Test("say at which places their rules ask for agencies")
  func issuers() throws {
    let text = codebook(
      """
        - code: D
          name: {th: ก, en: A}
          definition: {th: ก, en: A}
          terms: [4 มิติ]
          enumeration: {alone: {issuer: ministry}}
          rules:
            d:
              - {rule: a, when: {any: [{issuer: [one, other]}]}, then: accept}
              - {rule: b, then: refuse}

      """)
    let asked = try CodebookFile.issuers(text, file: "c.yml")
    #expect(asked.map(\.code) == ["D", "D", "D"])
    #expect(asked.map(\.rule) == ["alone of “D”", "rule “a” of “D”", "rule “a” of “D”"])
    #expect(
      asked.map(\.issuer) == [
        DefinitionWord(text: "ministry", file: "c.yml", line: 8, column: 35),
        DefinitionWord(text: "one", file: "c.yml", line: 11, column: 44),
        DefinitionWord(text: "other", file: "c.yml", line: 11, column: 49),
      ])
  }

  @Test("read dimensions, their numbers and how they are listed")
  func dimensions() throws {
    let text = codebook(
      """
        - code: D
          name: {th: ก, en: A}
          definition: {th: ก, en: A}
          terms: [4 มิติ]
          enumeration: {introductions: [ได้แก่], numbering: [มิติที่], alone: {issuer: ministry}}
        - {code: D.one, parent: D, number: 1, name: {th: ก, en: A}, definition: {th: ก, en: A}, terms: [ธุรกิจ]}

      """)
    let book = try CodebookFile.parse(text, file: "c.yml")
    #expect(
      book["D"]?.enumeration
        == Enumeration(
          introductions: ["ได้แก่"], numberings: ["มิติที่"], alone: Condition([.issuer(["ministry"])])))
    #expect(book["D.one"]?.parent == "D")
    #expect(book["D.one"]?.number == 1)
  }

  @Test("give equal files equal fingerprints and others another")
  func fingerprint() throws {
    let one = try CodebookFile.parse(codebook("\(head), terms: [GI]}\n"), file: "a")
    let same = try CodebookFile.parse(codebook("\(head), terms: [GI]}\n"), file: "b")
    let other = try CodebookFile.parse(codebook("\(head), terms: [GJ]}\n"), file: "a")
    #expect(one.fingerprint == same.fingerprint)
    #expect(one.fingerprint != other.fingerprint)
  }
}
