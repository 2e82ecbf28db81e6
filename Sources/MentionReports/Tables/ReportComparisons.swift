import MentionMeasures

/// The comparisons that every report makes.
enum ReportComparisons {
  /// The period with earlier ones, the issuers of the period and their bodies each with the others, and each
  /// minister with the others of the same ministry. Ministers over all months of the input, since one month seldom has
  /// two of a ministry. All are corrected for their tests together.
  static func set(_ contents: ReportContents, _ figures: DocumentCounts) -> ComparisonSet {
    let period = contents.period
    let selection = GroupSelection(figures, tenures: contents.tenures, period: period)
    let all = GroupSelection(figures, tenures: contents.tenures)
    let current = all.period(period)
    let inTime = period.references.map {
      ComparisonPair($0.kind, target: current, reference: all.period($0.period))
    }
    return ComparisonSet(
      inTime + ComparisonPair.eachAgainstOthers(.issuer, selection.issuers)
        + ComparisonPair.eachAgainstOthers(.body, selection.bodies)
        + ComparisonPair.eachAgainstOthers(.minister, all.ministers), in: figures,
      codes: contents.names.codes.map(\.code), profileCodes: Set(contents.names.mainCodes.map(\.code)),
      rules: contents.rules)
  }

  /// The documents under a minister, and under the others of the same ministry.
  struct Minister {
    var target: String
    var groups: (target: DocumentGroup, reference: DocumentGroup)
  }

  /// Each minister in office, whether by right or acting, with the others of the ministry.
  static func ministers(_ figures: DocumentCounts) -> [Minister] {
    let groups = GroupSelection(figures, tenures: .none, acting: .with).ministers
    return groups.map { group in
      let others = groups.filter { $0.issuer == group.issuer && $0.id != group.id }
      return Minister(
        target: group.id, groups: (group.documents, ComparedGroup.documents(of: others)))
    }
  }
}
