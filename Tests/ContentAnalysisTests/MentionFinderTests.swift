import ContentAnalysis
import Corpora
import Testing
import TextSearch

private func greenIndustry(rules: [SenseRule] = []) -> CodeDefinition {
  var code = CodeDefinition(
    "GI",
    terms: [
      Term("อุตสาหกรรมสีเขียว"), Term("Green Industry"),
      Term("GI", ignoresCase: false, rules: rules.isEmpty ? nil : "gi"),
    ])
  code.rules = ["gi": rules]
  code.otherSenses = [OtherSense(sense: "geographical-indication", terms: ["สินค้า GI", "GI Market"])]
  return code
}

private var bioCircularGreen: CodeDefinition {
  var code = CodeDefinition(
    "BCG", terms: [Term("BCG"), Term("U2T for BCG")],
    sequences: [
      TermSequence(
        parts: [
          ["เศรษฐกิจชีวภาพ", "[B: ]Bio[ Economy]"],
          ["[เศรษฐกิจ]หมุนเวียน", "Circular[ Economy]"],
          ["[เศรษฐกิจ]สีเขียว", "Green[ Economy]"],
        ], joiners: ["และ", "C:", "G:"])
    ])
  code.extensionsBefore = ["โมเดล", "เศรษฐกิจ"]
  code.extensionsAfter = ["Economy", "Model", "โมเดล"]
  return code
}

/// Texts and the mentions that the codebook's counting rule 1 gives for them.
private let apposition: [(String, [String])] = [
  ("ภายใต้ Green Industry (GI) นั้น", ["GI:Green Industry (GI)"]),
  ("the Bio-Circular-Green (BCG) Economy Model, which", ["BCG:Bio-Circular-Green (BCG) Economy Model"]),
  ("ตาม Bio-Circular-Green (BCG) Economy (BCG Model)", ["BCG:Bio-Circular-Green (BCG) Economy (BCG Model)"]),
  ("ด้าน (BCG) Economy นั้น", ["BCG:BCG"]),
  ("Bio – Circular – Green หรือ BCG Economy", ["BCG:Bio – Circular – Green หรือ BCG Economy"]),
  ("โมเดลเศรษฐกิจ BCG (U2T for BCG)", ["BCG:โมเดลเศรษฐกิจ BCG (U2T for BCG)"]),
  (
    "BCG Model (B: Bio Economy เศรษฐกิจชีวภาพ, C: Circular Economy เศรษฐกิจหมุนเวียน และ G: Green Economy เศรษฐกิจสีเขียว)",
    [
      "BCG:BCG Model (B: Bio Economy เศรษฐกิจชีวภาพ, C: Circular Economy เศรษฐกิจหมุนเวียน และ G: Green Economy เศรษฐกิจสีเขียว)"
    ]
  ),
  ("เศรษฐกิจชีวภาพ หมุนเวียน และสีเขียว", ["BCG:เศรษฐกิจชีวภาพ หมุนเวียน และสีเขียว"]),
  ("เศรษฐกิจชีวภาพ และเศรษฐกิจสีเขียว", []),
  ("เศรษฐกิจชีวภาพ ใช้ทรัพยากร เศรษฐกิจหมุนเวียน นำกลับมาใช้ เศรษฐกิจสีเขียว", []),
  ("BCG และ BCG", ["BCG:BCG", "BCG:BCG"]),
  ("BCG\nBCG", ["BCG:BCG", "BCG:BCG"]),
  ("#BCG #BCG", ["BCG:BCG", "BCG:BCG"]),
  ("BCG GI", ["BCG:BCG", "GI:GI"]),
]

@Suite("Mention finder")
struct MentionFinderTests {
  @Test("joins namings side by side and no others", arguments: apposition)
  func sideBySide(row: (String, [String])) throws {
    #expect(try mentions([bioCircularGreen, greenIndustry()], in: row.0) == row.1)
  }

