import Foundation

/// Kleinberg's bursts of a batched series: the months in which something is mentioned markedly more
/// often than at its usual rate.
///
/// The series is read as the path of a machine with states 0, 1, …, in which a document is a hit
/// with the chance p₀sⁱ. Staying in a state costs the negative logarithm of the likelihood of what
/// was seen; rising from i to j costs (j − i)·γ·ln n; falling is free; the machine starts in state 0.
/// The path of least total cost is found by Viterbi's algorithm, over the costs of whole paths: a
/// choice month by month overlooks bursts that pay only over several.
///
/// Kleinberg (2003), "Bursty and hierarchical structure in streams", Data Mining and Knowledge
/// Discovery 7, 373–397, in the form for batched arrivals.
///
/// ```swift
/// let bursts = KleinbergBursts(hits: [2, 3, 1, 2, 8, 10, 9, 3], base: [90, 90, 90, 90, 90, 90, 90, 90])
/// bursts?.bursts    // one, of places 4 to 6
/// ```
public struct KleinbergBursts: Hashable, Sendable {
  /// An unbroken stretch at or above a level.
  public struct Burst: Hashable, Sendable {
    /// The level, from 1 up. A burst of level 2 lies within one of level 1.
    public let level: Int
    /// The places of its batches in the series.
    public let batches: ClosedRange<Int>
    /// By how much the level's state explains the batches better than the state below it, in
    /// natural logarithms of likelihood.
    public let weight: Double
  }

  /// The state of each batch, 0 being the usual rate.
  public let states: [Int]
  /// The share of hits each state stands for; the first is that of the whole series. States whose
  /// share would reach 1 are left out, so with a usual share of a half or more nothing can burst.
  public let shares: [Double]
  /// The cost of the path, in natural logarithms.
  public let cost: Double
  /// The bursts, in the order of their first batch, longer ones before those within them.
  public let bursts: [Burst]

  /// The bursts of a series of batches.
  ///
  /// - Parameters:
  ///   - hits: the documents with a mention in each batch, 0 to the batch's base.
  ///   - base: all documents of each batch. A batch without documents tells nothing and costs
  ///     nothing in any state.
  ///   - scaling: s, how many times as often each state hits as the one below; above 1.
  ///   - gamma: γ, how dear rising is; above 0. Larger values give fewer, stronger bursts.
  ///   - levels: how many states there are above the usual one.
  /// - Returns: `nil` without any document, or when an argument is not as said above.
  public init?(
    hits: [Int], base: [Int], scaling: Double = 2, gamma: Double = 1, levels: Int = 1
  ) {
    guard hits.count == base.count, scaling > 1, gamma > 0, levels > 0,
      zip(hits, base).allSatisfy({ 0 <= $0 && $0 <= $1 }),
      let whole = Share(hits: hits.reduce(0, +), base: base.reduce(0, +))
    else { return nil }

    var shares = [whole.value]
    while shares.count <= levels, let next = shares.last.map({ $0 * scaling }), 0 < next, next < 1 {
      shares.append(next)
    }
    let costs = zip(hits, base).map { hits, base in
      shares.map { share in
        // Subtracted from 0, so that a certain outcome costs 0 and not −0.
        0
          - BinomialDistribution.logDensity(
            Double(hits), trials: Double(base), p: share, complement: 1 - share)
      }
    }
    let rise = gamma * log(Double(hits.count))
    let path = Self.cheapestPath(costs: costs, rise: rise)
    states = path.states
    cost = path.cost
    self.shares = shares
    bursts = Self.bursts(states: path.states, costs: costs)
  }

  /// The path of least total cost from state 0; of equal ones the lower.
  private static func cheapestPath(
    costs: [[Double]], rise: Double
  ) -> (states: [Int], cost: Double) {
    guard let states = costs.first?.indices else { return ([], 0) }
    var total = states.map { $0 == 0 ? 0 : Double.infinity }
    var origins: [[Int]] = []
    for batch in costs {
      let steps = states.map { state in
        var best = (from: 0, cost: Double.infinity)
        for from in states {
          let cost = total[from] + rise * Double(max(0, state - from))
          if cost < best.cost { best = (from, cost) }
        }
        return best
      }
      origins.append(steps.map(\.from))
      total = states.map { steps[$0].cost + batch[$0] }
    }
    var state = states.reduce(0) { total[$1] < total[$0] ? $1 : $0 }
    let cost = total[state]
    var path: [Int] = []
    for from in origins.reversed() {
      path.append(state)
      state = from[state]
    }
    return (path.reversed(), cost)
  }

  private static func bursts(states: [Int], costs: [[Double]]) -> [Burst] {
    var bursts: [Burst] = []
    for level in stride(from: 1, through: states.max() ?? 0, by: 1) {
      var start: Int?
      for place in 0...states.count {
        let isInside = place < states.count && states[place] >= level
        if isInside {
          start = start ?? place
        } else if let first = start {
          let weight = (first..<place).reduce(0) { $0 + costs[$1][level - 1] - costs[$1][level] }
          bursts.append(Burst(level: level, batches: first...(place - 1), weight: weight))
          start = nil
        }
      }
    }
    return bursts.sorted { ($0.batches.lowerBound, $0.level) < ($1.batches.lowerBound, $1.level) }
  }
}
