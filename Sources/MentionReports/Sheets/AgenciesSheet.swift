import Corpora
import MentionMeasures
import TableWriting

/// Which agency mentions which policy, in the period.
enum AgenciesSheet {
  private static let issuers = "Issuers"

  static func sheet(_ figures: ReportFigures) -> SheetDescription {
    let contents = figures.contents
    let ranked = AgencyFigures.ranked(figures)
    let unknown = figures.ledger.group { figures.isInPeriod($0) && $0.issuer == nil }
    return contents.sheet(
      .agencies,
      blocks: [
        .title(
          contents.say("หน่วยงานที่เป็นเจ้าของข่าว ", "Issuers, ") + contents.period.label(in: contents.language)),
        .paragraph(
          contents.say(
            "ฐานคือข่าวของหน่วยงานนั้นเองในช่วงเวลา ข่าวที่ไม่ทราบเจ้าของ \(contents.count(unknown.documents)) ข่าวไม่อยู่ในตาราง ที่มา: กรองชีตหลักฐานด้วยคอลัมน์ \"เจ้าของข่าว\" และ \"รหัสนโยบาย\"",
            "The base is the agency's own documents of the period. \(contents.count(unknown.documents)) documents without a known issuer are not in the table. To trace a figure, filter Evidence by issuer and code."
          )),
        .table(SheetTable(wide(ranked, figures), excelName: issuers)),
        .heading(contents.say("แยกหน่วยงานในสังกัดและนโยบาย", "By body and policy")),
        .paragraph(
          contents.say(
            "เฉพาะที่มีการกล่าวถึง ข้อสังเกตเทียบสัดส่วนกับข่าวของหน่วยงานอื่นทั้งหมดในช่วงเวลาเดียวกัน",
            "Only where there is a mention. The reading compares the share with that of all other documents of the period."
          )),
        .table(SheetTable(long(figures), excelName: "Bodies")),
      ], sideCharts: chart(figures, ranked), frozenTable: issuers, frozenColumns: 1)
  }

  private static func wide(_ ranked: [AgencyFigures.Issuer], _ figures: ReportFigures) -> ReportTable {
    let codes = figures.mainCodes.map(\.code)
    let language = figures.contents.language
    let rows: [[Cell]] = ranked.map { issuer in
      [.text(figures.names.agency(issuer.id, in: language))]
        + Array(FigureColumns.cells(of: issuer.any).prefix(figureColumns.count))
        + codes.map { .integer(issuer.group.figure($0).documentsWith) }
    }
    return ReportTable(
      name: "issuers", title: SheetName.agencies.title, meaning: SheetName.agencies.title,
      columns: [AgencyFigures.issuerName] + figureColumns
        + codes.map { TrendSheet.column(FigureColumns.documentsWith, $0) }, rows: TableRows(rows))
  }

  private static func long(_ figures: ReportFigures) -> ReportTable {
    let contents = figures.contents
    let groups = figures.ledger.groups { entry -> [String]? in
      figures.isInPeriod(entry) ? [entry.issuer ?? "", entry.body ?? ""] : nil
    }
    let rows = groups.sorted { $0.key.lexicographicallyPrecedes($1.key) }.flatMap { key, group in
      figures.names.codes.compactMap { code -> [Cell]? in
        let figure = group.figure(code.code)
        guard figure.documentsWith > 0 else { return nil }
        let change = Change(figure, against: rest(figures.current.figure(code.code), without: figure))
        return [name(key[0], contents), name(key[1], contents), .text(code.code)]
          + Array(FigureColumns.cells(of: figure).prefix(figureColumns.count))
          + [.text(change.reading.name[contents.language])]
      }
    }
    let reading = Column(
      "reading", .text,
      title: LocalizedText(thai: "เทียบกับข่าวอื่น", english: "Against other documents"),
      meaning: LocalizedText(same: ""))
    return ReportTable(
      name: "bodies", title: SheetName.agencies.title, meaning: SheetName.agencies.title,
      columns: [AgencyFigures.issuerName, DocumentColumns.body, TidyTables.code] + figureColumns
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
    .text(id.isEmpty ? contents.say("(ไม่ระบุ)", "(none)") : contents.names.agency(id, in: contents.language))
  }

  private static func chart(
    _ figures: ReportFigures, _ ranked: [AgencyFigures.Issuer]
  ) -> [ChartDescription] {
    let shown = min(chartedIssuers, ranked.count { $0.any.documentsWith > 0 })
    guard shown > 0 else { return [] }
    let contents = figures.contents
    return [
      ChartDescription(
        kind: .bar,
        title: contents.say("ข่าวที่กล่าวถึงนโยบายหลัก รายหน่วยงาน", "Documents with a policy, by issuer"),
        categories: ChartDescription.Reference(
          table: issuers, column: DocumentColumns.issuer.name, rows: 0..<shown),
        series: [
          ChartDescription.Series(
            title: FigureColumns.documentsWith.title[contents.language],
            values: ChartDescription.Reference(
              table: issuers, column: FigureColumns.documentsWith.name, rows: 0..<shown))
        ], categoryTitle: "", valueTitle: contents.say("ข่าว", "Documents"),
        height: chartHeight,
        alternativeText: contents.say(
          "กราฟแท่งจำนวนข่าวที่กล่าวถึงนโยบายของหน่วยงานที่กล่าวถึงมากที่สุด",
          "Bars of the documents with a policy, for the agencies with most."))
    ]
  }

  private static let figureColumns = [
    FigureColumns.documents, FigureColumns.documentsWith, FigureColumns.mentions,
    FigureColumns.share, FigureColumns.shareLow, FigureColumns.shareHigh,
  ]
  private static let chartedIssuers = 12
  private static let chartHeight = 420
}
