import ContentAnalysis
import Corpora
import Testing

/// Texts of the same few words thousands of times, in which every hit has every other beside it. What is expected follows
/// from one round of the words; to ask each hit about all the others would take minutes.
@Suite("Texts that say one thing over and over")
struct RepeatedWordTests {
  private static let rounds = 5000

  private func greenIndustry(when condition: Condition.Clause) -> CodeDefinition {
    var code = CodeDefinition("GI", terms: [Term("Green Industry"), Term("GI", rules: "gi")])
    code.otherSenses = [OtherSense(sense: "place", terms: ["สินค้า GI"])]
    code.rules = [
      "gi": [
        SenseRule(name: "asked", when: Condition([condition]), decision: .accept),
        SenseRule(name: "else", when: nil, decision: .refuse),
      ]
    ]
    return code
  }

  private static let bioeconomy: CodeDefinition = {
    var code = CodeDefinition("BCG", terms: [Term("BCG")])
    code.sequences = [TermSequence(parts: [["ชีวภาพ"], ["หมุนเวียน"], ["สีเขียว"]], joiners: ["และ"])]
    code.extensionsBefore = ["โมเดล", "เศรษฐกิจ"]
    code.extensionsAfter = ["Model", "โมเดล"]
    return code
  }()

  private static func repeated(_ words: String) -> String { String(repeating: words, count: rounds) }

  /// Conditions, texts, and how many of the `GI` in them count and do not.
  private static let conditions: [(String, Condition.Clause, String, Int, Int)] = [
    // Between ผ้า and the GI behind it are a space, ก and a space; so many, with ข, before the next ผ้า too.
    ("near on both sides", .near(["ผ้า"], within: 3, side: .both), repeated("ผ้า ก GI ข "), rounds, 0),
    ("too far on both sides", .near(["ผ้า"], within: 2, side: .both), repeated("ผ้า ก GI ข "), 0, rounds),
    ("near before", .near(["ผ้า"], within: 3, side: .before), repeated("ผ้า ก GI ข "), rounds, 0),
    // Behind the last GI there is none.
    ("near behind", .near(["ผ้า"], within: 3, side: .after), repeated("ผ้า ก GI ข "), rounds - 1, 1),
    // Of the three that stand in ผ้าไหม the longest, which begins first, ends last.
    (
      "the longest is nearest", .near(["(ผ้า|ผ้าไหม|ไห)"], within: 3, side: .both), repeated("ผ้าไหม ก GI กขค "),
      rounds, 0
    ),
    (
      "only the first is near", .near(["ไหม"], within: 9, side: .both), "ไหม " + repeated("ผ้า GI "), 1,
      rounds - 1
    ),
    ("directly before", .before(["ผ้า"]), repeated("ผ้า GI ก ผ้า ข GI "), rounds, rounds),
    ("directly behind", .after(["ผ้า"]), repeated("GI ก GI ผ้า "), rounds, rounds),
    ("on the line", .line(["ผ้า"]), repeated("ผ้า ก ") + repeated("GI ก "), rounds, 0),
    ("on the line before", .line(["ผ้า"]), repeated("ผ้า ก ") + "\n" + repeated("GI ก "), 0, rounds),
    ("code on the line", .lineCode(["BCG"]), repeated("BCG ก ") + repeated("GI ก "), rounds, 0),
    ("code on the line before", .lineCode(["BCG"]), repeated("BCG ก ") + "\n" + repeated("GI ก "), 0, rounds),
    ("code in the document", .documentCode(["BCG"]), repeated("BCG ก\n") + repeated("GI ก "), rounds, 0),
    // None counts, so none makes another count.
    ("the code itself, uncounted", .documentCode(["GI"]), repeated("GI ก "), 0, rounds),
    ("the code itself, once", .documentCode(["GI"]), repeated("GI ก ") + "Green Industry", rounds, 0),
    // The place name stands on every second line.
    ("sense in the document", .documentSense(["place"]), repeated("สินค้า GI ก\nGI ก\n"), rounds, 0),
    ("sense on the line", .lineSense(["place"]), repeated("สินค้า GI ก\nGI ก\n"), 0, rounds),
  ]

  @Test("are asked what stands around each hit", arguments: conditions)
  func condition(row: (String, Condition.Clause, String, Int, Int)) throws {
    let found = try findings([Self.bioeconomy, greenIndustry(when: row.1)], in: row.2).findings
    #expect(found.mentions.count { $0.rule == "asked" } == row.3, "\(row.0)")
    #expect(found.rejections.count { $0.rule == "else" } == row.4, "\(row.0)")
  }

  @Test("make a sequence only where its parts follow each other")
  func sequences() throws {
    // The first run ends at ก. The second goes on to the last part.
    let row = Self.repeated("ชีวภาพ ") + "หมุนเวียน และสีเขียว"
    let text = Self.repeated("ชีวภาพ ") + "หมุนเวียน ก " + row
    #expect(try mentions([Self.bioeconomy], in: text) == ["BCG:\(row)"])
  }

  @Test("give each name the words that belong to it")
  func extensions() throws {
    let expected = [String](repeating: "BCG:เศรษฐกิจ BCG โมเดล", count: Self.rounds)
    #expect(try mentions([Self.bioeconomy], in: Self.repeated("เศรษฐกิจ BCG โมเดล ก ")) == expected)
  }

  @Test("hold names of several lengths in turn, each once")
  func lengths() throws {
    let found = try mentions(
      [Self.bioeconomy, greenIndustry(when: .line(["ก"]))], in: Self.repeated("BCG ข Green Industry ข "))
    #expect(found == (0..<2 * Self.rounds).map { $0.isMultiple(of: 2) ? "BCG:BCG" : "GI:Green Industry" })
  }

  @Test("are hashtags as far as a word goes, however long it is")
  func hashtags() throws {
    let words = Self.repeated("BCGก")
    let text = "ก\n\(words)#\(words)#\(words) BCGก\n\(words)"
    let scopes = try findings([Self.bioeconomy], in: text).findings.mentions.map(\.scope)
    let rounds = Self.rounds
    #expect(scopes.prefix(rounds).allSatisfy { $0 == .body })
    #expect(scopes.dropFirst(rounds).prefix(2 * rounds).allSatisfy { $0 == .hashtag })
    #expect(scopes.dropFirst(3 * rounds).allSatisfy { $0 == .body })
    #expect(scopes.count == 4 * rounds + 1)
  }
}
