public import Corpora

/// What a report holds and how it looks, as a definition file says it. What it leaves out, the command decides.
public struct ReportDefinition: Hashable, Sendable {
  /// The name of the report in both languages; the program's own where `nil`.
  public var title: ReportTitle?
  /// The sheets of the workbook in their order; all where `nil`.
  public var sheets: [DefinitionWord]?
  /// The codes to report on; all codes of the codebook where `nil`.
  public var codes: [DefinitionWord]?
  /// The agencies whose news is the base; all news where `nil`.
  public var agencies: [DefinitionWord]?
  /// The persons who are set side by side as ministers, in this order; all where `nil`.
  public var ministers: [DefinitionWord]?
  /// The months reported on.
  public var period: PeriodRule?
  /// `th` or `en`.
  public var language: DefinitionWord?
  /// `published` or `event`.
  public var clock: DefinitionWord?
  /// The font of the workbook.
  public var font: String?

  /// The definition with these parts; without any, it leaves everything to the command.
  public init(
    title: ReportTitle? = nil, sheets: [DefinitionWord]? = nil, codes: [DefinitionWord]? = nil,
    agencies: [DefinitionWord]? = nil, ministers: [DefinitionWord]? = nil, period: PeriodRule? = nil,
    language: DefinitionWord? = nil, clock: DefinitionWord? = nil, font: String? = nil
  ) {
    self.title = title
    self.sheets = sheets
    self.codes = codes
    self.agencies = agencies
    self.ministers = ministers
    self.period = period
    self.language = language
    self.clock = clock
    self.font = font
  }
}

/// The name of a report in both languages.
public struct ReportTitle: Hashable, Sendable {
  /// The name in Thai.
  public var thai: String
  /// The name in English.
  public var english: String

  /// The name in both languages.
  public init(thai: String, english: String) {
    self.thai = thai
    self.english = english
  }
}

/// Which months a report is about.
public enum PeriodRule: Hashable, Sendable {
  /// The latest month that the input holds.
  case latestMonth
  /// The calendar quarter of the latest month.
  case latestQuarter
  /// The Thai fiscal year, October to September, of the latest month.
  case latestFiscalYear
  /// These months, both ends included.
  case months(ClosedRange<Month>)

  /// The rule as it stands in a definition: `latest-month`, `latest-quarter`, `latest-fiscal-year`, a month, or
  /// two months joined by `..`; `nil` for anything else. A year from 2400 up is Buddhist Era.
  public init?(_ text: String) {
    switch text {
    case "latest-month": self = .latestMonth
    case "latest-quarter": self = .latestQuarter
    case "latest-fiscal-year": self = .latestFiscalYear
    default:
      let ends = text.split(separator: "..", omittingEmptySubsequences: false).map { Month(typed: $0) }
      guard (1...2).contains(ends.count), let first = ends[0], let last = ends[ends.count - 1], first <= last
      else { return nil }
      self = .months(first...last)
    }
  }

  /// The months, given the latest one of the input.
  public func months(latest: Month) -> ClosedRange<Month> {
    switch self {
    case .latestMonth: latest...latest
    case .latestQuarter:
      latest.advanced(by: -((latest.month - 1) % Self.monthsOfQuarter)).months(Self.monthsOfQuarter)
    case .latestFiscalYear:
      // October is the first month of the fiscal year: two months before the calendar year's first.
      latest.advanced(by: -((latest.month + Self.monthsBeforeYear - 1) % Self.monthsOfYear))
        .months(Self.monthsOfYear)
    case .months(let months): months
    }
  }

  private static let monthsOfQuarter = 3
  private static let monthsOfYear = 12
  /// October to December.
  private static let monthsBeforeYear = 3
}

extension Month {
  /// So many months from this one on.
  fileprivate func months(_ count: Int) -> ClosedRange<Month> { self...advanced(by: count - 1) }
}

/// A word of a definition file that knows its place, so that it can be complained of once it is clear what is known.
public struct DefinitionWord: Hashable, Sendable {
  /// The word as it stands in the file.
  public var text: String
  /// The file's path as the user gave it.
  public var file: String
  /// The line and the column, from 1.
  public var line: Int
  /// The column in characters, from 1.
  public var column: Int

  /// The word at this place.
  public init(text: String, file: String, line: Int, column: Int) {
    self.text = text
    self.file = file
    self.line = line
    self.column = column
  }

  /// The error that nothing is called so, with the nearest name that is known.
  ///
  /// - Parameters:
  ///   - kind: What it should have been the name of, such as `sheet`.
  ///   - known: The names there are.
  public func unknown(_ kind: String, among known: [String]) -> DefinitionError {
    DefinitionError(
      file: file, line: line, column: column,
      message: "there is no \(kind) “\(text)”\(Suggestion.words(for: text, among: known))")
  }
}
