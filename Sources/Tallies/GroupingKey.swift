import Corpora

/// What a ledger may be grouped by.
public enum GroupingKey: String, Hashable, Sendable, CaseIterable {
  /// `2024-01`, Common Era, by the clock.
  case month
  /// `2024-Q1`, quarters of the calendar year.
  case quarter
  /// `2567-Q2`, quarters of the Thai fiscal year, Buddhist Era; January to March is the second.
  case fiscalQuarter = "fiscal-quarter"
  /// `2024`, Common Era.
  case year
  /// `2567`, the Thai fiscal year from October to September, Buddhist Era.
  case fiscalYear = "fiscal-year"
  /// The agency whose news it is.
  case issuer
  /// The body under the issuer whose people act.
  case body
  /// Each agency named in the paragraph of the mention.
  case agency
  /// The minister in office.
  case minister
  /// The code of the mention; a dimension is a code of its own.
  case code
  /// The code of the mention where it is a dimension; other mentions are left out.
  case dimension
  /// Headline, body or hashtag.
  case scope

  /// The stretch of time that it is, for the calendar keys.
  public var calendarUnit: CalendarUnit? { CalendarUnit(rawValue: rawValue) }

  /// Whether it is a stretch of time.
  public var isCalendar: Bool { calendarUnit != nil }

  /// Whether it is a property of the document, and so divides the base; others are of the single mention.
  public var isOfDocument: Bool {
    switch self {
    case .agency, .code, .dimension, .scope: false
    default: true
    }
  }

  /// The property of a document, empty where it is unknown.
  func value(of document: DocumentRecord, clock: Clock) -> String {
    switch self {
    case .issuer: document.issuer ?? ""
    case .body: document.body ?? ""
    case .minister: document.ministerInOffice ?? ""
    default: clock.day(of: document).flatMap { calendarUnit?.name(of: Month(of: $0)) } ?? ""
    }
  }

  /// The properties of a mention: several where several agencies are named, none where it is left out.
  func values(of mention: MentionRecord, dimensions: Set<String>) -> [String] {
    switch self {
    case .agency: mention.agencies.isEmpty ? [""] : mention.agencies
    case .code: [mention.code]
    case .dimension: dimensions.contains(mention.code) ? [mention.code] : []
    case .scope: [mention.scope.rawValue]
    default: []
    }
  }
}
