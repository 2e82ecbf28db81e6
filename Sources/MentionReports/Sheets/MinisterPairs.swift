import Measures
import MentionMeasures
import TableWriting
import Wording

/// How many times as often each policy was mentioned under one minister as under another, where that can be said.
struct MinisterPairs {
  private let tables: ComparisonTables
  private let figures: ReportFigures
  /// The groups in the order in which they stand side by side.
  private let order: [String]

  init(_ tables: ComparisonTables, _ figures: ReportFigures, order: [String]) {
    self.tables = tables
    self.figures = figures
    self.order = order
  }

  /// Every pair of ministers that the report names; of all others, each with the one before.
  private func isShown(_ pair: ComparisonPair) -> Bool {
    guard figures.contents.layout.ministers == nil,
      let target = order.firstIndex(of: pair.target.name),
      let reference = order.firstIndex(of: pair.reference.name)
    else { return true }
    return abs(target - reference) == 1
  }

  var blocks: [SheetBlock] {
    let contents = figures.contents
    let main = figures.anyMain
    let all = tables.set.comparisons.filter { isShown($0.pair) }.flatMap { comparison in
      comparison.codes.filter { main.contains($0.code) }.map { (pair: comparison.pair, code: $0) }
    }
    let settled = all.filter(\.code.reading.isSettled)
    var blocks: [SheetBlock] = [
      .heading(contents.say(.ministersPairs)), .paragraph(contents.say(.ministersPairsNote)),
    ]
    if settled.count < all.count {
      blocks.append(
        .paragraph(
          contents.say(.ministersPairsLeftOut(count: all.count - settled.count))))
    }
    guard !settled.isEmpty else { return blocks }
    return blocks + [.table(SheetTable(table(settled), excelName: "MinisterPairs"))]
  }

  private func table(_ pairs: [(pair: ComparisonPair, code: CodeComparison)]) -> ReportTable {
    let language = figures.contents.language
    let names = GroupNames(names: figures.contents.names, language: language)
    let rows = pairs.map { pair, code -> [Cell] in
      let interval = code.shareRatio?.exactInterval()
      return [
        .text(names.label(pair.target, .minister)), .text(code.code),
        .text(names.label(pair.reference, .minister)),
        .number(ifAny: code.change.target.share?.value), .number(ifAny: code.change.reference.share?.value),
        .number(ifAny: code.shareRatio?.value), .number(ifAny: interval?.low),
        .number(ifAny: interval?.high),
        .number(ifAny: code.q), .text(code.reading.name[language]),
      ]
    }
    return ReportTable(
      name: "minister_pairs", title: SheetName.ministers.title, meaning: SheetName.ministers.title,
      columns: Self.columns, rows: TableRows(rows))
  }

  private static let columns: [Column] = [
    Column("target", .text, title: .ministersOf, meaning: .ministersOfMeaning), TidyTables.code,
    Column("reference", .text, title: .ministersAgainst, meaning: .ministersAgainstMeaning),
    number("share_target", .ministersShareOf, .ministersShareOfMeaning, .percent(decimals: 1)),
    number("share_reference", .ministersShareAgainst, .ministersShareAgainstMeaning, .percent(decimals: 1)),
    number("ratio", .ministersRatio, .ministersRatioMeaning, .decimals(2)),
    number("ratio_low", .ministersRatioLow, .ministersRatioBoundMeaning, .decimals(2)),
    number("ratio_high", .ministersRatioHigh, .ministersRatioBoundMeaning, .decimals(2)),
    number("q", .ministersQ, .ministersQMeaning, .pValue),
    Column("reading", .text, title: .ministersReading, meaning: .ministersReadingMeaning),
  ]

  private static func number(
    _ name: String, _ title: LocalizedText, _ meaning: LocalizedText, _ display: ColumnDisplay
  ) -> Column {
    Column(name, .number, title: title, meaning: meaning, display: display)
  }
}
