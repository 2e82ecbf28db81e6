import Corpora

/// A fact that a record of a table gives of its document.
enum DocumentField: CaseIterable {
  case id, path, url, headline, published, text

  /// The names that the field goes by, the preferred one first.
  var names: [String] {
    switch self {
    case .id: ["id", "document"]
    case .path: ["path"]
    case .url: ["url"]
    case .headline: ["headline", "title"]
    case .published: ["published", "date"]
    case .text: ["text", "content", "body"]
    }
  }

  /// The fields that a list of mentions has and a list of documents has not.
  private static let namesOfMentions: Set<String> = ["ordinal", "start", "end"]

  /// Those that the program's own lists of documents and of figures have: their `body` is an agency.
  private static let namesOfFigures: Set<String> = ["documents_with", "issuer_basis"]

  /// Makes sure that a table with these fields is one of documents.
  static func check(_ names: [String]) throws(InputRejection.Reason) {
    if namesOfMentions.isSubset(of: names) { throw .tableOfMentions }
    if !namesOfFigures.isDisjoint(with: names) { throw .tableOfFigures }
    if !names.contains(where: text.names.contains) { throw .noText(fields: names) }
  }
}

/// A record of a table: what it gives of its document.
struct DocumentRecord {
  /// Only fields that hold something.
  var values: [DocumentField: String]

  init(_ values: [DocumentField: String]) {
    self.values = values.filter { !$0.value.isEmpty }
  }

  /// The record's document.
  /// - Parameter path: The path for a record that gives none.
  func sourceText(path: String) throws(InputRejection.Reason) -> SourceText {
    guard let text = values[.text], text.contains(where: { !$0.isWhitespace }) else { throw .empty }
    var stated = StatedFacts(id: values[.id], url: values[.url], headline: values[.headline])
    if let date = values[.published] {
      guard let day = Self.day(date) else { throw .unreadableDate(date) }
      stated.published = day
    }
    return SourceText(path: values[.path] ?? path, bytes: Array(text.utf8), stated: stated)
  }

  /// The number of characters in a day, and the number of digits in its parts.
  private static let dayShape = (length: 10, parts: [4, 2, 2])

  /// The first year that news is of. An earlier one is a slip (0567 for 2567), by which the calendar of a report would
  /// begin centuries ago.
  private static let firstYear = 1800

  /// A day in ISO 8601, which a time may follow. A year from 2400 up is of the Buddhist Era.
  static func day(_ text: String) -> CalendarDay? {
    let day = text.prefix(dayShape.length)
    let rest = text.dropFirst(dayShape.length)
    let parts = day.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.count) == dayShape.parts, rest.isEmpty || rest.first == "T" || rest.first == " " else {
      return nil
    }
    let numbers = parts.compactMap { $0.allSatisfy(\.isASCIIDigit) ? Int($0) : nil }
    guard numbers.count == parts.count, numbers[0] >= firstYear else { return nil }
    let year =
      numbers[0] >= Month.firstBuddhistYear ? numbers[0] - CalendarDay.buddhistEraOffset : numbers[0]
    return CalendarDay(year: year, month: numbers[1], day: numbers[2])
  }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}
