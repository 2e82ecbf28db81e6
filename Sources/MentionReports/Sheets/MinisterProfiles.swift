import Corpora
import Measures
import MentionMeasures
import TableWriting
import Wording

/// The ministers of one ministry side by side: what part of its news mentioned each policy, and how sure differences are.
struct MinisterProfiles {
  private static let sharesName = "MinisterShares"
  private static let figuresName = "MinisterProfiles"
  private static let chartWidth = 900
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
    let all = GroupSelection(figures.ledger, tenures: contents.tenures, acting: .with).ministers
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
        .ministers, pairing: .among(groups.map(\.name)), issuer: issuer, acting: .with),
      in: figures.ledger)
  }

  /// The ministry of the ministers that the report names; else the one whose policies these are.
  private static func issuer(of groups: [ComparedGroup], _ figures: ReportFigures) -> String? {
    let named = Set(figures.contents.layout.ministers ?? groups.map(\.id))
    let issuers = Set(groups.filter { named.contains($0.id) }.compactMap(\.issuer))
    return LeadingMinistry.id(
      Dictionary(
        uniqueKeysWithValues: issuers.map { issuer in
          (issuer, figures.ledger.group { $0.issuer == issuer }.shareFigure(ofAny: figures.anyMain))
        }))
  }

  var blocks: [SheetBlock] {
    let contents = figures.contents
    let ministry = contents.names.agencies[issuer] ?? LocalizedText(same: issuer)
    var blocks: [SheetBlock] = [
      .heading(contents.say(.ministersSideBySide(ministry: ministry))),
      .paragraph(contents.say(.ministersSideBySideNote)),
      .table(
        SheetTable(
          shares, excelName: Self.sharesName, hasFilter: false,
          heatMaps: [HeatMap(columns: groups.map { shareName($0) })])),
    ]
    if let beginnings { blocks.append(.paragraph(beginnings)) }
    if charted.count > 1 { blocks.append(.chart(chart)) }
    if charted.count < groups.count {
      blocks.append(.paragraph(contents.say(.ministersNotCharted(smallBase: Change.smallBase))))
    }
    blocks += [
      .heading(contents.say(.ministersFigures)),
      .table(SheetTable(profiles, excelName: Self.figuresName)),
    ]
    if let tables {
      let compared = MinisterPairs(tables, figures, order: groups.map(\.name))
      blocks += compared.blocks
      blocks += HandoverSpans.blocks(tables.resolved.handoverDays, contents)
    }
    return blocks
  }

  /// Which policies began within the time shown, so that the shares under earlier ministers, and under the one in
  /// office then, say nothing of emphasis; `nil` where none did.
  private var beginnings: String? {
    let contents = figures.contents
    let began = figures.mainCodes.compactMap { code -> String? in
      let compared = tables?.set.comparisons.flatMap(\.codes).filter { $0.code == code.code } ?? []
      guard let day = compared.lazy.compactMap(\.onset).first(where: \.isBeginning)?.day else { return nil }
      let minister = groups.first { $0.days.contains(day) }.map { names.label($0, .minister) }
      return contents.say(
        .ministersBegan(
          code: code.code, day: MonthNames.day(day, in: contents.language),
          minister: minister ?? contents.say(.readingNobodyInOffice)))
    }
    return began.isEmpty ? nil : contents.say(.ministersBeganWithin(codes: began.joined(separator: "; ")))
  }

  /// Those with enough documents for a picture; an interval of the others covers it.
  private var charted: [ComparedGroup] { groups.filter { $0.entries.count >= Change.smallBase } }

  private var names: GroupNames {
    GroupNames(names: figures.contents.names, language: figures.contents.language)
  }

  private func shareName(_ group: ComparedGroup) -> String { FigureColumns.share.name + "@" + group.name }

  /// A row a policy, a column a minister: the shares.
  private var shares: ReportTable {
    let contents = figures.contents
    let documents = groups.map(\.documents)
    let rows: [[Cell]] = figures.mainCodes.map { code in
      [.text(code.name[contents.language]), .text(code.code)]
        + documents.map { group in group.share(code.code).map { .number($0.value) } ?? .notMeasured }
    }
    let columns = groups.map { group -> Column in
      var column = FigureColumns.share
      column.name = shareName(group)
      column.title = .ministersColumn(
        name: names.short(group, .minister), documents: contents.count(group.entries.count))
      column.meaning = .ministersColumnMeaning
      return column
    }
    return ReportTable(
      name: "minister_shares", title: SheetName.ministers.title, meaning: SheetName.ministers.title,
      columns: [SummaryTable.policy, TidyTables.code] + columns, rows: TableRows(rows))
  }

  /// A row a minister and policy, with the interval of the share.
  private var profiles: ReportTable {
    let rows: [[Cell]] = groups.flatMap { group -> [[Cell]] in
      let documents = group.documents
      return figures.mainCodes.map { code in
        [
          .text(names.label(group, .minister)), .text(code.code),
          .text(figures.names.agency(issuer, in: figures.contents.language)),
        ] + Array(FigureColumns.cells(of: documents.shareFigure(code.code)).prefix(Self.figureColumns.count))
      }
    }
    return ReportTable(
      name: "minister_profiles", title: SheetName.ministers.title, meaning: SheetName.ministers.title,
      columns: [
        Self.minister, TidyTables.code, AgencyFigures.issuerName,
      ] + Self.figureColumns, rows: TableRows(rows))
  }

  private static let minister: Column = {
    var column = DocumentColumns.ministerInOffice
    column.title = .ministersOf
    column.meaning = .ministersProfileMeaning
    return column
  }()

  private static let figureColumns = [
    FigureColumns.documents, FigureColumns.documentsWith, FigureColumns.mentions, FigureColumns.share,
    FigureColumns.shareLow, FigureColumns.shareHigh,
  ]

  private var chart: ChartDescription {
    let contents = figures.contents
    let length = figures.mainCodes.count
    let series = groups.enumerated().filter { $0.element.entries.count >= Change.smallBase }
      .map { place, group -> ChartDescription.Series in
        func reference(_ column: Column) -> ChartDescription.Reference {
          ChartDescription.Reference(
            table: Self.figuresName, column: column.name, rows: place * length..<(place + 1) * length)
        }
        return ChartDescription.Series(
          title: names.short(group, .minister), values: reference(FigureColumns.share),
          interval: ChartDescription.Interval(
            low: reference(FigureColumns.shareLow), high: reference(FigureColumns.shareHigh)))
      }
    return ChartDescription(
      kind: .column, name: "minister-profiles", title: contents.say(.ministersChart),
      categories: ChartDescription.Reference(table: Self.sharesName, column: TidyTables.code.name),
      series: series, categoryTitle: contents.say(.summaryPolicy),
      valueTitle: contents.say(.trendShareOfDocuments), valueDisplay: .percent(decimals: 0),
      width: Self.chartWidth, alternativeText: contents.say(.ministersChartText))
  }
}
