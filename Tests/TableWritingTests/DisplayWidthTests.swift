import TableWriting
import Testing

@Suite struct DisplayWidthTests {
  /// Counted by hand: consonants and spacing vowels one each, marks above and below none.
  @Test(arguments: [
    ("", 0), ("abc", 3), ("กระทรวง", 7), ("ที่", 1), ("น้ำ", 2), ("นํา", 2), ("อุตสาหกรรมสีเขียว", 14),
    ("รัฐมนตรี", 6), ("ผู้ประกอบการ", 10), ("๔ มิติ", 4), ("日本", 4), ("ｶﾞ", 2), ("é", 1), ("e\u{301}", 1),
    ("\u{200B}", 0), ("ฤๅ", 2), ("฿5", 2),
  ])
  func columnsAreCounted(text: String, columns: Int) {
    #expect(DisplayWidth.columns(of: text) == columns)
  }

  @Test(arguments: [
    ("กระทรวงอุตสาหกรรม", 8, "กระทรวง…"), ("ที่นี่", 2, "ที่นี่"), ("ที่นี่ดี", 2, "ที่…"), ("ab", 1, "…"), ("ab", 0, ""),
    ("日本語", 4, "日…"),
  ])
  func longTextIsCutBetweenLettersWithTheirMarks(text: String, width: Int, expected: String) {
    #expect(DisplayWidth.truncated(text, to: width) == expected)
  }
}
