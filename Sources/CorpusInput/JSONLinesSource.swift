import Corpora
import FoundationEssentials

/// The records of a JSON Lines file as documents: one JSON object on each line.
final class JSONLinesSource: ItemSource {
  private let place: InputPlace
  private var lines: LineReader
  private let decoder = JSONDecoder()
  /// Whether a record has shown that the file is a list of documents.
  private var isKnown = false
  /// How many lines were rejected before one has.
  private var strangeLines = 0
  /// The most lines that are tried for a first document; a stream of other things would be rejected line by line for ever.
  private static let mostStrangeLines = 1_000
  private var isEmpty = true
  private var isAtEnd = false

  init(_ bytes: any ByteSource, at place: InputPlace) {
    self.place = place
    lines = LineReader(bytes, limit: place.limits.longestRecord)
  }

  func next() -> SourceStep? {
    while !isAtEnd {
      do throws(InputRejection.Reason) {
        switch try lines.next() {
        case .bytes(let line):
          if let step = step(from: line) { return step }
        case .tooLong:
          isEmpty = false
          return rejected(.tooLarge(size: nil, limit: place.limits.longestRecord))
        case nil:
          isAtEnd = true
          if isEmpty { return .rejected(InputRejection(path: place.location, reason: .empty)) }
        }
      } catch {
        isAtEnd = true
        return rejected(error)
      }
    }
    return nil
  }

  /// What a line gives; `nil` for a blank one.
  private func step(from line: [UInt8]) -> SourceStep? {
    if line.allSatisfy(\.isBlank) { return nil }
    isEmpty = false
    do throws(InputRejection) {
      let bytes = try TextRecognition.text(from: line.withoutByteOrderMark, path: place.location).bytes
      return step(from: try decode(bytes))
    } catch {
      if !isKnown, Self.beginsWholeJSON(line) { return otherTable(.wholeJSON) }
      return rejected(error.reason, byte: error.byte)
    }
  }

  private func step(from record: JSONRecord) -> SourceStep {
    do throws(InputRejection.Reason) {
      if !isKnown { try DocumentField.check(record.names) }
    } catch {
      return otherTable(error)
    }
    isKnown = true
    do throws(InputRejection.Reason) {
      try DocumentField.check(record.names)
      return .item(.document(try record.record.sourceText(path: "\(place.path)#\(lines.number)")))
    } catch {
      return rejected(error)
    }
  }

  private func decode(_ line: [UInt8]) throws(InputRejection) -> JSONRecord {
    do {
      return try decoder.decode(JSONRecord.self, from: Data(line))
    } catch let reason as InputRejection.Reason {
      throw InputRejection(path: place.location, reason: reason)
    } catch {
      let fault = JSONFault(in: line)
      throw InputRejection(path: place.location, byte: fault.byte, reason: .malformedJSON(fault.message))
    }
  }

  /// The file holds something else than documents: a fault only where it was named as an input.
  private func otherTable(_ reason: InputRejection.Reason) -> SourceStep {
    isAtEnd = true
    return place.isNamed ? rejected(reason) : .ignored(place.location, .otherTable)
  }

  private func rejected(_ reason: InputRejection.Reason, byte: Int? = nil) -> SourceStep {
    if !isKnown { strangeLines += 1 }
    let isHopeless = strangeLines > Self.mostStrangeLines
    if isHopeless { isAtEnd = true }
    return .rejected(
      InputRejection(
        path: place.location, line: max(1, lines.number), byte: isHopeless ? nil : byte,
        reason: isHopeless ? .noDocuments(lines: Self.mostStrangeLines) : reason))
  }

  /// Whether a line that is no JSON by itself begins a value that goes on: `{` alone, or an array.
  private static func beginsWholeJSON(_ line: [UInt8]) -> Bool {
    let visible = line.withoutByteOrderMark.filter { !$0.isBlank }
    return visible == [UInt8(ascii: "{")] || visible.first == UInt8(ascii: "[")
  }
}

/// One object, with the fields that documents have.
private struct JSONRecord: Decodable {
  /// The names of all its fields, sorted.
  var names: [String]
  var record: DocumentRecord

  init(from decoder: any Decoder) throws {
    let object = try decoder.container(keyedBy: FieldName.self)
    names = object.allKeys.map(\.stringValue).sorted()
    var values: [DocumentField: String] = [:]
    for field in DocumentField.allCases {
      // A name that is there and holds nothing does not stand in the way of another.
      for name in field.names.map(FieldName.init) where object.contains(name) {
        guard let text = try Self.text(of: name, in: object), !text.isEmpty else { continue }
        values[field] = text
        break
      }
    }
    record = DocumentRecord(values)
  }

  /// A field's text; whole numbers are taken too, for ids.
  private static func text(
    of name: FieldName, in object: KeyedDecodingContainer<FieldName>
  ) throws -> String? {
    if try object.decodeNil(forKey: name) { return nil }
    if let text = try? object.decode(String.self, forKey: name) { return text }
    if let number = try? object.decode(Int.self, forKey: name) { return String(number) }
    throw InputRejection.Reason.wrongType(field: name.stringValue)
  }
}

private struct FieldName: CodingKey {
  let stringValue: String
  var intValue: Int? { nil }

  init(stringValue: String) {
    self.stringValue = stringValue
  }

  init?(intValue: Int) { nil }
}
