import Testing

@testable import Measures

struct RateBootstrapTests {
  /// Clusters with so many events of code 0 each.
  static func clusters(_ events: [Int], exposure: Double = 0) -> [CodedCluster] {
    events.map { CodedCluster(counts: [(code: 0, events: $0)], exposure: exposure) }
  }

  static let codes = 3

  /// Strata of random clusters with events of three codes and exposures.
  static func randomStrata(_ count: Int, from first: Int = 0, seed: UInt64) -> [CodedStratum] {
    var generator = SplitMix64(seed: seed)
    return (first..<(first + count)).map { number in
      let clusters = (0..<(1 + generator.index(below: 20))).map { _ in
        let kinds = generator.unit() < 0.4 ? 1 + generator.index(below: 3) : 0
        return CodedCluster(
          counts: (0..<kinds).map { _ in (generator.index(below: codes), 1 + generator.index(below: 5)) },
          exposure: Double(100 + generator.index(below: 5000)))
      }
      return CodedStratum(number: number, clusters: clusters)
    }
  }

  /// The same strata for the bootstrap of one code.
  static func singleCode(_ code: Int, _ strata: [CodedStratum], perExposure: Bool) -> [[Cluster]] {
    strata.map { stratum in
      stratum.clusters.map { cluster in
        Cluster(
          events: cluster.counts.first { $0.code == code }?.events ?? 0,
          exposure: perExposure ? cluster.exposure : 1)
      }
    }
  }

  /// One mention a document, few of many: the interval is near Wilson's and near Poisson's.
  @Test func oneEventAClusterIsNearWilsonAndPoisson() throws {
    let stratum = CodedStratum(
      number: 1, clusters: Self.clusters([Int](repeating: 1, count: 30)), unlisted: 370)
    let rates = try #require(RateBootstrap(strata: [stratum], codes: 1, replicates: 20_000))
    let rate = try #require(rates.perCluster(0))
    #expect(rate.estimate == 0.075 && rate.base == 400 && rates.events == [30])
    // Resampling is binomial: `binom.ppf([.025, .975], 400, .075)/400` by scipy, at most one step off.
    expectClose(rate.interval(), 0.05, 0.1025, absolute: 0.0025)
    expectClose(rate.standardError, 0.013169567191065924, relative: 0.03)
    let wilson = try #require(Share(hits: 30, base: 400)).interval()
    let poisson = try #require(Rate(events: 30, base: 400)).interval()
    expectClose(rate.interval(), wilson.low, wilson.high, relative: 0.1)
    expectClose(rate.interval(), poisson.low, poisson.high, relative: 0.1)
  }

  /// 36.6 % of the resamples miss a given document, so the interval must reach none.
  @Test func allEventsInOneClusterReachNone() throws {
    let stratum = CodedStratum(number: 1, clusters: Self.clusters([50] + [Int](repeating: 0, count: 99)))
    let rate = try #require(RateBootstrap(strata: [stratum], codes: 1)?.perCluster(0))
    #expect(rate.interval()?.low == 0)
    let missed = rate.replicates.filter { $0 == 0 }.count
    // 0.99¹⁰⁰ = 0.36603, five standard errors.
    expectClose(Double(missed) / 2000, 0.36603, absolute: 5 * 0.01077)
  }

