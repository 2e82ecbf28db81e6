import Corpora
import MentionMeasures
import TableWriting
import Wording

/// The dimensions of each framework: which are named beside it, how evenly, and month by month.
enum DimensionsSheet {
  private static let monthlyName = "DimensionMonths"

  static func sheet(_ figures: ReportFigures) -> SheetDescription {
    let contents = figures.contents
    let dimensions = figures.names.dimensions
    var blocks: [SheetBlock] = [
      .title(contents.say(.dimensionsDimensions) + contents.period.label(in: contents.language))
    ]
    guard !dimensions.isEmpty else {
      blocks.append(
        .paragraph(
          contents.say(.dimensionsThisCodebookHasNoDimensions)))
      return contents.sheet(.dimensions, blocks: blocks)
    }
    let frameworks = figures.names.codes.filter { code in dimensions.contains { $0.dimensionOf == code.code }
    }
    let shown = figures.names.codes.filter { code in
      code.dimensionOf != nil || frameworks.contains { $0.code == code.code }
    }
    blocks.append(.paragraph(contents.say(.dimensionsADimensionCountsWhereThe)))
    for framework in frameworks { blocks += FrameworkBlocks(framework, figures).blocks }
    // Beside the picture of the last framework, where it has one.
    var months = chart(figures, dimensions)
    months.standsBeside = true
    let isNamed = figures.ledger.viewedMonths(to: contents.period).contains { month in
      dimensions.contains { figures.figure($0.code, in: month).documentsWith > 0 }
    }
    if isNamed { blocks.append(.chart(months)) }
    blocks += [
      .heading(contents.say(.dimensionsAllDocuments)),
      .table(
        SheetTable(SummaryTable.wide(figures, codes: shown), excelName: "DimensionSummary", hasFilter: false)),
      .heading(contents.say(.dimensionsByMonthDocumentsWithA)),
      .table(SheetTable(monthly(figures, shown), excelName: monthlyName)),
    ]
    return contents.sheet(.dimensions, blocks: blocks, frozenColumns: 1)
  }

  private static func monthly(_ figures: ReportFigures, _ codes: [CodeDescription]) -> ReportTable {
    let language = figures.contents.language
    let rows: [[Cell]] = figures.ledger.viewedMonths(to: figures.contents.period).map { month in
      let documents = figures.months[month]?.documents ?? 0
      return [MonthColumns.cell(of: month), .integer(documents)]
        + codes.map {
          documents > 0 ? .integer(figures.shareFigure($0.code, in: month).documentsWith) : .notMeasured
        }
    }
    return ReportTable(
      name: "dimension_months", title: SheetName.dimensions.title,
      meaning: SheetName.dimensions.title,
      columns: [MonthColumns.label(in: language), FigureColumns.documents] + codes.map { column($0) },
      rows: TableRows(rows))
  }

  private static func column(_ code: CodeDescription) -> Column {
    var column = FigureColumns.documentsWith
    column.name = TrendSheet.columnName(column.name, code.code)
    column.title = LocalizedText(same: code.code)
    return column
  }

  /// Dimensions are mostly named together: as lines they would lie on each other, so they stand on each other.
  private static func chart(
    _ figures: ReportFigures, _ dimensions: [CodeDescription]
  ) -> ChartDescription {
    let contents = figures.contents
    return ChartDescription(
      kind: .column, name: "dimension-months",
      title: contents.say(.dimensionsDocumentsWithEachDimensionBy),
      categories: ChartDescription.Reference(table: monthlyName, column: MonthColumns.labelName),
      series: dimensions.map {
        ChartDescription.Series(
          title: $0.name[contents.language],
          values: ChartDescription.Reference(
            table: monthlyName,
            column: TrendSheet.columnName(FigureColumns.documentsWith.name, $0.code)))
      }, categoryTitle: contents.say(.dimensionsMonth), valueTitle: contents.say(.dimensionsNamings),
      isStacked: true, width: chartWidth, height: chartHeight,
      alternativeText: contents.say(.dimensionsLinesOfTheMonthlyDocuments))
  }

  private static let chartWidth = 960
  private static let chartHeight = 380
}
