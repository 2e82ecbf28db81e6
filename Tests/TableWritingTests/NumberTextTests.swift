import Foundation
import Testing

@testable import TableWriting

struct NumberTextTests {
  /// Halves that a number of 64 bits holds exactly go to the even digit, as in C and IEEE 754; 0.615 and 2.675 are a
  /// little less than they look, 1.005 too.
  @Test(arguments: [
    (0.125, 2, "0.12"), (0.375, 2, "0.38"), (0.5, 0, "0"), (1.5, 0, "2"), (2.5, 0, "2"), (-2.5, 0, "-2"),
    (0.615, 2, "0.61"), (2.675, 2, "2.67"), (1.005, 2, "1.00"), (0.045, 1, "0.0"), (-0.045, 1, "0.0"),
    (-0.05, 1, "-0.1"), (0, 4, "0.0000"), (-0.0, 1, "0.0"), (0.05, 2, "0.05"), (1234.5678, 2, "1234.57"),
    (9.9999, 3, "10.000"), (99.5, 0, "100"), (2_251_799_813_685_249.5, 1, "2251799813685249.5"),
    (9_007_199_254_740_992, 1, "9007199254740992.0"), (1e22, 0, "10000000000000000000000"),
    (1e-300, 9, "0.000000000"), (0.1, 9, "0.100000000"), (0.1, 20, "0.10000000000000000555"),
  ])
  func roundsAsTheNumberIs(number: Double, decimals: Int, text: String) {
    #expect(NumberText.fixed(number, decimals: decimals) == text)
  }

  /// The sign is that of what is read: what is rounded to nought has none, on either side.
  @Test(arguments: [
    (0.0, 1, "0.0"), (-0.0, 1, "0.0"), (0.04, 1, "0.0"), (-0.04, 1, "0.0"), (0.06, 1, "+0.1"),
    (-0.06, 1, "-0.1"), (0.4, 0, "0"), (-0.4, 0, "0"), (12345.678, 2, "+12,345.68"), (-1234.5, 1, "-1,234.5"),
  ])
  func nothingHasNoSign(number: Double, decimals: Int, text: String) {
    #expect(NumberText.signed(number, decimals: decimals) == text)
    #expect(
      CellText.shown(.number(number), in: Self.column(.signed(decimals: decimals))) == text)
    #expect(ValueText(display: .signed(decimals: decimals)).shown(number) == text)
  }

  @Test(arguments: [(0, "0"), (3, "+3"), (-1200, "-1,200")])
  func wholeNumbersHaveTheirSign(number: Int, text: String) {
    #expect(CellText.shown(.integer(number), in: Self.column(.signed(decimals: 0))) == text)
  }

  private static func column(_ display: ColumnDisplay) -> Column {
    Column("n", .number, title: LocalizedText(same: "n"), meaning: LocalizedText(same: "n"), display: display)
  }

  /// C's own formatter is the measure; it alone writes a zero with a sign.
  @Test func roundsAsPrintf() {
    var generator = Xorshift(state: 0x9E37_79B9_7F4A_7C15)
    for _ in 0..<20_000 {
      let bits = generator.next()
      let ofAllSizes = Double(bitPattern: bits)
      let ofReports = Double(bits % 2_000_001) / Double(1 + generator.next() % 4096) - 200
      for number in [ofAllSizes, ofReports, Double(bits % 100_000) / 8] where number.isFinite {
        let decimals = Int(generator.next() % 11)
        let printed = String(format: "%.\(decimals)f", number)
        let isZero = !printed.contains { ("1"..."9").contains($0) }
        #expect(
          NumberText.fixed(number, decimals: decimals)
            == (isZero && printed.hasPrefix("-") ? String(printed.dropFirst()) : printed))
      }
    }
  }
}

/// Marsaglia (2003), "Xorshift RNGs": the same numbers in every run.
private struct Xorshift {
  var state: UInt64

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }
}
