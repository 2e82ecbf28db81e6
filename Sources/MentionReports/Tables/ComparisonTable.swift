import Corpora
import MentionMeasures
import TableWriting

/// Emphasis side by side: the period against earlier ones, each issuer and each minister against the rest.
enum ComparisonTable {
  /// What is set against what, with the figures of both.
  struct Comparison {
    enum Kind: String, CaseIterable {
      case previousPeriod = "previous-period"
      case yearBefore = "year-before"
      case issuer
      case minister
    }

    var kind: Kind
    var target: String
    var reference: String
    var groups: (target: DocumentGroup, reference: DocumentGroup)
  }

  static func table(_ comparisons: [Comparison], codes: [String]) -> ReportTable {
    let changes = comparisons.flatMap { comparison in
      codes.map { code in
        (
          keys: [comparison.kind.rawValue, comparison.target, comparison.reference, code].map(Cell.text),
          change: Change(
            comparison.groups.target.figure(code), against: comparison.groups.reference.figure(code))
        )
      }
    }
    let effects = Effect.all(of: changes.map(\.change))
    let rows = zip(changes, effects).map { row, effect in
      row.keys + FigureColumns.cells(of: row.change.target) + referenceCells(row.change) + effect.cells
    }
    return ReportTable(
      name: "comparisons", title: LocalizedText(thai: "การเปรียบเทียบ", english: "Comparisons"),
      meaning: LocalizedText(
        thai:
          "แถวละคู่เปรียบเทียบและนโยบาย: ช่วงเวลาของรายงานกับช่วงก่อนหน้าและช่วงเดียวกันของปีก่อน เจ้าของข่าวแต่ละรายกับรายอื่น และรัฐมนตรีแต่ละคนกับคนอื่นของกระทรวงเดียวกัน",
        english:
          "One row a comparison and code: the period with the one before and with the same months of the year before, each issuer with the others, each minister with the others of the same ministry"
      ), columns: columns, rows: TableRows(rows))
  }

  /// All comparisons of a report.
  static func comparisons(_ contents: ReportContents, _ figures: DocumentCounts) -> [Comparison] {
    let period = contents.period
    let current = figures.group(of: period)
    let inTime: [Comparison] = [(.previousPeriod, period.previous), (.yearBefore, period.yearBefore)].map {
      Comparison(
        kind: $0, target: period.identifier, reference: $1.identifier,
        groups: (current, figures.group(of: $1)))
    }
    return inTime + issuers(period, figures) + ministers(figures)
  }

  private static func issuers(_ period: Period, _ figures: DocumentCounts) -> [Comparison] {
    let inPeriod = { (entry: DocumentCounts.Entry) in
      entry.month.map(period.months.contains) ?? false
    }
    let groups = figures.groups { inPeriod($0) ? $0.issuer : nil }
    return groups.sorted { $0.key < $1.key }.map { issuer, group in
      Comparison(
        kind: .issuer, target: issuer, reference: "others",
        groups: (group, figures.group { inPeriod($0) && $0.issuer != nil && $0.issuer != issuer }))
    }
  }

  /// Over all months of the input, since one month seldom has two ministers of a ministry.
  static func ministers(_ figures: DocumentCounts) -> [Comparison] {
    var issuersOf: [String: Set<String>] = [:]
    for entry in figures.entries where entry.month != nil {
      guard let minister = entry.minister, let issuer = entry.issuer else { continue }
      issuersOf[minister, default: []].insert(issuer)
    }
    let groups = figures.groups { $0.month == nil ? nil : $0.minister }
    return groups.sorted { $0.key < $1.key }.map { minister, group in
      let issuers = issuersOf[minister] ?? []
      let others = figures.group { entry in
        entry.month != nil && entry.minister != nil && entry.minister != minister
          && entry.issuer.map(issuers.contains) ?? false
      }
      return Comparison(
        kind: .minister, target: minister, reference: "others", groups: (group, others))
    }
  }

  private static func referenceCells(_ change: Change) -> [Cell] {
    [
      .integer(change.reference.documents), .integer(change.reference.documentsWith),
      .integer(change.reference.mentions), .number(ifAny: change.reference.share?.value),
      .number(ifAny: change.difference?.value), .number(ifAny: change.difference?.low),
      .number(ifAny: change.difference?.high), .text(change.reading.rawValue),
    ]
  }

  static let columns: [Column] =
    [
      Column(
        "comparison", .text, title: LocalizedText(thai: "ชนิดการเปรียบเทียบ", english: "Comparison"),
        meaning: LocalizedText(thai: "เปรียบเทียบสิ่งใด", english: "What kind of things are compared"),
        allowed: Comparison.Kind.allCases.map(\.rawValue), isRequired: true),
      Column(
        "target", .text, title: LocalizedText(thai: "กลุ่มเป้าหมาย", english: "Target"),
        meaning: LocalizedText(
          thai: "เดือนหรือรหัสของกลุ่มที่ดู", english: "The month or id of the group looked at"),
        isRequired: true),
      Column(
        "reference", .text, title: LocalizedText(thai: "กลุ่มอ้างอิง", english: "Reference"),
        meaning: LocalizedText(
          thai: "เดือนของกลุ่มที่นำมาเทียบ หรือ others คือกลุ่มอื่นทั้งหมด",
          english: "The month of the group it is set against; others is all other groups of its kind"),
        isRequired: true),
      TidyTables.code,
    ] + FigureColumns.all + referenceColumns + Effect.columns

  private static let referenceColumns: [Column] =
    [FigureColumns.documents, FigureColumns.documentsWith, FigureColumns.mentions, FigureColumns.share]
    .map { column in
      var column = column
      column.name = "reference_" + column.name
      column.title = LocalizedText(
        thai: column.title.thai + " (อ้างอิง)", english: column.title.english + ", reference")
      column.isRequired = false
      return column
    } + [difference, differenceLow, differenceHigh, reading]

  private static let difference = Column(
    "share_difference", .number,
    title: LocalizedText(thai: "ผลต่างของสัดส่วน", english: "Difference of shares"),
    meaning: LocalizedText(
      thai: "สัดส่วนของกลุ่มเป้าหมายลบด้วยของกลุ่มอ้างอิง",
      english: "The target's share minus the reference's"),
    unit: FigureColumns.shareUnit, decimals: FigureColumns.shareDecimals, bounds: -1...1,
    display: .signed(decimals: 1))

  private static let differenceLow = FigureColumns.bound(
    difference, "share_difference_low",
    LocalizedText(thai: "ผลต่าง ช่วง 95% ล่าง", english: "Difference, 95% low"))
  private static let differenceHigh = FigureColumns.bound(
    difference, "share_difference_high",
    LocalizedText(thai: "ผลต่าง ช่วง 95% บน", english: "Difference, 95% high"))

  private static let reading = Column(
    "reading", .text, title: LocalizedText(thai: "ข้อสังเกต", english: "Reading"),
    meaning: LocalizedText(
      thai:
        "กรณีน้อย (few-cases): ข่าวที่กล่าวถึงทั้งสองกลุ่มน้อยกว่า \(Change.fewCases) หรือฐานน้อยกว่า \(Change.smallBase) ข่าว; ปกติ (within-variation): ช่วง 95% ของผลต่างครอบคลุมศูนย์",
      english:
        "few-cases: fewer than \(Change.fewCases) documents with the code in both groups, or a base under \(Change.smallBase); within-variation: the 95% interval of the difference holds zero"
    ), allowed: Change.Reading.allCases.map(\.rawValue), isRequired: true)
}
