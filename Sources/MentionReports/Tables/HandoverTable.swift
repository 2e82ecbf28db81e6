import Corpora
import MentionMeasures
import TableWriting
import Wording

/// The days that could count for more than one minister, or for none.
enum HandoverTable {
  static func table(_ days: [HandoverDay]) -> ReportTable {
    ReportTable(
      name: "handover_days", title: LocalizedText.handoverHandoverDays,
      meaning: LocalizedText.handoverOneRowADayOn, columns: columns,
      rows: TableRows(days) { day in
        [
          .day(day.day.description), .text(day.issuer), .text(day.kind.rawValue), .text(ifAny: day.counted),
          .list(day.others), .integer(day.documents),
        ]
      })
  }

  /// The days as people read them; `nil` where there is none.
  static func section(_ days: [HandoverDay], _ names: ReportNames, _ language: Language) -> TerminalSection? {
    guard !days.isEmpty else { return nil }
    let rows = days.map { day in
      [
        MonthNames.day(day.day, in: language), names.agency(day.issuer, in: language),
        day.kind.name[language],
        day.counted.map { day.name(of: $0, names, language) } ?? EstimateText.none,
        day.others.map { day.name(of: $0, names, language) }.joined(separator: ", "),
        EstimateText.grouped(day.documents),
      ]
    }
    return TerminalSection(
      LocalizedText.handoverHandoverDays[language],
      table: ViewColumns.table(
        "handover_days",
        [
          ViewColumns.text("day", .handoverDay), ViewColumns.text("issuer", .eventColumnsMinistry),
          ViewColumns.text("kind", .handoverKind), ViewColumns.text("counted", .handoverCountedFor),
          ViewColumns.text("others", .handoverOthers), ViewColumns.number("documents", .agenciesDocuments),
        ], rows))
  }

  private static let columns: [Column] = [
    Column(
      "day", .date, title: LocalizedText.handoverDay,
      meaning: LocalizedText.handoverTheDayOfTheDocuments, isRequired: true),
    GroupColumns.issuer,
    Column(
      "kind", .text, title: LocalizedText.handoverKind,
      meaning: LocalizedText.handoverOverlapTwoHeldTheOffice,
      allowed: HandoverDay.Kind.allCases.map(\.rawValue), isRequired: true),
    Column(
      "counted_for", .text, title: LocalizedText.handoverCountedFor,
      meaning: LocalizedText.handoverThePersonTheDayS),
    Column(
      "others", .list, title: LocalizedText.handoverOthers,
      meaning: LocalizedText.handoverWhoElseHeldTheOffice),
    FigureColumns.documents,
  ]
}

extension HandoverDay {
  /// The name of one of those who held the office or did its work.
  func name(of id: String, _ names: ReportNames, _ language: Language) -> String {
    names.minister(id, acting: acting.contains(id), in: language)
  }
}
