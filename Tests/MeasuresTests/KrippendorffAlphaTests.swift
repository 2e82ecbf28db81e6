import Testing

@testable import Measures

struct KrippendorffAlphaTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let coders: [String]
    let nominal: Double
    let ordinal: Double
    let interval: Double
    let ratio: Double

    /// The coders' rows, `*` where there is no value.
    var values: [[Double?]] { coders.map { row in row.split(separator: " ").map { Double($0) } } }
    var testDescription: String { name }

    func expected(_ metric: KrippendorffAlpha.Metric) -> Double {
      switch metric {
      case .nominal: nominal
      case .ordinal: ordinal
      case .interval: interval
      case .ratio: ratio
      }
    }
  }

  /// The first two are printed with three digits and more in the documentation of fast-krippendorff
  /// (0.691, 0.811; 0.743, 0.815, 0.849, 0.797), the second and third by Krippendorff himself; all
  /// digits, and the fourth, from its version 0.9 (`krippendorff.alpha`).
  static let cases = [
    Case(
      name: "three coders, fifteen units",
      coders: [
        "* * * * * 3 4 1 2 1 1 3 3 * 3", "1 * 2 1 3 3 4 3 * * * * * * *", "* * 2 1 3 4 4 * 2 1 1 3 3 * 4",
      ],
      nominal: 0.691358024691358, ordinal: 0.8067214199413153, interval: 0.8108448928121059,
      ratio: 0.8089436707842471),
    Case(
      name: "four coders, twelve units",
      coders: [
        "1 2 3 3 2 1 4 1 2 * * *", "1 2 3 3 2 2 4 1 2 5 * 3", "* 3 3 3 2 3 4 2 2 5 1 *",
        "1 2 3 3 2 4 4 1 2 5 1 *",
      ],
      nominal: 0.743421052631579, ordinal: 0.8153875037548814, interval: 0.8491071428571428,
      ratio: 0.7974027747116121),
    Case(
      name: "two coders, yes or no", coders: ["0 1 0 0 0 0 0 0 1 0", "1 1 1 0 0 1 0 0 0 0"],
      nominal: 0.09523809523809534, ordinal: 0.09523809523809534, interval: 0.09523809523809534,
      ratio: 0.09523809523809534),
    Case(
      name: "three coders, decimals",
      coders: [
        "6.5 6.4 9.4 * 6.5 5.1 2.7 3.4 5.2 2.5 5.0 11.9", "4.4 5.9 4.5 * 17.8 8.0 0.9 5.4 2.8 2.2 5.4 3.3",
        "9.3 2.5 3.3 1.9 4.9 3.9 6.1 * 3.4 8.6 6.1 3.9",
      ],
      nominal: -0.014314928425357865, ordinal: -0.11648926408515337, interval: -0.056398048275551504,
      ratio: -0.06474011803321078),
  ]

  @Test(arguments: cases, KrippendorffAlpha.Metric.allCases)
  func references(_ row: Case, metric: KrippendorffAlpha.Metric) throws {
    let alpha = try #require(KrippendorffAlpha(coders: row.values, metric: metric))
    expectClose(alpha.value, row.expected(metric), relative: 1e-12)
  }

  /// Units with a single value (1), and with none (2, 14), do not count; by hand.
  @Test func baseOfTheAlpha() throws {
    let alpha = try #require(KrippendorffAlpha(coders: Self.cases[0].values, metric: .nominal))
    #expect(alpha.units == 12)
    #expect(alpha.pairableValues == 26)
  }

  /// Krippendorff's example with two coders, five categories and twelve units.
  @Test func categories() {
    let first = "a a b b d c c c e d d a".split(separator: " ").map(String.init)
    let second = "b a b b b c c c e d d d".split(separator: " ").map(String.init)
    expectClose(KrippendorffAlpha(nominal: [first, second])?.value, 0.6919642857142858, relative: 1e-13)
  }

  /// Both yes 35, only one 8, neither 57.
  @Test func twoByTwo() {
    let first = [Int](repeating: 1, count: 40) + [Int](repeating: 0, count: 60)
    let second =
      [Int](repeating: 1, count: 35) + [Int](repeating: 0, count: 5) + [1, 1, 1]
      + [Int](repeating: 0, count: 57)
    expectClose(KrippendorffAlpha(nominal: [first, second])?.value, 0.8327028163093737, relative: 1e-13)
  }

  /// Names of categories, the order of coders and of units are nothing to the nominal metric; a shift
  /// is nothing to the interval metric, a scale nothing to the ratio metric.
  @Test(arguments: cases)
  func invariances(_ row: Case) {
    let values = row.values
    func alpha(_ coders: [[Double?]], _ metric: KrippendorffAlpha.Metric) -> Double? {
      KrippendorffAlpha(coders: coders, metric: metric)?.value
    }
    func changed(_ change: (Double) -> Double) -> [[Double?]] { values.map { $0.map { $0.map(change) } } }
    expectClose(alpha(changed { -7 * $0 }, .nominal), row.nominal, relative: 1e-12)
    expectClose(alpha(changed { $0 * $0 * $0 + 1 }, .ordinal), row.ordinal, relative: 1e-12)
    expectClose(alpha(changed { $0 + 100 }, .interval), row.interval, relative: 1e-9)
    expectClose(alpha(changed { 3 * $0 }, .ratio), row.ratio, relative: 1e-12)
    expectClose(alpha(values.reversed(), .ordinal), row.ordinal, relative: 1e-12)
    expectClose(alpha(values.map { $0.reversed() }, .interval), row.interval, relative: 1e-12)
  }

  @Test func undefinedAlphas() {
    #expect(KrippendorffAlpha(coders: [], metric: .nominal) == nil)
    #expect(KrippendorffAlpha(coders: [[1, nil], [nil, 2]], metric: .nominal) == nil)
    #expect(KrippendorffAlpha(coders: [[1, 1], [1, 1]], metric: .interval) == nil)
    #expect(KrippendorffAlpha(coders: [[1, 2], [1, 2]], metric: .interval)?.value == 1)
  }

  @Test func advice() {
    #expect(KrippendorffAlpha(coders: Self.cases[1].values, metric: .ordinal)?.reliability == .reliable)
    #expect(KrippendorffAlpha(coders: Self.cases[1].values, metric: .nominal)?.reliability == .tentative)
    #expect(KrippendorffAlpha(coders: Self.cases[2].values, metric: .nominal)?.reliability == .unreliable)
  }

  /// Rows of different lengths: what is not there is missing.
  @Test func shortRows() {
    let short = KrippendorffAlpha(coders: [[1, 2, 2], [1, 2]], metric: .nominal)
    #expect(short == KrippendorffAlpha(coders: [[1, 2, 2], [1, 2, nil]], metric: .nominal))
  }
}
