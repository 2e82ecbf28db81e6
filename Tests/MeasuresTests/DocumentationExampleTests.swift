import Testing

@testable import Measures

/// The examples in the documentation comments say what comes out.
struct DocumentationExampleTests {
  @Test func share() throws {
    let share = try #require(Share(hits: 81, base: 263))
    expectClose(share.value, 0.308, absolute: 5e-4)
    expectClose(share.interval(), 0.255, 0.366, absolute: 5e-4)
  }

  @Test func rate() {
    #expect(Rate(events: 60, exposure: 400)?.per(100) == 15)
  }

  @Test func rateRatio() throws {
    let ratio = try #require(
      Rate(events: 11, exposure: 800).flatMap { target in
        Rate(events: 21, exposure: 3011).flatMap { RateRatio(target: target, reference: $0) }
      })
    expectClose(ratio.value, 1.97, absolute: 5e-3)
    expectClose(ratio.exactInterval(), 0.86, 4.28, absolute: 5e-3)
    expectClose(ratio.p(by: .minimumLikelihood), 0.080, absolute: 5e-4)
    expectClose(ratio.p(by: .central), 0.112, absolute: 5e-4)
  }

  @Test func mannKendall() {
    #expect(MannKendall([5, 3, 7, nil, 7, 9, 12])?.base == 6)
  }

  @Test func bursts() {
    let bursts = KleinbergBursts(
      hits: [2, 3, 1, 2, 8, 10, 9, 3], base: [90, 90, 90, 90, 90, 90, 90, 90])
    #expect(bursts?.bursts.map(\.batches) == [4...6])
  }

  @Test func bootstrap() {
    let month = [Cluster(events: 0), Cluster(events: 7), Cluster(events: 1), Cluster(events: 0)]
    #expect(ClusterBootstrap(rateOf: [month])?.estimate == 2)
  }

  @Test func coOccurrence() {
    let pair = Association(both: 12, onlyFirst: 8, onlySecond: 30, neither: 950)
    expectClose(pair?.expected, 0.84)
    expectClose(pair?.mutualInformation, 3.84, absolute: 5e-3)
  }

  @Test func profiles() {
    #expect(JensenShannon(counts: [8, 2, 0], [4, 1, 0])?.distance == 0)
    #expect(JensenShannon(counts: [8, 0], [0, 3])?.distance == 1)
    #expect(JensenShannon(counts: [8, 2], [0, 0]) == nil)
  }

  /// Four documents, one of them with two mentions of the code: half a mention per document.
  @Test func manyRates() throws {
    let cluster = CodedCluster(counts: [(code: 3, events: 2), (code: 7, events: 1)], exposure: 5210)
    let strata = [CodedStratum(number: 1, clusters: [cluster], unlisted: 3)]
    let rates = RateBootstrap(strata: strata, codes: 8)
    #expect(rates?.perCluster(3)?.interval()?.scaled(by: 100).low == 0)
    let others = RateBootstrap(strata: [CodedStratum(number: 1, clusters: [cluster, cluster])], codes: 8)
    let one = try #require(rates?.perCluster(3))
    let other = try #require(others?.perCluster(3))
    let ratio = try #require(one.ratio(to: other))
    #expect(one.estimate == 0.5 && ratio.estimate == 0.25)
    #expect(ratio.interval() == one.interval()?.scaled(by: 0.5))
  }
}
