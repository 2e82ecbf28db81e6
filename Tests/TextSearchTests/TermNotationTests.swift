import Testing
import TextSearch

@Suite struct TermNotationTests {
  @Test(
    "groups hold marks that stand above or below the letter before them",
    arguments: [
      ("คอมพิวเตอร[์]", ["คอมพิวเตอร์", "คอมพิวเตอร"]), ("ไม[้|่]เอก", ["ไม้เอก", "ไม่เอก", "ไมเอก"]),
      ("น(ำ|ํา)ทาง", ["นำทาง", "น\u{0E4D}\u{0E32}ทาง"]), ("a[b](c|d)", ["abc", "abd", "ac", "ad"]),
      ("\\[a\\]", ["[a]"]), ("a\\[์", ["a[์"]),
    ])
  func marks(term: String, phrases: [String]) throws {
    #expect(
      try TermNotation.phrases(term).map { Array($0.unicodeScalars) }
        == phrases.map { Array($0.unicodeScalars) })
  }
}
