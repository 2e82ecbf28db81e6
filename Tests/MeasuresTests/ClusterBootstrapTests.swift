import Testing

@testable import Measures

struct ClusterBootstrapTests {
  static func documents(_ counts: [Int]) -> [Cluster] { counts.map { Cluster(events: $0) } }

  /// One mention a document, few of many: resampling is binomial sampling, whose quantiles scipy's
  /// `binom.ppf([.025, .975], 400, .075)/400` gives as 0.05 and 0.1025, and near them lies the
  /// Poisson interval.
  @Test func oneMentionADocumentIsNearPoisson() throws {
    let month = Self.documents(
      [Int](repeating: 1, count: 30) + [Int](repeating: 0, count: 370))
    let bootstrap = try #require(ClusterBootstrap(rateOf: [month], replicates: 20_000))
    expectClose(bootstrap.estimate, 0.075)
    #expect(bootstrap.base == 400)
    // A quantile of 20,000 binomial numbers is at most one step of 1/400 off.
    expectClose(bootstrap.interval(), 0.05, 0.1025, absolute: 0.0025)
    expectClose(bootstrap.standardError, 0.013169567191065924, relative: 0.03)
    let poisson = try #require(Rate(events: 30, base: 400)).interval()
    expectClose(bootstrap.interval(), poisson.low, poisson.high, relative: 0.1)
  }

  /// 36.6 % of the resamples miss a given document, so the interval must reach none.
  @Test func allMentionsInOneDocumentReachNone() throws {
    let month = Self.documents([50] + [Int](repeating: 0, count: 99))
    let bootstrap = try #require(ClusterBootstrap(rateOf: [month]))
    #expect(bootstrap.interval()?.low == 0)
    let missed = bootstrap.replicates.filter { $0 == 0 }.count
    // 0.99¹⁰⁰ = 0.36603, five standard errors.
    expectClose(Double(missed) / 2000, 0.36603, absolute: 5 * 0.01077)
    let poisson = try #require(Rate(events: 50, base: 100)).interval()
    #expect(try #require(bootstrap.interval()).width > 3 * poisson.width)
  }

  /// The standard deviation of a resampled mean in strata by its formula: √(6·V₁ + 4·V₂)/10, V the
  /// variances, by numpy.
  @Test func strataAreResampledApart() throws {
    let strata = [Self.documents([0, 0, 7, 1, 0, 2]), [], Self.documents([1, 0, 0, 3])]
    let bootstrap = try #require(ClusterBootstrap(rateOf: strata, replicates: 20_000))
    expectClose(bootstrap.estimate, 1.4)
    expectClose(bootstrap.standardError, 0.6582805886043833, relative: 0.03)
    let mean = bootstrap.replicates.reduce(0, +) / 20_000
    expectClose(mean, 1.4, absolute: 5 * 0.65828 / 141)
    // Nothing varies within these strata, so nothing varies at all.
    let even = ClusterBootstrap(rateOf: [Self.documents([1, 1, 1]), Self.documents([5, 5])])
    expectClose(even?.interval(), 2.6, 2.6)
  }

  /// All 4⁴ resamples, enumerated with numpy: the 10 % quantiles and the median.
  @Test func exposuresAreResampledToo() throws {
    let documents = [
      Cluster(events: 0, exposure: 10), Cluster(events: 5, exposure: 20),
      Cluster(events: 1, exposure: 5), Cluster(events: 2, exposure: 30),
    ]
    let bootstrap = try #require(ClusterBootstrap(rateOf: [documents], replicates: 20_000))
    let confidence = try #require(ConfidenceLevel(0.8))
    expectClose(bootstrap.interval(at: confidence), 0.05454545, 0.2, absolute: 0.004)
    expectClose(bootstrap.standardError, 0.0534208847877509, relative: 0.03)
  }

