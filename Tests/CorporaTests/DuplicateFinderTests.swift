import Testing

@testable import Corpora

/// Text of so many letters, the same for the same number.
private func letters(_ count: Int, seed: UInt64) -> [UInt8] {
  var generator = SplitMix(state: seed)
  return (0..<count).map { _ in UInt8(ascii: "a") + UInt8(generator.next(below: 26)) }
}

/// The part of all stretches of either text that both have, counted one by one.
private func jaccard(_ one: [UInt8], _ other: [UInt8]) -> Double {
  func stretches(_ text: [UInt8]) -> Set<[UInt8]> {
    let length = TextSignature.shingleLength
    return Set((0...text.count - length).map { Array(text[$0..<$0 + length]) })
  }
  let (first, second) = (stretches(one), stretches(other))
  return Double(first.intersection(second).count) / Double(first.union(second).count)
}

@Suite struct TextSignatureTests {
  @Test(
    "the estimate is near the likeness counted stretch by stretch",
    arguments: [0, 100, 400, 1_000, 2_000, 3_000])
  func estimate(_ changed: Int) {
    // Four standard errors of 128 classes at the likeness of one half.
    let margin = 4 * 0.5 / 128.0.squareRoot()
    for seed in UInt64(1)...5 {
      let one = letters(3_000, seed: seed)
      let other = letters(changed, seed: seed + 100) + one.dropFirst(changed)
      let likeness = TextSignature(letters: one).likeness(to: TextSignature(letters: other))
      #expect(abs(likeness - jaccard(one, other)) <= margin, "seed \(seed)")
    }
  }

  @Test("a text is wholly like itself, whatever its spaces and quotes")
  func ignoresSpaces() {
    let parser = DocumentParser()
    func signature(_ text: String) -> TextSignature {
      TextSignature(of: parser.document(from: SourceText(path: "a", bytes: Array(text.utf8))))
    }
    let text = String(repeating: "ปลัดกระทรวง นำทีม MIND ลงพื้นที่ ", count: 5)
    #expect(signature(text) == signature(text.replacing(" ", with: "")))
    #expect(signature("\"" + text + "\"").likeness(to: signature(text)) == 1)
  }

  @Test("letters of any script tell texts apart", arguments: ["一二三四五六七八九十", "éèêëîïôöûü", "กขคงจฉชซญฐ"])
  func scripts(_ alphabet: String) {
    let parser = DocumentParser()
    let letters = Array(alphabet)
    func signature(seed: UInt64) -> TextSignature {
      var generator = SplitMix(state: seed)
      let text = String((0..<400).map { _ in letters[Int(generator.next(below: 10))] })
      return TextSignature(of: parser.document(from: SourceText(path: "a", bytes: Array(text.utf8))))
    }
    #expect(signature(seed: 1).likeness(to: signature(seed: 1)) == 1)
    #expect(signature(seed: 1).likeness(to: signature(seed: 2)) < 0.2)
  }

  @Test("short texts are like the same text only, empty ones like none")
  func shortTexts() {
    let short = TextSignature(letters: letters(TextSignature.leastLetters - 1, seed: 1))
    let other = TextSignature(letters: letters(TextSignature.leastLetters - 2, seed: 1))
    #expect(short.bins.isEmpty)
    #expect(short.likeness(to: short) == 1)
    #expect(short.likeness(to: other) == 0)
    let empty = TextSignature(letters: [])
    #expect(empty.likeness(to: empty) == 0)
  }

  @Test("texts of few stretches are compared by what they have")
  func fewStretches() {
    let one = letters(80, seed: 3)
    #expect(
      TextSignature(letters: one).likeness(to: TextSignature(letters: one + letters(2, seed: 9))) > 0.85)
    #expect(TextSignature(letters: one).likeness(to: TextSignature(letters: letters(80, seed: 4))) < 0.05)
  }
}

@Suite struct DuplicateFinderTests {
  private struct Item {
    var id: String
    var published: String?
    var event: String?
    var letters: [UInt8]
  }

  private func originals(_ items: [Item]) -> [String?] {
    var finder = DuplicateFinder()
    for item in items {
      finder.add(
        id: item.id, published: item.published.flatMap { CalendarDay(iso: $0) },
        event: item.event.flatMap { CalendarDay(iso: $0) }, signature: TextSignature(letters: item.letters))
    }
    return finder.originals()
  }

