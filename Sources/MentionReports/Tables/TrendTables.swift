public import Corpora
public import Measures
public import MentionMeasures
public import TableWriting
public import Tallies

/// Series of codes and what is found in them, as tables and for the terminal.
public struct TrendTables: Sendable {
  /// What a run of these tables is about.
  public struct Request: Sendable {
    /// What a step of the series is; tests, changes, bursts and alerts are of months.
    public var unit: CalendarUnit
    /// The codes looked at; all of the report where `nil`.
    public var codes: [String]?
    /// Who became minister when.
    public var ministers: [MinisterChange]
    /// The ministry whose ministers events are set against; where `nil`, for each code the one that mentions it most.
    public var ministry: String?
    /// Whose news the report's ledger was limited to, for the notes.
    public var issuer: String?
    /// The agreement measured for each code; shares of others are not corrected.
    public var agreement: [String: Agreement]
    /// What ``agreement`` was measured on, for the notes.
    public var agreementSet: String?
    /// Whether words were asked for, so that there are columns for them where there are no documents either.
    public var hasWords: Bool

    /// A request; unless it says otherwise, for monthly series of all codes, not corrected, and without ministers to
    /// set events against.
    public init(
      unit: CalendarUnit = .month, codes: [String]? = nil, ministers: [MinisterChange] = [],
      ministry: String? = nil, issuer: String? = nil, agreement: [String: Agreement] = [:],
      agreementSet: String? = nil, hasWords: Bool = false
    ) {
      self.unit = unit
      self.codes = codes
      self.ministers = ministers
      self.ministry = ministry
      self.issuer = issuer
      self.agreement = agreement
      self.agreementSet = agreementSet
      self.hasWords = hasWords
    }
  }

  let contents: ReportContents
  let request: Request
  let counts: DocumentCounts
  /// The codes looked at, in the codebook's order.
  let codes: [String]

  /// Counts the documents of the contents. Codes asked for that the report does not have are passed over.
  public init(_ contents: ReportContents, _ request: Request = Request()) {
    self.contents = contents
    self.request = request
    let all = contents.names.codes.map(\.code)
    // Without a document that has a day there is no calendar; a month of the report alone would be a row of nothing.
    counts =
      ReportContents.latestMonth(of: contents.ledger, clock: contents.clock) == nil
      ? DocumentCounts(contents.ledger, codes: all, clock: contents.clock) : DocumentCounts(contents)
    codes = request.codes.map { asked in all.filter(asked.contains) } ?? all
  }

  /// The series, a row a step of the calendar and code.
  public var series: ReportTable {
    SeriesTable(
      collection: collection(request.unit), agreement: request.agreement, hasWords: request.hasWords
    )
    .table(request.unit == .month ? "monthly" : "series")
  }

  /// The tests of trend, a row a code.
  public var tests: ReportTable {
    TrendsTable(figures: counts, codes: codes, agreement: request.agreement).table
  }

  /// The change points, a row a code and method.
  public var changes: ReportTable { ChangesTable(points: points, ledger: contents.ledger).table }

  /// The bursts, a row each.
  public var bursts: ReportTable { BurstsTable(bursts: periods, ledger: contents.ledger).table }

  /// The alerts of a month, a row each.
  public func alerts(of month: Month) -> ReportTable {
    AlertsTable(alerts: monthAlerts(month), ledger: contents.ledger, names: contents.names).table
  }

  func collection(_ unit: CalendarUnit = .month) -> SeriesCollection {
    SeriesCollection(counts, unit: unit, codes: codes)
  }

  var points: [ChangePoint] {
    ChangePoint.all(
      of: collection(), counts, ministers: request.ministers, ministry: request.ministry)
  }

  var periods: [BurstPeriod] {
    BurstPeriod.all(
      of: collection(), counts, ministers: request.ministers, ministry: request.ministry)
  }

  func monthAlerts(_ month: Month) -> MonthAlerts { MonthAlerts(of: month, in: counts, collection()) }
}
