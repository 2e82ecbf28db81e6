import TextSearch

/// Where one phrase stands in a document, or any of the words that belong to one name.
///
/// They are looked up by offset, so that a text full of one phrase is asked about each of its hits in no time.
struct PhrasePlaces {
  /// By start, of those that start together the longest first.
  private var ranges: [Range<Int>] = []
  /// The bytes of the longest of them.
  private var longest = 0

  /// Adds a place that comes behind those added before it.
  mutating func append(_ range: Range<Int>) {
    ranges.append(range)
    longest = max(longest, range.count)
  }

  /// Those that start in a stretch; they may end behind it.
  func starting(in stretch: Range<Int>) -> ArraySlice<Range<Int>> {
    ranges[index(of: stretch.lowerBound)..<index(of: stretch.upperBound)]
  }

  /// All that end or start within so many bytes of an offset, and maybe others.
  func near(_ offset: Int, reach: Int) -> ArraySlice<Range<Int>> {
    starting(in: (offset - reach - longest)..<(offset + reach + 1))
  }

  /// Whether one that starts at an offset or behind it ends exactly at another.
  func hasEnd(at end: Int, notBefore start: Int) -> Bool {
    let first = max(start, end - longest)
    return first < end && starting(in: first..<end).contains { $0.upperBound == end }
  }

  /// Where the first starts that lies in a stretch.
  func firstStart(in stretch: Range<Int>) -> Int? {
    starting(in: stretch).first { $0.upperBound <= stretch.upperBound }?.lowerBound
  }

  /// The farthest end of those that lie in a stretch.
  func lastEnd(in stretch: Range<Int>) -> Int? {
    var last: Int?
    for range in starting(in: stretch).reversed() {
      // One that starts earlier may end later, but not by more than it is longer.
      if let last, range.lowerBound + longest <= last { break }
      if range.upperBound <= stretch.upperBound { last = max(last ?? 0, range.upperBound) }
    }
    return last
  }

  /// The index of the first that starts at an offset or behind it.
  private func index(of offset: Int) -> Int { ranges.partitionPoint { $0.lowerBound < offset } }
}
