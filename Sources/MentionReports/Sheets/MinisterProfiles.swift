import Corpora
import Measures
import MentionMeasures
import TableWriting
import Wording

/// The ministers of one ministry side by side: what part of its news mentioned each policy, and how sure differences are.
struct MinisterProfiles {
  private static let tableName = "MinisterProfiles"
  /// More ministers than this do not fit beside each other; of more, the latest are shown.
  private static let mostShown = 6

  private let figures: ReportFigures
  /// The ministry whose ministers are shown.
  private let issuer: String
  private let groups: [ComparedGroup]
  private let tables: ComparisonTables?

  /// Fails where no ministry has two ministers with news to compare.
  init?(_ figures: ReportFigures) {
    let contents = figures.contents
    let all = GroupSelection(DocumentCounts(contents), tenures: contents.tenures, acting: .with).ministers
    guard let issuer = Self.issuer(of: all, figures) else { return nil }
    let own = all.filter { $0.issuer == issuer }
    let named = contents.layout.ministers.map { ids in ids.compactMap { id in own.first { $0.id == id } } }
    let shown = named ?? own.sorted { ($0.days.first?.ordinal ?? 0) < ($1.days.first?.ordinal ?? 0) }
    guard shown.count > 1 else { return nil }
    self.figures = figures
    self.issuer = issuer
    groups = Array(shown.suffix(Self.mostShown))
    tables = try? ComparisonTables(
      contents,
      ComparisonRequest(
        .ministers, pairing: .among(groups.map(\.name)), issuer: issuer, acting: .with))
  }

  /// The ministry of the ministers that the report names; else the one whose news mentions the policies most.
  private static func issuer(of groups: [ComparedGroup], _ figures: ReportFigures) -> String? {
    let named = Set(figures.contents.layout.ministers ?? groups.map(\.id))
    let mentions = Dictionary(
      groups.filter { named.contains($0.id) }.compactMap { group in
        group.issuer.map { ($0, group.documents.figure(ofAny: figures.anyMain).documentsWith) }
      }, uniquingKeysWith: +)
    return mentions.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }

  var blocks: [SheetBlock] {
    let contents = figures.contents
    let ministry = contents.names.agencies[issuer] ?? LocalizedText(same: issuer)
    var blocks: [SheetBlock] = [
      .heading(contents.say(.ministersSideBySide(ministry: ministry))),
      .paragraph(contents.say(.ministersSideBySideNote)),
      .table(SheetTable(profiles, excelName: Self.tableName, hasFilter: false)),
      .chart(chart),
    ]
    if let tables {
      blocks += [
        .heading(contents.say(.ministersPairs)), .paragraph(contents.say(.ministersPairsNote)),
        .table(SheetTable(pairs(tables), excelName: "MinisterPairs")),
      ]
      if !tables.resolved.handoverDays.isEmpty {
        blocks += [
          .heading(contents.say(.ministersHandover)),
          .table(SheetTable(handover(tables), excelName: "HandoverDays", hasFilter: false)),
        ]
      }
    }
    return blocks
  }

  /// A row a policy, with the share and its interval under each minister.
  private var profiles: ReportTable {
    let contents = figures.contents
    let names = GroupNames(names: contents.names, language: contents.language)
    let documents = groups.map(\.documents)
    let rows: [[Cell]] = figures.mainCodes.map { code in
      [.text(code.code), .text(code.name[contents.language])]
        + documents.flatMap { group -> [Cell] in
          let figure = group.figure(code.code)
          return [.integer(figure.documents), .integer(figure.documentsWith)]
            + FigureColumns.cells(of: figure.share)
        }
    }
    let columns = groups.flatMap { group in
      [
        FigureColumns.documents, FigureColumns.documentsWith, FigureColumns.share, FigureColumns.shareLow,
        FigureColumns.shareHigh,
      ].map { column -> Column in
        var column = column
        column.name += "@" + group.name
        let short = names.short(group, .minister)
        column.title = LocalizedText(
          thai: short + " " + column.title.thai, english: short + " " + column.title.english)
        return column
      }
    }
    return ReportTable(
      name: "minister_profiles", title: SheetName.ministers.title, meaning: SheetName.ministers.title,
      columns: [TidyTables.code, SummaryTable.policy] + columns, rows: TableRows(rows))
  }