  @Test(arguments: 1...5)
  func orderIsNothing(seed: UInt64) throws {
    let strata = Self.randomStrata(12, seed: seed)
    var generator = SplitMix64(seed: seed &+ 100)
    var shuffled = strata.map { stratum in
      var clusters = stratum.clusters
      generator.shuffle(&clusters)
      return CodedStratum(number: stratum.number, clusters: clusters)
    }
    generator.shuffle(&shuffled)
    #expect(shuffled != strata)
    for exposures in [false, true] {
      let one = RateBootstrap(strata: strata, codes: Self.codes, exposures: exposures, replicates: 50)
      #expect(one != nil)
      #expect(
        one == RateBootstrap(strata: shuffled, codes: Self.codes, exposures: exposures, replicates: 50))
    }
  }

  /// Strata of one number are one stratum; clusters without events need not be listed.
  @Test func piecesOfAStratumAddUp() throws {
    let strata = Self.randomStrata(6, seed: 3)
    let pieces = strata.flatMap { stratum in
      [
        CodedStratum(number: stratum.number, clusters: Array(stratum.clusters.dropFirst(2))),
        CodedStratum(number: stratum.number, clusters: Array(stratum.clusters.prefix(2))),
      ]
    }
    let whole = try #require(
      RateBootstrap(strata: strata, codes: Self.codes, exposures: true, replicates: 50))
    #expect(whole == RateBootstrap(strata: pieces, codes: Self.codes, exposures: true, replicates: 50))

    let unlisted = strata.map { stratum in
      let listed = stratum.clusters.filter { !$0.counts.isEmpty }
      return CodedStratum(
        number: stratum.number, clusters: listed, unlisted: stratum.clusters.count - listed.count)
    }
    let short = try #require(RateBootstrap(strata: unlisted, codes: Self.codes, replicates: 50))
    #expect(short == RateBootstrap(strata: strata, codes: Self.codes, replicates: 50))
    #expect(RateBootstrap(strata: unlisted, codes: Self.codes, exposures: true) == nil)
    for code in 0..<Self.codes {
      // Asking for exposures changes no rate per cluster.
      #expect(short.perCluster(code) == whole.perCluster(code) && whole.perCluster(code) != nil)
      #expect(short.perExposure(code) == nil)
    }
  }

  /// Since each stratum has random numbers of its own, the resamples of two sets of strata add up to those of both.
  @Test func setsOfStrataAddUp() throws {
    let one = Self.randomStrata(7, seed: 5)
    let other = Self.randomStrata(4, from: 7, seed: 6)
    let apart = try [one, other].map {
      try #require(RateBootstrap(strata: $0, codes: Self.codes, replicates: 40))
    }
    let together = try #require(RateBootstrap(strata: other + one, codes: Self.codes, replicates: 40))
    for code in 0..<Self.codes {
      let sums = try apart.map { rates in
        let rate = try #require(rates.perCluster(code))
        return rate.replicates.map { $0 * Double(rates.base) }
      }
      let both = try #require(together.perCluster(code)).replicates.map { $0 * Double(together.base) }
      for replicate in both.indices { expectClose(both[replicate], sums[0][replicate] + sums[1][replicate]) }
    }
  }

  /// The bootstrap of one rate draws anew from the same distribution.
  @Test(arguments: [false, true])
  func agreesWithTheBootstrapOfOneRate(perExposure: Bool) throws {
    let strata = Self.randomStrata(15, seed: 11)
    let rates = try #require(
      RateBootstrap(strata: strata, codes: Self.codes, exposures: perExposure, replicates: 5000, seed: 1))
    for code in 0..<Self.codes {
      let many = try #require(perExposure ? rates.perExposure(code) : rates.perCluster(code))
      let single = try #require(
        ClusterBootstrap(
          rateOf: Self.singleCode(code, strata, perExposure: perExposure), replicates: 5000, seed: 2))
      expectClose(many.estimate, single.estimate, relative: 1e-12)
      #expect(many.base == single.base && many.undefined == 0)
      let error = try #require(single.standardError)
      expectClose(many.standardError, error, relative: 0.07)
      // The middle by five standard errors, the ends, whose errors are some 2.7 times as large, by as many.
      let means = [many, single].map { $0.replicates.reduce(0, +) / 5000 }
      expectClose(means[0], means[1], absolute: 5 * error * (2.0 / 5000).squareRoot())
      let interval = try #require(single.interval())
      let granularity = perExposure ? 0 : 1 / Double(rates.base)
      expectClose(
        many.interval(), interval.low, interval.high,
        absolute: granularity + 5 * 2.7 * error * (2.0 / 5000).squareRoot())
    }
  }

  /// Of two codes that always stand together each has half, in every resample.
  @Test func codesAreResampledTogether() throws {
    let clusters = [2, 0, 5, 1, 0, 0].map { CodedCluster(counts: [(0, $0), (1, $0)]) }
    let rates = try #require(RateBootstrap(strata: [CodedStratum(number: 0, clusters: clusters)], codes: 2))
    let part = try #require(
      rates.figure { events in events[0] > 0 ? Double(events[0]) / Double(events[0] + events[1]) : nil })
    #expect(part.estimate == 0.5 && part.replicates.allSatisfy { $0 == 0.5 })
    // (1/2)⁶ of the resamples have none.
    expectClose(Double(part.undefined) / 2000, 1.0 / 64, absolute: 5 * 0.00277)
    #expect(rates.perCluster(0)?.replicates == rates.perCluster(1)?.replicates)
    #expect(try #require(rates.perCluster(0)?.interval()).width > 0)
  }

  @Test func evenStrataDoNotVary() throws {
    let strata = [
      CodedStratum(number: 0, clusters: Self.clusters([1, 1, 1], exposure: 10)),
      CodedStratum(number: 1, clusters: Self.clusters([5, 5], exposure: 30)),
      CodedStratum(number: 2, clusters: Self.clusters([0], exposure: 10)),
    ]
    let rates = try #require(RateBootstrap(strata: strata, codes: 1, exposures: true))
    expectClose(rates.perCluster(0)?.interval(), 13.0 / 6, 13.0 / 6)
    expectClose(rates.perExposure(0)?.interval(), 0.13, 0.13)
  }

  /// Groups are drawn apart, also with the same seed and numbers of strata: a difference of a group from itself has √2
  /// times its standard error, and the ratio is that of the bootstrap of a ratio.
  @Test func groupsAreIndependent() throws {
    let strata = Self.randomStrata(10, seed: 14)
    let other = Self.randomStrata(10, seed: 15)
    let one = try #require(
      RateBootstrap(strata: strata, codes: Self.codes, replicates: 10_000)?.perCluster(1))
    let two = try #require(RateBootstrap(strata: other, codes: Self.codes, replicates: 10_000)?.perCluster(1))
    let error = try #require(one.standardError)
    let difference = try #require(one.difference(from: one))
    #expect(difference.estimate == 0 && difference.base == 2 * one.base)
    expectClose(difference.standardError, error * 2.0.squareRoot(), relative: 0.03)

    let ratio = try #require(one.ratio(to: two))
    let single = try #require(
      ClusterBootstrap(
        ratioOf: Self.singleCode(1, strata, perExposure: false),
        to: Self.singleCode(1, other, perExposure: false), replicates: 10_000))
    expectClose(ratio.estimate, single.estimate, relative: 1e-12)
    expectClose(
      ratio.interval(), single.interval()?.low ?? .nan, single.interval()?.high ?? .nan, relative: 0.05)
    expectClose(ratio.standardError, single.standardError ?? .nan, relative: 0.1)
  }

  @Test func figuresOfTwoGroups() throws {
    let one = try #require(RateBootstrap(strata: Self.randomStrata(10, seed: 1), codes: Self.codes))
    let other = try #require(RateBootstrap(strata: Self.randomStrata(10, seed: 2), codes: Self.codes))
    let distance = try #require(one.figure(with: other) { JensenShannon(counts: $0, $1)?.distance })
    #expect(distance.estimate == JensenShannon(counts: one.events, other.events)?.distance)
    #expect(distance.replicates.count == 2000 && distance.base == one.base + other.base)
    #expect(try #require(distance.interval()).width > 0)
    #expect(one.figure(with: other) { _, _ in nil } == nil)
  }

  @Test func seedsAndStrataHaveStreamsOfTheirOwn() throws {
    let clusters = Self.clusters([0, 3, 1, 0, 0, 2])
    func replicates(number: Int, seed: UInt64) -> [Double]? {
      RateBootstrap(strata: [CodedStratum(number: number, clusters: clusters)], codes: 1, seed: seed)?
        .perCluster(0)?.replicates
    }
    #expect(replicates(number: 1, seed: 5) == replicates(number: 1, seed: 5))
    #expect(replicates(number: 1, seed: 5) != replicates(number: 2, seed: 5))
    #expect(replicates(number: 1, seed: 5) != replicates(number: 1, seed: 6))
    #expect(replicates(number: -1, seed: 5) != replicates(number: 1, seed: 5))
  }

  @Test func countsOfAClusterAreMerged() {
    let cluster = CodedCluster(counts: [(2, 1), (0, 4), (2, 3), (1, 0), (1, -2)], exposure: -5)
    #expect(cluster.counts.map(\.code) == [0, 2] && cluster.counts.map(\.events) == [4, 4])
    #expect(cluster.exposure == 0)
    #expect(cluster == CodedCluster(counts: [(0, 4), (2, 4)], exposure: .nan))
  }

  @Test func nothingToResample() throws {
    #expect(RateBootstrap(strata: [], codes: 2) == nil)
    #expect(RateBootstrap(strata: [CodedStratum(number: 0, clusters: [])], codes: 2) == nil)
    let beyond = CodedStratum(number: 0, clusters: [CodedCluster(counts: [(2, 1)])])
    #expect(RateBootstrap(strata: [beyond], codes: 2) == nil)
    let nowhere = CodedStratum(number: 0, clusters: Self.clusters([1, 2]))
    #expect(RateBootstrap(strata: [nowhere], codes: 1, exposures: true) == nil)
    let rates = try #require(RateBootstrap(strata: [nowhere], codes: 1, replicates: 0))
    #expect(rates.perCluster(0)?.interval() == nil && rates.perCluster(0)?.estimate == 1.5)
    #expect(rates.perCluster(1) == nil && rates.perCluster(-1) == nil)
    let silent = CodedStratum(number: 0, clusters: [], unlisted: 9)
    let none = try #require(RateBootstrap(strata: [silent], codes: 1)?.perCluster(0))
    expectClose(none.interval(), 0, 0)
    #expect(none.ratio(to: none) == nil)
  }
}
