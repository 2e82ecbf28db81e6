/// Looks for the point that best divides counts over time into two parts, each with one rate, and asks how often
/// counts in random order are divided as well.
struct ChangeScan {
  /// A count at one step of time.
  struct Step {
    /// Its place in the series given.
    let index: Int
    let events: Int
    let exposure: Double
  }

  /// A part of the series, or all of it.
  struct Part {
    var events = 0
    var exposure = 0.0

    mutating func add(_ step: Step) {
      events += step.events
      exposure += step.exposure
    }
  }

  /// The steps in the order of time; at least two.
  private let steps: [Step]
  /// All steps together.
  let whole: Part
  /// How much worse one rate of all explains a part than its own would: half its term of the likelihood ratio.
  private let deviance: (_ part: Part, _ whole: Part) -> Double
  /// The place among the steps after which two rates fit best; the first such place.
  private let place: Int
  /// The likelihood ratio there, at least 0.
  let likelihoodRatio: Double

  /// Fails with fewer than two steps, without an event, or with a negative count.
  init?(_ steps: [Step], deviance: @escaping (_ part: Part, _ whole: Part) -> Double) {
    var whole = Part()
    for step in steps { whole.add(step) }
    guard steps.count > 1, whole.events > 0, steps.allSatisfy({ $0.events >= 0 }) else { return nil }
    let best = Self.best(steps, whole: whole, deviance: deviance)
    self.steps = steps
    self.whole = whole
    self.deviance = deviance
    place = best.place
    likelihoodRatio = best.ratio
  }

  /// The steps of a series that have a count and an exposure; `nil` when there are not as many exposures as counts.
  static func steps(counts: [Int?], exposures: [Double]) -> [Step]? {
    guard exposures.count == counts.count else { return nil }
    return zip(counts, exposures).enumerated().compactMap { index, pair in
      guard let count = pair.0, pair.1 > 0, pair.1.isFinite else { return nil }
      return Step(index: index, events: count, exposure: pair.1)
    }
  }

  var base: Int { steps.count }
  /// The place, in the series given, of the last step before the change.
  var lastBefore: Int { steps[place].index }
  /// The place, in the series given, of the first step after it.
  var firstAfter: Int { steps[place + 1].index }
  /// What lies before the change.
  var before: Part { Self.sum(steps[...place]) }
  /// What lies after it.
  var after: Part { Self.sum(steps[(place + 1)...]) }

  /// The part of the random orders with at least this likelihood ratio, by the +1 form.
  func p(permutations: Int, seed: UInt64) -> Double {
    var generator = SplitMix64(seed: seed)
    var shuffled = steps
    var atLeast = 0
    let limit = likelihoodRatio * (1 - roundingAllowance)
    for _ in 0..<permutations {
      generator.shuffle(&shuffled)
      if Self.best(shuffled, whole: whole, deviance: deviance).ratio >= limit { atLeast += 1 }
    }
    return Double(1 + atLeast) / Double(1 + permutations)
  }

  private static func best(
    _ steps: [Step], whole: Part, deviance: (_ part: Part, _ whole: Part) -> Double
  ) -> (place: Int, ratio: Double) {
    var before = Part()
    var best = (place: 0, ratio: -1.0)
    for place in 0..<(steps.count - 1) {
      before.add(steps[place])
      let after = Part(
        events: whole.events - before.events, exposure: max(0, whole.exposure - before.exposure))
      let ratio = 2 * (deviance(before, whole) + deviance(after, whole))
      if ratio > best.ratio { best = (place, ratio) }
    }
    return best
  }

  private static func sum(_ steps: ArraySlice<Step>) -> Part {
    steps.reduce(into: Part()) { $0.add($1) }
  }
}
