import TextSearch

/// The lines of one text with their roles, and what of them is read.
///
/// Nothing is kept of empty lines: a text may be of hardly anything else.
struct TextLayout {
  private(set) var lines: [Line] = []
  private(set) var passages: [Passage] = []
  /// The address in the source line.
  private(set) var address: String?
  /// The day in the date line, unless it is the site's placeholder.
  private(set) var dateLine: CalendarDay?
  /// The title as it is written, or the first line of a text without one.
  private(set) var headline = ""
  /// Where the title stands; empty when the text has none.
  private(set) var headlineRange = 0..<0

  /// The number of characters (Unicode scalars) in the passages, and how many of them are Thai.
  private(set) var characters = 0
  private(set) var thaiCharacters = 0

  private let text: FoldedText
  /// The symbols of each line.
  private var lineSymbols: [Range<Int>] = []
  private let statedHeadline: [UInt8]?
  private let endsWithHeadline: Bool
  private let readsOnce: Bool

  /// - Parameters:
  ///   - text: The text.
  ///   - statedHeadline: The headline that a record gives; a line of the text that says the same is its title.
  ///   - endsWithHeadline: Whether the last line is that headline, put behind a text that lacks it.
  ///   - readsOnce: Whether text that stands more than once is read once.
  init(
    _ text: FoldedText, statedHeadline: String?, endsWithHeadline: Bool = false, readsOnce: Bool = true
  ) {
    self.text = text
    self.readsOnce = readsOnce
    self.endsWithHeadline = endsWithHeadline
    self.statedHeadline = statedHeadline.map { FoldedText($0).bytes.filter(\.isLetterOfLine) }
    splitLines()
  }

  /// Whether a record states a headline, and no line is the title.
  var lacksStatedHeadline: Bool {
    !(statedHeadline ?? []).isEmpty && !lines.contains { $0.role == .title }
  }

  /// The lines that are read, wholly or in part, with their places.
  var readLines: [Range<Int>] {
    passages.map(\.range)
  }

  /// Gives every line its role and finds the passages.
  mutating func markRoles() {
    var filled = lines.indices
    if endsWithHeadline, let last = filled.popLast() { lines[last].role = .title }
    guard let first = filled.first else {
      readOnce()
      takeHeadline()
      return
    }
    markSourceLine(among: filled)
    let nameLength = SiteForm.nameLength(of: text.bytes[lines[first].range])
    if nameLength > 0 {
      let range = lines[first].range
      let title = text.bytes.trimmedRange(range.lowerBound + nameLength..<range.upperBound)
      lines[first].range = title
      lines[first].role = title.isEmpty ? .furniture : .title
      lineSymbols[first] = text.symbols(in: title)
    }
    if nameLength > 0 || address != nil { markHeader(among: filled.dropFirst()) }
    markStatedHeadline(among: filled)
    readOnce()
    takeHeadline()
  }

  private mutating func splitLines() {
    text.symbols.withUnsafeBufferPointer { symbols in
      var start = 0
      var number = 0
      while start <= symbols.count {
        let end = symbols.firstIndex(of: .lineFeed, from: start) ?? symbols.count
        let line = symbols.trimmedRange(start..<end)
        if !line.isEmpty {
          let range = text.offset(ofSymbol: line.lowerBound)..<text.offset(ofSymbol: line.upperBound)
          lines.append(Line(range: range, role: .body, number: number))
          lineSymbols.append(line)
        }
        start = end + 1
        number += 1
      }
    }
  }

  /// The source line is the last filled one.
  private mutating func markSourceLine(among filled: Range<Int>) {
    guard let last = filled.last, let address = SiteForm.address(inSourceLine: text.bytes[lines[last].range])
    else { return }
    lines[last].role = .furniture
    self.address = String(decoding: address, as: UTF8.self)
  }

  /// The date line, the same date in figures and the label of the print button follow the title.
  private mutating func markHeader(among filled: Range<Int>) {
    var rest = filled
    guard let place = rest.first,
      let day = PublicationDate.day(inDateLine: lines[place].range, of: text.bytes)
    else { return }
    lines[place].role = .furniture
    dateLine = day.year == SiteForm.unknownYear ? nil : day
    rest.removeFirst()
    if let next = rest.first, PublicationDate.isInFigures(lines[next].range, of: text.bytes) {
      lines[next].role = .furniture
      rest.removeFirst()
    }
    if let next = rest.first, text.bytes[lines[next].range].elementsEqual(SiteForm.printLabel) {
      lines[next].role = .furniture
    }
  }

  private mutating func markStatedHeadline(among filled: Range<Int>) {
    guard let statedHeadline, !statedHeadline.isEmpty, !lines.contains(where: { $0.role == .title }),
      let place = filled.first(where: {
        lines[$0].role == .body
          && text.bytes[lines[$0].range].lazy.filter(\.isLetterOfLine).elementsEqual(statedHeadline)
      })
    else { return }
    lines[place].role = .title
  }

  /// Takes the lines' text into passages, each stretch where it first stands: in the title, wherever that is.
  private mutating func readOnce() {
    var reading = ReadOnce(text)
    var title: Int?
    var count = 0
    let titleLine = lines.firstIndex { $0.role == .title }
    let order = (titleLine.map { [$0] } ?? []) + lines.indices.filter { $0 != titleLine }
    for index in order where lines[index].role != .furniture {
      let range = lines[index].range
      let isTitle = lines[index].role == .title
      if isTitle { title = count }
      count += 1
      switch readsOnce ? reading.add(range, symbols: lineSymbols[index]) : .new {
      case .new:
        add(range, symbols: lineSymbols[index], line: index, isTitle: isTitle)
      case .extends(let shared):
        let rest = text.bytes.trimmedRange(shared..<range.upperBound)
        add(rest, symbols: text.symbols(in: rest), line: index, isTitle: isTitle)
      case .repeats(let earlier):
        if earlier == title { lines[index].role = .headlineRepeat }
      case .beginsEarlier:
        break
      }
    }
    if titleLine ?? 0 > 0 { passages.sort { $0.range.lowerBound < $1.range.lowerBound } }
  }

  private mutating func add(_ range: Range<Int>, symbols: Range<Int>, line: Int, isTitle: Bool) {
    guard !range.isEmpty else { return }
    let counts = text.characterCounts(ofSymbols: symbols)
    characters += counts.all
    thaiCharacters += counts.thai
    passages.append(Passage(range: range, scope: isTitle ? .headline : .body, line: line))
  }

  private mutating func takeHeadline() {
    if let title = lines.first(where: { $0.role == .title }) {
      headlineRange = title.range
      headline = text.originalString(title.range)
    } else if let first = passages.first {
      headline = beginning(of: text.originalString(first.range))
    }
  }

  /// A first line as a headline: cut at a space when it is a whole paragraph.
  private func beginning(of line: String) -> String {
    let scalars = line.unicodeScalars
    guard scalars.count > DocumentParser.longestFirstLine else { return line }
    let cut = scalars.prefix(DocumentParser.longestFirstLine)
    let end = cut.lastIndex(of: " ") ?? cut.endIndex
    return String(cut[..<end]) + "…"
  }
}

extension UInt8 {
  /// Whether a byte counts when lines are compared: spaces and quotation marks do not.
  fileprivate var isLetterOfLine: Bool { self != .space && self != UInt8(ascii: "\"") }
}
