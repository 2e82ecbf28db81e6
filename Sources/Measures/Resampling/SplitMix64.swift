/// A small generator of random numbers whose sequence is fixed by its seed, on every machine and
/// with every version of the standard library.
///
/// SplitMix64: Steele, Lea & Flood (2014), "Fast splittable pseudorandom number generators", OOPSLA,
/// as published by Vigna. Good for resampling, not for secrets. The standard library's own
/// `shuffle` and `random` may change between versions; the draws here are spelt out instead.
public struct SplitMix64: RandomNumberGenerator, Hashable, Sendable {
  /// The seed taken where none is given, so that a run repeats exactly.
  public static let standardSeed: UInt64 = 20_240_101

  private var state: UInt64

  /// A generator whose whole sequence follows from `seed`.
  public init(seed: UInt64 = standardSeed) {
    state = seed
  }

  /// The generator of one of many streams of a seed: a sequence of its own for each number.
  init(seed: UInt64, stream: UInt64) {
    // Each step is one-to-one, so that different numbers have different states.
    var mixed = SplitMix64(seed: seed)
    mixed = SplitMix64(seed: mixed.next() ^ stream)
    self.init(seed: mixed.next())
  }

  /// The next 64 random bits.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }

  /// A whole number from 0 to before `bound`, all equally likely; 0 for a bound below 2.
  ///
  /// Lemire (2019), "Fast random integer generation in an interval".
  public mutating func index(below bound: Int) -> Int {
    guard bound > 1 else { return 0 }
    let bound = UInt64(bound)
    var product = next().multipliedFullWidth(by: bound)
    if product.low < bound {
      let rejected = (0 &- bound) % bound
      while product.low < rejected { product = next().multipliedFullWidth(by: bound) }
    }
    return Int(product.high)
  }

  /// A number from 0 to before 1, in steps of 2⁻⁵³.
  public mutating func unit() -> Double {
    Double(next() >> 11) * 0x1p-53
  }

  /// Puts the elements into a random order, all equally likely (Fisher and Yates).
  public mutating func shuffle<Element>(_ elements: inout [Element]) {
    for last in stride(from: elements.count - 1, to: 0, by: -1) {
      elements.swapAt(last, index(below: last + 1))
    }
  }
}
