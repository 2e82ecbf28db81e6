import Corpora
import Measures
import MentionMeasures
import TableWriting
import Tallies

/// The series of every code: a row for each step of the calendar and code.
struct SeriesTable {
  let collection: SeriesCollection
  /// The agreement measured for each code.
  let agreement: [String: Agreement]

  /// - Parameter name: The table's name for programs.
  func table(_ name: String) -> ReportTable {
    let series = collection.series
    let unit = collection.unit
    let agreement = agreement
    let steps = series.first?.steps.map(\.start) ?? []
    return ReportTable(
      name: name, title: title,
      meaning: LocalizedText(
        thai:
          "แถวละช่วงเวลาและนโยบาย ครบทุกช่วง ช่วงที่มีข่าวแต่ไม่กล่าวถึงมีค่า 0 ช่วงที่ไม่มีข่าวเว้นว่าง",
        english:
          "One row a \(unit.name.english) and code over a complete calendar; one with documents and no mention has 0, one without documents has nothing"
      ),
      columns: Self.keys(of: unit) + [TidyTables.code] + FigureColumns.all + CorrectedColumns.all
        + SeriesColumns.all,
      rows: TableRows(count: series.isEmpty ? 0 : steps.count * series.count) { index in
        let code = series[index % series.count]
        let step = code.steps[index / series.count]
        return Self.keyCells(of: step.start, unit) + [.text(code.code)]
          + FigureColumns.cells(of: step.figure)
          + CorrectedColumns.cells(of: step.figure, agreement[code.code]) + SeriesColumns.cells(of: step)
      })
  }

  private var title: LocalizedText {
    switch collection.unit {
    case .month: LocalizedText(thai: "รายเดือน", english: "Monthly")
    case .quarter: LocalizedText(thai: "รายไตรมาส", english: "Quarterly")
    case .fiscalQuarter: LocalizedText(thai: "รายไตรมาสงบประมาณ", english: "By fiscal quarter")
    case .year: LocalizedText(thai: "รายปี", english: "Yearly")
    case .fiscalYear: LocalizedText(thai: "รายปีงบประมาณ", english: "By fiscal year")
    }
  }

  private static func keys(of unit: CalendarUnit) -> [Column] {
    guard unit != .month else { return MonthColumns.keys }
    return [
      Column(
        unit.rawValue.replacing("-", with: "_"), .text, title: unit.name,
        meaning: LocalizedText(
          thai: "ช่วงเวลา ปีปฏิทินเป็น ค.ศ. ปีงบประมาณเป็น พ.ศ.",
          english:
            "The stretch of time; calendar years are of the Common Era, fiscal ones of the Buddhist Era"),
        isRequired: true), MonthColumns.first, MonthColumns.last,
    ]
  }

  private static func keyCells(of start: Month, _ unit: CalendarUnit) -> [Cell] {
    guard unit != .month else { return MonthColumns.keyCells(of: start) }
    let months = unit.months(around: start)
    return [
      .text(unit.name(of: start)), .text(months.lowerBound.description), .text(months.upperBound.description),
    ]
  }
}

extension CalendarUnit {
  /// What people read for it.
  var name: LocalizedText {
    switch self {
    case .month: LocalizedText(thai: "เดือน", english: "month")
    case .quarter: LocalizedText(thai: "ไตรมาส", english: "quarter")
    case .fiscalQuarter: LocalizedText(thai: "ไตรมาสงบประมาณ", english: "fiscal quarter")
    case .year: LocalizedText(thai: "ปี", english: "year")
    case .fiscalYear: LocalizedText(thai: "ปีงบประมาณ", english: "fiscal year")
    }
  }
}
