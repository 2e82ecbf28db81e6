/// The first record of a CSV file: which column holds what.
struct CSVHeading {
  /// The names of the columns, in small letters.
  let names: [String]

  init(_ record: CSVRecord) {
    names = (0..<record.count).map { index in
      let name = record[index].drop(while: \.isBlank).reversed().drop(while: \.isBlank).reversed()
      return String(decoding: Array(name), as: UTF8.self).lowercased()
    }
  }

  /// Whether it names a text and another field of a document: more than prose would by chance.
  var isSurelyOfDocuments: Bool {
    let fields = DocumentField.allCases.filter { $0.names.contains(where: names.contains) }
    return fields.contains(.text) && fields.count > 1
  }

  /// The values that a record has under this heading; as many fields as there are names.
  func record(_ fields: [String]) -> DocumentRecord {
    var values: [DocumentField: String] = [:]
    for field in DocumentField.allCases {
      // A column that holds nothing does not stand in the way of another.
      values[field] = field.names.lazy.compactMap(names.firstIndex).map { fields[$0] }.first { !$0.isEmpty }
    }
    return DocumentRecord(values)
  }

  /// The characters that may stand between fields, the usual one first.
  private static let delimiters = Array(",;\t".utf8)

  /// What stands between the fields: the most frequent of comma, semicolon and tab in the first line.
  static func delimiter(in start: [UInt8]) -> UInt8 {
    let line = start.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
    let counted = delimiters.map { delimiter in (delimiter, line.count { $0 == delimiter }) }
    // Reversed, because of equals `max` gives the last.
    return counted.reversed().max { $0.1 < $1.1 }?.0 ?? delimiters[0]
  }
}
