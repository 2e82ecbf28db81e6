import Corpora
import MentionMeasures
import TableWriting
import Wording

/// The difference of two shares, what may be said of it, and when the code began.
enum DifferenceColumns {
  static func cells(of code: CodeComparison) -> [Cell] {
    let difference = code.change.difference
    return [
      .number(ifAny: difference?.value), .number(ifAny: difference?.low), .number(ifAny: difference?.high),
      .text(code.reading.rawValue), .day(ifAny: code.onset?.day.description),
      .integer(ifAny: code.onset?.targetBefore), .integer(ifAny: code.onset?.referenceBefore),
    ]
  }

  static let all: [Column] = [
    difference,
    FigureColumns.bound(
      difference, "share_difference_low",
      LocalizedText.differenceColumnsDifference95Low
    ),
    FigureColumns.bound(
      difference, "share_difference_high",
      LocalizedText.differenceColumnsDifference95High
    ), reading,
    GroupColumns.day(
      "first_mention", .differenceColumnsFirstMention, .differenceColumnsFirstMentionMeaning
    ), before("target", .viewTarget), before("reference", .viewReference),
  ]

  private static let difference = Column(
    "share_difference", .number,
    title: LocalizedText.differenceColumnsDifferenceOfShares,
    meaning: LocalizedText.differenceColumnsTheTargetSShareMinus,
    unit: FigureColumns.shareUnit, decimals: FigureColumns.shareDecimals, bounds: -1...1,
    display: .signed(decimals: 1))

  private static let reading = Column(
    "reading", .text, title: LocalizedText.ministersReading,
    meaning: .differenceColumnsReadingMeaning(
      level: String(ComparisonReading.level), fewCases: Change.fewCases, smallBase: Change.smallBase,
      chance: String(CodeOnset.chance), part: String(CodeOnset.part)),
    allowed: ComparisonReading.allCases.map(\.rawValue),
    isRequired: true)

  private static func before(_ group: String, _ name: LocalizedText) -> Column {
    Column(
      group + "_before", .integer,
      title: .differenceColumnsBefore(group: name),
      meaning: .differenceColumnsBeforeMeaning(group: name),
      unit: FigureColumns.documentUnit, bounds: 0...Double.infinity, display: .grouped)
  }
}
