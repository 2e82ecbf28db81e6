import ArgumentParser
import PolicyMentions

/// The months that a command reports on.
struct PeriodOptions: ParsableArguments {
  @Option(help: "One month, such as 2567-01 or 2024-01, which are the same.")
  var month: String?

  @Option(help: "The first month of a longer period; the first of the input without it.")
  var since: String?

  @Option(help: "The last month of a longer period; the latest of the input without it.")
  var until: String?

  func validate() throws {
    if month != nil, since != nil || until != nil {
      throw ValidationError("--month goes without --since and --until")
    }
    for (option, text) in [("month", month), ("since", since), ("until", until)] {
      if let text, Month(typed: text) == nil {
        throw ValidationError(Month.complaint(about: text, option: "--\(option)"))
      }
    }
    if let first = since.flatMap({ Month(typed: $0) }), let last = until.flatMap({ Month(typed: $0) }),
      last < first
    {
      throw ValidationError("--until lies before --since")
    }
  }

  /// Whether any month is asked for.
  var isGiven: Bool { month != nil || since != nil || until != nil }

  /// The months asked for, from the first or to the last that there can be where only one end is given; `nil` where
  /// none are.
  var months: ClosedRange<Month>? {
    if let month = month.flatMap({ Month(typed: $0) }) { return month...month }
    let first = since.flatMap { Month(typed: $0) }
    let last = until.flatMap { Month(typed: $0) }
    return first == nil && last == nil ? nil : (first ?? .earliest)...(last ?? .latest)
  }

  /// The period asked for; where none is, what a definition says, and else the latest month of the input.
  func period(of ledger: Ledger, clock: Clock, rule: PeriodRule? = nil) throws -> Period {
    if let rule, month == nil, since == nil, until == nil {
      if case .months(let months) = rule { return Period(months) }
      return Period(rule.months(latest: try Self.latestMonth(of: ledger, clock: clock)))
    }
    if let month = month.flatMap({ Month(typed: $0) }) { return Period(month: month) }
    let latest = try Self.latestMonth(of: ledger, clock: clock)
    let first = since.flatMap { Month(typed: $0) }
    let last = until.flatMap { Month(typed: $0) }
    if first == nil, last == nil { return Period(month: latest) }
    let days = ledger.documents.lazy.compactMap { clock.day(of: $0) }
    let earliest = days.min().map { Month(of: $0) } ?? latest
    let lower = first ?? min(earliest, last ?? latest)
    return Period(lower...max(lower, last ?? latest))
  }

  /// The latest month that the input holds.
  ///
  /// - Throws: ``Outcome`` where no document has a date.
  static func latestMonth(of ledger: Ledger, clock: Clock) throws -> Month {
    guard let latest = ReportContents.latestMonth(of: ledger, clock: clock) else {
      Terminal.say(
        "policy-mentions: no document has a date; give the period with --month, or use --date event")
      throw Outcome.nothingDone
    }
    return latest
  }
}
