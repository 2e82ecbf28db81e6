import Measures

/// How many of a stratum's draws fall on documents with a mention: a binomial number, drawn by looking one uniform
/// number up, so that a resample costs what it holds and not what it leaves out.
struct SpeakingDraws: Sendable {
  private let first: Int
  /// The chance of `first + place` or fewer.
  private let cumulative: [Double]

  /// - Parameters:
  ///   - draws: How many documents are drawn: as many as the stratum has.
  ///   - speaking: How many of the stratum's documents have a mention, 0 to `draws`.
  init(draws: Int, speaking: Int) {
    guard speaking > 0, speaking < draws else {
      first = speaking
      cumulative = [1]
      return
    }
    // From the likeliest number outwards, each chance from its neighbour's, until they no longer matter.
    let odds = Double(speaking) / Double(draws - speaking)
    var below: [Double] = []
    var number = speaking
    var weight = 1.0
    while number > 0 {
      weight *= Double(number) / (Double(draws - number + 1) * odds)
      number -= 1
      guard weight > Self.negligible else { break }
      below.append(weight)
    }
    var weights = below.reversed() + [1]
    number = speaking
    weight = 1
    while number < draws {
      weight *= Double(draws - number) * odds / Double(number + 1)
      number += 1
      guard weight > Self.negligible else { break }
      weights.append(weight)
    }
    first = speaking - below.count
    let sum = weights.reduce(0, +)
    var running = 0.0
    cumulative = weights.map { weight in
      running += weight
      return running / sum
    }
  }

  /// Draws a number.
  func draw(using generator: inout SplitMix64) -> Int {
    let chance = generator.unit()
    var low = 0
    var high = cumulative.count - 1
    while low < high {
      let middle = (low + high) / 2
      if cumulative[middle] > chance { high = middle } else { low = middle + 1 }
    }
    return first + low
  }

  /// A part of the likeliest number's chance that no run of draws would notice.
  private static let negligible = 1e-17
}
