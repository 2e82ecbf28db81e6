import Testing

@testable import Measures

struct SplitMix64Tests {
  /// The sequence of Vigna's reference program for the seed 1234567.
  @Test func publishedSequence() {
    var generator = SplitMix64(seed: 1_234_567)
    let expected: [UInt64] = [
      6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
      4_593_380_528_125_082_431, 16_408_922_859_458_223_821,
    ]
    #expect(expected.map { _ in generator.next() } == expected)
  }

  /// Each of 7 indices about as often as the others: chi-squared with 6 degrees of freedom stays
  /// under its 0.9999 quantile, 27.86.
  @Test func indicesAreEven() {
    var generator = SplitMix64(seed: 1)
    var counts = [Int](repeating: 0, count: 7)
    for _ in 0..<70_000 { counts[generator.index(below: 7)] += 1 }
    let chiSquare = counts.reduce(0.0) { $0 + Double(($1 - 10_000) * ($1 - 10_000)) / 10_000 }
    #expect(chiSquare < 27.86)
    #expect(generator.index(below: 1) == 0 && generator.index(below: 0) == 0)
  }

  @Test func unitsLieBelowOne() {
    var generator = SplitMix64(seed: 2)
    let numbers = (0..<10_000).map { _ in generator.unit() }
    #expect(numbers.allSatisfy { (0..<1).contains($0) })
    expectClose(numbers.reduce(0, +) / 10_000, 0.5, absolute: 5 * 0.2887 / 100)
  }

  /// All 24 orders of four, evenly: under the 0.9999 quantile of chi-squared, 23 degrees: 57.07.
  @Test func shufflesAreEven() {
    var generator = SplitMix64(seed: 3)
    var counts: [[Int]: Int] = [:]
    for _ in 0..<24_000 {
      var order = [0, 1, 2, 3]
      generator.shuffle(&order)
      counts[order, default: 0] += 1
    }
    #expect(counts.count == 24)
    let chiSquare = counts.values.reduce(0.0) { $0 + Double(($1 - 1000) * ($1 - 1000)) / 1000 }
    #expect(chiSquare < 57.07)
  }
}
