import Measures

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
  /// The distance of the profiles in each deal, from the smallest to the largest; deals with an empty profile are
  /// left out.
  let distances: [Double]

  /// - Parameters:
  ///   - one: The documents of a group, in strata, which are not kept.
  ///   - other: The documents of the other group.
  ///   - codes: How many codes are counted.
  ///   - distance: The distance of two profiles, from the mentions of each code; `nil` where one is empty.
  init(
    _ one: [CountedStratum], _ other: [CountedStratum], codes: Int, deals: Int, seed: UInt64,
    distance: ([Int], [Int]) -> Double?
  ) {
    let sizes = [one, other].map { strata in strata.reduce(0) { $0 + $1.documents } }
    let rows = (one + other).flatMap(\.rows).sorted(by: CountedStratum.precedes)
    let observed = [one, other].map { Self.totals($0.flatMap(\.rows), codes: codes) }
    let all = (0..<codes).map { observed[0][$0] + observed[1][$0] }
    // The smaller group is dealt, so that the deals are the same whichever way round the groups are set.
    let dealtSize = sizes.min() ?? 0
    let restSize = sizes.max() ?? 0
    func gap(_ dealt: Int, _ all: Int, _ dealtSize: Int, _ restSize: Int) -> Double {
      abs(Double(dealt) / Double(dealtSize) - Double(all - dealt) / Double(restSize))
    }
    let limits = (0..<codes).map { gap(observed[0][$0], all[$0], sizes[0], sizes[1]) * (1 - Self.allowance) }
    self.deals = dealtSize > 0 ? deals : 0
    var atLeast = [Int](repeating: 0, count: codes)
    var distances: [Double] = []
    var generator = SplitMix64(seed: seed)
    for _ in 0..<self.deals {
      // Knuth, The Art of Computer Programming 2, 3.4.2, algorithm S, over the documents with a mention: those
      // without are what is left of the deal.
      var wanted = dealtSize
      var left = dealtSize + restSize
      var dealt = [Int](repeating: 0, count: codes)
      for row in rows {
        if generator.index(below: left) < wanted {
          for count in row { dealt[count.code] += count.mentions }
          wanted -= 1
        }
        left -= 1
      }
      for code in 0..<codes where gap(dealt[code], all[code], dealtSize, restSize) >= limits[code] {
        atLeast[code] += 1
      }
      if let distance = distance(dealt, zip(all, dealt).map { $0 - $1 }) { distances.append(distance) }
    }
    let made = self.deals
    p = atLeast.map { Double(1 + $0) / Double(1 + made) }
    self.distances = distances.sorted()
  }

  /// By what part a difference may fall short of the one seen and still count as equal: their sums round differently.
  private static let allowance = 1e-10

  private static func totals(_ rows: [[CodeCount]], codes: Int) -> [Int] {
    var totals = [Int](repeating: 0, count: codes)
    for row in rows {
      for count in row { totals[count.code] += count.mentions }
    }
    return totals
  }
}
