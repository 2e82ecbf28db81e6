import Corpora
import TextSearch

/// Reads the dimensions that a text lists as parts of a framework (codebook, the dimensions of `4D`).
///
/// After a mention of the framework a list may follow: directly, or behind an introduction such as
/// ได้แก่; its items are numbered or bare, and where the lines of a text are broken within sentences it runs
/// on over the break. Elsewhere in a document that names the framework, a numbering word with its number
/// (มิติที่ 2) begins an item by itself; in one that does not, it does where ``Enumeration/alone`` holds. An item is
/// coded by the dimension of its number, or else by the first dimension, that its opening words name; an
/// item whose words name none is not coded.
struct DimensionList {
  /// How far behind the name an introduction or a first number may stand, in characters.
  private static let introductionReach = 120
  /// How far behind an introduction, or behind the item before, a bare item may begin, in characters.
  private static let bareItemReach = 60
  /// How far behind the name a bare list without introduction may begin, in characters.
  private static let directReach = 14
  /// How many items a list needs that nothing introduces or numbers.
  private static let leastBareItems = 3
  /// How many it needs where nothing but gaps stands before each of them.
  private static let leastAdjoiningItems = 2
  /// In how many characters behind its number an item says what it is.
  private static let openingWords = 70
  /// The most bytes of a character.
  private static let longestCharacter = 4
  /// The highest item number that is looked for.
  private static let mostItems = 9

  let hits: DocumentHits
  let compiled: CompiledCodebook
  /// The rules, for the condition under which items stand alone.
  let evaluation: RuleEvaluation

  private var bytes: [UInt8] { hits.document.text.bytes }

  /// The dimensions listed after mentions of their frameworks.
  ///
  /// - Parameter mentions: The mentions of the document, in the order of the text.
  func mentions(after mentions: [Mention]) -> [Mention] {
    var found: [Mention] = []
    var words = WordScopes(hits.document)
    for (code, definition) in compiled.codebook.codes.enumerated() {
      guard !compiled.dimensions[code].isEmpty else { continue }
      let names = mentions.filter { $0.code == definition.code }
      let alone = names.isEmpty ? compiled.aloneConditions[code] : nil
      guard !names.isEmpty || alone != nil && hits.numberings[code] != nil else { continue }
      let terms = LongestFirst.resolve(
        hits.dimensionTerms.filter { compiled.dimensions[code].contains($0.code) })
      guard !terms.isEmpty else { continue }
      if let alone {
        found += wordNumberedItems(of: code, terms: terms)
          .filter { number(of: $0.term) == $0.number && evaluation.holds(alone, for: $0.term) }
          .map { mention($0.term, &words) }
        continue
      }
      var items = wordNumberedItems(of: code, terms: terms).map(\.term)
      // Terms do not overlap, so that one is known by where it starts.
      var starts = Set(items.map(\.range.lowerBound))
      for (index, name) in names.enumerated() {
        let limit = index + 1 < names.count ? names[index + 1].range.lowerBound : bytes.count
        let listed = list(after: name, of: code, terms: terms, limit: limit)
        // A list that runs into items found by their numbering words is that same list.
        items += listed.filter { starts.insert($0.range.lowerBound).inserted }
      }
      found += items.map { mention($0, &words) }
    }
    return found
  }

  private func mention(_ item: Candidate, _ words: inout WordScopes) -> Mention {
    let passage = hits.document.passages[item.passage]
    return Mention(
      code: compiled.codebook.codes[item.code].code, range: item.range,
      scope: words.scope(of: item.range, in: passage), line: passage.line)
  }

  /// Items that begin with a numbering word and a number.
  private func wordNumberedItems(of code: Int, terms: [Candidate]) -> [(number: Int, term: Candidate)] {
    // Two spellings of a numbering word may match at one place.
    var starts: [(word: Range<Int>, number: Int, end: Int)] = []
    for word in hits.numberings[code, default: []] where word.lowerBound >= starts.last?.end ?? 0 {
      if let number = number(at: word.upperBound) { starts.append((word, number.value, number.end)) }
    }
    return starts.enumerated().compactMap { index, start in
      let limit = index + 1 < starts.count ? starts[index + 1].word.lowerBound : bytes.count
      return openingTerm(in: start.end..<limit, number: start.number, terms: terms)
        .map { (start.number, $0) }
    }
  }

  /// The number that its framework gives a dimension.
  private func number(of term: Candidate) -> Int? { compiled.codebook.codes[term.code].number }

  private func list(after name: Mention, of code: Int, terms: [Candidate], limit: Int) -> [Candidate] {
    let line = hits.document.lines[name.line].range
    let start = name.range.upperBound
    let beginning = evidentItem(from: start, upTo: min(line.upperBound, limit), terms: terms)
    let reached = start..<start + Self.introductionReach * Self.longestCharacter + 1
    let introduction = hits.introductions[code]?.starting(in: reached).last { word in
      word.upperBound <= min(line.upperBound, limit, beginning)
        && characters(start..<word.lowerBound) <= Self.introductionReach
    }
    let listStart = introduction?.upperBound ?? start
    if let numbered = numberedItems(from: listStart, name: name, terms: terms, limit: limit) {
      return numbered
    }
    let reach = introduction == nil ? Self.directReach : Self.bareItemReach
    let bare = bareItems(from: listStart, reach: reach, upTo: limit, terms: terms)
    guard introduction == nil else { return bare }
    return bare.count >= Self.leastBareItems || adjoin(bare, from: start) ? bare : []
  }

