import Testing

@testable import Measures

/// Agreement of coders, and distributions over categories and parts, against ``ReferenceValues``.
struct ReferenceAgreementTests {
  struct KrippendorffCase: Decodable {
    let coders: [[Double?]]
    let nominal, ordinal, interval, ratio: Double

    func expected(_ metric: KrippendorffAlpha.Metric) -> Double {
      switch metric {
      case .nominal: nominal
      case .ordinal: ordinal
      case .interval: interval
      case .ratio: ratio
      }
    }
  }

  /// krippendorff `alpha`.
  @Test(arguments: KrippendorffAlpha.Metric.allCases)
  func alpha(metric: KrippendorffAlpha.Metric) throws {
    for row in try ReferenceValues.cases("krippendorffAlpha", as: KrippendorffCase.self) {
      let alpha = try #require(KrippendorffAlpha(coders: row.coders, metric: metric))
      expectClose(alpha.value, row.expected(metric), absolute: 1e-13, "\(row)")
    }
  }

  struct KappaCase: Decodable {
    let table: [[Int]]
    let kappa, standardError: Double
  }

  /// statsmodels `cohens_kappa`.
  @Test func kappa() throws {
    for row in try ReferenceValues.cases("cohenKappa", as: KappaCase.self) {
      let kappa = try #require(CohenKappa(table: row.table))
      expectClose(kappa.value, row.kappa, absolute: 1e-13, "\(row)")
      expectClose(kappa.standardError, row.standardError, "\(row)")
    }
  }

  struct AgreementCase: Decodable {
    let truePositives, falsePositives, falseNegatives: Int
    let f1, low, high: Double
  }

  /// F1 by its formula; its interval by statsmodels' Wilson interval of F*.
  @Test func f1() throws {
    for row in try ReferenceValues.cases("agreement", as: AgreementCase.self) {
      let agreement = Agreement(
        truePositives: row.truePositives, falsePositives: row.falsePositives,
        falseNegatives: row.falseNegatives)
      expectClose(agreement.f1, row.f1, "\(row)")
      expectClose(agreement.f1Interval(), row.low, row.high, absolute: 1e-15, "\(row)")
    }
  }

  struct DiversityCase: Decodable {
    let counts: [Int]
    let entropy, inverseSimpson: Double
  }

  /// scipy `entropy`, and 1/Σp² with numpy.
  @Test func diversity() throws {
    for row in try ReferenceValues.cases("diversity", as: DiversityCase.self) {
      let diversity = try #require(Diversity(counts: row.counts))
      expectClose(diversity.entropy, row.entropy, absolute: 1e-15, "\(row)")
      expectClose(diversity.inverseSimpson, row.inverseSimpson, "\(row)")
    }
  }

  struct DispersionCase: Decodable {
    let frequencies: [Int]
    let sizes: [Double]
    let dp, normalized: Double
  }

  /// Gries' formula with numpy.
  @Test func dispersion() throws {
    for row in try ReferenceValues.cases("dispersion", as: DispersionCase.self) {
      let dispersion = try #require(Dispersion(frequencies: row.frequencies, sizes: row.sizes))
      expectClose(dispersion.dp, row.dp, "\(row)")
      expectClose(dispersion.normalized, row.normalized, "\(row)")
    }
  }
}
