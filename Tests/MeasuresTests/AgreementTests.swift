import Testing

@testable import Measures

struct AgreementTests {
  /// Both yes 35, only the truth 5, only the coder 3. The intervals: statsmodels 0.15
  /// `proportion_confint(…, method='wilson')`; F1's is 2F*/(1 + F*) of both ends of that of 35/43.
  @Test func precisionRecallAndF1() {
    let agreement = Agreement(truePositives: 35, falsePositives: 3, falseNegatives: 5)
    expectClose(agreement.precision?.value, 0.9210526, absolute: 6e-8)
    expectClose(agreement.recall?.value, 0.875)
    expectClose(agreement.f1, 0.8974359, absolute: 6e-8)
    expectClose(agreement.f1, 2.0 * 35 / (2 * 35 + 3 + 5), relative: 1e-14)
    expectClose(agreement.precision?.interval(), 0.7920062854222853, 0.9727854044930122)
    expectClose(agreement.recall?.interval(), 0.738878801611489, 0.945404997490546)
    expectClose(agreement.f1Interval(), 0.805135501395319, 0.9487972190316856)
  }

  @Test func f1IsTheHarmonicMeanAndLiesInItsInterval() throws {
    for truePositives in [1, 2, 9, 40] {
      for falsePositives in [0, 1, 7] {
        for falseNegatives in [0, 3, 50] {
          let agreement = Agreement(
            truePositives: truePositives, falsePositives: falsePositives,
            falseNegatives: falseNegatives)
          let precision = try #require(agreement.precision).value
          let recall = try #require(agreement.recall).value
          let f1 = try #require(agreement.f1)
          expectClose(f1, 2 * precision * recall / (precision + recall), relative: 1e-13)
          let interval = try #require(agreement.f1Interval())
          #expect(interval.contains(f1) && interval.low >= 0 && interval.high <= 1)
        }
      }
    }
  }

  @Test func whatHasNoBaseHasNoValue() {
    let nothingFound = Agreement(truePositives: 0, falsePositives: 0, falseNegatives: 4)
    #expect(nothingFound.precision == nil)
    #expect(nothingFound.recall?.value == 0)
    #expect(nothingFound.f1 == 0)
    #expect(Agreement.none.f1 == nil && Agreement.none.f1Interval() == nil)
    #expect(Agreement(truePositives: -1, falsePositives: 0, falseNegatives: 0) == .none)
  }

  /// Micro: (8 + 1) of 2·9 + 1 + 3; macro: the mean of 16/17 and 2/5.
  @Test func averages() {
    let codes = [
      Agreement(truePositives: 8, falsePositives: 1, falseNegatives: 0),
      Agreement(truePositives: 1, falsePositives: 0, falseNegatives: 3), Agreement.none,
    ]
    expectClose(codes.reduce(.none, +).f1, 18.0 / 22)
    expectClose(Agreement.macroF1(codes), (16.0 / 17 + 2.0 / 5) / 2)
    #expect(Agreement.macroF1([]) == nil)
    #expect(Agreement.macroF1([.none]) == nil)
  }
}

struct CohenKappaTests {
  /// statsmodels 0.15 `cohens_kappa`: kappa, std_kappa and the interval at 95 %.
  @Test func tables() throws {
    let two = try #require(CohenKappa(table: [[35, 5], [3, 57]]))
    #expect(two.agreement == Share(hits: 92, base: 100))
    expectClose(two.value, 0.8319327731092437, relative: 1e-13)
    expectClose(two.standardError, 0.056904617188698006, relative: 1e-12)
    expectClose(two.interval(), 0.7204017728653567, 0.9434637733531308)

    let three = try #require(CohenKappa(table: [[20, 5, 1], [4, 15, 6], [2, 3, 30]]))
    expectClose(three.value, 0.6276288659793815, relative: 1e-13)
    expectClose(three.standardError, 0.06962136669204598, relative: 1e-12)
    expectClose(three.interval(), 0.4911734947085148, 0.7640842372502482)
  }

  @Test func pairsMakeTheSameTable() throws {
    let first: [String?] = ["GI", "GI", nil, "none", "none", "BCG", "GI"]
    let second: [String?] = ["GI", "none", "GI", "none", nil, "BCG", "GI"]
    let kappa = try #require(CohenKappa(first, second))
    #expect(kappa.agreement == Share(hits: 4, base: 5))
    // pₑ by hand: 3/5·2/5 + 1/5·2/5 + 1/5·1/5 = 9/25, so κ = (4/5 − 9/25)/(16/25) = 11/16.
    expectClose(kappa.expected, 0.36)
    expectClose(kappa.value, 11.0 / 16)
    #expect(CohenKappa(second, first)?.value == kappa.value)
  }

  @Test func extremes() {
    expectClose(CohenKappa([1, 2, 3, 1], [1, 2, 3, 1])?.value, 1)
    expectClose(CohenKappa(table: [[0, 5], [5, 0]])?.value, -1)
    // The coders are independent: 0.4·0.5 and so on in every cell.
    expectClose(CohenKappa(table: [[20, 20], [30, 30]])?.value, 0, absolute: 1e-15)
  }

  @Test func whereKappaIsUndefined() throws {
    let same = try #require(CohenKappa(["a", "a", "a"], ["a", "a", "a"]))
    #expect(same.value == nil && same.interval() == nil && same.agreement.value == 1)
    #expect(CohenKappa([Int?](), []) == nil)
    #expect(CohenKappa([1, nil], [nil, 1]) == nil)
    #expect(CohenKappa([1], [1, 2]) == nil)
    #expect(CohenKappa(table: [[1, 2]]) == nil)
    #expect(CohenKappa(table: [[1, -2], [0, 4]]) == nil)
  }
}
