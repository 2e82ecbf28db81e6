/// A date as a text writes it, not yet placed in the calendar.
struct WrittenDate: Equatable {
  /// Its place in the folded bytes: of several days, from the first one's number to the last one's year.
  var range: Range<Int>
  /// The day, of several the first.
  var first: WrittenDay
  /// The last of several days.
  var last: WrittenDay?
  /// The year of the first day.
  var year: WrittenYear
}

/// A day of the month as a text writes it.
struct WrittenDay: Equatable {
  /// 1 to 31.
  var day: Int
  /// 1 to 12.
  var month: Int

  /// The day in a year of the Common Era, or `nil` when the calendar has none.
  func inYear(_ year: Int) -> CalendarDay? {
    CalendarDay(year: year, month: month, day: day)
  }
}

/// A year as a text writes it.
enum WrittenYear: Equatable {
  case absent
  /// A year of the Common Era.
  case common(Int)
  /// Digits that can be no year (`1561` for 2561, `566`).
  case unreadable
}

/// Finds the dates written in a folded text: `27 กุมภาพันธ์ 2566`, `15 พ.ย. 65`, `15 - 24 ธันวาคม 2566`,
/// `28 ก.ย. - 2 ต.ค. 66`, `01/03/2566`, `January 18, 2024`, `18 January 2024`.
struct DateScanner {
  private let text: [UInt8]
  private let end: Int

  /// - Parameters:
  ///   - text: Folded bytes.
  ///   - end: Where to stop looking.
  init(_ text: [UInt8], upTo end: Int) {
    self.text = text
    self.end = min(end, text.count)
  }

  /// All dates in a range, in order, none within another.
  func dates(in range: Range<Int>) -> [WrittenDate] {
    var found: [WrittenDate] = []
    var index = range.lowerBound
    let limit = min(range.upperBound, end)
    while index < limit {
      let date: WrittenDate?
      if text[index].isASCIIDigit {
        date = dateFromNumber(at: index)
        if date == nil { index = endOfDigits(from: index) }
      } else if text[index].isASCIILetter {
        date = englishMonthFirst(at: index)
        if date == nil { index = endOfLetters(from: index) }
      } else {
        date = nil
        index += 1
      }
      if let date {
        found.append(date)
        index = max(date.range.upperBound, index + 1)
      }
    }
    return found
  }

  // MARK: Forms

  private func dateFromNumber(at start: Int) -> WrittenDate? {
    guard let day = dayNumber(at: start), !isPartOfNumber(start) else { return nil }
    if let date = slashed(day: day.value, from: start, after: day.end) { return date }
    if let named = monthAndYear(at: day.end) {
      return closed(
        WrittenDate(
          range: start..<named.end, first: WrittenDay(day: day.value, month: named.month), year: named.year))
    }
    return sameMonthRange(day: day.value, from: start, after: day.end)
  }

  /// `15 - 24 ธันวาคม 2566`, also with several joints (`10, 12 และ 15 มีนาคม`).
  private func sameMonthRange(day: Int, from start: Int, after dayEnd: Int) -> WrittenDate? {
    var position = dayEnd
    for _ in 0..<Self.longestList {
      guard let joint = endOfAny(DateWords.rangeJoints, at: skipSpaces(position)),
        let next = dayNumber(at: skipDayLabel(skipSpaces(joint)))
      else { return nil }
      if let named = monthAndYear(at: next.end) {
        return WrittenDate(
          range: start..<named.end, first: WrittenDay(day: day, month: named.month),
          last: WrittenDay(day: next.value, month: named.month), year: named.year)
      }
      position = next.end
    }
    return nil
  }

  /// A date, with the last day of a range that begins with it: `28 ก.ย. - 2 ต.ค. 66`.
  private func closed(_ first: WrittenDate) -> WrittenDate {
    guard let joint = endOfAny(DateWords.rangeJoints, at: skipSpaces(first.range.upperBound)) else {
      return first
    }
    let start = skipDayLabel(skipSpaces(joint))
    guard let day = dayNumber(at: start), let last = monthAndYear(at: day.end) else { return first }
    var range = first
    range.range = first.range.lowerBound..<last.end
    range.last = WrittenDay(day: day.value, month: last.month)
    if first.year == .absent, case .common(let year) = last.year {
      range.year = .common(first.first.month > last.month ? year - 1 : year)
    }
    return range
  }

  /// `01/03/2566`.
  private func slashed(day: Int, from start: Int, after dayEnd: Int) -> WrittenDate? {
    guard let first = slash(at: dayEnd), let month = dayNumber(at: first), month.value <= 12,
      let second = slash(at: month.end), let year = year(at: second), year.value != .absent
    else { return nil }
    return WrittenDate(
      range: start..<year.end, first: WrittenDay(day: day, month: month.value), year: year.value)
  }

