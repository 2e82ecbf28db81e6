import Measures
import Testing

@testable import MentionMeasures

/// Intervals of rates of mentions by resampled documents.
@Suite struct BootstrapTests {
  private typealias Made = CountedDocuments

  /// With one mention a document the mentions of a resample are a binomial number, so that the ends are its quantiles.
  /// scipy's `binom.ppf([.025, .975], n, k/n)`: the percentiles of 2000 resamples may be one off.
  @Test(arguments: [(100, 25, 17.0, 34.0), (400, 40, 29.0, 52.0), (50, 25, 18.0, 32.0)])
  func oneMentionADocumentGivesBinomialQuantiles(documents: Int, with: Int, low: Double, high: Double) throws
  {
    let figure = Made.group(of: documents, mentions: [Int](repeating: 1, count: with)).figure("A")
    let rate = try #require(figure.per100Documents)
    let unit = 100 / Double(documents)
    #expect(abs(rate.low - low * unit) <= unit)
    #expect(abs(rate.high - high * unit) <= unit)
    #expect(figure.rateInterval == .bootstrap)
  }

  /// … and about those of the share, which is Wilson's.
  @Test(arguments: [(100, 25), (400, 40), (1000, 300), (2000, 60)])
  func oneMentionADocumentIsCloseToWilson(documents: Int, with: Int) throws {
    let figure = Made.group(of: documents, mentions: [Int](repeating: 1, count: with)).figure("A")
    let (rate, share) = (try #require(figure.per100Documents), try #require(figure.share))
    let width = share.high - share.low
    #expect(abs(rate.low / 100 - share.low) < 0.15 * width)
    #expect(abs(rate.high / 100 - share.high) < 0.15 * width)
  }

  @Test(arguments: [1, 12, 40])
  func allMentionsInOneDocumentReachZero(mentions: Int) throws {
    let rate = try #require(Made.group(of: 100, mentions: [mentions]).figure("A").per100Documents)
    #expect(rate.value == Double(mentions))
    #expect(rate.low == 0)
    // Drawn up to three times in 97.5 % of resamples: a Poisson number of mean 1.
    #expect(abs(rate.high - 3 * Double(mentions)) < 1e-9)
  }

  /// The document stands alone in its month and issuer; by itself it would be in every resample.
  @Test func aDocumentAloneInItsStratumIsDrawnWithOthers() throws {
    let others = (0..<99).map { Made.entry($0, issuer: "issuer-\($0)") }
    let group = Made.group(others + [Made.entry(99, issuer: "alone", mentions: ["A": 7])])
    #expect(try #require(group.figure("A").per100Documents).low == 0)
  }

  @Test func withoutMentionsTheUpperEndIsGarwoods() throws {
    let figure = Made.group(of: 50, mentions: []).figure("A")
    let (rate, dense) = (try #require(figure.per100Documents), try #require(figure.perMillionCharacters))
    #expect(figure.rateInterval == .garwood)
    #expect(rate.low == 0)
    // Garwood's upper end of no event is 3.6888794541.
    #expect(abs(rate.high - 3.6888794541 * 100 / 50) < 1e-9)
    #expect(abs(dense.high - 3.6888794541 * 1_000_000 / 50_000) < 1e-6)
  }

  /// All resamples of a single document are alike. Garwood's interval of one event is 0.0253178080 to 5.5716433909
  /// (scipy, `chi2.ppf([.025, .975], [2, 4]) / 2`), and the document holds so many mentions.
  @Test(arguments: [1, 3, 12])
  func aSingleDocumentHasGarwoodsInterval(mentions: Int) throws {
    let figure = Made.group(of: 1, mentions: [mentions]).figure("A")
    let rate = try #require(figure.per100Documents)
    #expect(figure.rateInterval == .garwood)
    #expect(abs(rate.low - 2.53178080 * Double(mentions)) < 1e-6)
    #expect(abs(rate.high - 557.16433909 * Double(mentions)) < 1e-6)
    #expect(rate.low < rate.value && rate.value < rate.high)
  }

  /// Where each of five documents has two mentions, resamples are alike too. Garwood's interval of five events is
  /// 1.6234863901 to 11.6683320920 (scipy, `chi2.ppf([.025, .975], [10, 12]) / 2`).
  @Test func documentsAllAlikeHaveGarwoodsIntervalOfTheirNumber() throws {
    let figure = Made.group(of: 5, mentions: [2, 2, 2, 2, 2]).figure("A")
    let rate = try #require(figure.per100Documents)
    #expect(figure.rateInterval == .garwood)
    #expect(abs(rate.low - 1.6234863901 * 2 * 100 / 5) < 1e-6)
    #expect(abs(rate.high - 11.6683320920 * 2 * 100 / 5) < 1e-6)
  }

  @Test func noDocumentsHaveNoRate() {
    let figure = DocumentGroup().figure("A")
    #expect(figure.share == nil && figure.per100Documents == nil && figure.perMillionCharacters == nil)
    #expect(figure.rateInterval == nil)
    #expect(figure.documents == 0 && figure.mentions == 0)
  }

  /// Two strata that differ in everything: documents of one are never drawn in place of the other's. Were they drawn
  /// together, the number of documents from the first would vary, and with it the mentions by ±19 %.
  @Test func documentsAreDrawnWithinMonthAndIssuer() throws {
    let entries =
      (0..<100).map { Made.entry($0, "2024-01-05", issuer: "one", mentions: ["A": 1]) }
      + (0..<100).map { Made.entry($0, "2024-02-05", issuer: "other") }
    let rate = try #require(Made.group(entries).figure("A").per100Documents)
    #expect(rate == Estimate(value: 50, low: 50, high: 50))
  }

  /// Without a mention's document its characters go too: 20 mentions in 20 long documents, none in 80 short ones. The
  /// variance of mentions over characters is that of a ratio of means, here 20·9000²·… by hand: a resample with k of
  /// the long ones has k mentions in 10000k + 1000(100 − k) characters.
  @Test func charactersAreThoseOfTheDocumentsDrawn() throws {
    let entries = (0..<100).map { index in
      Made.entry(index, characters: index < 20 ? 10_000 : 1000, mentions: index < 20 ? ["A": 1] : [:])
    }
    let rate = try #require(Made.group(entries).figure("A").perMillionCharacters)
    func rateOf(_ long: Double) -> Double { long / (10_000 * long + 1000 * (100 - long)) * 1_000_000 }
    #expect(abs(rate.value - rateOf(20)) < 1e-9)
    // binom.ppf([.025, .975], 100, .2) = 12, 28.
    #expect(rateOf(11) - 1e-9 <= rate.low && rate.low <= rateOf(13) + 1e-9)
    #expect(rateOf(27) - 1e-9 <= rate.high && rate.high <= rateOf(29) + 1e-9)
  }

  /// The sum of many silent documents is drawn at once; its spread must be that of drawing each. 400 documents of 0 or
  /// 2000 characters and one mention in every draw: the standard deviation of the sum is √(400·1000²) = 20 000, that is
  /// 5 % of the 400 000.
  @Test func theCharactersOfManySilentDocumentsVaryAsTheyShould() throws {
    let entries =
      (0..<400).map { Made.entry($0, issuer: "silent", characters: $0 % 2 == 0 ? 0 : 2000) }
      + (0..<20).map { Made.entry($0, issuer: "speaking", characters: 0, mentions: ["A": 1]) }
    let rate = try #require(Made.group(entries).figure("A").perMillionCharacters)
    #expect(rate.value == 50)
    // The mentions are 20 in every resample, so that the ends are 20 over the normal quantiles of the sum.
    #expect(abs(rate.low - 20 / 0.4392) < 0.6)
    #expect(abs(rate.high - 20 / 0.3608) < 0.6)
  }

  @Test func theSameDocumentsInAnotherOrderGiveTheSame() {
    var generator = SplitMix64(seed: 5)
    let issuers = ["x", "y", nil]
    var entries: [DocumentCounts.Entry] = []
    for index in 0..<300 {
      var mentions: [String: Int] = [:]
      if index % 7 == 0 { mentions["A"] = 1 + generator.index(below: 5) }
      if index % 11 == 0 { mentions["B"] = 2 }
      entries.append(
        Made.entry(
          index, "2024-0\(1 + index % 4)-11", issuer: issuers[index % 3],
          characters: generator.index(below: 5000), mentions: mentions))
    }
    let expected = ["A", "B", "C"].map(Made.group(entries).figure)
    let any = Made.group(entries).shareFigure(ofAny: ["A", "B"])
    for _ in 0..<5 {
      generator.shuffle(&entries)
      let group = Made.group(entries)
      #expect(["A", "B", "C"].map(group.figure) == expected)
      #expect(group.shareFigure(ofAny: ["B", "A"]) == any)
    }
  }

  @Test func seedsAndReplicatesAreTheUsers() {
    let entries = (0..<200).map { Made.entry($0, mentions: $0 % 3 == 0 ? ["A": 1 + $0 % 5] : [:]) }
    func rate(_ resampling: Resampling) -> Estimate? {
      Made.group(entries, resampling).figure("A").per100Documents
    }
    #expect(rate(Resampling(seed: 1)) == rate(Resampling(seed: 1)))
    #expect(rate(Resampling(seed: 1)) != rate(Resampling(seed: 2)))
    #expect(Resampling(replicates: 10).replicates == 2000)
    #expect(Resampling(replicates: 5000).replicates == 5000)
  }

  @Test func aDocumentAddedLaterCounts() {
    var group = Made.group(of: 40, mentions: [1, 2])
    let before = group.figure("A")
    let copy = group
    group.add(Made.entry(40, mentions: ["A": 5]))
    #expect(copy.figure("A") == before)
    let all = [1, 2] + [Int](repeating: 0, count: 38) + [5]
    #expect(group.figure("A") == Made.group(of: 41, mentions: all).figure("A"))
  }
}

/// The difference of two rates of mentions.
@Suite struct RateDifferenceTests {
  private typealias Made = CountedDocuments

  /// One mention in each of 56 of 70 documents against 48 of 80: the standard error is
  /// √(0.8·0.2/70 + 0.6·0.4/80) = 0.07270, so the ends lie about 1.96 of it from 0.2.
  @Test func itsIntervalIsThatOfIndependentGroups() throws {
    let target = Made.group(of: 70, mentions: [Int](repeating: 1, count: 56), day: "2024-02-01")
    let reference = Made.group(of: 80, mentions: [Int](repeating: 1, count: 48))
    let difference = try #require(Change("A", of: target, against: reference).rateDifference)
    #expect(abs(difference.value - 20) < 1e-9)
    #expect(abs(difference.low - (20 - 14.25)) < 1.5)
    #expect(abs(difference.high - (20 + 14.25)) < 1.5)
  }

  /// Two groups of one month and issuer, alike in everything: were they drawn alike there would be no difference.
  @Test func groupsOfOneStratumAreDrawnApart() throws {
    let target = Made.group(
      (0..<60).map { Made.entry($0, minister: "a", characters: $0, mentions: $0 < 20 ? ["A": 1] : [:]) })
    let reference = Made.group(
      (60..<120).map { Made.entry($0, minister: "b", characters: $0, mentions: $0 < 80 ? ["A": 1] : [:]) })
    let difference = try #require(RateDifference(of: target, from: reference)["A"])
    #expect(difference.value == 0)
    // √(2 · (1/3)(2/3)/60) · 1.96 = 0.1687.
    #expect(abs(difference.low + 16.87) < 2 && abs(difference.high - 16.87) < 2)
  }

  @Test func withoutMentionsItIsMadeOfBothIntervals() throws {
    let target = Made.group(of: 50, mentions: [])
    let reference = Made.group(of: 100, mentions: [])
    let difference = try #require(RateDifference(of: target, from: reference)["A"])
    #expect(difference.value == 0)
    #expect(abs(difference.low + 3.6888794541) < 1e-9)
    #expect(abs(difference.high - 7.3777589082) < 1e-9)
    #expect(RateDifference(of: target, from: DocumentGroup())["A"] == nil)
  }
}
