import Measures
import MentionMeasures
import TableWriting
import Wording

/// How widely attention is spread in each group of a pair, and how far apart the profiles are: a row a pair.
enum DistanceTable {
  /// - Parameter set: The comparisons; made when the first row is read.
  static func table(_ set: @escaping @autoclosure @Sendable () -> ComparisonSet) -> ReportTable {
    ReportTable(
      name: "distances", title: LocalizedText.distanceDistancesOfProfiles,
      meaning: LocalizedText.distanceOneRowAComparisonThe, columns: columns,
      rows: TableRows(deferred: { rows(set()) }))
  }

  private static func rows(_ set: ComparisonSet) -> TableRows {
    TableRows(set.comparisons) { comparison in
      let began = comparison.codes.filter { $0.onset?.isBeginning ?? false }.map(\.code)
      let pair = ComparisonPair(
        comparison.pair.kind, target: comparison.target.group, reference: comparison.reference.group)
      return GroupColumns.cells(of: pair) + cells(of: comparison.target)
        + cells(of: comparison.reference)
        + [
          .number(ifAny: comparison.distance?.value), .number(ifAny: comparison.distance?.chance),
          .number(ifAny: comparison.distance?.p), .list(began),
        ]
    }
  }

  private static func cells(of profile: EmphasisProfile) -> [Cell] {
    [.integer(profile.group.entries.count), .integer(profile.mentions)]
      + cells(of: profile.breadth?.effectiveNumber) + cells(of: profile.breadth?.inverseSimpson)
  }

  private static func cells(of number: EmphasisProfile.Breadth.Number?) -> [Cell] {
    [number?.value, number?.interval?.low, number?.interval?.high].map(Cell.number(ifAny:))
  }

  static let columns: [Column] =
    GroupColumns.pair + breadth("") { $0 }
    + breadth("reference_") { .comparisonOfReference(title: $0) } + [
      EffectColumns.number(
        "js_distance", .distanceDistance,
        .distanceTheJensenShannonDistanceOf
      ),
      EffectColumns.number(
        "js_chance", .distanceDistanceByChance,
        .distanceWhat19Of20Deals),
      EffectColumns.number(
        "js_p", .distancePOfDistance, .distanceThePValueOfThe),
      Column(
        "began", .list, title: LocalizedText.distanceBeganWithin,
        meaning: LocalizedText.distanceTheCodesThatBeganWithin
      ),
    ]

  private static func breadth(
    _ prefix: String, _ of: (LocalizedText) -> LocalizedText
  ) -> [Column] {
    func titled(_ name: String, _ title: LocalizedText, _ meaning: LocalizedText) -> Column {
      EffectColumns.number(prefix + name, of(title), meaning)
    }
    func count(_ name: String, _ title: LocalizedText, _ meaning: LocalizedText) -> Column {
      Column(
        prefix + name, .integer, title: of(title),
        meaning: meaning, bounds: 0...Double.infinity,
        display: .grouped)
    }
    return [
      count("documents", .figureBaseDocuments, .distanceTheDocumentsOfTheGroup),
      count(
        "mentions", .distanceMentionsOfMainCodes,
        .distanceTheMentionsOfTheMain
      ),
      titled(
        "effective_number", .distanceEffectiveNumber, .distanceEffectiveNumberMeaning
      ),
      titled("effective_number_low", .distanceEffectiveNumberLow, .distanceBoundMeaning),
      titled("effective_number_high", .distanceEffectiveNumberHigh, .distanceBoundMeaning),
      titled(
        "inverse_simpson", .distanceInverseSimpson, .distanceInverseSimpsonMeaning),
      titled("inverse_simpson_low", .distanceInverseSimpsonLow, .distanceBoundMeaning),
      titled("inverse_simpson_high", .distanceInverseSimpsonHigh, .distanceBoundMeaning),
    ]
  }
}
