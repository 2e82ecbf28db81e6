import Corpora
import MentionMeasures
import ParallelWork
import TableWriting
import Tallies
import Wording

/// The policies under each minister in office, and the ministers whom documents name.
enum MinistersSheet {
  private static let inOffice = "MinistersInOffice"

  static func sheet(_ figures: ReportFigures) -> SheetDescription {
    let contents = figures.contents
    let profiles = MinisterProfiles(figures)?.blocks ?? []
    return contents.sheet(
      .ministers,
      blocks: [.title(contents.say(.ministersMinisters))] + profiles + [
        .heading(
          contents.say(.ministersMinistersNamed)
            + contents.period.label(in: contents.language)),
        .paragraph(contents.say(.ministersNamedNote)),
      ] + known(contents) + [
        contents.block(of: namedTable(figures), excelName: "MinistersNamed"),
        // The long one is the last, whose headings stand on every page.
        .heading(contents.say(.ministersInOffice)),
        .paragraph(contents.say(.ministersTheFirstTableCountsA)),
        contents.block(of: inOfficeTable(figures), excelName: inOffice),
      ])
  }

  /// Of which ministries the registry has ministers: there are no others in any table of the sheet.
  private static func known(_ contents: ReportContents) -> [SheetBlock] {
    let ministries = contents.tenures.ministries.map { contents.names.agency($0, in: contents.language) }
    guard !ministries.isEmpty else { return [] }
    return [.paragraph(contents.say(.ministersKnown(ministries: ministries.joined(separator: ", "))))]
  }

  private static func inOfficeTable(_ figures: ReportFigures) -> ReportTable {
    let language = figures.contents.language
    let names = GroupNames(names: figures.names, language: language)
    let compared = figures.comparisons.value.comparisons.filter { $0.pair.kind == .minister }
    let inOrder = GroupSelection(figures.ledger, tenures: figures.contents.tenures).ministers.map { group in
      (group: group, months: group.entries.compactMap(\.month).sorted())
    }.sorted { one, other in
      (one.months.first?.description ?? "", one.group.name)
        < (other.months.first?.description ?? "", other.group.name)
    }
    let rows: [[Cell]] = inOrder.flatMap { group, months -> [[Cell]] in
      // Who is the only one of a ministry is compared with nobody.
      let comparison = compared.first {
        $0.pair.target.name == group.name && $0.pair.target.issuer == group.issuer
      }
      let documents = group.documents
      return figures.names.codes.compactMap { code -> [Cell]? in
        let figure = documents.shareFigure(code.code)
        guard figure.documentsWith > 0 else { return nil }
        let found = comparison?.codes.first { $0.code == code.code }
        return [
          .text(names.label(group, .minister)),
          .text(ifAny: group.issuer.map { figures.names.agency($0, in: language) }),
          .text(
            ifAny: months.first.map {
              MonthNames.short($0, in: language) + " – " + MonthNames.short(months.last ?? $0, in: language)
            }), .text(code.code),
        ] + Array(FigureColumns.cells(of: figure).prefix(figureColumns.count))
          + [
            .number(ifAny: found?.change.points),
            .text((found?.reading ?? .noReference).name[language]),
          ]
      }
    }
    let span = Column(
      "span", .text,
      title: .ministersDocumentsFromTo, meaning: .ministersSpanMeaning)
    let difference = Column(
      "share_difference", .number,
      title: .ministersAgainstOthersPoints,
      meaning: .ministersDifferenceMeaning, display: .signed(decimals: 1))
    let reading = Column(
      "reading", .text, title: .ministersReading, meaning: .ministersReadingMeaning)
    return ReportTable(
      name: "ministers", title: SheetName.ministers.title, meaning: SheetName.ministers.title,
      columns: [DocumentColumns.ministerInOffice, AgencyFigures.issuerName, span, TidyTables.code]
        + figureColumns
        + [difference, reading], rows: TableRows(rows))
  }

  private static let figureColumns = [
    FigureColumns.documents, FigureColumns.documentsWith, FigureColumns.mentions, FigureColumns.share,
    FigureColumns.shareLow, FigureColumns.shareHigh,
  ]

  private static func namedTable(_ figures: ReportFigures) -> ReportTable {
    let contents = figures.contents
    let documents = contents.periodDocuments
    var groups: [String: (documents: Int, with: Int)] = [:]
    var mentions: [String: Int] = [:]
    for document in documents {
      for minister in Set(document.ministersNamed) {
        groups[minister, default: (0, 0)].documents += 1
        if document.codes.contains(where: figures.anyMain.contains) {
          groups[minister, default: (0, 0)].with += 1
        }
      }
    }
    for mention in contents.periodMentions where figures.anyMain.contains(mention.code) {
      for minister in Set(mention.ministersNamed) { mentions[minister, default: 0] += 1 }
    }
    let rows: [[Cell]] = groups.sorted {
      ($1.value.with, $1.value.documents, $0.key) < ($0.value.with, $0.value.documents, $1.key)
    }.map { id, counts in
      [
        .text(figures.names.person(id, in: contents.language)), .integer(counts.documents),
        .integer(counts.with), .integer(mentions[id] ?? 0),
        .number(ifAny: Intervals.share(counts.with, of: counts.documents)?.value),
      ]
    }
    let name = Column(
      "minister", .text,
      title: LocalizedText.ministersMinisterNamed,
      meaning: .ministersNamedMeaning)
    return ReportTable(
      name: "named", title: SheetName.ministers.title, meaning: SheetName.ministers.title,
      columns: [
        name, FigureColumns.documents, FigureColumns.documentsWith, FigureColumns.mentions,
        FigureColumns.share,
      ], rows: TableRows(rows))
  }
}
