import Corpora
import Measures
import MentionMeasures
import TableWriting
import Tallies
import Wording

/// The series of every code: a row for each step of the calendar and code.
struct SeriesTable {
  let collection: SeriesCollection
  /// The agreement measured for each code.
  let agreement: [String: Agreement]
  /// Whether there are columns of words though none were counted.
  var hasWords = false

  /// - Parameter name: The table's name for programs.
  func table(_ name: String) -> ReportTable {
    let series = collection.series
    let unit = collection.unit
    let hasWords = hasWords || collection.hasWords
    let agreement = agreement
    let steps = series.first?.steps.map(\.start) ?? []
    return ReportTable(
      name: name, title: title,
      meaning: .seriesMeaning(unit: unit.name),
      columns: Self.keys(of: unit) + [TidyTables.code] + FigureColumns.all + CorrectedColumns.all
        + SeriesColumns.all + (hasWords ? FigureColumns.ofWords : []),
      rows: TableRows(count: series.isEmpty ? 0 : steps.count * series.count) { index in
        let code = series[index % series.count]
        let step = code.steps[index / series.count]
        return Self.keyCells(of: step.start, unit) + [.text(code.code)]
          + FigureColumns.cells(of: step.figure)
          + CorrectedColumns.cells(of: step.figure, agreement[code.code]) + SeriesColumns.cells(of: step)
          + (hasWords ? FigureColumns.wordCells(of: step.figure) : [])
      })
  }

  private var title: LocalizedText {
    switch collection.unit {
    case .month: LocalizedText.seriesMonthly
    case .quarter: LocalizedText.seriesQuarterly
    case .fiscalQuarter: LocalizedText.seriesByFiscalQuarter
    case .year: LocalizedText.seriesYearly
    case .fiscalYear: LocalizedText.seriesByFiscalYear
    }
  }

  private static func keys(of unit: CalendarUnit) -> [Column] {
    guard unit != .month else { return MonthColumns.keys }
    return [
      Column(
        unit.rawValue.replacing("-", with: "_"), .text, title: unit.name,
        meaning: LocalizedText.seriesTheStretchOfTimeCalendar,
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
    case .month: LocalizedText.seriesMonth
    case .quarter: LocalizedText.seriesQuarter
    case .fiscalQuarter: LocalizedText.seriesFiscalQuarter
    case .year: LocalizedText.seriesYear
    case .fiscalYear: LocalizedText.seriesFiscalYear
    }
  }
}
