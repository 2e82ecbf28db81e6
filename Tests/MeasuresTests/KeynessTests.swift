import Foundation
import Testing

@testable import Measures

struct KeynessTests {
  struct Case: Sendable {
    let a: Int
    let b: Int
    let n1: Int
    let n2: Int
    let twoCell: Double
    let fourCell: Double
  }

  /// The first row has the counts AntConc's author uses, the third those of quanteda's own test.
  /// Four cells: scipy `chi2_contingency(lambda_='log-likelihood', correction=False)`; two cells by
  /// the formula, which by hand is 20 ln 2 in the second row and 100 ln 2 in the fourth.
  static let cases = [
    Case(a: 23, b: 551, n1: 263, n2: 8870, twoCell: 2.3305518617, fourCell: 2.5069725889),
    Case(a: 10, b: 0, n1: 1000, n2: 1000, twoCell: 13.8629436112, fourCell: 13.9131950790),
    Case(a: 7, b: 2, n1: 10, n2: 9, twoCell: 2.4401004307, fourCell: 4.5349393323),
    Case(a: 100, b: 50, n1: 10000, n2: 20000, twoCell: 69.3147180560, fourCell: 69.6919193281),
  ]

  @Test(arguments: cases)
  func bothForms(_ row: Case) throws {
    let target = try #require(Share(hits: row.a, base: row.n1))
    let reference = try #require(Share(hits: row.b, base: row.n2))
    let two = Keyness(target: Rate(target), reference: Rate(reference))
    let four = Keyness(target: target, reference: reference)
    #expect(two.form == .twoCell && four.form == .fourCell)
    #expect(two.direction == .over && four.direction == .over)
    expectClose(two.g2, row.twoCell, absolute: 6e-11)
    expectClose(four.g2, row.fourCell, absolute: 6e-11)

    let turned = Keyness(target: reference, reference: target)
    #expect(turned.direction == .under)
    expectClose(turned.signedG2, -four.g2, relative: 1e-12)
    expectClose(turned.p, four.p, relative: 1e-9)
  }

  /// Every critical value of one degree of freedom gives back its p.
  @Test(arguments: [(3.8415, 0.05), (6.6349, 0.01), (10.8276, 0.001), (15.1367, 0.0001)])
  func criticalValues(g2: Double, p: Double) {
    expectClose(ChiSquareDistribution.upperTail(g2, degreesOfFreedom: 1), p, relative: 5e-5)
  }

  /// Rates of Gu et al. (2008): exposures in person-years, so there are no four cells.
  @Test func exposuresNeedNotBeWhole() throws {
    let keyness = Keyness(
      target: try #require(Rate(events: 60, exposure: 51477.5)),
      reference: try #require(Rate(events: 30, exposure: 54308.7)))
    expectClose(keyness.g2, 11.8646190251, absolute: 6e-11)
  }

  /// 20 ln 2 and 100 ln 2 to the last digit; %DIFF 300; BIC = G² − ln 30000.
  @Test func valuesByHand() throws {
    let noneInReference = Keyness(
      target: try #require(Rate(events: 10, exposure: 1000)),
      reference: try #require(Rate(events: 0, exposure: 1000)))
    expectClose(noneInReference.g2, 20 * log(2), relative: 1e-14)
    #expect(noneInReference.percentDifference == nil)

    let four = Keyness(
      target: try #require(Rate(events: 100, exposure: 10000)),
      reference: try #require(Rate(events: 50, exposure: 20000)))
    expectClose(four.g2, 100 * log(2), relative: 1e-14)
    expectClose(four.percentDifference, 300)
    expectClose(four.bic, 59.0057654, absolute: 6e-8)
  }

  /// quanteda's test corpus with Williams' correction: q = 1.0795332.
  @Test func williamsCorrection() throws {
    let keyness = Keyness(
      target: try #require(Share(hits: 7, base: 10)),
      reference: try #require(Share(hits: 2, base: 9)))
    expectClose(keyness.williamsG2, 4.2008334, absolute: 6e-8)
    let emptyCell = Keyness(
      target: try #require(Share(hits: 7, base: 10)),
      reference: try #require(Share(hits: 0, base: 9)))
    #expect(emptyCell.williamsG2 == nil)
    #expect(Keyness(target: keyness.target, reference: keyness.reference).williamsG2 == nil)
  }

  /// scipy `chi2.sf(20 ln 2, 1)` and, where `1 − cdf` is 0, `chi2.sf(2000 ln 2, 1)`.
  @Test func pFromTheUpperTail() throws {
    let one = Keyness(
      target: try #require(Rate(events: 10, exposure: 1000)),
      reference: try #require(Rate(events: 0, exposure: 1000)))
    expectClose(one.p, 0.00019663765560209797, relative: 1e-9)
    let many = Keyness(
      target: try #require(Rate(events: 1000, exposure: 1000)),
      reference: try #require(Rate(events: 0, exposure: 1000)))
    expectClose(many.p, 1.9984990900553825e-303, relative: 1e-9)
  }

  @Test func equalRatesAreNoDifference() throws {
    let rate = try #require(Rate(events: 7, exposure: 70))
    let tenfold = try #require(Rate(events: 70, exposure: 700))
    let keyness = Keyness(target: rate, reference: tenfold)
    expectClose(keyness.g2, 0, absolute: 1e-25)
    expectClose(keyness.p, 1, absolute: 1e-12)
    let nothing = try #require(Rate(events: 0, exposure: 70))
    let none = Keyness(target: nothing, reference: nothing)
    #expect(none.g2 == 0 && none.p == 1 && none.direction == .even)
    let all = try #require(Share(hits: 5, base: 5))
    #expect(Keyness(target: all, reference: all).g2 == 0)
  }
}
