import Corpora
import MentionMeasures
import TableWriting

/// The dimensions of a framework: in the period, and month by month.
enum DimensionsSheet {
  private static let monthlyName = "DimensionMonths"

  static func sheet(_ figures: ReportFigures) -> SheetDescription {
    let contents = figures.contents
    let dimensions = figures.names.dimensions
    var blocks: [SheetBlock] = [
      .title(contents.say("มิติของกรอบนโยบาย ", "Dimensions, ") + contents.period.label(in: contents.language))
    ]
    guard !dimensions.isEmpty else {
      blocks.append(
        .paragraph(
          contents.say("สมุดรหัสนี้ไม่มีมิติ", "This codebook has no dimensions.")))
      return contents.sheet(.dimensions, blocks: blocks)
    }
    let parents = Set(dimensions.compactMap(\.dimensionOf))
    let shown = figures.names.codes.filter { parents.contains($0.code) || $0.dimensionOf != nil }
    blocks += [
      .paragraph(
        contents.say(
          "นับมิติเมื่อข่าวแจกแจงเป็นส่วนหนึ่งของกรอบนโยบาย การเอ่ยถึงมิติไม่นับเป็นการเอ่ยถึงกรอบ ที่มา: กรองชีตหลักฐานด้วยรหัสของมิติ",
          "A dimension counts where the text lists it as part of the framework; naming one is no mention of the framework itself. To trace a figure, filter Evidence by the dimension's code."
        )),
      .table(
        SheetTable(SummaryTable.wide(figures, codes: shown), excelName: "DimensionSummary", hasFilter: false)),
      .chart(chart(figures, dimensions)),
      .heading(contents.say("รายเดือน: จำนวนข่าวที่กล่าวถึง", "By month: documents with a mention")),
      .table(SheetTable(monthly(figures, shown), excelName: monthlyName)),
    ]
    return contents.sheet(.dimensions, blocks: blocks, frozenColumns: 1)
  }

  private static func monthly(_ figures: ReportFigures, _ codes: [CodeDescription]) -> ReportTable {
    let language = figures.contents.language
    let rows: [[Cell]] = figures.ledger.viewedMonths(to: figures.contents.period).map { month in
      let documents = figures.months[month]?.documents ?? 0
      return [.text(MonthNames.short(month, in: language)), .integer(documents)]
        + codes.map {
          documents > 0 ? .integer(figures.figure($0.code, in: month).documentsWith) : .notMeasured
        }
    }
    return ReportTable(
      name: "dimension_months", title: SheetName.dimensions.title,
      meaning: SheetName.dimensions.title,
      columns: [MonthColumns.label, FigureColumns.documents] + codes.map { column($0) },
      rows: TableRows(rows))
  }

  private static func column(_ code: CodeDescription) -> Column {
    var column = FigureColumns.documentsWith
    column.name = TrendSheet.columnName(column.name, code.code)
    column.title = LocalizedText(same: code.code)
    return column
  }

  private static func chart(
    _ figures: ReportFigures, _ dimensions: [CodeDescription]
  ) -> ChartDescription {
    let contents = figures.contents
    return ChartDescription(
      kind: .line,
      title: contents.say("จำนวนข่าวที่กล่าวถึงแต่ละมิติ รายเดือน", "Documents with each dimension, by month"),
      categories: ChartDescription.Reference(table: monthlyName, column: MonthColumns.label.name),
      series: dimensions.map {
        ChartDescription.Series(
          title: $0.name[contents.language],
          values: ChartDescription.Reference(
            table: monthlyName,
            column: TrendSheet.columnName(FigureColumns.documentsWith.name, $0.code)))
      }, categoryTitle: contents.say("เดือน", "Month"), valueTitle: contents.say("ข่าว", "Documents"),
      alternativeText: contents.say(
        "กราฟเส้นจำนวนข่าวรายเดือนของแต่ละมิติ", "Lines of the monthly documents with each dimension."))
  }
}
