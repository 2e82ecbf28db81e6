import CBoostMath
import Foundation
import Testing

/// What Boost.Math itself tests is not tested anew: only how it is called.
struct BoostMathTests {
  /// Outside the domain there is no number, and no exception.
  @Test func badArgumentsAreNotNumbers() {
    #expect(boost_gamma_lower_tail(-1, 2).isNaN && boost_gamma_upper_tail(1, -2).isNaN)
    #expect(boost_gamma_lower_quantile(2, 1.5).isNaN && boost_gamma_upper_quantile(.nan, 0.5).isNaN)
    #expect(boost_beta_lower_tail(-1, 2, 0.5).isNaN && boost_beta_upper_tail(1, 2, 1.5).isNaN)
    #expect(boost_beta_lower_quantile(2, 2, -0.5).isNaN && boost_beta_upper_quantile(2, 2, 2).isNaN)
    #expect(boost_beta_density(-1, 2, 0.5).isNaN)
    #expect(boost_normal_upper_quantile(-0.1).isNaN && boost_normal_upper_tail(.nan).isNaN)
    #expect(boost_chi_squared_upper_tail(0, 1).isNaN && boost_log_gamma(-1).isNaN)
    #expect(boost_log1p_less_x(-2).isNaN)
  }

  /// The ends of the domains by their definitions.
  @Test func endsOfTheDomains() {
    #expect(boost_gamma_lower_tail(2, 0) == 0 && boost_gamma_upper_tail(2, 0) == 1)
    #expect(boost_gamma_upper_tail(2, .infinity) == 0)
    #expect(boost_gamma_lower_quantile(2, 0) == 0 && boost_gamma_lower_quantile(2, 1) == .infinity)
    #expect(boost_gamma_upper_quantile(2, 1) == 0 && boost_gamma_upper_quantile(2, 0) == .infinity)
    #expect(boost_beta_lower_tail(2, 3, 0) == 0 && boost_beta_upper_tail(2, 3, 1) == 0)
    #expect(boost_beta_lower_quantile(2, 3, 0) == 0 && boost_beta_lower_quantile(2, 3, 1) == 1)
    #expect(boost_normal_upper_quantile(0) == .infinity && boost_normal_upper_quantile(1) == -.infinity)
    #expect(boost_normal_upper_tail(.infinity) == 0 && boost_normal_upper_tail(-.infinity) == 1)
  }

  /// ln Γ(n) by hand for n = 1, 5 and ½, and `scipy.special.gammaln(1e5)`; ln(1 + x) − x by its series and at 1.
  @Test func logarithms() {
    expectClose(boost_log_gamma(1), 0, absolute: 1e-15)
    expectClose(boost_log_gamma(5), log(24), relative: 1e-14)
    expectClose(boost_log_gamma(0.5), log(Double.pi) / 2, relative: 1e-14)
    expectClose(boost_log_gamma(1e5), 1051287.7089736569, relative: 1e-14)
    expectClose(boost_log1p_less_x(1e-9), -5e-19 + 1e-27 / 3, relative: 1e-14)
    expectClose(boost_log1p_less_x(1), log(2) - 1, relative: 1e-14)
  }

  /// Many threads at once get what one gets.
  @Test func threadsDoNotDisturbEachOther() async {
    func quantiles(_ a: Double) -> [Double] {
      (1..<100).map { boost_beta_lower_quantile(a, 3, Double($0) / 100) }
    }
    let shapes = (1...16).map { Double($0) / 2 }
    let alone = shapes.map(quantiles)
    let together = await withTaskGroup(of: (Int, [Double]).self) { group in
      for (place, shape) in shapes.enumerated() { group.addTask { (place, quantiles(shape)) } }
      return await group.reduce(into: [Int: [Double]]()) { $0[$1.0] = $1.1 }
    }
    #expect(alone.indices.map { together[$0] } == alone)
  }
}
