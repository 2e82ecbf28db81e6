import Corpora
import Measures
import MentionMeasures
public import TableWriting
import Wording

/// Comparisons as people read them on a terminal: documents, mentions and profiles of each pair, with bars.
struct ComparisonView {
  let tables: ComparisonTables
  let language: Language

  /// With more pairs than this each is a row a code, without mentions and profiles.
  static let mostInDetail = 6

  private var names: GroupNames { GroupNames(names: tables.contents.names, language: language) }

  private func say(_ text: LocalizedText) -> String { text[language] }

  var sections: [TerminalSection] {
    let comparisons = tables.set.comparisons
    guard comparisons.count <= Self.mostInDetail else { return [overview(comparisons)] }
    return comparisons.flatMap(sections)
  }

  private func sections(_ comparison: GroupComparison) -> [TerminalSection] {
    let pair = comparison.pair
    let heading =
      names.label(pair.target, pair.kind) + say(.comparisonViewAgainst)
      + names.label(pair.reference, pair.kind)
    return [
      TerminalSection(
        heading,
        lines: [pair.target, pair.reference].map { group in
          names.label(group, pair.kind) + ": " + names.days(group) + ", "
            + EstimateText.grouped(group.entries.count) + say(.comparisonViewDocuments)
        }, table: documents(comparison)),
      TerminalSection(say(.comparisonViewMentionsPer100Documents), table: mentions(comparison)),
      TerminalSection(
        say(.comparisonViewAttentionAmongTheMainCodes),
        lines: profileLines(comparison), table: profile(comparison)),
    ]
  }

  private func documents(_ comparison: GroupComparison) -> ReportTable {
    let pair = comparison.pair
    let greatest =
      comparison.codes.flatMap { [$0.change.target.share?.value, $0.change.reference.share?.value] }
      .compactMap { $0 }.max() ?? 0
    let rows = comparison.codes.map { code in
      [code.code] + share(code.change.target, greatest) + share(code.change.reference, greatest) + [
        EstimateText.number(code.shareRatio.map(Estimate.init)),
        EstimateText.number(code.logRatio?.conservative()),
        EstimateText.number(code.keyness?.signedG2, decimals: 1),
        EstimateText.p(code.q), code.reading.name[language],
      ]
    }
    return ViewColumns.table(
      "documents",
      [ViewColumns.text("code", .tallyCode)]
        + shareColumns(names.short(pair.target, pair.kind))
        + shareColumns(names.short(pair.reference, pair.kind)) + [
          ViewColumns.number("ratio", .viewRatio95),
          ViewColumns.number("lrc", .viewLrc),
          ViewColumns.number("g2", .viewG), ViewColumns.number("q", .viewQ),
          ViewColumns.text("reading", .ministersReading),
        ], rows)
  }

  private func share(_ figure: Figure, _ greatest: Double) -> [String] {
    [
      EstimateText.count(figure.documentsWith, of: figure.documents), EstimateText.percent(figure.share),
      TextBar.bar(figure.share?.value, of: greatest),
    ]
  }

  private func shareColumns(_ name: String) -> [Column] {
    [
      ViewColumns.number("with", .viewDocsOf(name: name)),
      ViewColumns.number("share", .viewShare95), ViewColumns.bar("bar"),
    ]
  }

  private func mentions(_ comparison: GroupComparison) -> ReportTable {
    let pair = comparison.pair
    let greatest =
      comparison.codes.flatMap {
        [$0.change.target.per100Documents?.value, $0.change.reference.per100Documents?.value]
      }.compactMap { $0 }.max() ?? 0
    let rows = comparison.codes.map { code in
      [code.code] + rate(code.change.target, greatest) + rate(code.change.reference, greatest) + [
        EstimateText.number(code.mentionRatio),
        EstimateText.number(code.mentionKeyness?.signedG2, decimals: 1),
        EstimateText.p(code.mentionQ),
      ]
    }
    return ViewColumns.table(
      "mentions",
      [ViewColumns.text("code", .tallyCode)] + rateColumns(names.short(pair.target, pair.kind))
        + rateColumns(names.short(pair.reference, pair.kind)) + [
          ViewColumns.number("ratio", .viewRatio95),
          ViewColumns.number("g2", .viewGTwoCell), ViewColumns.number("q", .viewQ),
        ], rows)
  }

  private func rate(_ figure: Figure, _ greatest: Double) -> [String] {
    [
      figure.documents > 0 ? EstimateText.grouped(figure.mentions) : EstimateText.none,
      EstimateText.number(figure.per100Documents, decimals: 1),
      TextBar.bar(figure.per100Documents?.value, of: greatest),
    ]
  }

