import Corpora
import MentionMeasures
import ParallelWork
import TableWriting

/// What several sheets need of the ledger, worked out once.
struct ReportFigures {
  let contents: ReportContents
  let ledger: DocumentCounts
  let current: DocumentGroup
  let previous: DocumentGroup
  let yearBefore: DocumentGroup
  /// The twelve months before the period, together.
  let twelveMonths: DocumentGroup
  /// The comparisons of the report's tables and sheets, all corrected together.
  let comparisons: Deferred<ComparisonSet>
  /// The checks that tables add up; those that the contents bring, where there are any.
  let reconciliation: Deferred<[MethodFacts.Reconciliation]>

  init(_ contents: ReportContents) {
    self.contents = contents
    let ledger = DocumentCounts(contents)
    self.ledger = ledger
    current = ledger.group(of: contents.period)
    previous = ledger.group(of: contents.period.previous)
    yearBefore = ledger.group(of: contents.period.yearBefore)
    twelveMonths = ledger.group(of: contents.period.before(months: Period.monthsOfYear))
    comparisons = Deferred { ReportComparisons.set(contents, ledger) }
    let known = contents.method.reconciliation
    reconciliation = Deferred { known.isEmpty ? ReportReconciliation.checks(contents, ledger) : known }
  }

  /// What the comparison of the period with an earlier one says of each code. Of a whole year the earlier periods are
  /// one, and it is compared once.
  func changes(since kind: ComparisonPair.Kind) -> [String: CodeComparison] {
    let made = contents.period.previousIsYearBefore ? .previousPeriod : kind
    let codes = comparisons.value.comparisons.first { $0.pair.kind == made }?.codes ?? []
    return Dictionary(codes.map { ($0.code, $0) }) { first, _ in first }
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
