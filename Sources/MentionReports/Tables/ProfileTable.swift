import Measures
import MentionMeasures
import TableWriting
import Wording

/// What part of a group's attention each code has: a row a group and code.
enum ProfileTable {
  /// - Parameters:
  ///   - set: The comparisons; made when the first row is read.
  ///   - hasWords: Whether mentions per million words are told too, for which words must have been counted.
  static func table(
    _ set: @escaping @autoclosure @Sendable () -> ComparisonSet, hasWords: Bool = false
  ) -> ReportTable {
    ReportTable(
      name: "profiles", title: LocalizedText.profileEmphasisProfiles,
      meaning: LocalizedText.profileOneRowAGroupAnd,
      columns: columns + (hasWords ? FigureColumns.ofWords : []),
      rows: TableRows(deferred: { rows(set(), hasWords: hasWords) }))
  }

  private static func rows(_ set: ComparisonSet, hasWords: Bool) -> TableRows {
    let rows = profiles(of: set).flatMap { kind, profile in
      profile.parts.map { (kind: kind, profile: profile, part: $0) }
    }
    return TableRows(rows) { row in
      let group = row.profile.group
      return [.text(row.kind.rawValue), .text(ifAny: group.issuer)]
        + GroupColumns.cells(of: group, row.kind) + [.text(row.part.code)]
        + FigureColumns.cells(of: row.part.figure) + FigureColumns.cells(of: row.part.attention)
        + [
          .integer(row.part.monthsWith), .integer(row.profile.months),
          .number(ifAny: row.part.dispersion?.dp), .number(ifAny: row.part.dispersion?.normalized),
        ] + (hasWords ? FigureColumns.wordCells(of: row.part.figure) : [])
    }
  }

  /// The profile of each group once, in the order of the comparisons; not of all others together.
  static func profiles(of set: ComparisonSet) -> [(kind: ComparisonPair.Kind, profile: EmphasisProfile)] {
    struct Key: Hashable {
      var kind: ComparisonPair.Kind
      var name: String
      var issuer: String?
      var days: DaySpans
    }
    var seen: Set<Key> = []
    return set.comparisons.flatMap { comparison in
      [comparison.target, comparison.reference].compactMap { profile in
        let group = profile.group
        guard group.id != ComparedGroup.othersID,
          seen.insert(
            Key(kind: comparison.pair.kind, name: group.name, issuer: group.issuer, days: group.days)
          ).inserted
        else { return nil }
        return (comparison.pair.kind, profile)
      }
    }
  }

  static let columns: [Column] =
    [GroupColumns.kind, GroupColumns.issuer]
    + GroupColumns.of(
      "group", .profileGroup,
      meaning: LocalizedText.profileTheMonthsOrIdOf)
    + [GroupColumns.code] + FigureColumns.all + [
      attention,
      FigureColumns.bound(
        attention, "attention_low", LocalizedText.profileAttention95Low),
      FigureColumns.bound(
        attention, "attention_high", LocalizedText.profileAttention95High),
      months("months_with", .profileMonthsWith, .profileTheMonthsWithAMention),
      months("months", .trendMonths, .profileTheMonthsWithDocuments),
      EffectColumns.number(
        "dp", .profileDp,
        .profileGriesDeviationOfProportionsOver
      ),
      EffectColumns.number(
        "dp_normalized", .profileDpNormalized,
        .profileDpDividedByTheMost),
    ]

  private static let attention = Column(
    "attention", .number, title: LocalizedText.profileAttention,
    meaning: LocalizedText.profileTheCodeSMentionsDivided, unit: LocalizedText.profileShareOfMentions,
    decimals: FigureColumns.shareDecimals, bounds: 0...1, display: .percent(decimals: 1))

  private static func months(
    _ name: String, _ title: LocalizedText, _ meaning: LocalizedText
  ) -> Column {
    Column(
      name, .integer, title: title,
      meaning: meaning,
      unit: LocalizedText.profileMonths, bounds: 0...Double.infinity)
  }
}
