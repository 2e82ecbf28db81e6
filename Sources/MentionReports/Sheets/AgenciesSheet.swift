import Corpora
import MentionMeasures
import TableWriting
import Wording

/// Which agency mentions which policy, in the period.
enum AgenciesSheet {
  private static let issuers = "Issuers"

  static func sheet(_ figures: ReportFigures) -> SheetDescription {
    let contents = figures.contents
    let ranked = AgencyFigures.ranked(figures)
    let unknown = figures.ledger.group { figures.isInPeriod($0) && $0.issuer == nil }
    guard !ranked.isEmpty else {
      return contents.sheet(
        .agencies,
        blocks: [
          .title(contents.say(.agenciesIssuers) + contents.period.label(in: contents.language)),
          .paragraph(contents.say(.agenciesNoneInPeriod)),
        ])
    }
    return contents.sheet(
      .agencies,
      blocks: [
        .title(
          contents.say(.agenciesIssuers) + contents.period.label(in: contents.language)),
        .paragraph(
          contents.say(.agenciesTheBaseIsTheAgency(unknown: contents.count(unknown.documents)))),
        .table(
          SheetTable(
            wide(ranked, figures), excelName: issuers,
            summed: [
              FigureColumns.documents.name, FigureColumns.documentsWith.name, FigureColumns.mentions.name,
            ],
            sumLabel: contents.say(.agenciesSum),
            heatMaps: [
              HeatMap(
                columns: figures.mainCodes.map {
                  TrendSheet.columnName(FigureColumns.documentsWith.name, $0.code)
                })
            ])),
      ] + chart(figures, ranked) + [
        .heading(contents.say(.agenciesByBodyAndPolicy)),
        .paragraph(
          contents.say(.agenciesOnlyWhereThereIsA)),
        contents.block(of: long(figures), excelName: "Bodies"),
      ], frozenColumns: 1)
  }

  private static func wide(_ ranked: [AgencyFigures.Issuer], _ figures: ReportFigures) -> ReportTable {
    let codes = figures.mainCodes.map(\.code)
    let language = figures.contents.language
    let rows: [[Cell]] = ranked.map { issuer in
      [.text(figures.names.agency(issuer.id, in: language)), AgencyFigures.leading(issuer, figures)]
        + Array(FigureColumns.cells(of: issuer.any).prefix(figureColumns.count))
        + codes.map { .integer(issuer.group.shareFigure($0).documentsWith) }
    }
    return ReportTable(
      name: "issuers", title: SheetName.agencies.title, meaning: SheetName.agencies.title,
      columns: [AgencyFigures.issuerName, AgencyFigures.leadingPolicy] + figureColumns
        + codes.map { TrendSheet.column(FigureColumns.documentsWith, $0) }, rows: TableRows(rows))
  }

  private static func long(_ figures: ReportFigures) -> ReportTable {
    let contents = figures.contents
    let groups = figures.ledger.groups { entry -> [String]? in
      figures.isInPeriod(entry) ? [entry.issuer ?? "", entry.body ?? ""] : nil
    }
    let bodies = groups.sorted { $0.key.lexicographicallyPrecedes($1.key) }.flatMap { key, group in
      figures.names.codes.compactMap { code -> (key: [String], code: String, change: Change)? in
        let figure = group.shareFigure(code.code)
        guard figure.documentsWith > 0 else { return nil }
        return (
          key, code.code,
          Change(figure, against: rest(figures.current.shareFigure(code.code), without: figure))
        )
      }
    }
    let rows = zip(bodies, ComparisonReading.ofTogether(bodies.map(\.change))).map { body, reading in
      [name(body.key[0], contents), name(body.key[1], contents), .text(body.code)]
        + Array(FigureColumns.cells(of: body.change.target).prefix(figureColumns.count))
        + [.text(reading.name[contents.language])]
    }
    let reading = Column(
      "reading", .text,
      title: LocalizedText.agenciesAgainstOtherDocuments,
      meaning: .agenciesReadingMeaning)
    var body = DocumentColumns.body
    body.style = ColumnStyle(wraps: true, maximumWidth: bodyWidth)
    return ReportTable(
      name: "bodies", title: SheetName.agencies.title, meaning: SheetName.agencies.title,
      columns: [AgencyFigures.issuerName, body, TidyTables.code] + figureColumns
        + [reading],
      rows: TableRows(rows))
  }

  /// The figure of all other documents.
  private static func rest(_ all: Figure, without part: Figure) -> Figure {
    let documents = all.documents - part.documents
    let documentsWith = all.documentsWith - part.documentsWith
    return Figure(
      documents: documents, documentsWith: documentsWith, mentions: all.mentions - part.mentions,
      share: Intervals.share(documentsWith, of: documents), per100Documents: nil)
  }

  private static func name(_ id: String, _ contents: ReportContents) -> Cell {
    .text(id.isEmpty ? contents.say(.agenciesNone) : contents.names.agency(id, in: contents.language))
  }

  private static func chart(
    _ figures: ReportFigures, _ ranked: [AgencyFigures.Issuer]
  ) -> [SheetBlock] {
    let shown = min(chartedIssuers, ranked.count { $0.any.documentsWith > 0 })
    guard shown > 1 else { return [] }
    var bars = bars(
      "agencies", of: issuers, shown: shown, height: chartMargins + shown * chartSlot, figures.contents)
    bars.width = chartWidth
    return [.chart(bars)]
  }

  /// The documents with a policy of each issuer, as the first rows of a table have them.
  static func bars(
    _ name: String, of table: String, shown: Int, height: Int, _ contents: ReportContents
  ) -> ChartDescription {
    ChartDescription(
      kind: .bar, name: name, title: contents.say(.agenciesDocumentsWithAPolicyBy),
      categories: ChartDescription.Reference(
        table: table, column: DocumentColumns.issuer.name, rows: 0..<shown),
      series: [
        ChartDescription.Series(
          title: FigureColumns.documentsWith.title[contents.language],
          values: ChartDescription.Reference(
            table: table, column: FigureColumns.documentsWith.name, rows: 0..<shown))
      ], categoryTitle: "", valueTitle: contents.say(.agenciesDocuments), height: height,
      alternativeText: contents.say(.agenciesBarsOfTheDocumentsWith))
  }

  private static let figureColumns = [
    FigureColumns.documents, FigureColumns.documentsWith, FigureColumns.mentions,
    FigureColumns.share, FigureColumns.shareLow, FigureColumns.shareHigh,
  ]
  private static let bodyWidth = 24.0
  private static let chartedIssuers = 12
  /// In pixels: of the chart, of what stands over and under its bars, and of a bar.
  private static let chartWidth = 960
  private static let chartMargins = 110
  private static let chartSlot = 44
}
