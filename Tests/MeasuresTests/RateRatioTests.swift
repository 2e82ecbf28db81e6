import Foundation
import Testing

@testable import Measures

struct RateRatioTests {
  struct Case: Sendable {
    let target: (events: Int, exposure: Double)
    let reference: (events: Int, exposure: Double)
    let exact: (Double, Double)
    let wald: (Double, Double)
    let central: Double
    let minimumLikelihood: Double

    var ratio: RateRatio? {
      guard let target = Rate(events: target.events, exposure: target.exposure),
        let reference = Rate(events: reference.events, exposure: reference.exposure)
      else { return nil }
      return RateRatio(target: target, reference: reference)
    }
  }

  /// scipy 1.17.1: `beta.ppf`/`beta.isf` for the exact interval, `binom.cdf`/`sf` for the central
  /// p, `binomtest(a, a + b, T1/(T1 + T2))` for the other. The first row has the rates of Gu et al.
  /// (2008), the second is the example of R's `poisson.test`.
  static let cases = [
    Case(
      target: (60, 51477.5), reference: (30, 54308.7), exact: (1.3397357217726522, 3.3883655736162517),
      wald: (1.3612801263025063, 3.270516969129076), central: 0.0008561053881002488,
      minimumLikelihood: 0.0006751826586863219),
    Case(
      target: (11, 800), reference: (21, 3011), exact: (0.8584264033916397, 4.277265943654075),
      wald: (0.9505660969473076, 4.088895366821594), central: 0.11201731957539936,
      minimumLikelihood: 0.0796686330333295),
    Case(
      target: (0, 100), reference: (5, 120), exact: (0, 1.3095349262190554),
      wald: (0.006032266999107258, 1.9728613551161192), central: 0.09656568416215985,
      minimumLikelihood: 0.06768663342667852),
    Case(
      target: (5, 120), reference: (0, 100), exact: (0.7636298810962163, .infinity),
      wald: (0.5068779908972071, 165.77515553406278), central: 0.09656568416215985,
      minimumLikelihood: 0.06768663342667852),
    Case(
      target: (3, 10), reference: (3, 10), exact: (0.13393758817773016, 7.466164006724067),
      wald: (0.20183517255576677, 4.9545378406417315), central: 1, minimumLikelihood: 1),
    Case(
      target: (1000, 5e4), reference: (1200, 5.1e4), exact: (0.7807957072874558, 0.9251855463966216),
      wald: (0.781578588099491, 0.9244111993355035), central: 0.0001559960359753294,
      minimumLikelihood: 0.0001466877752301105),
    Case(
      target: (40000, 1e5), reference: (41000, 1e5), exact: (0.9622395147444236, 0.9891652004593996),
      wald: (0.9622635693020375, 0.9891410488325211), central: 0.0004478218231375636,
      minimumLikelihood: 0.0004478218231375636),
    Case(
      target: (2, 500), reference: (40, 1000), exact: (0.011707786940223557, 0.3856155769251105),
      wald: (0.024168287998650992, 0.4137653440971149), central: 1.907231172653782e-05,
      minimumLikelihood: 1.987203241762846e-05),
  ]

  @Test(arguments: cases)
  func intervalsAndTests(_ row: Case) throws {
    let ratio = try #require(row.ratio)
    expectClose(ratio.exactInterval(), row.exact.0, row.exact.1)
    expectClose(ratio.waldInterval(), row.wald.0, row.wald.1)
    expectClose(ratio.p(by: .central), row.central)
    expectClose(ratio.p(by: .minimumLikelihood), row.minimumLikelihood)
  }

