/// Compares lines of which the beginnings are alike, byte by byte.
///
/// Lines are compared by their letters alone (see ``ReadOnce``). Each line costs time in proportion to its length,
/// whatever came before: lines are found again by hash, and then compared, so that no chance agreement counts.
struct LineComparison {
  /// The letters of all lines, one after the other.
  private var letters: [UInt8] = []
  /// Where each line's letters lie in ``letters``.
  private var keys: [Range<Int>] = []
  /// Lines by the hash of all their letters; the first of each kind.
  private var whole: [UInt64: Int] = [:]
  /// Lines by the hash of their first ``ReadOnce/minimumShared`` characters.
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
  mutating func add(_ range: Range<Int>, of text: UnsafeBufferPointer<UInt8>) -> ReadOnce.Standing {
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

  /// Adds what of a line is compared, run by run.
  private mutating func addLetters(of line: Slice<UnsafeBufferPointer<UInt8>>) {
    var rest = line
    while let first = rest.firstIndex(where: { !ReadOnce.isSkipped($0) }) {
      let run = rest[first...].prefix { !ReadOnce.isSkipped($0) }
      letters.append(contentsOf: UnsafeBufferPointer(rebasing: run))
      rest = rest[run.endIndex...]
    }
  }

  private mutating func dropFullStops(from start: Int) {
    while letters.count > start {
      if letters[letters.count - 1] == UInt8(ascii: ".") {
        letters.removeLast()
      } else if letters.count - start >= ReadOnce.ellipsis.count,
        letters.holds(ReadOnce.ellipsis, endingAt: letters.count)
      {
        letters.removeLast(ReadOnce.ellipsis.count)
      } else {
        return
      }
    }
  }

  /// The first ``ReadOnce/minimumShared`` characters of a line, or `nil` when it is shorter.
  private func sharedStart(of key: Range<Int>) -> Range<Int>? {
    var count = 0
    for index in key where letters[index].startsScalar {
      if count == ReadOnce.minimumShared { return key.lowerBound..<index }
      count += 1
    }
    return count == ReadOnce.minimumShared ? key : nil
  }

  private mutating func addBeginnings(of line: Int) {
    let key = keys[line]
    guard let shared = sharedStart(of: key) else { return }
    var hash = FNV1a()
    for index in key {
      if index >= shared.upperBound, letters[index].startsScalar, beginnings[hash.value] == nil {
        beginnings[hash.value] = line
      }
      hash.add(letters[index])
    }
  }

  /// Where, in the letters of a line, the longest earlier line ends that is its beginning.
  private func endOfEarlierLine(in key: Range<Int>, from start: Int) -> Int? {
    var hash = FNV1a()
    var likely: [(end: Int, earlier: Int)] = []
    for index in key {
      if index >= start, letters[index].startsScalar, let earlier = whole[hash.value] {
        likely.append((index, earlier))
      }
      hash.add(letters[index])
    }
    // From the longest on, so that nearly always but one is compared.
    return likely.last { letters[keys[$0.earlier]] == letters[key.lowerBound..<$0.end] }?.end
  }

  /// The offset in the text just behind the given number of a line's letters.
  private func place(ofLetter count: Int, in range: Range<Int>, of text: UnsafeBufferPointer<UInt8>) -> Int {
    var left = count
    for index in range where !ReadOnce.isSkipped(text[index]) {
      if left == 0 { return index }
      left -= 1
    }
    return range.upperBound
  }

  private func hash(of range: Range<Int>) -> UInt64 {
    letters.withUnsafeBufferPointer { letters in
      var hash = FNV1a()
      for index in range { hash.add(letters[index]) }
      return hash.value
    }
  }
}