  /// `January 18, 2024`, `January 18-20, 2024`.
  private func englishMonthFirst(at start: Int) -> WrittenDate? {
    guard start == 0 || !text[start - 1].isASCIILetter,
      let month = month(at: start, of: DateWords.englishMonths),
      let day = dayNumber(at: skipSpaces(month.end)), day.value > 0
    else { return nil }
    var dayEnd = endOfAny(DateWords.ordinalEndings, at: day.end) ?? day.end
    var lastDay: WrittenDay?
    if let joint = endOfAny(DateWords.rangeJoints, at: skipSpaces(dayEnd)),
      let last = dayNumber(at: skipSpaces(joint))
    {
      dayEnd = endOfAny(DateWords.ordinalEndings, at: last.end) ?? last.end
      lastDay = WrittenDay(day: last.value, month: month.month)
    }
    var next = skipSpaces(dayEnd)
    if next < end, text[next] == UInt8(ascii: ",") { next = skipSpaces(next + 1) }
    let year = year(at: next)
    return WrittenDate(
      range: start..<(year?.end ?? dayEnd), first: WrittenDay(day: day.value, month: month.month),
      last: lastDay,
      year: year?.value ?? .absent)
  }

  // MARK: Parts

  private static let longestList = 4
  private static let lastDay = 31

  /// A number of one or two digits that can be a day.
  private func dayNumber(at start: Int) -> (value: Int, end: Int)? {
    let digits = endOfDigits(from: start)
    guard (1...2).contains(digits - start), let value = number(in: start..<digits),
      (1...Self.lastDay).contains(value)
    else { return nil }
    return (value, digits)
  }

  /// Whether the number at an offset goes on before it: `1.28`, `2,500`, `3/15`.
  private func isPartOfNumber(_ start: Int) -> Bool {
    guard start >= 2, text[start - 2].isASCIIDigit else { return false }
    return [UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "/"), UInt8(ascii: ":")].contains(
      text[start - 1])
  }

  private func monthAndYear(at start: Int) -> (month: Int, year: WrittenYear, end: Int)? {
    var position = skipSpaces(start)
    if let label = endOfAny(DateWords.monthLabels, at: position) { position = skipSpaces(label) }
    if let month = month(at: position, of: DateWords.thaiMonths) {
      var yearStart = skipSpaces(month.end)
      if let era = endOfAny(DateWords.eras, at: yearStart) { yearStart = skipSpaces(era) }
      guard let year = year(at: yearStart) else { return (month.month, .absent, month.end) }
      return (month.month, year.value, year.end)
    }
    position = skipSpaces(endOfAny(DateWords.ordinalEndings, at: start) ?? start)
    guard let month = month(at: position, of: DateWords.englishMonths) else { return nil }
    var yearStart = skipSpaces(month.end)
    if yearStart < end, text[yearStart] == UInt8(ascii: ",") { yearStart = skipSpaces(yearStart + 1) }
    guard let year = year(at: yearStart) else { return (month.month, .absent, month.end) }
    return (month.month, year.value, year.end)
  }

  private func month(at start: Int, of names: [DateWords.MonthName]) -> (month: Int, end: Int)? {
    for name in names where text.holds(name.bytes, at: start) {
      let next = start + name.bytes.count
      guard next <= end else { continue }
      if name.endsWord, next < end, text.isThai(at: next) || text[next].isASCIILetter { continue }
      return (name.month, next)
    }
    return nil
  }

  /// The last century that a year of two digits is read in, and the first of its years: `60` is 2560, while
  /// a smaller number after a month is an hour or a count.
  private static let shortYearCentury = 2500
  private static let firstShortYear = 50
  private static let buddhistYears = 2400...2699
  private static let commonYears = 1900...2100

  private func year(at start: Int) -> (value: WrittenYear, end: Int)? {
    let digits = endOfDigits(from: start)
    guard let number = number(in: start..<digits) else { return nil }
    switch digits - start {
    case 1: return nil
    case 2:
      let isTime =
        digits + 1 < end && [UInt8(ascii: "."), UInt8(ascii: ":")].contains(text[digits])
        && text[digits + 1].isASCIIDigit
      guard number >= Self.firstShortYear, !isTime else { return nil }
      return (.common(Self.shortYearCentury + number - CalendarDay.buddhistEraOffset), digits)
    case 4 where Self.buddhistYears.contains(number):
      return (.common(number - CalendarDay.buddhistEraOffset), digits)
    case 4 where Self.commonYears.contains(number):
      return (.common(number), digits)
    case 3...5: return (.unreadable, digits)
    default: return nil
    }
  }

  private func number(in range: Range<Int>) -> Int? {
    guard !range.isEmpty, range.count <= 5 else { return nil }
    return text[range].reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
  }

  private func slash(at position: Int) -> Int? {
    position < end && text[position] == UInt8(ascii: "/") ? position + 1 : nil
  }

  private func skipSpaces(_ position: Int) -> Int {
    var next = position
    while next < end, text[next] == .space { next += 1 }
    return next
  }

  private func skipDayLabel(_ position: Int) -> Int {
    var next = position
    while let label = endOfAny(DateWords.dayLabels, at: next) { next = skipSpaces(label) }
    return next
  }

  private func endOfDigits(from position: Int) -> Int {
    var next = position
    while next < end, text[next].isASCIIDigit { next += 1 }
    return next
  }

  private func endOfLetters(from position: Int) -> Int {
    var next = position
    while next < end, text[next].isASCIILetter { next += 1 }
    return next
  }

  private func endOfAny(_ words: [[UInt8]], at position: Int) -> Int? {
    for word in words where text.holds(word, at: position) && position + word.count <= end {
      return position + word.count
    }
    return nil
  }
}
