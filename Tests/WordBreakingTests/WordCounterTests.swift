import Testing
import WordBreaking

/// Words counted by hand: the sentences are such that no reader would break them otherwise.
@Suite("Words")
struct WordCounterTests {
  /// ICU's data are not installed.
  private struct NoRules: Error {}

  private func words(_ text: String) throws -> Int? {
    guard let counter = WordCounter() else { throw NoRules() }
    return Array(text.utf8).withUnsafeBufferPointer { counter.count(in: $0) }
  }

  @Test(arguments: [
    ("", 0),
    (" \n ", 0),
    // ฉัน|ไป|โรงเรียน
    ("ฉันไปโรงเรียน", 3),
    // แม่|ซื้อ|ข้าว
    ("แม่ซื้อข้าว", 3),
    ("แม่ ซื้อ ข้าว", 3),
    ("Green Industry", 2),
    // อุตสาหกรรม|4.0
    ("อุตสาหกรรม 4.0", 2),
    ("แม่ซื้อข้าว (rice)!", 4),
  ])
  func counts(text: String, expected: Int) throws {
    #expect(try words(text) == expected)
  }

  @Test func textsSideBySideHaveTheWordsOfBoth() throws {
    let (one, other) = ("แม่ซื้อข้าว", "ฉันไปโรงเรียน")
    #expect(try words(one + "\n" + other) == 6)
  }

  @Test func oneCounterServesTextAfterText() throws {
    guard let counter = WordCounter() else { throw NoRules() }
    for _ in 0..<3 {
      let counts = ["แม่ซื้อข้าว", "", "Green Industry"].map { text in
        Array(text.utf8).withUnsafeBufferPointer { counter.count(in: $0) }
      }
      #expect(counts == [3, 0, 2])
    }
  }
}
