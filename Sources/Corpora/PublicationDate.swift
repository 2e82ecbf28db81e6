/// Reads the date line under the title.
enum PublicationDate {
  /// The day in a line that is nothing but a date: `วันพุธที่ 1 มีนาคม 2566`, with or without the weekday.
  ///
  /// - Returns: `nil` when the line is no date line, or gives no year or a day that no calendar has.
  static func day(inDateLine line: Range<Int>, of text: [UInt8]) -> CalendarDay? {
    guard let date = onlyDate(on: line, of: text), case .common(let year) = date.year else { return nil }
    return date.first.inYear(year)
  }

  /// Whether a line is nothing but a date in figures (`01/03/2566`).
  static func isInFigures(_ line: Range<Int>, of text: [UInt8]) -> Bool {
    guard let date = onlyDate(on: line, of: text), date.range == line else { return false }
    return !line.contains { !text[$0].isASCIIDigit && text[$0] != UInt8(ascii: "/") }
  }

  /// The longest date line, in bytes (a Thai letter has three).
  private static let longest = 150

  private static func onlyDate(on line: Range<Int>, of text: [UInt8]) -> WrittenDate? {
    guard line.count <= longest else { return nil }
    let dates = DateScanner(text, upTo: line.upperBound).dates(in: line)
    guard dates.count == 1, let date = dates.first, date.last == nil, date.range.upperBound == line.upperBound
    else { return nil }
    var start = line.lowerBound
    while start < date.range.lowerBound {
      if text[start] == .space {
        start += 1
      } else if let label = DateWords.dayLabels.first(where: { text.holds($0, at: start) }) {
        start += label.count
      } else {
        return nil
      }
    }
    return start == date.range.lowerBound ? date : nil
  }
}