  @Test("takes the longest hit across codes")
  func longest() throws {
    let mind = CodeDefinition("MIND", terms: [Term("MIND")])
    let other = CodeDefinition("OTHER", terms: [Term("MIND Institute")])
    #expect(
      try mentions([mind, other], in: "MIND และ MIND Institute") == ["MIND:MIND", "OTHER:MIND Institute"])
  }

  @Test("keeps a hit of another sense as refused")
  func otherSense() throws {
    let found = try findings([greenIndustry()], in: "สินค้า GI กับ GI")
    #expect(found.findings.mentions.count == 1)
    #expect(found.findings.rejections.map(\.rule) == ["geographical-indication"])
    #expect(found.findings.rejections.map { found.document.text.originalString($0.range) } == ["สินค้า GI"])
  }

  @Test("tells headline, body and hashtag apart")
  func scopes() throws {
    let found = try findings([bioCircularGreen], in: "หัวข้อ BCG\nเนื้อหา BCG\n#ไทยBCG ต่อ")
    #expect(found.findings.mentions.map(\.scope) == [.headline, .body, .hashtag])
  }

  @Test("counts a naming whose end lies in new text, and none that lies in repeated text")
  func passages() throws {
    var document = plainDocument("กก BCG\nกก BCG BCG")
    // The second line repeats the first as its beginning: only what follows is read.
    let second = document.lines[1].range
    let repeated = document.lines[0].range.count
    document.passages[1].range = (second.lowerBound + repeated)..<second.upperBound
    let finder = try MentionFinder(
      Codebook(
        version: "1", title: LocalizedName(thai: "", english: ""), fingerprint: "", joiners: [],
        codes: [bioCircularGreen]))
    let search = TermSearch(finder.patterns)
    let found = finder.findings(
      in: document, matches: search.matches(in: document.text), context: DocumentContext())
    #expect(found.mentions.map(\.scope) == [.headline, .body])
  }
}

/// Conditions, a text with one `GI`, and whether the condition holds for it.
private let conditions: [(String, Condition.Clause, String, Bool)] = [
  ("directly before", .before(["รับรอง"]), "การรับรอง GI", true),
  ("before a bracket and quote", .before(["สีเขียว"]), "สีเขียว (“GI”)", true),
  ("before, not adjoining", .before(["รับรอง"]), "รับรองว่า GI", false),
  ("directly after", .after(["ของโรงงาน"]), "GI ของโรงงาน", true),
  ("after, on the next line", .after(["ของโรงงาน"]), "GI\nของโรงงาน", false),
  // ท ั ่ ว ไ ป and a space lie between: seven characters, marks counted.
  ("near enough", .near(["โรงงาน"], within: 7, side: .both), "โรงงานทั่วไป GI", true),
  ("too far", .near(["โรงงาน"], within: 6, side: .both), "โรงงานทั่วไป GI", false),
  ("near on the wrong side", .near(["โรงงาน"], within: 7, side: .after), "โรงงานทั่วไป GI", false),
  ("on the line", .line(["ผ้า"]), "ผ้า และ GI", true),
  ("on another line", .line(["ผ้า"]), "ผ้า\nGI", false),
  ("in the headline", .headline(["ผ้า"]), "ผ้า\nGI", true),
  ("not in the headline", .headline(["ผ้า"]), "หัวข้อ\nผ้า GI", false),
  ("in the document", .document(["ผ้า"]), "GI\nก\nผ้า", true),
  ("another code on the line", .lineCode(["BCG"]), "BCG และ GI", true),
  ("another code elsewhere", .lineCode(["BCG"]), "BCG\nGI", false),
  ("another code in the document", .documentCode(["BCG"]), "BCG\nGI", true),
  ("the hit itself is no other", .documentCode(["GI"]), "GI", false),
  ("another sense in the document", .documentSense(["geographical-indication"]), "สินค้า GI\nGI", true),
  ("issuer", .issuer(["industry", "mines"]), "GI", true),
  ("other issuer", .issuer(["commerce"]), "GI", false),
  ("published in time", .published(from: CalendarDay(iso: "2024-01-18"), until: nil), "GI", true),
  ("published too late", .published(from: nil, until: CalendarDay(iso: "2024-01-17")), "GI", false),
  ("not", .not(Condition([.line(["ผ้า"])])), "GI", true),
  ("any", .any([Condition([.line(["ผ้า"])]), Condition([.after(["ของ"])])]), "GIของ", true),
  ("Latin phrases without regard to case", .line(["green INDUSTRY"]), "Green Industry, xx GI", true),
]

