import Corpora
import MentionMeasures

/// What several sheets need of the ledger, worked out once.
struct ReportFigures {
  let contents: ReportContents
  let ledger: DocumentCounts
  let current: DocumentGroup
  let previous: DocumentGroup
  let yearBefore: DocumentGroup
  /// The twelve months before the period, together.
  let twelveMonths: DocumentGroup

  init(_ contents: ReportContents) {
    self.contents = contents
    ledger = DocumentCounts(contents)
    current = ledger.group(of: contents.period)
    previous = ledger.group(of: contents.period.previous)
    yearBefore = ledger.group(of: contents.period.yearBefore)
    twelveMonths = ledger.group(of: contents.period.before(months: Period.monthsOfYear))
  }

  /// The documents of each month.
  var months: [Month: DocumentGroup] { ledger.months }
  var names: ReportNames { contents.names }
  var mainCodes: [CodeDescription] { names.mainCodes }
  /// The codes of the first rank together.
  var anyMain: Set<String> { Set(mainCodes.map(\.code)) }

  func figure(_ code: String, in month: Month) -> Figure {
    (months[month] ?? DocumentGroup()).figure(code)
  }

  /// ``figure(_:in:)`` without the rates of mentions.
  func shareFigure(_ code: String, in month: Month) -> Figure {
    (months[month] ?? DocumentGroup()).shareFigure(code)
  }

  /// Whether a document belongs to the period.
  func isInPeriod(_ entry: DocumentCounts.Entry) -> Bool {
    entry.month.map(contents.period.months.contains) ?? false
  }

  /// The comparison tables' codes: all of the codebook, in its order.
  var allCodes: [String] { names.codes.map(\.code) }
}
