/// The heading of a CSV file, by which the fields of its rows are found by name.
public struct CSVHeading: Hashable, Sendable {
  /// The names in the order of the columns, without spaces and tabs round them; repeated and empty ones
  /// are kept.
  public let names: [String]
  private let indices: [String: Int]

  /// The heading that a first row gives. Spaces round a name do not count; of two columns with one
  /// name the first is found.
  public init(_ record: CSVRecord) {
    names = record.fields.map { String(Self.trimmed($0)) }
    indices = Dictionary(zip(names, names.indices)) { first, _ in first }
  }

  /// The field of a row under a name, or `nil` where the file has no such column.
  ///
  /// - Throws: ``CSVError`` (`fieldCount`) when the row is longer or shorter than the heading.
  public func field(_ name: String, of record: CSVRecord) throws -> String? {
    guard record.fields.count == names.count else {
      throw CSVError(
        .fieldCount(found: record.fields.count, expected: names.count), line: record.line,
        offset: record.offset)
    }
    return indices[name].map { record.fields[$0] }
  }

  private static func trimmed(_ text: String) -> Substring {
    let isSpace = { (character: Character) in character == " " || character == "\t" }
    var rest = text.drop(while: isSpace)
    while let last = rest.last, isSpace(last) { rest.removeLast() }
    return rest
  }
}
