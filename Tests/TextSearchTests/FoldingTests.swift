import Testing
import TextSearch

/// Each row: what it shows, the original, what it must become. Written out scalar by scalar from the codebook's rule 4
/// and PyThaiNLP's `normalize`.
private let foldingRows: [(String, String, String)] = [
  ("nikhahit and sara aa", "น\u{0E4D}\u{0E32}", "น\u{0E33}"),
  ("tone, nikhahit, sara aa", "น\u{0E49}\u{0E4D}\u{0E32}", "น\u{0E49}\u{0E33}"),
  ("nikhahit, tone, sara aa", "น\u{0E4D}\u{0E49}\u{0E32}", "น\u{0E49}\u{0E33}"),
  ("sara am, tone", "น\u{0E33}\u{0E49}", "น\u{0E49}\u{0E33}"),
  ("two sara e", "เเผน", "แผน"),
  ("two sara e round a zero-width space", "เ\u{200B}เผน", "แผน"),
  ("tone before vowel", "ส\u{0E48}\u{0E34}ง", "ส\u{0E34}\u{0E48}ง"),
  ("vowel twice", "อ\u{0E38}\u{0E38}ตสาห", "อ\u{0E38}ตสาห"),
  ("tone twice", "ไม\u{0E48}\u{0E48}", "ไม\u{0E48}"),
  ("marks in order stay", "ที่นี้", "ที่นี้"),
  ("Thai digits", "๔.๐ ปี ๒๕๖๗", "4.0 ปี 2567"),
  ("full-width Latin", "ＢＣＧ", "BCG"),
  ("no-break and doubled spaces", "4\u{00A0} \u{2009}มิติ", "4 มิติ"),
  ("tab", "ก\tข", "ก ข"),
  ("curly quotes", "“หัว” และ ‘ใจ’", "\"หัว\" และ \"ใจ\""),
  ("straight single quote", "'ใจ'", "\"ใจ\""),
  ("dashes", "Bio – Circular — Green − x", "Bio - Circular - Green - x"),
  ("invisible characters", "พิมพ์\u{200B}\u{FEFF}\u{00AD}ใจ", "พิมพ์ใจ"),
  ("carriage return and line feed", "ก\r\nข\rค", "ก\nข\nค"),
  ("line separator", "ก\u{2028}ข", "ก\nข"),
  ("private-use tone", "ก\u{F70A}อน", "ก\u{0E48}อน"),
  ("private-use tho than", "\u{F700}าน", "ฐาน"),
  ("emoji and Latin stay", "GI 🏭 é", "GI 🏭 é"),
]

@Suite("Folding")
struct FoldingTests {
  @Test("brings spellings together", arguments: foldingRows)
  func folds(row: (String, String, String)) {
    let folded = FoldedText(row.1)
    #expect(folded.string(0..<folded.bytes.count) == row.2, "\(row.0)")
  }

  @Test("points at the whole original of a joined character")
  func originalOfJoined() {
    // น(3) ้(3) ํ(3) า(3): the tone and sara am come from the nine bytes behind the consonant.
    let text = FoldedText("กน\u{0E49}\u{0E4D}\u{0E32}ก")
    #expect(text.originalRange(3..<6) == 3..<6)
    #expect(text.originalRange(6..<12) == 6..<15)
    #expect(text.originalRange(12..<15) == 15..<18)
  }

  @Test("leaves invisible characters at the ends of a range out")
  func invisibleEnds() {
    let text = FoldedText("\u{200B}MI\u{200B}ND\u{200B}x")
    #expect(text.originalRange(0..<4) == 3..<10)
    #expect(text.originalString(0..<4) == "MI\u{200B}ND")
  }

  @Test("keeps bytes that are no UTF-8")
  func rawBytes() {
    #expect(FoldedText([0x41, 0xFF, 0xC3, 0x42]).bytes == [0x41, 0xFF, 0xC3, 0x42])
  }

  /// For every fold: the original range of a folded character, folded by itself, is that character or a
  /// unit that holds it; ranges come in order, and all visible original bytes lie in some range.
  @Test("points at original bytes for random text", arguments: 0..<200)
  func offsets(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let pieces = [
      "ก", "น", "ส", "\u{0E4D}", "\u{0E32}", "\u{0E33}", "\u{0E48}", "\u{0E49}", "\u{0E34}", "\u{0E38}", "เ",
      "แ",
      "\u{200B}", "\u{FEFF}", "\u{00A0}", " ", "  ", "\t", "“", "'", "–", "-", "๔", "4", "G", "\u{F70A}",
      "\r\n", "\n",
      "é", "🏭", "\u{00AD}", "Ａ",
    ]
    let original = (0..<60).map { _ in pieces[Int(random.next() % UInt64(pieces.count))] }.joined()
    let text = FoldedText(original)
    let folded = text.string(0..<text.bytes.count)
    // Folding again changes nothing but what a first pass has newly brought together.
    let bytes = Array(original.utf8)
    var previousEnd = 0
    var offset = 0
    for scalar in folded.unicodeScalars {
      let length = String(scalar).utf8.count
      let range = text.originalRange(offset..<(offset + length))
      let source = String(decoding: bytes[range], as: UTF8.self)
      #expect(!range.isEmpty)
      #expect(Array(source.utf8) == Array(bytes[range]), "a range never cuts a character")
      let refolded = FoldedText(source)
      #expect(
        refolded.string(0..<refolded.bytes.count).unicodeScalars.contains(scalar),
        "\(source.debugDescription) does not fold to \(scalar.escaped(asASCII: true))")
      if range.lowerBound >= previousEnd {
        let skipped = FoldedText(Array(bytes[previousEnd..<range.lowerBound]))
        #expect(skipped.bytes.isEmpty, "only invisible characters lie between two ranges")
      }
      previousEnd = max(previousEnd, range.upperBound)
      offset += length
    }
    #expect(FoldedText(Array(bytes[previousEnd...])).bytes.isEmpty)
    #expect(text.originalRange(0..<text.bytes.count).upperBound == previousEnd)
  }
}

/// SplitMix64 (Steele, Lea & Flood 2014): the same numbers for the same seed on every machine.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}
