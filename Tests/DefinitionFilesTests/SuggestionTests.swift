import DefinitionFiles
import Testing

@Suite("Suggestions")
struct SuggestionTests {
  private static let entries = [
    Suggestion.Entry(id: "GI", names: ["อุตสาหกรรมสีเขียว", "Green Industry"]),
    Suggestion.Entry(id: "BCG", names: ["เศรษฐกิจบีซีจี", "Bio-Circular-Green economy"]),
    Suggestion.Entry(id: "ministry-of-industry", names: ["กระทรวงอุตสาหกรรม", "อก."]),
    Suggestion.Entry(id: "ministry-of-energy", names: ["กระทรวงพลังงาน"]),
    Suggestion.Entry(id: "ministry-of-labour", names: ["กระทรวงแรงงาน"]),
    Suggestion.Entry(id: "department-of-labour-protection", names: []),
    Suggestion.Entry(id: "ministry-of-culture", names: ["กระทรวงวัฒนธรรม"]),
  ]

  /// A wrong word, and the ids offered for it.
  private static let rows: [(String, String)] = [
    ("gi", "; did you mean “GI”?"), ("BXX", ""), ("BCGG", "; did you mean “BCG”?"),
    ("ministry-of-indutsry", "; did you mean “ministry-of-industry”?"),
    // Two letters that changed places are one slip.
    ("BGC", "; did you mean “BCG”?"), ("IG", "; did you mean “GI”?"),
    // A name of its own comes before an id that is near.
    ("อก.", "; did you mean “ministry-of-industry”?"), ("green industry", "; did you mean “GI”?"),
    ("กระทรวงพลังงาน", "; did you mean “ministry-of-energy”?"),
    // Misspelt.
    ("กระทรวงอุตสหกรรม", "; did you mean “ministry-of-industry”?"),
    // Part of several, the shortest first.
    ("labour", "; did you mean “ministry-of-labour” or “department-of-labour-protection”?"),
    ("ministry", "; did you mean “ministry-of-energy”, “ministry-of-labour” or “ministry-of-culture”?"),
    ("xyzzy-plugh", ""), ("", ""), (String(repeating: "x", count: 201), ""),
  ]

  @Test("come from ids, names and parts of them", arguments: rows)
  func words(wrong: String, words: String) {
    #expect(Suggestion.words(for: wrong, among: Self.entries) == words)
  }
}
