/// How p values are shown: no program that reads `0.000` should think that there is no doubt.
enum PValueText {
  /// Values under this are shown as ``below``.
  static let least = 0.001
  static let below = "<0.001"
  /// Excel's format of the others.
  static let format = "0.000"

  static func shown(_ value: Double) -> String {
    value < least ? below : NumberText.fixed(value, decimals: decimals)
  }

  private static let decimals = 3
}
