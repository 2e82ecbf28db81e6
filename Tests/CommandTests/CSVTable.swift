/// A CSV text taken apart by RFC 4180, and by nothing wider: lines end in CRLF, a quote stands only around a
/// field or doubled within one, all rows are of one length.
struct CSVTable {
  let heading: [String]
  let rows: [[String]]

  /// Each row by the names of the heading.
  var records: [[String: String]] {
    rows.map { Dictionary(uniqueKeysWithValues: zip(heading, $0)) }
  }

  init(_ text: String) throws {
    var records: [[String]] = []
    var record: [String] = []
    var rest = text.unicodeScalars[...]
    while !rest.isEmpty {
      record.append(try Self.field(&rest))
      if rest.first == "," {
        rest.removeFirst()
        if rest.isEmpty { throw UnexpectedOutput(text: "no line end after a comma") }
      } else if rest.starts(with: ["\r", "\n"]) {
        rest.removeFirst(2)
        records.append(record)
        record = []
      } else {
        throw UnexpectedOutput(text: "after a field: " + String(rest.prefix(20)))
      }
    }
    guard let heading = records.first, records.allSatisfy({ $0.count == heading.count }) else {
      throw UnexpectedOutput(text: "no heading, or rows of several lengths")
    }
    self.heading = heading
    rows = Array(records.dropFirst())
  }

  private static func field(_ rest: inout Substring.UnicodeScalarView) throws -> String {
    var field = String.UnicodeScalarView()
    guard rest.first == "\"" else {
      while let next = rest.first, next != ",", next != "\r" {
        if next == "\"" || next == "\n" { throw UnexpectedOutput(text: "bare quote or line feed in a field") }
        field.append(rest.removeFirst())
      }
      return String(field)
    }
    rest.removeFirst()
    while let next = rest.popFirst() {
      if next != "\"" {
        field.append(next)
      } else if rest.first == "\"" {
        field.append(rest.removeFirst())
      } else {
        return String(field)
      }
    }
    throw UnexpectedOutput(text: "a quoted field does not end")
  }
}
