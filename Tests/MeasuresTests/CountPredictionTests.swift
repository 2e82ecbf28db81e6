import Foundation
import Testing

@testable import Measures

struct CountPredictionTests {
  /// By hand: no event in two months makes a negative binomial of shape ½ and chance ⅔, so that none has the chance
  /// √⅔, one √⅔ · ½ · ⅓ and two √⅔ · ⅜ · 1/9.
  @Test func twoMonthsWithoutAnEvent() throws {
    let prediction = try #require(CountPrediction(counts: [0, nil, 0]))
    #expect(prediction.base == 2 && prediction.dispersion == 1)
    expectClose(prediction.mean, 0.25)
    expectClose(prediction.variance, 0.375)
    let none = (2.0 / 3).squareRoot()
    expectClose(prediction.lowerTail(of: 0), none)
    expectClose(prediction.upperTail(of: 1), 1 - none)
    expectClose(prediction.lowerTail(of: 1), none * (1 + 1.0 / 6))
    expectClose(prediction.upperTail(of: 3), 1 - none * (1 + 1.0 / 6 + 1.0 / 24))
    // 4.7 % for two or more, 1.3 % for three or more.
    #expect(prediction.interval() == 0...2)
    #expect(prediction.lowerTail(of: -1) == 0 && prediction.upperTail(of: 0) == 1)
  }

  /// Alike months: with φ = 1 the shape is the number of events and one half, and the chance T/(T + t), for any
  /// exposures; P(0) = (T/(T + t))^(S + ½).
  @Test func closedFormWithJeffreysPrior() throws {
    let prediction = try #require(
      CountPrediction(counts: [2, 3, 2, 3], exposures: [100, 120, 90, 130], next: 110))
    #expect(prediction.dispersion == 1)
    expectClose(prediction.lowerTail(of: 0), pow(440.0 / 550, 10.5))
    expectClose(prediction.lowerTail(of: 1), pow(440.0 / 550, 10.5) * (1 + 10.5 * 110 / 550))
  }

  /// The chance of fewer than the interval, and of more, is at most 2.5 % each, and one count less would be too few.
  @Test(arguments: [[3, 0, 5, 2], [0, 0, 1], [40, 35, 52, 61, 30], [9, 0, 0, 30, 2, 0]])
  func intervalsAreShortest(counts: [Int]) throws {
    let prediction = try #require(CountPrediction(counts: counts))
    let interval = prediction.interval()
    #expect(prediction.lowerTail(of: interval.lowerBound - 1) <= 0.025)
    #expect(prediction.lowerTail(of: interval.lowerBound) > 0.025)
    #expect(prediction.upperTail(of: interval.upperBound + 1) <= 0.025)
    #expect(prediction.upperTail(of: interval.upperBound) > 0.025)
    let wide = prediction.interval(at: try #require(ConfidenceLevel(0.999)))
    #expect(wide.lowerBound <= interval.lowerBound && wide.upperBound > interval.upperBound)
  }

  @Test func varyingMonthsWidenIt() throws {
    let even = try #require(CountPrediction(counts: [10, 9, 11, 10, 10]))
    let uneven = try #require(CountPrediction(counts: [2, 25, 3, 18, 2]))
    #expect(uneven.dispersion > 3)
    expectClose(even.mean, uneven.mean)
    #expect(uneven.interval().count > even.interval().count)
    // φ, the Pearson statistic over its degrees of freedom, by hand: (64 + 225 + 49 + 64 + 64)/10 / 4.
    expectClose(uneven.dispersion, 466.0 / 40)
  }

  @Test func nothingToPredictFrom() {
    #expect(CountPrediction(counts: []) == nil)
    #expect(CountPrediction(counts: [3, nil]) == nil)
    #expect(CountPrediction(counts: [3, -1, 2]) == nil)
    #expect(CountPrediction(counts: [3, 1], exposures: [1], next: 1) == nil)
    #expect(CountPrediction(counts: [3, 1], exposures: [1, 1], next: 0) == nil)
    #expect(CountPrediction(counts: [3, 1, 4], exposures: [5, 0, 5], next: 5)?.base == 2)
  }

  /// Of next months drawn like the 24 before them, at least 95 % lie within the interval (three standard errors
  /// allowed): with Poisson counts, and with counts whose rate varies as a gamma variable of this shape. More of them do
  /// where counts are small, since an interval of whole numbers cannot hold just 95 %.
  @Test(arguments: [
    (0.3, nil, 1), (2, nil, 0.995), (10, nil, 0.985), (40, nil, 0.985), (2, 5.0, 0.99), (10, 5.0, 0.97),
    (10, 2.0, 0.97),
  ])
  func coverage(mean: Double, shape: Double?, most: Double) throws {
    var generator = SplitMix64(seed: 77)
    let rounds = 2000
    func count() -> Int {
      var rate = mean
      if let shape {
        rate *= GammaDistribution.quantile(lowerTail: generator.unit(), shape: shape) / shape
      }
      // Events at random times: as many as gaps fit into one month.
      var events = -1
      var time = 0.0
      while time < rate {
        time -= log(1 - generator.unit())
        events += 1
      }
      return max(0, events)
    }
    var within = 0
    for _ in 0..<rounds {
      let prediction = try #require(CountPrediction(counts: (0..<24).map { _ in count() }))
      within += prediction.interval().contains(count()) ? 1 : 0
    }
    let share = Double(within) / Double(rounds)
    #expect(share > 0.95 - 3 * 0.0049 && share < most)
  }
}
