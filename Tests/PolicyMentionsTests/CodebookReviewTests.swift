import PolicyMentions
import Testing

/// A code with no more than a test needs.
func code(_ name: String, parent: String? = nil, terms: [Term], senses: [OtherSense] = []) -> CodeDefinition {
  CodeDefinition(
    code: name, name: LocalizedName(thai: name, english: name),
    definition: LocalizedName(thai: "", english: ""), parent: parent, terms: terms, otherSenses: senses)
}

func codebook(_ codes: CodeDefinition...) -> Codebook {
  Codebook(
    version: "1", title: LocalizedName(thai: "ทดสอบ", english: "Test"), fingerprint: "", joiners: [],
    codes: codes)
}

/// A document of which each line after the headline is body text.
func news(_ number: Int, date: String = "วันพุธที่ 1 มีนาคม 2566", _ body: String) -> SourceText {
  let text = """
    รัฐบาลไทย-ข่าวทำเนียบรัฐบาล-ข่าวที่ \(number)


    \(date)
    พิมพ์
    ข่าวที่ \(number)
    \(body)

    ที่มา : https://www.thaigov.go.th/news/contents/details/\(number)
    """
  return SourceText(path: "\(number).txt", bytes: Array(text.utf8))
}

private func notices(_ codes: CodeDefinition..., kinds: Set<CodebookNotice.Kind>) throws -> [String] {
  let book = Codebook(
    version: "1", title: LocalizedName(thai: "", english: ""), fingerprint: "", joiners: [], codes: codes)
  return try CodebookReview(book).notices.filter { kinds.contains($0.kind) }
    .map { "\($0.kind.rawValue) \($0.code) \($0.subject)" }
}

@Suite("Review of a codebook")
struct CodebookReviewTests {
  @Test("finds a term that an equal one of an earlier code takes, whatever its spaces and case")
  func shadowedByCode() throws {
    let found = try notices(
      code("A", terms: [Term("Green Market")]),
      code("B", terms: [Term("green-market"), Term("greenmarkets")]),
      kinds: [.shadowed, .duplicate])
    #expect(found == ["shadowed B term “green-market”"])
  }

  @Test("leaves a term alone that may stand where the earlier one may not")
  func notShadowed() throws {
    // The earlier ones ask for capitals, allow no space, or compete in another list.
    let found = try notices(
      code("A", terms: [Term("GI", ignoresCase: false), Term("ตลาดเขียว")]),
      code("B", terms: [Term("gi"), Term("ตลาด เขียว")]),
      code("B.part", parent: "B", terms: [Term("GI")]), kinds: [.shadowed, .duplicate])
    #expect(found == [])
  }

  @Test("finds an other sense that an equal term of its code takes, and a term that an earlier sense takes")
  func shadowedBySense() throws {
    let found = try notices(
      code(
        "A", terms: [Term("สีเขียว")], senses: [OtherSense(sense: "colour", terms: ["สีเขียว", "ป้ายเขียว"])]),
      code("B", terms: [Term("ป้ายเขียว")]), kinds: [.shadowed, .duplicate])
    #expect(found == ["shadowed A “สีเขียว” of sense “colour”", "shadowed B term “ป้ายเขียว”"])
  }

  @Test("finds the phrases that two terms of one code share")
  func duplicate() throws {
    let review = try CodebookReview(codebook(code("A", terms: [Term("ตลาด[ใหญ่]"), Term("ตลาด[เล็ก]")])))
    let notice = try #require(review.notices.first { $0.kind == .duplicate })
    #expect(
      notice.description
        == "duplicate: A: term “ตลาด[เล็ก]” can never count as “ตลาด”: term “ตลาด[ใหญ่]” has it already")
  }

  @Test(
    "finds quotes and brackets without partner",
    arguments: [
      ("“Blue Market", true), ("“Blue” Market", false), ("Blue \\(Market", true),
      ("Blue \\(Market\\)", false),
      ("People’s Market", false), ("Market’", false), ("’Market", true), ("\"Blue", true), ("«Blue»", false),
    ])
  func unmatched(term: String, isUnmatched: Bool) throws {
    #expect(try notices(code("A", terms: [Term(term)]), kinds: [.unmatched]).isEmpty != isUnmatched)
  }

  @Test("says which script a code has no name in; dimensions need none")
  func scripts() throws {
    let review = try CodebookReview(
      codebook(
        code("A", terms: [Term("BCG")]), code("B", terms: [Term("สีเขียว")]),
        code("C", terms: [Term("BCG 2"), Term("บีซีจี")]), code("C.part", parent: "C", terms: [Term("ชุมชน")])))
    let found = review.notices.filter { $0.kind == .oneScript }.map { "\($0.code) \($0.message.prefix(25))" }
    #expect(
      found == ["A has no term in Thai lette", "B has no term in Latin lett"].map { String($0.prefix(27)) })
  }
}

@Suite("Review of a codebook's use")
struct CodebookUseReviewTests {
  /// Three hits of GI, one beside green; “market” only within “Green Market”; “Blue” nowhere.
  private func review() throws -> CodebookUseReview {
    var definition = code(
      "A", terms: [Term("GI", rules: "initials"), Term("Green Market"), Term("market"), Term("Blue")],
      senses: [OtherSense(sense: "products", terms: ["สินค้า GI"])])
    definition.rules = [
      "initials": [
        SenseRule(name: "green", when: Condition([.line(["green"])]), decision: .accept),
        SenseRule(name: "red", when: Condition([.line(["red"])]), decision: .accept),
        SenseRule(name: "else", when: nil, decision: .refuse),
      ]
    ]
    let book = codebook(definition)
    let analyser = try DocumentAnalyser(codebook: book, registry: Definitions.registry())
    var use = CodebookUse()
    let texts = ["GI green\nGI และ GI", "Green Market\nสินค้า GI"]
    for (index, text) in texts.enumerated() {
      use.add(try #require(analyser.analyse(news(index + 1, text), countsUse: true).use))
    }
    return CodebookUseReview(book, use: use)
  }

  @Test("counts what each rule decided, and marks the list that refuses more")
  func rules() throws {
    let list = try #require(try review().lists.first)
    #expect(list.rules.map { "\($0.rule.rule) \($0.hits)" } == ["green 1", "red 0", "else 2"])
    #expect(list.accepted == 1)
    #expect(list.refused == 2)
    #expect(list.refusesMore)
  }

  @Test("tells terms that do not occur from terms that others always cover")
  func terms() throws {
    #expect(
      try review().notices.map(\.description) == [
        "covered: A: term “market” occurs 1 times, always where a longer or earlier hit takes its place",
        "unseen: A: term “Blue” does not occur in this corpus",
        "refuses more: A: rules “initials” refuse 2 and accept 1",
      ])
  }
}
