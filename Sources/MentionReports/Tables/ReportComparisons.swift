import MentionMeasures

/// The comparisons that every report makes.
enum ReportComparisons {
  /// The period with earlier ones (the twelve months before it too, unless they are the period before), the issuers of
  /// the period and their bodies each with the others, and each minister with the others of the same ministry. Ministers
  /// over all months of the input, since one month seldom has two of a ministry. All are corrected for their tests
  /// together.
  static func set(_ contents: ReportContents, _ figures: DocumentCounts) -> ComparisonSet {
    let period = contents.period
    let selection = GroupSelection(figures, tenures: contents.tenures, period: period)
    let all = GroupSelection(figures, tenures: contents.tenures)
    let current = all.period(period)
    var references = period.references
    if !period.previousIsYearBefore {
      references.append((.twelveMonths, period.before(months: Period.monthsOfYear)))
    }
    let inTime = references.map {
      ComparisonPair($0.kind, target: current, reference: all.period($0.period))
    }
    return ComparisonSet(
      inTime + ComparisonPair.eachAgainstOthers(.issuer, selection.issuers)
        + ComparisonPair.eachAgainstOthers(.body, selection.bodies)
        + ComparisonPair.eachAgainstOthers(.minister, all.ministers), in: figures,
      codes: contents.names.codes.map(\.code), profileCodes: Set(contents.names.mainCodes.map(\.code)),
      rules: contents.rules)
  }
}
