import TextSearch

/// Finds out, line by line, how much of a text has stood before (codebook, counting rule 2).
///
/// Lines are compared by their letters alone: spaces, quotation marks and the full stops at a line's
/// end do not count. Of a line, what it shares with an earlier one is read once:
///
/// - it is an earlier line again, of whatever length;
/// - it begins with a whole earlier line of ``minimumShared`` characters or more (of which a final `...`
///   does not count: the earlier line may be the cut-off beginning);
/// - it is itself the beginning, so long, of an earlier line.
///
/// Any other line is new text. Lines that share anything begin alike, so each is first known by a hash of its
/// beginning; only those whose hash has occurred before are compared: a few with each other, many by ``LineComparison``.
struct ReadOnce {
  /// What of a line has been read before.
  enum Standing: Equatable {
    /// Nothing.
    case new
    /// All of it; the number counts the lines added, from 0, and says of which one it is the whole.
    case repeats(Int)
    /// All of it, as the beginning of a longer line.
    case beginsEarlier
    /// Its beginning, up to this offset in the text.
    case extends(upTo: Int)
  }

  /// The number of characters from which a shared beginning counts (codebook, counting rule 2).
  static let minimumShared = 30

  private let text: FoldedText
  /// The lines by the hash of their beginnings.
  private var groups: [UInt64: Group] = [:]
  private var lineCount = 0

  /// Lines that begin alike.
  private enum Group {
    /// So few that each is compared with each.
    case few([NumberedLine])
    case many(Comparison)
  }

  private struct NumberedLine {
    var range: Range<Int>
    var number: Int
  }

  /// The most lines that are compared each with each. Most repeats are of the title.
  private static let mostCompared = 4

  private struct Comparison {
    private var lines = LineComparison()
    /// The numbers of the lines compared.
    private var numbers: [Int] = []

    mutating func add(_ line: NumberedLine, of text: FoldedText) -> Standing {
      numbers.append(line.number)
      let standing = text.bytes.withUnsafeBufferPointer { lines.add(line.range, of: $0) }
      guard case .repeats(let place) = standing else { return standing }
      return .repeats(numbers[place])
    }
  }

  /// - Parameter text: The text whose lines are added.
  init(_ text: FoldedText) {
    self.text = text
  }

  /// Takes in the next line.
  ///
  /// - Parameters:
  ///   - line: The line's place in the folded bytes.
  ///   - symbols: Its symbols.
  mutating func add(_ line: Range<Int>, symbols: Range<Int>) -> Standing {
    let line = NumberedLine(range: line, number: lineCount)
    lineCount += 1
    guard let hash = hash(ofBeginning: symbols) else { return .new }
    switch groups.removeValue(forKey: hash) {
    case nil:
      groups[hash] = .few([line])
      return .new
    case .few(var lines) where lines.count < Self.mostCompared:
      let standing = standing(of: line.range, among: lines)
      lines.append(line)
      groups[hash] = .few(lines)
      return standing
    case .few(let lines):
      var comparison = Comparison()
      for earlier in lines { _ = comparison.add(earlier, of: text) }
      let standing = comparison.add(line, of: text)
      groups[hash] = .many(comparison)
      return standing
    case .many(var comparison):
      let standing = comparison.add(line, of: text)
      groups[hash] = .many(comparison)
      return standing
    }
  }

  /// What of a line has been read with these, by comparing it with each of them.
  private func standing(of line: Range<Int>, among earlier: [NumberedLine]) -> Standing {
    text.bytes.withUnsafeBufferPointer { bytes in
      var standing = Standing.new
      for other in earlier {
        switch LetterPair(other.range, line, in: bytes).common() {
        case .nothing: break
        case .everything: return .repeats(other.number)
        case .allOfTheSecond: standing = .beginsEarlier
        case .allOfTheFirst(let end):
          if case .extends(let farthest) = standing, farthest >= end { break }
          if standing != .beginsEarlier { standing = .extends(upTo: end) }
        }
      }
      return standing
    }
  }

