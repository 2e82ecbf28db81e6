import Testing

@testable import Measures

struct ExposureSumsTests {
  /// The quantiles of the normal distribution, from its tables, in a million draws; ten standard errors of a chance.
  @Test(arguments: [(-1.959964, 0.025), (-0.674490, 0.25), (0, 0.5), (1.281552, 0.9), (2.575829, 0.995)])
  func normalNumbersHaveItsQuantiles(quantile: Double, chance: Double) {
    var generator = SplitMix64(seed: 3)
    let draws = 1_000_000
    let below = (0..<draws).count { _ in StandardNormal.draw(using: &generator) < quantile }
    let error = (chance * (1 - chance) / Double(draws)).squareRoot()
    expectClose(Double(below) / Double(draws), chance, absolute: 10 * error)
  }

  @Test func momentsOfOneDraw() {
    // 1, 2, 9: mean 4; squares 9 + 4 + 25 = 38; cubes −27 − 8 + 125 = 90.
    let moments = ExposureMoments(of: [1, 2, 9])
    #expect(moments.mean == 4 && moments.variance == 38.0 / 3 && moments.third == 30)
    #expect(ExposureMoments(of: []).mean == 0)
  }

  @Test func fewOrSkewedDrawsAreMadeOneByOne() {
    let even = ExposureMoments(of: [1, 2, 3])
    #expect(ExposureSums.areNormal([(draws: 60, moments: even), (draws: 40, moments: even)]))
    #expect(!ExposureSums.areNormal([(draws: 60, moments: even), (draws: 39, moments: even)]))
    // One document as long as all others together decides the sum by how often it is drawn.
    let one = [Double](repeating: 1, count: 199) + [200.0]
    #expect(!ExposureSums.areNormal([(draws: 200, moments: ExposureMoments(of: one))]))
    #expect(ExposureSums.areNormal([(draws: 100, moments: ExposureMoments(of: [7, 7]))]))
  }

  /// Lengths as skewed as those of news, by either way of drawing them: the same ends of the intervals.
  @Test(arguments: [0, 3])
  func agreesWithDrawsOneByOne(withEvents: Int) throws {
    var generator = SplitMix64(seed: 21)
    let strata = (0..<12).map { number in
      CodedStratum(
        number: number,
        clusters: (0..<60).map { place in
          let length = 1000 / (0.05 + generator.unit())
          return CodedCluster(counts: place < withEvents ? [(0, 1 + place)] : [], exposure: length)
        })
    }
    let all =
      strata + [CodedStratum(number: 12, clusters: RateBootstrapTests.clusters([0, 4, 1], exposure: 900))]
    let rates = try #require(
      RateBootstrap(strata: all, codes: 1, exposures: true, replicates: 20_000, seed: 4)?.perExposure(0))
    let single = try #require(
      ClusterBootstrap(
        rateOf: RateBootstrapTests.singleCode(0, all, perExposure: true), replicates: 20_000, seed: 5))
    expectClose(rates.estimate, single.estimate, relative: 1e-12)
    let error = try #require(single.standardError)
    expectClose(rates.standardError, error, relative: 0.03)
    let interval = try #require(single.interval())
    expectClose(
      rates.interval(), interval.low, interval.high, absolute: 5 * 2.7 * error * (2.0 / 20_000).squareRoot())
  }

  /// Groups in which no document has an event vary by their characters alone: the spread of the sum by hand.
  @Test func theSumSpreadsAsItsDrawsDo() throws {
    let lengths = (0..<200).map { Double(1000 + 10 * $0) }
    let strata = [
      CodedStratum(number: 0, clusters: [CodedCluster(counts: [(0, 1)], exposure: 0)]),
      CodedStratum(number: 1, clusters: lengths.map { CodedCluster(counts: [], exposure: $0) }),
    ]
    let rate = try #require(
      RateBootstrap(strata: strata, codes: 1, exposures: true, replicates: 20_000)?.perExposure(0))
    let sums = rate.replicates.map { 1 / $0 }
    let mean = sums.reduce(0, +) / Double(sums.count)
    let variance = sums.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(sums.count)
    // 200 draws of 1000 … 2990 in steps of 10: mean 1995, variance 100·(200² − 1)/12.
    let expected = 200.0 * 100 * 39_999 / 12
    expectClose(mean, 399_000, absolute: 5 * (expected / 20_000).squareRoot())
    expectClose(variance, expected, relative: 0.05)
  }
}