  /// The text with its last letters replaced by others.
  private func changed(_ text: [UInt8], _ count: Int) -> [UInt8] {
    text.dropLast(count) + letters(count, seed: UInt64(count))
  }

  @Test("a duplicate names the earliest, by day and then by number, in whatever order they come")
  func earliest() {
    let text = letters(2_000, seed: 1)
    let items = [
      Item(id: "10", published: "2023-03-02", letters: text),
      Item(id: "9", published: "2023-03-02", letters: changed(text, 20)),
      Item(id: "11", published: nil, letters: text),
      Item(id: "12", published: "2023-03-05", letters: letters(2_000, seed: 2)),
      Item(id: "a.txt", published: "2023-03-02", letters: text),
    ]
    let first = ["9", "12"]
    for order in [[0, 1, 2, 3, 4], [4, 3, 2, 1, 0], [2, 0, 4, 1, 3]] {
      let arranged = order.map { items[$0] }
      // 11 and a.txt repeat 10 word for word; but 10 is a duplicate of 9 itself, so they repeat 9.
      #expect(originals(arranged) == arranged.map { first.contains($0.id) ? nil : "9" })
    }
  }

  @Test("texts below the least likeness are kept apart, and more so when they report other days")
  func thresholds() {
    let text = letters(4_000, seed: 5)
    // n letters replaced at the end of 4,000 leave a likeness of about (4000 - n) / (4000 + n).
    let near = changed(text, 100)
    let far = changed(text, 600)
    #expect(
      originals([
        Item(id: "1", event: "2023-01-01", letters: text), Item(id: "2", event: "2023-01-01", letters: near),
      ])
        == [nil, "1"])
    #expect(
      originals([Item(id: "1", letters: text), Item(id: "2", event: "2023-01-01", letters: near)]) == [
        nil, "1",
      ])
    #expect(originals([Item(id: "1", letters: text), Item(id: "2", letters: far)]) == [nil, nil])
    let middling = changed(text, 160)
    #expect(
      originals([
        Item(id: "1", event: "2023-01-01", letters: text),
        Item(id: "2", event: "2023-01-02", letters: middling),
      ])
        == [nil, nil])
  }

  /// A signature with these classes.
  private func signature(_ bins: [UInt16], whole: UInt64) throws -> TextSignature {
    let bytes = withUnsafeBytes(of: whole.littleEndian, Array.init)
    return try #require(TextSignature(bytes: bytes + bins.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }))
  }

  @Test(
    "of several originals the most like is repeated, and of equally like ones the earliest",
    arguments: [4, 3, 5])
  func mostLike(ofFirst: Int) throws {
    // The originals differ in 8 of 128 classes: 0.9375, enough for a duplicate of the same day but not of another. The
    // third has `ofFirst` of these classes from the first and the others from the second, so that it is like them by
    // (120 + ofFirst) / 128 and (128 - ofFirst) / 128.
    let classes = (0..<UInt16(TextSignature.binCount)).map { $0 * 500 }
    let differing = Array(stride(from: 3, to: 128, by: 16))
    var second = classes
    for place in differing { second[place] += 1 }
    var third = classes
    for place in differing[ofFirst...] { third[place] += 1 }
    let items = [
      ("1", "2023-01-01", try signature(classes, whole: 1)),
      ("2", "2023-01-02", try signature(second, whole: 2)),
      ("3", nil, try signature(third, whole: 3)),
    ]
    #expect(items[2].2.likeness(to: items[0].2) == Double(120 + ofFirst) / 128)
    #expect(items[2].2.likeness(to: items[1].2) == Double(128 - ofFirst) / 128)
    for order in [[0, 1, 2], [2, 1, 0], [1, 2, 0]] {
      var finder = DuplicateFinder()
      for place in order {
        let (id, event, signature) = items[place]
        finder.add(
          id: id, published: nil, event: event.flatMap { CalendarDay(iso: $0) }, signature: signature)
      }
      let answer = finder.originals()
      #expect(answer == order.map { $0 < 2 ? nil : ofFirst < 4 ? "2" : "1" })
    }
  }

  @Test("a document without text is no duplicate; the same document twice is one")
  func emptyAndSame() {
    #expect(originals([Item(id: "1", letters: []), Item(id: "2", letters: [])]) == [nil, nil])
    let text = letters(500, seed: 8)
    #expect(originals([Item(id: "1", letters: text), Item(id: "1", letters: text)]) == [nil, "1"])
    #expect(originals([]) == [])
  }
}
