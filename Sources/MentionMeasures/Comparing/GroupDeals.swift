import Measures

/// Documents that are dealt to groups, with what each mentions.
struct DealtDocuments: Sendable {
  /// The mentions of one code in one document.
  struct CodeMentions: Hashable, Sendable {
    /// The place of the code among those counted.
    var place: Int
    var mentions: Int
  }

  let count: Int
  /// The documents that mention any of the codes.
  let rows: [[CodeMentions]]

  init(_ entries: [DocumentCounts.Entry], codes: [String]) {
    let places = Dictionary(codes.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    count = entries.count
    rows = entries.compactMap { entry in
      let row = entry.mentions.compactMap { code, mentions in
        places[code].map { CodeMentions(place: $0, mentions: mentions) }
      }
      return row.isEmpty ? nil : row.sorted { $0.place < $1.place }
    }
  }
}

/// Two groups of documents dealt out anew: how far apart chance alone puts them.
///
/// If the groups were alike, any document might as well stand in the other one. Documents are dealt as wholes, keeping
/// the sizes of the groups; all codes are counted in the same deals. See ``PermutationTest``.
struct GroupDeals: Sendable {
  /// How many deals were made.
  let deals: Int
  /// For each code the p of the difference of mentions per document, two-sided; (1 + deals at least as far
  /// apart)/(1 + deals).
  let p: [Double]
  /// The distance of the profiles in each deal of the documents that mention any code, of which each group keeps as many
  /// as it has: how often it mentions policies at all is no part of its profile. Deals with an empty profile are left out.
  let distances: [Double]

  /// - Parameters:
  ///   - one: The documents of a group.
  ///   - other: The documents of the other group.
  ///   - codes: How many codes are counted.
  ///   - deals: How many deals are made; none where a group has no documents.
  ///   - seed: What the deals begin with.
  ///   - distance: The distance of two profiles, from the mentions of each code; `nil` where one is empty.
  init(
    _ one: DealtDocuments, _ other: DealtDocuments, codes: Int, deals: Int, seed: UInt64,
    distance: ([Int], [Int]) -> Double?
  ) {
    let observed = Self.totals(one.rows, codes: codes)
    let all = zip(observed, Self.totals(other.rows, codes: codes)).map { $0 + $1 }
    // The smaller group is dealt, so that the deals are the same whichever way round the groups are set, and an order
    // of the documents that does not depend on theirs makes them the same for every order of the input.
    let dealtSize = min(one.count, other.count)
    let restSize = max(one.count, other.count)
    let rows = (one.rows + other.rows).sorted { one, other in
      one.lexicographicallyPrecedes(other) { ($0.place, $0.mentions) < ($1.place, $1.mentions) }
    }
    func gap(_ part: Int, _ all: Int, _ size: Int, _ rest: Int) -> Double {
      abs(Double(part) / Double(size) - Double(all - part) / Double(rest))
    }
    let limits = (0..<codes).map { gap(observed[$0], all[$0], one.count, other.count) * (1 - Self.allowance) }
    let made = dealtSize > 0 ? max(0, deals) : 0
    var atLeast = [Int](repeating: 0, count: codes)
    var distances: [Double] = []
    var generator = SplitMix64(seed: seed)
    // Laid out in two arrays: millions of rows are dealt.
    let counts = rows.flatMap { $0 }
    let ends = rows.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.count) }
    for _ in 0..<made {
      // Knuth, The Art of Computer Programming 2, 3.4.2, algorithm S, over the documents with a mention: those
      // without are what is left of the deal.
      var wanted = dealtSize
      var left = dealtSize + restSize
      var dealt = [Int](repeating: 0, count: codes)
      for row in rows.indices {
        if generator.index(below: left) < wanted {
          for place in ends[row]..<ends[row + 1] { dealt[counts[place].place] += counts[place].mentions }
          wanted -= 1
        }
        left -= 1
      }
      for code in 0..<codes where gap(dealt[code], all[code], dealtSize, restSize) >= limits[code] {
        atLeast[code] += 1
      }
    }
    var ofProfiles = SplitMix64(seed: seed ^ Self.profileStream)
    for _ in 0..<made {
      var wanted = min(one.rows.count, other.rows.count)
      var dealt = [Int](repeating: 0, count: codes)
      for row in rows.indices where ofProfiles.index(below: rows.count - row) < wanted {
        for place in ends[row]..<ends[row + 1] { dealt[counts[place].place] += counts[place].mentions }
        wanted -= 1
      }
      if let distance = distance(dealt, zip(all, dealt).map { $0 - $1 }) { distances.append(distance) }
    }
    self.deals = made
    p = atLeast.map { Double(1 + $0) / Double(1 + made) }
    self.distances = distances
  }

  /// By what part a difference may fall short of the one seen and still count as equal: their sums round differently.
  static let allowance = 1e-10

  /// Sets the deals of profiles apart from those of all documents: “profiles” in ASCII.
  private static let profileStream: UInt64 = 0x7072_6F66_696C_6573

  private static func totals(_ rows: [[DealtDocuments.CodeMentions]], codes: Int) -> [Int] {
    var totals = [Int](repeating: 0, count: codes)
    for row in rows {
      for count in row { totals[count.place] += count.mentions }
    }
    return totals
  }
}