  private func rateColumns(_ name: String) -> [Column] {
    [
      ViewColumns.number("mentions", .viewMentionsOf(name: name)),
      ViewColumns.number("rate", .viewPer10095), ViewColumns.bar("bar"),
    ]
  }

  private func profile(_ comparison: GroupComparison) -> ReportTable {
    let pair = comparison.pair
    let profiles = [comparison.target, comparison.reference]
    let rows = comparison.codes.indices.filter { place in
      profiles.contains { $0.parts[place].attention != nil }
    }.map { place in
      [comparison.codes[place].code]
        + profiles.flatMap { profile in
          let part = profile.parts[place]
          return [
            EstimateText.percent(part.attention), TextBar.bar(part.attention?.value, of: 1),
            EstimateText.count(part.monthsWith, of: profile.months),
            EstimateText.number(part.dispersion?.normalized),
          ]
        }
    }
    return ViewColumns.table(
      "profile",
      [ViewColumns.text("code", .tallyCode)]
        + [pair.target, pair.reference].flatMap { group in
          [
            ViewColumns.number(
              "attention", LocalizedText(same: names.short(group, pair.kind) + " [95%]")),
            ViewColumns.bar("bar"), ViewColumns.number("months", .alertsMonths),
            ViewColumns.number("dp", .viewDp),
          ]
        }, rows)
  }

  private func profileLines(_ comparison: GroupComparison) -> [String] {
    let pair = comparison.pair
    var lines = [(pair.target, comparison.target), (pair.reference, comparison.reference)].map {
      group, profile in
      names.label(group, pair.kind) + ": "
        + say(.comparisonViewText) + EstimateText.grouped(profile.mentions) + say(.comparisonViewMentionsIn)
        + EstimateText.grouped(profile.group.entries.count) + say(.comparisonViewDocuments)
        + say(.comparisonViewEffectiveNumberOfPolicies)
        + EstimateText.number(profile.breadth?.effectiveNumber, in: language)
        + say(.comparisonViewInverseSimpson)
        + EstimateText.number(profile.breadth?.inverseSimpson, in: language) + ")"
    }
    if let distance = comparison.distance {
      lines.append(
        say(.comparisonViewJensenShannonDistance)
          + EstimateText.number(distance.value, decimals: 3)
          + say(.comparisonViewByChanceUpTo)
          + EstimateText.number(distance.chance, decimals: 3) + ", p " + EstimateText.p(distance.p))
    }
    return lines
  }

  private func overview(_ comparisons: [GroupComparison]) -> TerminalSection {
    let all = comparisons.flatMap { comparison in comparison.codes.map { (comparison.pair, $0) } }
    let greatest = all.compactMap(\.1.change.target.share?.value).max() ?? 0
    let rows = all.map { pair, code in
      [names.label(pair.target, pair.kind), names.label(pair.reference, pair.kind), code.code]
        + share(code.change.target, greatest)
        + [
          EstimateText.count(code.change.reference.documentsWith, of: code.change.reference.documents),
          EstimateText.percent(code.change.reference.share),
          EstimateText.number(code.shareRatio.map(Estimate.init)),
          EstimateText.p(code.q), code.reading.name[language],
        ]
    }
    return TerminalSection(
      say(.comparisonViewComparisonsComparisons(comparisons: comparisons.count)),
      table: ViewColumns.table(
        "overview",
        [
          ViewColumns.text("target", .viewTarget),
          ViewColumns.text("reference", .viewReference), ViewColumns.text("code", .tallyCode),
          ViewColumns.number("with", .viewDocs),
          ViewColumns.number("share", .viewShare95),
          ViewColumns.bar("bar"), ViewColumns.number("reference_with", .viewReferenceDocs),
          ViewColumns.number("reference_share", .viewShare95),
          ViewColumns.number("ratio", .viewRatio95), ViewColumns.number("q", .viewQ),
          ViewColumns.text("reading", .ministersReading),
        ], rows))
  }
}

extension Estimate {
  /// A ratio with its exact interval.
  fileprivate init(_ ratio: RateRatio) {
    let interval = ratio.exactInterval()
    self.init(value: ratio.value, low: interval.low, high: interval.high)
  }
}

extension ComparisonTables {
  /// The comparisons as people read them on a terminal, one part after another.
  public func sections(in language: Language) -> [TerminalSection] {
    ComparisonView(tables: self, language: language).sections
      + [HandoverTable.section(resolved.handoverDays, contents.names, language)].compactMap { $0 }
  }

  /// What the figures rest on, for the foot of a table.
  public func notes(in language: Language) -> [String] {
    ComparisonNotes(tables: self, language: language).lines
  }
}