@Suite("Sense rules")
struct SenseRuleTests {
  @Test("ask what stands around a hit", arguments: conditions)
  func condition(row: (String, Condition.Clause, String, Bool)) throws {
    let rules = [
      SenseRule(name: "asked", when: Condition([row.1]), decision: .accept),
      SenseRule(name: "else", when: nil, decision: .refuse),
    ]
    let context = DocumentContext(issuer: "industry", published: CalendarDay(iso: "2024-01-18"))
    let found = try findings([bioCircularGreen, greenIndustry(rules: rules)], in: row.2, context: context)
    let accepted = found.findings.mentions.contains { $0.rule == "asked" }
    let refused = found.findings.rejections.contains { $0.rule == "else" }
    #expect(accepted == row.3, "\(row.0)")
    #expect(refused == !row.3, "\(row.0)")
  }
}

@Suite("Dimensions")
struct DimensionTests {
  private var codes: [CodeDefinition] {
    var framework = CodeDefinition("4D", terms: [Term("4 มิติ")])
    framework.enumeration = Enumeration(
      introductions: ["ได้แก่", "คือ", "ประกอบด้วย"], numberings: ["มิติที่"],
      alone: Condition([.issuer(["industry"])]))
    func dimension(_ name: String, _ number: Int, _ terms: [String]) -> CodeDefinition {
      var code = CodeDefinition("4D.\(name)", terms: terms.map { Term($0) })
      code.parent = "4D"
      code.number = number
      return code
    }
    return [
      framework, dimension("business", 1, ["ความสำเร็จทางธุรกิจ", "ส่งเสริมธุรกิจ"]),
      dimension("community", 2, ["ดูแลชุมชน", "ดูแลสังคม", "ชุมชน", "สังคม"]),
      dimension("environment", 3, ["สิ่งแวดล้อม"]),
      dimension("income", 4, ["กระจายรายได้[สู่ชุมชน]"]),
    ]
  }

  private static let rows: [(String, [String])] = [
    (
      "4 มิติ ส่งเสริมธุรกิจ ดูแลชุมชน รักษาสิ่งแวดล้อม และกระจายรายได้สู่ชุมชน",
      ["business", "community", "environment", "income"]
    ),
    (
      "4 มิติ (ความสำเร็จทางธุรกิจ ไม่สร้างผลกระทบชุมชน การดูแลสิ่งแวดล้อม และการกระจายรายได้)",
      ["business", "community", "environment", "income"]
    ),
    ("4 มิติ ได้แก่ 1. ความสำเร็จทางธุรกิจ 2. ความงาม 3. สิ่งแวดล้อม", ["business", "environment"]),
    ("4 มิติ ได้แก่\n1) ความสำเร็จทางธุรกิจ ยาว\n2) ดูแลสังคม ชุมชน\nต่อไป สิ่งแวดล้อม", ["business", "community"]),
    ("4 มิติ เพื่อให้ชุมชนในพื้นที่มีชีวิตที่ดีขึ้น", []),
    ("ส่งเสริมธุรกิจ ดูแลชุมชน", []),
    // What is introduced behind a list is not the list.
    (
      "4 มิติ ส่งเสริมธุรกิจ ดูแลสังคม สิ่งแวดล้อม และกระจายรายได้ คือ กติกา",
      ["business", "community", "environment", "income"]
    ),
    ("4 มิติ 1. ความสำเร็จทางธุรกิจ คือ กำไร 2. ดูแลสังคม", ["business", "community"]),
    // Words in passing are no list, nor are two of them.
    ("4 มิติ ส่งเสริมธุรกิจ เพื่อชุมชน", []),
    ("4 มิติ เพื่อเป็นแนวทางในการขับเคลื่อนการพัฒนาให้เติบโตอย่างยั่งยืน คือ ดูแลสังคม", ["community"]),
    ("4 มิติ ของกระทรวง ประกอบด้วย มิติที่ 1 ความสำเร็จทางธุรกิจ มิติที่ 2 ดูแลสังคม", ["business", "community"]),
    ("4 มิติ\nมิติที่ 3 ดูแลสิ่งแวดล้อมและชุมชน", ["environment"]),
    // An item is the dimension of its number where its words name that too.
    ("4 มิติ\nมิติที่ 4 ของขวัญแก่ชุมชน กระจายรายได้", ["income"]),
    ("4 มิติ ได้แก่ 1. ชุมชนกับส่งเสริมธุรกิจ 2. กระจายรายได้", ["business", "income"]),
    // Two that stand side by side behind the name are a list.
    ("4 มิติ  ดูแลสังคม สิ่งแวดล้อมโดยรอบ", ["community", "environment"]),
    ("4 มิติ เพื่อดูแลสังคม สิ่งแวดล้อม", []),
    // A line that is broken within the list does not end it.
    (
      "4 มิติ ทั้งส่งเสริมธุรกิจ ดูแลสังคม\nสิ่งแวดล้อมและการกระจายรายได้",
      ["business", "community", "environment", "income"]
    ),
    (
      "4 มิติ ได้แก่ ส่งเสริมธุรกิจ และดูแลสังคม ตามที่ได้ประกาศไว้\nเวลา 10.30 น. คณะผู้ตรวจลงพื้นที่เยี่ยมบริษัทที่ดูแลสิ่งแวดล้อม",
      ["business", "community"]
    ),
  ]

