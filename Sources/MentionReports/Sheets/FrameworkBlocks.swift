import Measures
import MentionMeasures
import TableWriting
import Wording

/// Which dimensions of one framework are named in the documents that mention it, and how evenly.
struct FrameworkBlocks {
  private let framework: CodeDescription
  private let dimensions: [CodeDescription]
  private let figures: ReportFigures
  private let current: DimensionsNamed
  private let before: DimensionsNamed

  init(_ framework: CodeDescription, _ figures: ReportFigures) {
    let contents = figures.contents
    self.framework = framework
    self.figures = figures
    dimensions = figures.names.dimensions.filter { $0.dimensionOf == framework.code }
    let codes = dimensions.map(\.code)
    func named(_ period: Period) -> DimensionsNamed {
      DimensionsNamed(
        of: framework.code, dimensions: codes,
        in: figures.ledger.entries.filter { $0.month.map(period.months.contains) ?? false },
        rules: contents.rules)
    }
    current = named(contents.period)
    before = named(contents.period.before(months: Period.monthsOfYear))
  }

  var blocks: [SheetBlock] {
    let contents = figures.contents
    let heading = SheetBlock.heading(
      contents.say(.dimensionsNamedBeside(code: framework.code, name: framework.name)))
    guard current.documents > 0 else {
      return [heading, .paragraph(contents.say(.dimensionsNoFramework(code: framework.code)))]
    }
    let picture: [SheetBlock] = dimensions.count < Self.leastAxes ? [] : [.chart(radar)]
    return [
      heading, .paragraph(sentence),
      .table(SheetTable(table, excelName: tableName, hasFilter: false)),
    ] + picture
  }

  private var tableName: String { "Named\(figures.names.number(of: framework.code))" }

  /// How many documents name all dimensions, some, or none, and how evenly.
  private var sentence: String {
    let contents = figures.contents
    let all = current.byNumber.last ?? 0
    let none = current.byNumber.first ?? 0
    let counts = contents.say(
      .dimensionsCounts(
        code: framework.code, documents: contents.count(current.documents), all: contents.count(all),
        dimensions: dimensions.count, some: contents.count(current.documents - all - none),
        none: contents.count(none)))
    guard let balance = current.balance else { return counts }
    func shown(_ value: Double) -> String { NumberText.fixed(value, decimals: 2) }
    return counts + " "
      + contents.say(
        .dimensionsBalance(
          balance: shown(balance.value), low: shown(balance.low), high: shown(balance.high)))
  }

  private var table: ReportTable {
    let language = figures.contents.language
    let rows: [[Cell]] = dimensions.indices.map { index in
      let now = current.dimensions[index]
      return [
        .text(dimensions[index].name[language]), .text(now.code), .integer(current.documents),
        .integer(now.documentsWith),
      ] + FigureColumns.cells(of: now.share)
        + [
          before.dimensions[index].share.map { .number($0.value) } ?? .notMeasured,
          .integer(now.documentsWithout),
        ]
    }
    return ReportTable(
      name: "dimensions_named", title: SheetName.dimensions.title, meaning: SheetName.dimensions.title,
      columns: Self.columns, rows: TableRows(rows))
  }

  /// An even square where all are named as often.
  private var radar: ChartDescription {
    let contents = figures.contents
    func reference(_ column: String) -> ChartDescription.Reference {
      ChartDescription.Reference(table: tableName, column: column)
    }
    var series = [
      ChartDescription.Series(
        title: contents.period.label(in: contents.language), values: reference(Self.part))
    ]
    // A few documents make a figure as large as any, which would mislead.
    if before.documents >= Change.fewCases {
      series.append(
        ChartDescription.Series(
          title: contents.say(.dimensionsTwelveMonths(documents: contents.count(before.documents))),
          values: reference(Self.partBefore), color: .gray))
    }
    return ChartDescription(
      kind: .radar, name: "dimensions-" + framework.code,
      title: contents.say(.dimensionsRadar(code: framework.code)),
      categories: reference(SummaryTable.policy.name), series: series, categoryTitle: "",
      valueTitle: contents.say(.dimensionsPart), valueDisplay: .percent(decimals: 0),
      scale: ChartDescription.Scale(minimum: 0, maximum: 1), width: Self.chartWidth,
      height: Self.chartHeight, alternativeText: contents.say(.dimensionsRadarText(code: framework.code)))
  }

  private static let part = "part"
  private static let partBefore = "part_twelve_months"
  /// A radar with fewer axes is a line.
  private static let leastAxes = 3
  private static let chartWidth = 560
  private static let chartHeight = 380

  private static let columns = [
    SummaryTable.policy, TidyTables.code,
    Column(
      "framework_documents", .integer, title: .dimensionsBase,
      meaning: .dimensionsNamedTheDocumentsThatMentionThe,
      unit: FigureColumns.documentUnit, display: .grouped),
    Column(
      "named_documents", .integer, title: .dimensionsNamedDocuments,
      meaning: .dimensionsNamedDocumentsMeaning,
      unit: FigureColumns.documentUnit, display: .grouped),
    share(part, .dimensionsPart, .dimensionsPartMeaning),
    share(part + "_low", .methodLow(title: LocalizedText.dimensionsPart), .dimensionsPartBoundMeaning),
    share(part + "_high", .methodHigh(title: LocalizedText.dimensionsPart), .dimensionsPartBoundMeaning),
    share(partBefore, .dimensionsPartBefore, .dimensionsPartBeforeMeaning),
    Column(
      "without_framework", .integer, title: .dimensionsWithout, meaning: .dimensionsWithoutMeaning,
      unit: FigureColumns.documentUnit, display: .grouped),
  ]

  private static func share(_ name: String, _ title: LocalizedText, _ meaning: LocalizedText) -> Column {
    Column(
      name, .number, title: title, meaning: meaning, unit: FigureColumns.shareUnit,
      display: .percent(decimals: 1))
  }
}