  /// Whether a byte does not count when lines are compared.
  static func isSkipped(_ byte: UInt8) -> Bool {
    byte == .space || byte == UInt8(ascii: "\"")
  }

  /// A hash of the first ``minimumShared`` letters of a line, or of all where it has fewer; `nil` for a line without letters.
  ///
  /// Characters that are neither ASCII nor Thai count by their number only.
  private func hash(ofBeginning line: Range<Int>) -> UInt64? {
    text.symbols.withUnsafeBufferPointer { symbols in
      let end = endOfLetters(line, in: symbols)
      var hash = FNV1a()
      var left = Self.minimumShared
      var index = line.lowerBound
      while index < end {
        let symbol = symbols[index]
        index += 1
        if Self.isSkipped(symbol) { continue }
        if symbol != TextSymbol.otherContinuation {
          if left == 0 { break }
          left -= 1
        }
        hash.add(symbol)
      }
      return left == Self.minimumShared ? nil : hash.value
    }
  }

  /// Where the letters of a line end, before the full stops, spaces and quotation marks at its end.
  private func endOfLetters(_ line: Range<Int>, in symbols: UnsafeBufferPointer<UInt8>) -> Int {
    var end = line.upperBound
    while end > line.lowerBound {
      switch symbols[end - 1] {
      case .space, UInt8(ascii: "\""), UInt8(ascii: "."): end -= 1
      case TextSymbol.otherContinuation
      where text.bytes.holds(Self.ellipsis, endingAt: text.offset(ofSymbol: end)):
        end -= Self.ellipsis.count
      default: return end
      }
    }
    return end
  }

  static let ellipsis = Array("…".utf8)
}

/// Two lines of a text, compared letter by letter.
private struct LetterPair {
  /// What two lines have in common from the beginning on, if it is a whole line.
  enum Common {
    case nothing
    case everything
    /// The first is the beginning of the second, which goes on at this offset in the text.
    case allOfTheFirst(Int)
    case allOfTheSecond
  }

  private let text: UnsafeBufferPointer<UInt8>
  private let first: Range<Int>
  private let second: Range<Int>

  init(_ first: Range<Int>, _ second: Range<Int>, in text: UnsafeBufferPointer<UInt8>) {
    self.text = text
    self.first = first.lowerBound..<Self.endOfLetters(first, in: text)
    self.second = second.lowerBound..<Self.endOfLetters(second, in: text)
  }

  /// A shared beginning counts from ``ReadOnce/minimumShared`` characters on.
  func common() -> Common {
    var one = first.lowerBound
    var other = second.lowerBound
    var characters = 0
    while true {
      while one < first.upperBound, ReadOnce.isSkipped(text[one]) { one += 1 }
      while other < second.upperBound, ReadOnce.isSkipped(text[other]) { other += 1 }
      switch (one == first.upperBound, other == second.upperBound) {
      case (true, true): return .everything
      case (true, false) where characters >= ReadOnce.minimumShared && text[other].startsScalar:
        return .allOfTheFirst(other)
      case (false, true) where characters >= ReadOnce.minimumShared && text[one].startsScalar:
        return .allOfTheSecond
      case (false, false) where text[one] == text[other]: break
      default: return .nothing
      }
      if text[one].startsScalar { characters += 1 }
      one += 1
      other += 1
    }
  }

  /// Where the letters of a line end, before the full stops, spaces and quotation marks at its end.
  private static func endOfLetters(_ line: Range<Int>, in text: UnsafeBufferPointer<UInt8>) -> Int {
    var end = line.upperBound
    while end > line.lowerBound {
      if ReadOnce.isSkipped(text[end - 1]) || text[end - 1] == UInt8(ascii: ".") {
        end -= 1
      } else if end - line.lowerBound >= ReadOnce.ellipsis.count, text.holds(ReadOnce.ellipsis, endingAt: end)
      {
        end -= ReadOnce.ellipsis.count
      } else {
        break
      }
    }
    return end
  }
}
