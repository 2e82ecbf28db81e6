public import Corpora

/// Days that belong together: spans in order that neither overlap nor touch, both ends included.
public struct DaySpans: Hashable, Sendable {
  /// From the earliest to the latest.
  public let spans: [ClosedRange<CalendarDay>]

  /// The days of all the spans, each once.
  public init(_ spans: some Sequence<ClosedRange<CalendarDay>>) {
    var joined: [ClosedRange<CalendarDay>] = []
    for span in spans.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = joined.last, span.lowerBound.ordinal <= last.upperBound.ordinal + 1 {
        joined[joined.count - 1] = last.lowerBound...max(last.upperBound, span.upperBound)
      } else {
        joined.append(span)
      }
    }
    self.spans = joined
  }

  /// A single span; no days where there is none.
  public init(_ span: ClosedRange<CalendarDay>?) {
    spans = span.map { [$0] } ?? []
  }

  /// The days of whole months.
  public init(_ months: ClosedRange<Month>) {
    let first = CalendarDay(year: months.lowerBound.year, month: months.lowerBound.month, day: 1)
    let last = Self.lastDays.lazy.compactMap {
      CalendarDay(year: months.upperBound.year, month: months.upperBound.month, day: $0)
    }.first
    if let first, let last { spans = [first...last] } else { spans = [] }
  }

  /// What the last day of a month may be, the latest first.
  private static let lastDays = [31, 30, 29, 28]

  /// The earliest day; `nil` where there is none.
  public var first: CalendarDay? { spans.first?.lowerBound }

  /// The latest day; `nil` where there is none.
  public var last: CalendarDay? { spans.last?.upperBound }

  /// How many days there are.
  public var count: Int { spans.reduce(0) { $0 + Self.length($1) } }

  /// Whether a day is among them.
  public func contains(_ day: CalendarDay) -> Bool { spans.contains { $0.contains(day) } }

  /// The earliest so many days; all where there are fewer.
  public func first(_ days: Int) -> DaySpans {
    var left = days
    var kept: [ClosedRange<CalendarDay>] = []
    for span in spans where left > 0 {
      let end = left < Self.length(span) ? span.lowerBound.advanced(by: left - 1) : span.upperBound
      kept.append(span.lowerBound...end)
      left -= Self.length(span)
    }
    return DaySpans(kept)
  }

  /// The latest so many days; all where there are fewer.
  public func last(_ days: Int) -> DaySpans {
    var left = days
    var kept: [ClosedRange<CalendarDay>] = []
    for span in spans.reversed() where left > 0 {
      let start =
        left < Self.length(span)
        ? span.lowerBound.advanced(by: Self.length(span) - left) : span.lowerBound
      kept.append(start...span.upperBound)
      left -= Self.length(span)
    }
    return DaySpans(kept)
  }

  /// Those of the days that lie in a span.
  public func clamped(to limits: ClosedRange<CalendarDay>) -> DaySpans {
    DaySpans(spans.filter { $0.overlaps(limits) }.map { $0.clamped(to: limits) })
  }

  private static func length(_ span: ClosedRange<CalendarDay>) -> Int {
    span.upperBound.ordinal - span.lowerBound.ordinal + 1
  }
}

extension CalendarDay {
  /// The day after it; the day itself at the end of the calendar.
  var next: CalendarDay {
    CalendarDay(year: year, month: month, day: day + 1)
      ?? CalendarDay(year: year, month: month + 1, day: 1)
      ?? CalendarDay(year: year + 1, month: 1, day: 1) ?? self
  }

  /// The day so many days later; the day itself for a number below 1.
  func advanced(by days: Int) -> CalendarDay {
    var day = self
    for _ in 0..<max(0, days) { day = day.next }
    return day
  }
}
