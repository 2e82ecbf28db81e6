import Attribution
import ContentAnalysis
import Corpora
import CorpusInput
import FoundationEssentials
import MentionStorage

// What the product's values look like in a store.

extension StoredRejection {
  init(_ rejection: InputRejection) {
    self.init(
      path: rejection.path, line: rejection.line, byte: rejection.byte,
      reason: JSONValue.text(of: rejection.reason), words: rejection.description)
  }

  /// The rejection; one that this version does not know keeps its words.
  var rejection: InputRejection {
    InputRejection(
      path: path, line: line, byte: byte,
      reason: JSONValue.value(InputRejection.Reason.self, of: reason) ?? .brokenMember(words))
  }
}

extension StoredIgnored {
  init(_ reason: IgnoredReason, files: Int) {
    self.init(reason: JSONValue.text(of: reason), words: reason.description, files: files)
  }

  /// The reason; one that this version does not know keeps its words.
  var ignoredReason: IgnoredReason {
    JSONValue.value(IgnoredReason.self, of: reason) ?? .ending(words)
  }
}

extension StoredText {
  /// The text of a document, compressed.
  init(_ source: SourceText) throws(TextCompression.Failure) {
    self.init(
      encoding: source.encoding.rawValue,
      stated: source.stated == StatedFacts() ? nil : JSONValue.text(of: StatedValues(source.stated)),
      length: source.bytes.count, bytes: try TextCompression.compress(source.bytes))
  }

  /// The text as it was read.
  func source(path: String) throws(TextCompression.Failure) -> SourceText {
    SourceText(
      path: path, bytes: try TextCompression.expand(bytes, length: length),
      encoding: TextEncoding(rawValue: encoding) ?? .utf8,
      stated: stated.flatMap { JSONValue.value(StatedValues.self, of: $0) }?.facts ?? StatedFacts())
  }
}

/// What a record states, in JSON.
private struct StatedValues: Codable {
  var id: String?
  var url: String?
  var headline: String?
  var published: String?

  init(_ facts: StatedFacts) {
    id = facts.id
    url = facts.url
    headline = facts.headline
    published = facts.published?.description
  }

  var facts: StatedFacts {
    StatedFacts(
      id: id, url: url, headline: headline, published: published.flatMap { CalendarDay(iso: $0) })
  }
}

extension StoredNames {
  /// The names that a codebook and a registry give.
  init(codebook: Codebook, registry: Registry) {
    self.init(
      codes: codebook.codes.map {
        Code(
          code: $0.code, thai: $0.name.thai, english: $0.name.english, dimensionOf: $0.parent,
          isExtended: $0.isExtended)
      },
      agencies: registry.agencies.map { Name(id: $0.id, thai: $0.nameThai, english: $0.nameEnglish) },
      people: registry.persons.map { Name(id: $0.id, thai: $0.nameThai, english: $0.nameEnglish) })
  }
}

/// Small values as JSON, with their keys in order so that equal values are equal texts.
enum JSONValue {
  static func text(of value: some Encodable) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(value) else { return "null" }
    return String(decoding: data, as: UTF8.self)
  }

  static func value<Value: Decodable>(_ type: Value.Type, of text: String) -> Value? {
    try? JSONDecoder().decode(type, from: Data(text.utf8))
  }
}
