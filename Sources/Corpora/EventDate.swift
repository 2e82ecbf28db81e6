import TextSearch

/// Finds the first date that a text gives for what it reports (codebook, Documents).
///
/// News says when near its beginning, so only the lead is read. Of the dates there, most are of other
/// things: a law, an earlier decision, a deadline, a feast, a fair that is to come. What stands before
/// a date on its line, and behind it, says what it is for (``DateUse``); the most telling use wins, and
/// among equals the first. A date after the publication is no date of what is reported.
///
/// Where the day of publication is not known, nothing tells an old date from a fresh one. Then a date at the head
/// counts, where a transcript has its own, and otherwise one that is told as of today or of something that
/// has happened; a date that is only alluded to does not.
struct EventDate {
  /// How far into the text a date is looked for, in characters from its beginning.
  static let leadCharacters = 1_700

  /// The lines at the head of a transcript: its title, and when it was broadcast.
  private static let headLines = 2

  private let text: [UInt8]
  private let publication: CalendarDay?
  private let headline: Range<Int>
  private let scanner: DateScanner
  private let leadEnd: Int

  /// - Parameters:
  ///   - text: The text.
  ///   - headline: Where the headline stands in its folded bytes; empty when it does not.
  ///   - publication: The day of the date line, which settles the year of a date without one.
  init(text: FoldedText, headline: Range<Int>, publication: CalendarDay?) {
    self.text = text.bytes
    self.headline = headline
    self.publication = publication
    leadEnd = text.offset(ofCharacter: Self.leadCharacters)
    scanner = DateScanner(text.bytes, upTo: leadEnd)
  }

  /// The day of what the lines report, of a range of days the first; `nil` when they give none.
  func day(in lines: some Sequence<Range<Int>>) -> CalendarDay? {
    var best: (rank: Int, day: CalendarDay)?
    for (index, line) in lines.enumerated() {
      if line.lowerBound >= leadEnd || best?.rank == 0 { break }
      for date in scanner.dates(in: line) {
        let use = DateUse(of: date, on: line, in: text, headline: headline)
        guard use != .other, let day = resolved(date, use: use) else { continue }
        if publication == nil {
          if index < Self.headLines { return day }
          guard use.rank <= DateUse.happening.rank else { continue }
        }
        let rank = use == .span && isOver(date, from: day) ? DateUse.happening.rank : use.rank
        if best.map({ rank < $0.rank }) ?? true { best = (rank, day) }
      }
    }
    return best?.day
  }

  /// Whether the last of several days lies behind the publication: what is over is what is reported, while
  /// what still goes on is often only announced.
  private func isOver(_ date: WrittenDate, from first: CalendarDay) -> Bool {
    guard let publication, let written = date.last else { return false }
    let year = first.year + (written.month < first.month ? 1 : 0)
    return written.inYear(year).map { $0 <= publication } ?? false
  }

  // MARK: Placing a date in the calendar

  /// How many days before its publication news can have happened, by what the date is said to be.
  ///
  /// In the collections 99 of 100 dates at the head of a paragraph are at most 29 days old, 999 of 1,000 at
  /// most 104; old pages entered later go back further. The less telling its use, the nearer a date
  /// must lie to be taken for that of the news.
  private static func oldest(_ use: DateUse) -> Int {
    switch use {
    case .today, .opening: 200
    case .happening: 60
    case .span, .held: 45
    case .named: 20
    case .mention: 3
    case .other: 0
    }
  }

  /// How many days after the date line `today` may lie: pages are made up ahead.
  private static let ahead = 1
  /// How many days before the publication a day found by mending a year may lie, by its use.
  private static func oldestMended(_ use: DateUse) -> Int {
    switch use {
    case .today, .opening: 60
    case .happening: 3
    case .span, .held, .named, .mention, .other: 0
    }
  }

  /// The day a written date stands for, if it can be that of the news.
  ///
  /// A date without a year, or with digits that are none (1561 for 2561), is in the year that brings it
  /// nearest to the publication: news is written within weeks of what it reports, so half a year is never
  /// in doubt. A year that puts the day of the report after the publication or long before it is a slip
  /// of the keyboard (last year's number in January) and is mended the same way.
  private func resolved(_ date: WrittenDate, use: DateUse) -> CalendarDay? {
    guard let publication else {
      guard case .common(let year) = date.year else { return nil }
      return date.first.inYear(year)
    }
    guard case .common(let year) = date.year else {
      return nearestDay(of: date, to: publication).flatMap {
        isPlausible($0, for: use, publication) ? $0 : nil
      }
    }
    if let literal = date.first.inYear(year),
      isPlausible(literal, for: use, publication)
    {
      return literal
    }
    guard date.last == nil, let mended = nearestDay(of: date, to: publication), mended.year != year,
      isPlausible(mended, for: use, publication),
      publication.ordinal - mended.ordinal <= Self.oldestMended(use)
    else { return nil }
    return mended
  }

  private func isPlausible(_ day: CalendarDay, for use: DateUse, _ publication: CalendarDay) -> Bool {
    let age = publication.ordinal - day.ordinal
    return age >= (use == .today ? -Self.ahead : 0) && age <= Self.oldest(use)
  }

  private func nearestDay(of date: WrittenDate, to publication: CalendarDay) -> CalendarDay? {
    (publication.year - 1...publication.year + 1)
      .compactMap { date.first.inYear($0) }
      .min { abs($0.ordinal - publication.ordinal) < abs($1.ordinal - publication.ordinal) }
  }
}
