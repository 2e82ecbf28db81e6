public import Corpora
public import Measures
public import MentionMeasures
public import TableWriting
public import Tallies

/// Everything that a report is made of; a value, so that the same contents give the same files.
public struct ReportContents: Sendable {
  /// All documents of the input and their mentions, not of the period alone: months before it are what
  /// it is compared with.
  public var ledger: Ledger
  /// The months reported on.
  public var period: Period
  /// Which day of a document counts.
  public var clock: Clock
  /// Of the workbook and the table on the terminal. The CSV package has names for programs.
  public var language: Language
  /// The names behind the ledger's ids, and the codes that are reported on.
  public var names: ReportNames
  /// What the coverage sheet and the table of rejected files state; it changes no figure.
  public var input: ReportInput
  /// What the method sheet states of the run; the descriptor of the CSV files names codebook and command from it.
  public var method: MethodFacts
  /// Which sheets there are, and how they look.
  public var layout: ReportLayout
  /// Who headed each ministry, for comparisons of ministers.
  public var tenures: MinisterTenures
  /// What intervals and tests of comparisons rest on.
  public var rules: ComparisonRules
  /// The agreement measured on spans of each code, by which shares are corrected; those of other codes are not.
  public var agreement: [String: Agreement]

  /// What is known of the whole input, where the report is on a part of it: the news of some agencies.
  public var whole: WholeInput?

  /// The contents of a report on a ledger.
  public init(
    ledger: Ledger, period: Period, clock: Clock = .published, language: Language = .thai,
    names: ReportNames, input: ReportInput, method: MethodFacts, layout: ReportLayout = ReportLayout(),
    tenures: MinisterTenures = .none, rules: ComparisonRules = ComparisonRules(),
    agreement: [String: Agreement] = [:]
  ) {
    self.ledger = ledger
    self.period = period
    self.clock = clock
    self.language = language
    self.names = names
    self.input = input
    self.method = method
    self.layout = layout
    self.tenures = tenures
    self.rules = rules
    self.agreement = agreement
  }

  /// The latest month that the input holds by a clock; `nil` when no document has a day.
  public static func latestMonth(of ledger: Ledger, clock: Clock = .published) -> Month? {
    ledger.documents.lazy.compactMap { clock.day(of: $0) }.max().map { Month(of: $0) }
  }
}

extension ReportContents {
  /// The documents of the period, by their day and then in the order of the input.
  var periodDocuments: [DocumentRecord] {
    inOrder(ledger.documents) { clock.day(of: $0) }
  }

  /// The mentions of the period, by the day of their document and then in the order of the input.
  var periodMentions: [MentionRecord] {
    inOrder(ledger.mentions) { clock.day(of: $0) }
  }

  /// The last day of news in the input; `nil` where no document has a day.
  var lastDay: CalendarDay? { whole?.lastDay ?? ledger.documents.lazy.compactMap { clock.day(of: $0) }.max() }

  /// The last day of the period.
  var periodEnd: CalendarDay? { DaySpans(period.months).last }

  private func inOrder<Record>(_ records: [Record], day: (Record) -> CalendarDay?) -> [Record] {
    records.enumerated()
      .compactMap { index, record in
        day(record).flatMap { period.contains($0) ? (day: $0, index: index, record: record) : nil }
      }
      .sorted { ($0.day, $0.index) < ($1.day, $1.index) }
      .map(\.record)
  }
}
