import Corpora
import MentionMeasures
import TableWriting
import Wording

/// The columns that say which groups a row compares.
enum GroupColumns {
  static let kind = Column(
    "comparison", .text, title: LocalizedText.groupColumnsComparison,
    meaning: LocalizedText.groupColumnsWhatTheGroupsAreMinisters,
    allowed: ComparisonPair.Kind.allCases.map(\.rawValue), isRequired: true)

  static let issuer = Column(
    "issuer", .text, title: LocalizedText.methodAgreementIssuer,
    meaning: LocalizedText.groupColumnsTheIssuerWhoseNewsAlone)

  static let code = TidyTables.code

  /// The columns of one group's name and days.
  static func of(_ group: String, _ title: LocalizedText, meaning: LocalizedText) -> [Column] {
    [
      Column(
        group, .text, title: title, meaning: meaning, isRequired: true),
      Column(
        group + "_acting", .boolean,
        title: .groupColumnsActing(group: title),
        meaning: LocalizedText.groupColumnsWhetherItIsTheTime),
      day(
        group + "_first", .groupColumnsFirst(group: title), .groupColumnsFirstMeaning),
      day(
        group + "_last", .groupColumnsLast(group: title), .groupColumnsLastMeaning),
      Column(
        group + "_days", .integer, title: .groupColumnsDaysOf(group: title),
        meaning: LocalizedText.groupColumnsHowManyDaysItCovers,
        unit: LocalizedText.groupColumnsDays, bounds: 0...Double.infinity, display: .grouped),
    ]
  }

  static func day(_ name: String, _ title: LocalizedText, _ meaning: LocalizedText)
    -> Column
  {
    Column(
      name, .date, title: title,
      meaning: meaning)
  }

  static let target = of(
    "target", .viewTarget,
    meaning: LocalizedText.groupColumnsTheMonthsOrIdOf)

  static let reference = of(
    "reference", .viewReference,
    meaning: LocalizedText.groupColumnsTheMonthsOrIdOfThe)

  /// The cells under ``of(_:_:meaning:)``.
  static func cells(of group: ComparedGroup, _ kind: ComparisonPair.Kind) -> [Cell] {
    [
      .text(group.id),
      kind == .minister && group.id != ComparedGroup.othersID ? .flag(group.isActing) : .empty,
      .day(ifAny: group.days.first?.description), .day(ifAny: group.days.last?.description),
      .integer(group.days.count),
    ]
  }

  /// The cells that begin each row about a pair, without the code.
  static func cells(of pair: ComparisonPair) -> [Cell] {
    [.text(pair.kind.rawValue), .text(ifAny: issuer(of: pair))]
      + cells(of: pair.target, pair.kind) + cells(of: pair.reference, pair.kind)
  }

  /// The columns over ``cells(of:)-(ComparisonPair)``.
  static let pair = [kind, issuer] + target + reference

  private static func issuer(of pair: ComparisonPair) -> String? {
    pair.target.issuer == pair.reference.issuer ? pair.target.issuer : nil
  }
}