  private var chart: ChartDescription {
    let contents = figures.contents
    let names = GroupNames(names: contents.names, language: contents.language)
    func reference(_ column: Column, _ group: ComparedGroup) -> ChartDescription.Reference {
      ChartDescription.Reference(table: Self.tableName, column: column.name + "@" + group.name)
    }
    return ChartDescription(
      kind: .dots, name: "minister-profiles", title: contents.say(.ministersChart),
      categories: ChartDescription.Reference(table: Self.tableName, column: TidyTables.code.name),
      series: groups.map { group in
        ChartDescription.Series(
          title: names.short(group, .minister), values: reference(FigureColumns.share, group),
          interval: ChartDescription.Interval(
            low: reference(FigureColumns.shareLow, group), high: reference(FigureColumns.shareHigh, group)))
      }, categoryTitle: contents.say(.summaryPolicy), valueTitle: contents.say(.trendShareOfDocuments),
      valueDisplay: .percent(decimals: 0),
      alternativeText: contents.say(.ministersChartText))
  }

  /// A row a pair of ministers and policy: how many times the share, and what may be said of it.
  private func pairs(_ tables: ComparisonTables) -> ReportTable {
    let contents = figures.contents
    let language = contents.language
    let names = GroupNames(names: contents.names, language: language)
    let main = figures.anyMain
    let rows: [[Cell]] = tables.set.comparisons.flatMap { comparison in
      comparison.codes.filter { main.contains($0.code) }.map { code -> [Cell] in
        let interval = code.shareRatio?.exactInterval()
        return [
          .text(names.label(comparison.pair.target, .minister)),
          .text(names.label(comparison.pair.reference, .minister)), .text(code.code),
          .number(ifAny: code.change.target.share?.value), .number(ifAny: code.change.reference.share?.value),
          .number(ifAny: code.shareRatio?.value), .number(ifAny: interval?.low),
          .number(ifAny: interval?.high),
          .number(ifAny: code.q), .text(code.reading.name[language]),
        ]
      }
    }
    return ReportTable(
      name: "minister_pairs", title: SheetName.ministers.title, meaning: SheetName.ministers.title,
      columns: Self.pairColumns, rows: TableRows(rows))
  }

  private func handover(_ tables: ComparisonTables) -> ReportTable {
    let contents = figures.contents
    let rows: [[Cell]] = tables.resolved.handoverDays.map { day in
      [
        .day(day.day.description), .text(day.kind.name[contents.language]),
        .text(ifAny: day.counted.map { contents.names.person($0, in: contents.language) }),
        .list(day.others.map { contents.names.person($0, in: contents.language) }), .integer(day.documents),
      ]
    }
    return ReportTable(
      name: "handover_days", title: SheetName.ministers.title, meaning: SheetName.ministers.title,
      columns: Self.handoverColumns(contents.language), rows: TableRows(rows))
  }

  private static let pairColumns: [Column] = [
    Column("target", .text, title: .ministersOf, meaning: .ministersOfMeaning),
    Column("reference", .text, title: .ministersAgainst, meaning: .ministersAgainstMeaning), TidyTables.code,
    ratio("share_target", .ministersShareOf, .ministersShareOfMeaning, .percent(decimals: 1)),
    ratio("share_reference", .ministersShareAgainst, .ministersShareAgainstMeaning, .percent(decimals: 1)),
    ratio("ratio", .ministersRatio, .ministersRatioMeaning, .decimals(2)),
    ratio("ratio_low", .ministersRatioLow, .ministersRatioBoundMeaning, .decimals(2)),
    ratio("ratio_high", .ministersRatioHigh, .ministersRatioBoundMeaning, .decimals(2)),
    ratio("q", .ministersQ, .ministersQMeaning, .decimals(3)),
    Column("reading", .text, title: .ministersReading, meaning: .ministersReadingMeaning),
  ]

  private static func ratio(
    _ name: String, _ title: LocalizedText, _ meaning: LocalizedText, _ display: ColumnDisplay
  ) -> Column {
    Column(name, .number, title: title, meaning: meaning, display: display)
  }

  private static func handoverColumns(_ language: Language) -> [Column] {
    [
      Column(
        "day", .date, title: .ministersHandoverDay, meaning: .ministersHandoverDayMeaning,
        display: language.dayDisplay),
      Column("kind", .text, title: .ministersHandoverKind, meaning: .ministersHandoverKindMeaning),
      Column("counted", .text, title: .ministersHandoverCounted, meaning: .ministersHandoverCountedMeaning),
      Column("others", .list, title: .ministersHandoverOthers, meaning: .ministersHandoverOthersMeaning),
      Column(
        "documents", .integer, title: .agenciesDocuments, meaning: .ministersHandoverDocumentsMeaning,
        display: .grouped),
    ]
  }
}
