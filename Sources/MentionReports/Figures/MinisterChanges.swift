import Corpora
import MentionMeasures
import TableWriting

/// When the minister changed, of the ministry whose news mentions the policies most often: marks on the months of charts.
struct MinisterChanges {
  /// Names are short on a chart, so more changes than this are not marked.
  private static let mostEvents = 8

  let events: [ChartDescription.Event]
  /// The ministry; `nil` where nothing is marked.
  let ministry: String?

  init(_ figures: ReportFigures) {
    let contents = figures.contents
    let months = figures.ledger.viewedMonths(to: contents.period)
    guard let first = months.first, let last = months.last,
      let issuer = Self.leadingIssuer(figures),
      let firstDay = CalendarDay(year: first.year, month: first.month, day: 1),
      let lastDay = CalendarDay(year: last.year, month: last.month, day: Self.everyMonthsDay)
    else {
      (events, ministry) = ([], nil)
      return
    }
    let holdings = contents.tenures.holdings(ofIssuer: issuer, within: firstDay...lastDay)
    // The first holder of the time drawn did not come into office then.
    let changes = holdings.dropFirst().filter { !$0.isActing }.map { holding in
      ChartDescription.Event(
        at: first.distance(to: Month(of: holding.days.lowerBound)),
        title: Self.givenName(contents.names.person(holding.person, in: contents.language)))
    }
    events = changes.count > Self.mostEvents ? [] : Array(changes)
    ministry = events.isEmpty ? nil : issuer
  }

  private static func leadingIssuer(_ figures: ReportFigures) -> String? {
    LeadingMinistry.id(
      figures.ledger.groups { $0.month == nil ? nil : $0.issuer }
        .mapValues { $0.shareFigure(ofAny: figures.anyMain) })
  }

  /// The first word of a name; a title is written together with it.
  private static func givenName(_ name: String) -> String {
    name.split(separator: " ").first.map(String.init) ?? name
  }

  /// A day that every month has, late enough that a holder of the last month is seen.
  private static let everyMonthsDay = 28
}