  /// The quick way, which counts the common documents only, and the plain one draw from the same
  /// distribution.
  @Test(arguments: [[0, 0, 0, 0, 3, 1, 0, 0], [4, 1, 2, 3], [2, 2, 2, 0, 2], [1, 0]])
  func quickAndPlainAgree(counts: [Int]) throws {
    let documents = Self.documents(counts)
    let quick = try #require(ClusterBootstrap(rateOf: [documents], replicates: 20_000, seed: 1))
    let plain = try #require(
      ClusterBootstrap(strata: [counts], replicates: 20_000, seed: 2) { sample in
        Double(sample.reduce(0, +)) / Double(sample.count)
      })
    #expect(quick.estimate == plain.estimate)
    for step in 0...(counts.count * 4) {
      let bound = Double(step) / Double(counts.count) + 1e-9
      let below = quick.replicates.filter { $0 <= bound }.count
      let belowPlain = plain.replicates.filter { $0 <= bound }.count
      // Five standard errors of a difference of two shares, √(2·¼/20000) each at most.
      #expect(abs(below - belowPlain) <= 20_000 / 40)
    }
  }

  @Test func sameSeedSameReplicates() {
    let documents = Self.documents([0, 3, 1, 0, 0, 2])
    let one = ClusterBootstrap(rateOf: [documents], seed: 5)
    #expect(one == ClusterBootstrap(rateOf: [documents], seed: 5))
    #expect(one?.replicates != ClusterBootstrap(rateOf: [documents], seed: 6)?.replicates)
    #expect(one?.replicates.count == 2000)
  }

  @Test func ratiosAndDifferences() throws {
    let target = [Self.documents([2, 0, 4, 1, 3, 0, 2, 1])]
    let reference = [Self.documents([1, 0, 0, 1, 0, 1, 0, 0, 0, 1])]
    let ratio = try #require(ClusterBootstrap(ratioOf: target, to: reference))
    let difference = try #require(ClusterBootstrap(differenceOf: target, from: reference))
    expectClose(ratio.estimate, 1.625 / 0.4)
    expectClose(difference.estimate, 1.225)
    #expect(ratio.base == 18)
    #expect(ratio.interval()?.contains(ratio.estimate) == true)
    #expect(difference.interval()?.contains(difference.estimate) == true)
    // A group is drawn apart from the other: against itself the difference still varies.
    let self0 = try #require(ClusterBootstrap(differenceOf: target, from: target))
    #expect(self0.estimate == 0)
    #expect(try #require(self0.interval()).width > 0)
  }

  /// A third or so of the resamples have no event in the reference.
  @Test func infiniteAndUndefinedRatios() throws {
    let ratio = try #require(
      ClusterBootstrap(
        ratioOf: [Self.documents([1, 0, 0])], to: [Self.documents([1, 0, 0])]))
    #expect(ratio.undefined > 0)
    #expect(ratio.replicates.count + ratio.undefined == 2000)
    #expect(ratio.interval()?.high == .infinity)
    #expect(ratio.interval()?.low == 0)
    #expect(ratio.standardError == nil)
  }

  @Test func nothingToResample() {
    #expect(ClusterBootstrap(rateOf: []) == nil)
    #expect(ClusterBootstrap(rateOf: [[]]) == nil)
    #expect(ClusterBootstrap(rateOf: [[Cluster(events: 3, exposure: 0)]]) == nil)
    #expect(ClusterBootstrap(ratioOf: [], to: [[Cluster(events: 1)]]) == nil)
    #expect(
      ClusterBootstrap(ratioOf: [[Cluster(events: 0)]], to: [[Cluster(events: 0)]]) == nil)
    #expect(ClusterBootstrap(rateOf: [[Cluster(events: 1)]], replicates: 0)?.interval() == nil)
    #expect(ClusterBootstrap(strata: [[Int]]()) { _ in nil } == nil)
  }

  /// Units resampled whole: an interval for Krippendorff's alpha.
  @Test func resamplesUnitsOfCoding() throws {
    let agreed: [[Double]] = [[0, 0], [1, 1], [0, 0], [1, 1]]
    let disputed: [Double] = [1, 2]
    let units = (0..<10).flatMap { _ in agreed + [disputed] }
    let alpha = try #require(KrippendorffAlpha(units: units, metric: .nominal))
    let bootstrap = try #require(
      ClusterBootstrap(strata: [units], replicates: 500) {
        KrippendorffAlpha(units: $0, metric: .nominal)?.value
      })
    #expect(bootstrap.estimate == alpha.value)
    #expect(bootstrap.interval()?.contains(alpha.value) == true)
  }
}
