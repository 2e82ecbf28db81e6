import Measures
import MentionMeasures
import TableWriting
import Wording

/// The share corrected for how well the coding of its code agrees with coding by hand, beside the raw one.
enum CorrectedColumns {
  /// Empty where no agreement was measured for the code.
  static func cells(of figure: Figure, _ agreement: Agreement?) -> [Cell] {
    FigureColumns.cells(of: agreement.flatMap { figure.correctedShare(by: $0) })
  }

  static let all = [share, low, high]

  private static let share = Column(
    "corrected_share", .number,
    title: LocalizedText.correctedColumnsShareCorrected,
    meaning: LocalizedText.correctedColumnsTheShareTimesPrecisionOver, unit: FigureColumns.shareUnit,
    decimals: FigureColumns.shareDecimals, bounds: 0...1,
    display: .percent(decimals: 1))

  private static let low = FigureColumns.bound(
    share, "corrected_share_low",
    LocalizedText.correctedColumnsShareCorrected95Low)
  private static let high = FigureColumns.bound(
    share, "corrected_share_high",
    LocalizedText.correctedColumnsShareCorrected95High)
}