  /// Gu et al. (2008) print 3.3393 and 0.000420 for the test of the logarithm, as statsmodels' tests quote them.
  @Test func waldTestOfTheLogarithm() throws {
    let ratio = try #require(Self.cases[0].ratio)
    let interval = ratio.waldInterval()
    let error = log(interval.high / interval.low) / (2 * ConfidenceLevel.standard.normalQuantile)
    let z = log(ratio.value) / error
    expectClose(ratio.value, 2.1099975718, absolute: 6e-11)
    expectClose(z, 3.3393, absolute: 5e-5)
    expectClose(NormalDistribution.upperTail(z), 0.000420, absolute: 5e-7)
  }

  /// The two rules differ, so a p says which it is made by: R's of its example is not the central one.
  @Test func rulesOfTwoSidedPDiffer() throws {
    let ratio = try #require(Self.cases[1].ratio)
    expectClose(ratio.p(by: .minimumLikelihood), 0.0796686330, absolute: 6e-11)
    expectClose(ratio.p(by: .central), 0.1120173196, absolute: 6e-11)
    #expect(TwoSidedRule.allCases.map(\.rawValue) == ["central", "minimumLikelihood"])
  }

  /// R's help page prints ratio and interval of its example to seven digits.
  @Test func exampleOfPoissonTestInR() throws {
    let ratio = try #require(Self.cases[1].ratio)
    expectClose(ratio.value, 1.971488, relative: 1e-7)
    expectClose(ratio.exactInterval(), 0.8584264, 4.2772659, relative: 1e-7)
  }

  /// `binomtest(60, 90, 1.5·T1/(1.5·T1 + T2))`.
  @Test func testAgainstAnotherRatio() throws {
    let ratio = try #require(Self.cases[0].ratio)
    expectClose(ratio.p(by: .minimumLikelihood, against: 1.5), 0.13461785232792375)
    expectClose(ratio.p(by: .central, against: 1.5), 0.15144093808949682)
    #expect(ratio.p(by: .central, against: 0).isNaN)
  }

  /// Turning the ratio round inverts the interval and keeps the p.
  @Test(arguments: cases)
  func inversion(_ row: Case) throws {
    let ratio = try #require(row.ratio)
    let inverse = try #require(RateRatio(target: ratio.reference, reference: ratio.target))
    expectClose(inverse.exactInterval(), 1 / row.exact.1, 1 / row.exact.0)
    for rule in TwoSidedRule.allCases {
      expectClose(inverse.p(by: rule), ratio.p(by: rule), relative: 1e-8)
    }
  }

  /// The central p is 5 % at the ends of the 95 % interval.
  @Test(arguments: cases)
  func centralTestAndIntervalAgree(_ row: Case) throws {
    let ratio = try #require(row.ratio)
    let interval = ratio.exactInterval()
    for end in [interval.low, interval.high] where end > 0 && end.isFinite {
      expectClose(ratio.p(by: .central, against: end), 0.05, relative: 1e-7)
    }
  }

  /// The sum over all outcomes, spelt out, for every outcome of small tables.
  @Test(arguments: [0.5, 0.2, 2.0 / 3, 0.91])
  func minimumLikelihoodIsTheSumOfTheUnlikely(chance: Double) {
    for trials in 1...14 {
      let densities = (0...trials).map {
        BinomialDistribution.density(
          Double($0), trials: Double(trials), p: chance, complement: 1 - chance)
      }
      for hits in 0...trials {
        let unlikely = densities.filter { $0 <= densities[hits] * (1 + 1e-7) }.reduce(0, +)
        let test = BinomialTest(hits: hits, trials: trials, chance: chance)
        expectClose(test.minimumLikelihood, unlikely, relative: 1e-10)
      }
    }
  }

  @Test func noEventNoRatio() throws {
    let nothing = try #require(Rate(events: 0, exposure: 10))
    let something = try #require(Rate(events: 1, exposure: 10))
    #expect(RateRatio(target: nothing, reference: nothing) == nil)
    #expect(LogRatio(target: nothing, reference: nothing) == nil)
    #expect(RateRatio(target: something, reference: nothing)?.value == .infinity)
    #expect(RateRatio(target: nothing, reference: something)?.value == 0)
  }
}
