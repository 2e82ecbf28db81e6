import Testing
import TextSearch

/// Each row: a pattern, a text, and the originals of the matches that a reader would mark.
private let rows: [(TermPattern, String, [String])] = [
  (TermPattern("GI"), "การรับรองGIของโรงงาน", ["GI"]),
  (TermPattern("GI"), "GIS และ AGI กับ GI2", []),
  (TermPattern("GI"), "G I, G-I", []),
  (TermPattern("GI"), "gi", []),
  (TermPattern("gi", ignoresCase: true), "GI Gi", ["GI", "Gi"]),
  (TermPattern("อก."), "มอก. และ อก. กับ รมว.อก.", ["อก.", "อก."]),
  (TermPattern("หัว และ ใจ"), "ใช้ “หัว” และ “ใจ” กับ หัวและใจ", ["หัว” และ “ใจ", "หัวและใจ"]),
  (TermPattern("หัวและใจ"), "หัว และ ใจ", []),
  (TermPattern("Bio Circular Green"), "Bio – Circular-Green", ["Bio – Circular-Green"]),
  (TermPattern("4.0"), "14.0 4.05 1,4.0 (4.0) ๔.๐ 4.0.", ["4.0", "๔.๐", "4.0"]),
  (TermPattern("4 มิติ"), "4มิติ 4  มิติ ๔\u{00A0}มิติ 14 มิติ 4\nมิติ", ["4มิติ", "4  มิติ", "๔\u{00A0}มิติ"]),
  (TermPattern("สี"), "สีเขียว สี่มิติ", ["สี"]),
  (TermPattern("นำ"), "น\u{0E4D}า", ["น\u{0E4D}า"]),
  (TermPattern("GI", boundary: .none), "GIS", ["GI"]),
  (TermPattern(""), "ข้อความ", []),
  (TermPattern("\"-"), "\"-\"-", []),
  (TermPattern("café"), "CAFÉ cafè café CAFé", ["café"]),
  (TermPattern("café", ignoresCase: true), "CAFÉ cafè café CAFé", ["café", "CAFé"]),
  (TermPattern("น้ำ"), "น้ําใจ", ["น้ํา"]),
]

@Suite("Term search")
struct TermSearchTests {
  @Test("finds what a reader would mark", arguments: rows)
  func finds(row: (TermPattern, String, [String])) {
    let text = FoldedText(row.1)
    let found = TermSearch([row.0]).matches(in: text).map { text.originalString($0.range) }
    #expect(found == row.2)
  }

  @Test("reports overlapping matches, longest first at one place")
  func overlapping() {
    let search = TermSearch([TermPattern("เศรษฐกิจ"), TermPattern("เศรษฐกิจ BCG"), TermPattern("BCG")])
    let found = search.matches(in: FoldedText("เศรษฐกิจ BCG"))
    #expect(found.map(\.pattern) == [1, 0, 2])
  }

  /// A search that is obviously right: at every place try every pattern, letter by letter.
  /// Short texts are read in one go, longer ones in four places at once.
  @Test("agrees with trying every place", arguments: 0..<300, [40, 90, 400])
  func naive(seed: Int, length: Int) {
    var random = SeededGenerator(seed: UInt64(seed) &+ 1_000)
    func pick(_ list: [String]) -> String { list[Int(random.next() % UInt64(list.count))] }
    let letters = ["a", "b", "B", "ก", "ข", "ั", ".", "4", "é", " ", "-", "\n"]
    let patterns = (0..<6).map { _ in
      TermPattern(
        (0...(random.next() % 4)).map { _ in pick(letters) }.joined(), ignoresCase: random.next() % 2 == 0,
        boundary: .none)
    }
    let text = FoldedText((0..<length).map { _ in pick(letters) }.joined())
    let expected = patterns.enumerated().flatMap { index, pattern in
      naiveMatches(of: pattern, in: text).map { Match(pattern: index, range: $0) }
    }
    let found = TermSearch(patterns).matches(in: text)
    #expect(Set(found) == Set(expected))
    #expect(found == expected.sorted())
  }
}

/// The places where a pattern stands, with gaps where it has gaps, by direct comparison.
private func naiveMatches(of pattern: TermPattern, in text: FoldedText) -> [Range<Int>] {
  func isGap(_ byte: UInt8) -> Bool { [0x20, 0x22, 0x2D].contains(byte) }
  func lower(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte + 32 : byte }
  let folded = FoldedText(pattern.text).bytes
  guard let first = folded.firstIndex(where: { !isGap($0) }),
    let last = folded.lastIndex(where: { !isGap($0) })
  else { return [] }
  let key = Array(folded[first...last])
  return text.bytes.indices.compactMap { start in
    var place = start
    var index = 0
    while index < key.count {
      if isGap(key[index]) {
        while index < key.count, isGap(key[index]) { index += 1 }
        var gap = 0
        while place < text.bytes.count, isGap(text.bytes[place]) {
          place += 1
          gap += 1
        }
        if gap > TermSearch.longestGap { return nil }
        continue
      }
      guard place < text.bytes.count else { return nil }
      let (one, other) = (text.bytes[place], key[index])
      guard pattern.ignoresCase ? lower(one) == lower(other) : one == other else { return nil }
      place += 1
      index += 1
    }
    return start..<place
  }
}
