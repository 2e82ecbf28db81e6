import Testing

@testable import Measures

struct BinomialSamplerTests {
  /// The numbers drawn against the binomial distribution: chi-squared over the numbers of hits that are expected at
  /// least ten times stays under its 0.9999 quantile.
  @Test(arguments: [
    (1, 1, 2), (4, 1, 3), (10, 1, 100), (16, 3, 16), (500, 60, 500), (30, 29, 30), (5000, 900, 5000),
  ])
  func drawsAreBinomial(trials: Int, hits: Int, all: Int) {
    let sampler = BinomialSampler(trials: trials, hits: hits, of: all)
    var generator = SplitMix64(seed: 8)
    let draws = 100_000
    var counts = [Int](repeating: 0, count: trials + 1)
    for _ in 0..<draws { counts[sampler.draw(using: &generator)] += 1 }
    let chance = Double(hits) / Double(all)
    var chiSquare = 0.0
    var cells = 0.0
    var rest = (seen: 0.0, expected: 0.0)
    for (number, count) in counts.enumerated() {
      let expected =
        Double(draws)
        * BinomialDistribution.density(
          Double(number), trials: Double(trials), p: chance, complement: 1 - chance)
      if expected < 10 {
        rest.seen += Double(count)
        rest.expected += expected
        continue
      }
      chiSquare += (Double(count) - expected) * (Double(count) - expected) / expected
      cells += 1
    }
    if rest.expected > 5 {
      chiSquare += (rest.seen - rest.expected) * (rest.seen - rest.expected) / rest.expected
      cells += 1
    } else {
      // Hardly any, where hardly any are expected.
      #expect(rest.seen < 20)
    }
    #expect(chiSquare < ChiSquareDistribution.quantile(upperTail: 1e-4, degreesOfFreedom: cells - 1))
  }

  @Test func whatIsCertainIsNotDrawn() {
    var generator = SplitMix64(seed: 8)
    let before = generator
    #expect(BinomialSampler(trials: 7, hits: 0, of: 9).draw(using: &generator) == 0)
    #expect(BinomialSampler(trials: 7, hits: 9, of: 9).draw(using: &generator) == 7)
    #expect(BinomialSampler(trials: 0, hits: 3, of: 9).draw(using: &generator) == 0)
    #expect(BinomialSampler(trials: 0, hits: 0, of: 0).draw(using: &generator) == 0)
    #expect(generator == before)
  }
}
