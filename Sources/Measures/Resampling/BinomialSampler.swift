/// Draws binomial numbers: how many of so many trials hit.
///
/// By Walker's alias method as Vose (1991) sets it up, IEEE Transactions on Software Engineering 17, 972–975: one
/// random number and one look into a table for each draw, however many the trials.
struct BinomialSampler: Sendable {
  /// The number of hits that the first column stands for.
  private let lowest: Int
  /// The columns, all equally likely: each is one number of hits up to its threshold, and another beyond.
  private let columns: [Column]

  private struct Column {
    /// The part of the column that is its own number, in units of 2⁻⁶⁴.
    var threshold: UInt64
    var alias: Int
  }

  /// The number of hits in `trials` trials that each hit with the chance `hits / all`; both from 0 up, `hits` at most
  /// `all`.
  init(trials: Int, hits: Int, of all: Int) {
    guard trials > 0, hits > 0, hits < all else {
      // Nothing is left to chance.
      lowest = hits >= all && all > 0 ? max(0, trials) : 0
      columns = []
      return
    }
    let (first, densities) = Self.densities(trials: trials, odds: Double(hits) / Double(all - hits))
    lowest = first
    columns = Self.columns(densities)
  }

  /// The next number of hits.
  func draw(using generator: inout SplitMix64) -> Int {
    guard columns.count > 1 else { return lowest }
    // The upper part of the product chooses the column; the lower part is then as good as a random number anew.
    let (place, part) = generator.next().multipliedFullWidth(by: UInt64(columns.count))
    let column = columns[Int(place)]
    return lowest + (part < column.threshold ? Int(place) : column.alias)
  }

  /// The chances of the numbers of hits, up to a common factor, and the first of these numbers. Those too small to ever
  /// be drawn are left out.
  private static func densities(trials: Int, odds: Double) -> (first: Int, densities: [Double]) {
    let negligible = 0x1p-64
    let mode = min(trials, Int(Double(trials + 1) * (odds / (1 + odds))))
    var below: [Double] = []
    var density = 1.0
    for hits in stride(from: mode, to: 0, by: -1) {
      density *= Double(hits) / (Double(trials - hits + 1) * odds)
      if density < negligible { break }
      below.append(density)
    }
    var densities = Array(below.reversed())
    densities.append(1)
    density = 1
    for hits in mode..<trials {
      density *= Double(trials - hits) * odds / Double(hits + 1)
      if density < negligible { break }
      densities.append(density)
    }
    return (mode - below.count, densities)
  }

  private static func columns(_ densities: [Double]) -> [Column] {
    let scale = Double(densities.count) / densities.reduce(0, +)
    var heights = densities.map { $0 * scale }
    var columns = densities.indices.map { Column(threshold: .max, alias: $0) }
    var short = heights.indices.filter { heights[$0] < 1 }
    var tall = heights.indices.filter { heights[$0] >= 1 }
    while let small = short.popLast(), let large = tall.last {
      columns[small] = Column(threshold: UInt64(heights[small] * 0x1p64), alias: large)
      heights[large] -= 1 - heights[small]
      if heights[large] < 1 {
        tall.removeLast()
        short.append(large)
      }
    }
    return columns
  }
}