  /// Without the name: the issuer, a text, and the dimensions that stand in it by themselves.
  private static let alone: [(String?, String, [String])] = [
    ("industry", "ตามมิติที่ 2 การดูแลสังคมรอบโรงงาน", ["community"]),
    ("industry", "มิติที่ 1 ความสำเร็จทางธุรกิจ และมิติที่ 4 การกระจายรายได้", ["business", "income"]),
    // Another framework's second dimension, another issuer, and a list without numbering words.
    ("industry", "มิติที่ 2 การกระจายรายได้", []),
    ("commerce", "ตามมิติที่ 2 การดูแลสังคมรอบโรงงาน", []),
    ("industry", "ได้แก่ ส่งเสริมธุรกิจ ดูแลสังคม สิ่งแวดล้อม", []),
  ]

  @Test("count by their number where the framework is not named", arguments: alone)
  func standingAlone(row: (String?, String, [String])) throws {
    let found = try findings(codes, in: row.1, context: DocumentContext(issuer: row.0))
    #expect(found.findings.mentions.map(\.code) == row.2.map { "4D.\($0)" })
  }

  @Test("are listed after every name, however many there are")
  func manyLists() throws {
    let rounds = 2000
    let text = String(
      repeating: "4 มิติ ได้แก่ 1. ส่งเสริมธุรกิจ 2. ดูแลสังคม ก\n4 มิติ ได้แก่ ชุมชน สิ่งแวดล้อม ก\n", count: rounds)
    let found = try findings(codes, in: text).findings.mentions
    let round = ["4D", "4D.business", "4D.community", "4D", "4D.community", "4D.environment"]
    #expect(found.map(\.code) == (0..<rounds).flatMap { _ in round })
    // Found by their numbering words and by the list, each item counts once.
    let numbered = String(repeating: "มิติที่ 1 ส่งเสริมธุรกิจ มิติที่ 2 ดูแลสังคม ", count: rounds)
    let listed = try findings(codes, in: "4 มิติ ได้แก่ \(numbered)").findings.mentions
    #expect(listed.map(\.code) == ["4D"] + (0..<rounds).flatMap { _ in ["4D.business", "4D.community"] })
  }

  @Test("are refused and kept by reviewers")
  func review() throws {
    let text = "4 มิติ ส่งเสริมธุรกิจ ดูแลชุมชน รักษาสิ่งแวดล้อม"
    let place = "4 มิติ ส่งเสริมธุรกิจ ".utf8.count
    func decision(_ decision: SenseRule.Decision, at start: Int) -> ReviewDecision {
      ReviewDecision(
        document: "1", start: start, code: "4D.community", decision: decision, coder: "a", note: "", line: 2)
    }
    let refused = try findings(codes, in: text, decisions: [decision(.refuse, at: place)]).findings
    #expect(refused.mentions.map(\.code) == ["4D", "4D.business", "4D.environment"])
    #expect(refused.rejections.map(\.rule) == ["review:a"])
    #expect(refused.unapplied.isEmpty)
    let kept = try findings(codes, in: text, decisions: [decision(.accept, at: place)]).findings
    #expect(kept.mentions.count == 4 && kept.unapplied.isEmpty)
    let misplaced = try findings(codes, in: text, decisions: [decision(.refuse, at: 3)]).findings
    #expect(misplaced.mentions.count == 4 && misplaced.unapplied.map(\.start) == [3])
    // With the name refused, nothing is listed behind it.
    var name = decision(.refuse, at: 0)
    name.code = "4D"
    #expect(try findings(codes, in: text, decisions: [name]).findings.mentions.isEmpty)
  }

  @Test("are coded where a list names them", arguments: rows)
  func lists(row: (String, [String])) throws {
    let found = try findings(codes, in: row.0).findings.mentions.filter { $0.code != "4D" }.map(\.code)
    #expect(found == row.1.map { "4D.\($0)" })
  }
}
