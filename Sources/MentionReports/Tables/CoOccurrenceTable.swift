import MentionMeasures
import TableWriting
import Wording

/// Which codes stand together: a row a unit and pair of codes.
enum CoOccurrenceTable {
  /// - Parameters:
  ///   - units: What stands together; counted when the first row is read.
  ///   - isOfPeriod: Whether the units are those of the report's period and not of all the input.
  static func table(
    _ units: @escaping @autoclosure @Sendable () -> [CoOccurrence], isOfPeriod: Bool = false
  ) -> ReportTable {
    ReportTable(
      name: isOfPeriod ? ofPeriod : "cooccurrence",
      title: isOfPeriod ? .coOccurrenceOfPeriod : .coOccurrenceCoOccurrence,
      meaning: isOfPeriod ? .coOccurrenceOneRowAPairOfPeriod : .coOccurrenceOneRowAPairOf,
      columns: columns,
      rows: TableRows(deferred: { rows(units()) }))
  }

  private static func rows(_ units: [CoOccurrence]) -> TableRows {
    let rows = units.flatMap { unit in unit.pairs.map { (unit: unit.unit, pair: $0) } }
    return TableRows(rows) { row in
      let pair = row.pair
      return [
        .text(row.unit.rawValue), .text(pair.first), .text(pair.second), .integer(pair.base),
        .integer(pair.withFirst), .integer(pair.withSecond), .integer(pair.withBoth),
        .number(ifAny: pair.pmi), .number(ifAny: pair.normalizedPMI),
      ] + FigureColumns.cells(of: pair.logOdds) + [.number(ifAny: pair.p), .number(ifAny: pair.q)]
    }
  }

  /// The file of the pairs of the report's period.
  static let ofPeriod = "cooccurrence-period"

  static let columns: [Column] = [
    Column(
      "unit", .text, title: LocalizedText.dictionaryUnit,
      meaning: LocalizedText.coOccurrenceWhatTheCodesStandTogether,
      allowed: CoOccurrence.Unit.allCases.map(\.rawValue), isRequired: true),
    code("code", .coOccurrenceCode, .coOccurrenceTheFirstCodeOfThe),
    code("other", .coOccurrenceWith, .coOccurrenceTheSecondCodeOfThe),
    count(
      "base", .coOccurrenceBase, .coOccurrenceAllDocumentsOfParagraphsThose
    ),
    count("with_code", .coOccurrenceWithCode, .coOccurrenceTheUnitsWithTheFirst),
    count(
      "with_other", .coOccurrenceWithOther, .coOccurrenceTheUnitsWithTheSecond),
    count("with_both", .coOccurrenceWithBoth, .coOccurrenceTheUnitsWithBoth),
    EffectColumns.number(
      "pmi", .viewPmi, .coOccurrencePointwiseMutualInformationInBits
    ),
    EffectColumns.number(
      "npmi", .coOccurrencePmiNormalized, .coOccurrencePmiOverItsGreatestValue),
    logOdds,
    EffectColumns.resampled("log_odds_low", .coOccurrenceLogOdds95Low),
    EffectColumns.resampled("log_odds_high", .coOccurrenceLogOdds95High),
    EffectColumns.number(
      "p", .coOccurrenceP, .coOccurrenceThePValueOfG),
    EffectColumns.number(
      "p_adjusted", .alertsPAdjusted, .coOccurrencePCorrectedForAllPairs),
  ]

  private static let logOdds = EffectColumns.number(
    "log_odds", .coOccurrenceLogOdds, .coOccurrenceTheNaturalLogarithmOfThe
  )

  private static func code(
    _ name: String, _ title: LocalizedText, _ meaning: LocalizedText
  ) -> Column {
    Column(
      name, .text, title: title,
      meaning: meaning, isRequired: true)
  }

  static func count(
    _ name: String, _ title: LocalizedText, _ meaning: LocalizedText
  ) -> Column {
    Column(
      name, .integer, title: title,
      meaning: meaning, bounds: 0...Double.infinity,
      isRequired: true, display: .grouped)
  }
}