  /// Whether the items of a short list stand directly behind the name and each other.
  private func adjoin(_ items: [Candidate], from start: Int) -> Bool {
    var end = start
    for item in items {
      guard bytes[end..<max(end, item.range.lowerBound)].allSatisfy(SymbolClass.isGap) else { return false }
      end = item.range.upperBound
    }
    return items.count >= Self.leastAdjoiningItems
  }

  /// Where a list has evidently begun: at its first number, or at the second dimension that is named.
  /// An introduction behind it (ทั้ง in ทั้งนี้) introduces something else.
  private func evidentItem(from start: Int, upTo end: Int, terms: [Candidate]) -> Int {
    var beginning = end
    if let number = marker(1, from: start, upTo: end) { beginning = number.lowerBound }
    let named = terms[firstTerm(from: start, in: terms)...].prefix { $0.range.upperBound <= beginning }
    if let first = named.first, let second = named.first(where: { $0.code != first.code }) {
      beginning = second.range.lowerBound
    }
    return beginning
  }

  /// Items that begin with `1.`, `1)` or `(1)` and so on, on the name's line or on lines of their own.
  private func numberedItems(from start: Int, name: Mention, terms: [Candidate], limit: Int) -> [Candidate]? {
    let line = hits.document.lines[name.line].range
    let reach = end(of: Self.introductionReach, from: start)
    guard let first = marker(1, from: start, upTo: min(reach, limit)),
      first.lowerBound <= line.upperBound || isLineStart(first.lowerBound)
    else { return nil }
    var markers = [first]
    for item in 2...Self.mostItems {
      guard let last = markers.last, let next = marker(item, from: last.upperBound, upTo: limit) else {
        break
      }
      markers.append(next)
    }
    return markers.enumerated().compactMap { index, marker in
      let end = index + 1 < markers.count ? markers[index + 1].lowerBound : limit
      return openingTerm(in: marker.upperBound..<end, number: index + 1, terms: terms)
    }
  }

  /// Items one behind the other, over the ends of lines too: what is near enough goes on where a line was broken.
  private func bareItems(from start: Int, reach: Int, upTo end: Int, terms: [Candidate]) -> [Candidate] {
    var items: [Candidate] = []
    var place = start
    for term in terms[firstTerm(from: start, in: terms)...] {
      guard term.range.upperBound <= end,
        characters(place..<term.range.lowerBound) <= (items.isEmpty ? reach : Self.bareItemReach)
      else { break }
      // Further words for a dimension already listed belong to the item that named it.
      if !items.contains(where: { $0.code == term.code }) { items.append(term) }
      place = term.range.upperBound
    }
    return items
  }

  /// What an item's opening words name: the dimension with the item's number, or else the first.
  private func openingTerm(in range: Range<Int>, number: Int, terms: [Candidate]) -> Candidate? {
    let opening = terms[firstTerm(from: range.lowerBound, in: terms)...].prefix { term in
      range.contains(term.range.lowerBound)
        && characters(range.lowerBound..<term.range.lowerBound) <= Self.openingWords
        && !bytes[range.lowerBound..<term.range.lowerBound].contains(0x0A)
    }
    return opening.first { self.number(of: $0) == number } ?? opening.first
  }

  /// The index of the first term that starts at an offset or behind it; they stand in the order of the text.
  private func firstTerm(from offset: Int, in terms: [Candidate]) -> Int {
    terms.partitionPoint { $0.range.lowerBound < offset }
  }

  private func characters(_ range: Range<Int>) -> Int { hits.document.text.characters(in: range) }

  private func end(of characters: Int, from start: Int) -> Int {
    var place = start
    var left = characters
    while place < bytes.count, left > 0 {
      place += 1
      if place < bytes.count, bytes[place] & 0xC0 != 0x80 { left -= 1 }
    }
    return place
  }

  private func isLineStart(_ offset: Int) -> Bool { offset == 0 || bytes[offset - 1] == 0x0A }

  /// The digits at an offset, behind gaps.
  private func number(at offset: Int) -> (value: Int, end: Int)? {
    var place = offset
    while place < bytes.count, SymbolClass.isGap(bytes[place]) { place += 1 }
    var value = 0
    let start = place
    while place < bytes.count, bytes[place].isASCIIDigit, place - start < 2 {
      value = value * 10 + Int(bytes[place] - 0x30)
      place += 1
    }
    return place > start ? (value, place) : nil
  }

  /// The next `n.`, `n)` or `(n)`, with brackets and dot.
  private func marker(_ item: Int, from start: Int, upTo end: Int) -> Range<Int>? {
    let digit = UInt8(ascii: "0") + UInt8(item)
    let closers = [UInt8(ascii: "."), UInt8(ascii: ")")]
    var place = start
    while place + 1 < end {
      if bytes[place] == digit, closers.contains(bytes[place + 1]),
        place == 0 || !isLatinOrDot(bytes[place - 1]),
        place + 2 >= bytes.count || !bytes[place + 2].isASCIIDigit
      {
        let opens = place > 0 && bytes[place - 1] == UInt8(ascii: "(")
        return (opens ? place - 1 : place)..<(place + 2)
      }
      place += 1
    }
    return nil
  }

  private func isLatinOrDot(_ byte: UInt8) -> Bool {
    byte.isASCIILetter || byte.isASCIIDigit || byte == UInt8(ascii: ".")
  }
}
