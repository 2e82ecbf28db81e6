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
/// Any other line is new text. Each line costs time in proportion to its length, whatever came before.
/// Lines are found again by hash and then compared byte by byte, so that no chance agreement counts.
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

  /// The letters of all lines, one after the other.
  private var letters: [UInt8] = []
  /// Where each line's letters lie in ``letters``.
  private var keys: [Range<Int>] = []
  /// Lines by the hash of all their letters; the first of each kind.
  private var whole: [UInt64: Int] = [:]
  /// Lines by the hash of their first ``minimumShared`` characters.
  private var groups: [UInt64: Group] = [:]
  /// Lines by the hash of each of their beginnings, for the groups that hold more than one line.
  private var beginnings: [UInt64: Int] = [:]

  /// The lines that share their first characters.
  private enum Group {
    /// One line only: its beginnings are not yet in ``beginnings``.
    case single(Int)
    case several
  }

  /// Takes in the next line of a text.
  ///
  /// - Parameters:
  ///   - range: The line's place in `text`.
  ///   - text: The folded bytes.
  mutating func add(_ range: Range<Int>, of text: UnsafeBufferPointer<UInt8>) -> Standing {
    let start = letters.count
    addLetters(of: text[range])
    dropFullStops(from: start)
    let key = start..<letters.count
    let line = keys.count
    keys.append(key)
    guard !key.isEmpty else { return .new }

    let hash = hash(of: key)
    if let earlier = whole[hash], letters[keys[earlier]] == letters[key] {
      letters.removeSubrange(key)
      keys[line] = keys[earlier]
      return .repeats(earlier)
    }
    defer { if whole[hash] == nil { whole[hash] = line } }
    guard let shared = sharedStart(of: key) else { return .new }
    let groupHash = self.hash(of: shared)
    guard let group = groups[groupHash] else {
      groups[groupHash] = .single(line)
      return .new
    }
    if case .single(let first) = group {
      addBeginnings(of: first)
      groups[groupHash] = .several
    }
    defer { addBeginnings(of: line) }
    if let earlier = beginnings[hash], letters[keys[earlier]].starts(with: letters[key]) {
      return .beginsEarlier
    }
    guard let end = endOfEarlierLine(in: key, from: shared.upperBound) else { return .new }
    return .extends(upTo: place(ofLetter: end - key.lowerBound, in: range, of: text))
  }

  private static func isSkipped(_ byte: UInt8) -> Bool {
    byte == .space || byte == UInt8(ascii: "\"")
  }

  /// Adds what of a line is compared, run by run.
  private mutating func addLetters(of line: Slice<UnsafeBufferPointer<UInt8>>) {
    var rest = line
    while let first = rest.firstIndex(where: { !Self.isSkipped($0) }) {
      let run = rest[first...].prefix { !Self.isSkipped($0) }
      letters.append(contentsOf: UnsafeBufferPointer(rebasing: run))
      rest = rest[run.endIndex...]
    }
  }

  private static let ellipsis = Array("…".utf8)

  private mutating func dropFullStops(from start: Int) {
    while letters.count > start {
      if letters[letters.count - 1] == UInt8(ascii: ".") {
        letters.removeLast()
      } else if letters.count - start >= Self.ellipsis.count,
        letters.holds(Self.ellipsis, endingAt: letters.count)
      {
        letters.removeLast(Self.ellipsis.count)
      } else {
        return
      }
    }
  }

  /// The first ``minimumShared`` characters of a line, or `nil` when it is shorter.
  private func sharedStart(of key: Range<Int>) -> Range<Int>? {
    var count = 0
    for index in key where letters[index].startsScalar {
      if count == Self.minimumShared { return key.lowerBound..<index }
      count += 1
    }
    return count == Self.minimumShared ? key : nil
  }

  private mutating func addBeginnings(of line: Int) {
    let key = keys[line]
    guard let shared = sharedStart(of: key) else { return }
    var hash = Self.seed
    for index in key {
      if index >= shared.upperBound, letters[index].startsScalar, beginnings[hash] == nil {
        beginnings[hash] = line
      }
      Self.mix(letters[index], into: &hash)
    }
  }

  /// Where, in the letters of a line, the longest earlier line ends that is its beginning.
  private func endOfEarlierLine(in key: Range<Int>, from start: Int) -> Int? {
    var hash = Self.seed
    var found: Int?
    for index in key {
      if index >= start, letters[index].startsScalar, let earlier = whole[hash],
        letters[keys[earlier]] == letters[key.lowerBound..<index]
      {
        found = index
      }
      Self.mix(letters[index], into: &hash)
    }
    return found
  }

  /// The offset in the text just behind the given number of a line's letters.
  private func place(ofLetter count: Int, in range: Range<Int>, of text: UnsafeBufferPointer<UInt8>) -> Int {
    var left = count
    for index in range where !Self.isSkipped(text[index]) {
      if left == 0 { return index }
      left -= 1
    }
    return range.upperBound
  }

  // FNV-1a (Fowler, Noll, Vo), 64 bits: each beginning's hash is a step on the way to the whole one's.
  private static let seed: UInt64 = 0xcbf2_9ce4_8422_2325
  private static let prime: UInt64 = 0x100_0000_01b3

  private static func mix(_ byte: UInt8, into hash: inout UInt64) {
    hash = (hash ^ UInt64(byte)) &* prime
  }

  private func hash(of range: Range<Int>) -> UInt64 {
    letters.withUnsafeBufferPointer { letters in
      var hash = Self.seed
      for index in range { Self.mix(letters[index], into: &hash) }
      return hash
    }
  }
}
