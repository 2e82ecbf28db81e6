import Foundation
import PolicyMentions
import Testing

/// A line that is no good item, behind one that is, and what must be said of it.
private struct FaultyItem: CustomTestStringConvertible, Sendable {
  let line: String
  let message: String
  var testDescription: String { message }

  static func span(_ fields: String) -> String { #"{"id": "b", "document": "1", "text": "GI", \#(fields)}"# }
  static func whole(_ fields: String) -> String { #"{"id": "b", "document": "1", \#(fields)}"# }
  static func facts(_ fields: String) -> String {
    #"{"id": "b", "document": "1", "ministers_named": [], \#(fields)}"#
  }

  static let all = [
    FaultyItem(
      line: span(#""start": 3, "end": 5, "code": "BGC""#),
      message: "the codebook has no code “BGC”; did you mean “BCG”?"),
    FaultyItem(
      line: span(#""start": 3, "end": 5, "code": "nome""#),
      message: "the codebook has no code “nome”; did you mean “none”?"),
    FaultyItem(
      line: span(#""start": 5, "end": 3, "code": "GI""#),
      message: "start 5 and end 3 are no span: they count bytes from 0, and the end lies behind the start"),
    FaultyItem(
      line: span(#""start": 5, "end": 5, "code": "GI""#),
      message: "start 5 and end 5 are no span: they count bytes from 0, and the end lies behind the start"),
    FaultyItem(
      line: span(#""start": -2, "end": 0, "code": "GI""#),
      message: "start -2 and end 0 are no span: they count bytes from 0, and the end lies behind the start"),
    FaultyItem(
      line: whole(#""counts": {"GI": 1, "I4O": 2}"#),
      message: "the codebook has no code “I4O”; did you mean “I40”?"),
    // The framework's dimensions have codes of their own.
    FaultyItem(
      line: whole(#""counts": {}, "mentions": [{"code": "4D.incom", "text": "x"}]"#),
      message: "lists 1 mentions of 4D.incom, but counts 0; correct one"),
    FaultyItem(
      line: whole(#""counts": {"GI": 2}, "mentions": [{"code": "GI", "text": "GI", "scope": "body"}]"#),
      message: "lists 1 mentions of GI, but counts 2; correct one"),
    FaultyItem(
      line: whole(#""counts": {"GI": 1}, "mentions": [{"code": "GI", "text": "GI", "scope": "bdy"}]"#),
      message: "“bdy” is no scope; it must be headline, body, hashtag; did you mean “body”?"),
    FaultyItem(line: whole(#""counts": {"GI": -1}"#), message: "counts -1 mentions of GI; write 0 or more"),
    FaultyItem(
      line: facts(#""issuer": "ministry-of-indutry""#),
      message: "the registry has no issuer “ministry-of-indutry”; did you mean “ministry-of-industry”?"),
  ]
}

@Suite("Files of coded items") struct GoldFileTests {
  /// Reads lines as a file, by the built-in definitions or by none.
  private func read(_ lines: [String], isChecked: Bool = true) throws -> GoldFile {
    let path = FileManager.default.temporaryDirectory
      .appendingPathComponent("policy-mentions-\(UUID().uuidString)").path
    try lines.joined(separator: "\n").write(toFile: path, atomically: false, encoding: .utf8)
    defer { try? FileManager.default.removeItem(atPath: path) }
    do {
      return try GoldFile.read(
        path, codebook: isChecked ? Definitions.codebook(extended: true) : nil,
        registry: isChecked ? Definitions.registry() : nil)
    } catch let error as GoldFileError {
      var error = error
      error.file = "g.jsonl"
      throw error
    }
  }

  @Test(
    "are refused at the line of an item that contradicts itself or names what there is not",
    arguments: FaultyItem.all)
  private func fault(_ faulty: FaultyItem) throws {
    // An empty line counts.
    let error = try #require(throws: GoldFileError.self) { try read(["", faulty.line]) }
    #expect(error.description == "g.jsonl:2: \(faulty.message)")
  }

  @Test("are refused where an item stands twice, whatever it says the second time")
  func twice() throws {
    let lines = [("a", "GI"), ("b", "none"), ("a", "BCG")].map { id, code in
      #"{"id": "\#(id)", "document": "1", "start": 3, "end": 5, "text": "GI", "code": "\#(code)"}"#
    }
    let error = try #require(throws: GoldFileError.self) { try read(lines) }
    #expect(
      error.description
        == "g.jsonl:3: item “a” stands on line 1 already, and would count twice; remove one, or give it another id"
    )
    guard case .candidates(let items) = try read(Array(lines.prefix(2))) else {
      Issue.record("spans were read as something else")
      return
    }
    #expect(items.map(\.line) == [1, 2])
    #expect(items.map(\.code) == ["GI", nil])
  }

  @Test("may hold codes of any codebook where two codings are compared")
  func otherCodes() throws {
    let line = FaultyItem.span(#""start": 3, "end": 5, "code": "TEA""#)
    #expect(try read([line], isChecked: false).count == 1)
  }
}

@Suite("Spans of coded items in their texts") struct GoldSpanTests {
  private func item(_ id: String, _ range: Range<Int>, _ text: String) -> GoldCandidate {
    GoldCandidate(id: id, document: "7", range: range, text: text, code: nil)
  }

  private func misplaced(_ items: [GoldCandidate], in text: SourceText) -> [String] {
    GoldSpans([.candidates(items)]).misplaced(in: text, of: "7").map(\.id)
  }

  @Test("are those whose words do not stand at their bytes, or that lie outside")
  func utf8() {
    // ก has three bytes in UTF-8.
    let text = SourceText(path: "7.txt", bytes: Array("ก BCG ข".utf8))
    let items = [
      item("right", 4..<7, "BCG"), item("early", 3..<6, "BCG"), item("other", 4..<7, "BGC"),
      item("long", 4..<7, "BCG "), item("last", 8..<11, "ข"), item("beyond", 8..<12, "ข"),
      item("outside", 400..<403, "BCG"),
    ]
    #expect(misplaced(items, in: text) == ["early", "other", "long", "beyond", "outside"])
    #expect(GoldSpans([.candidates(items)]).misplaced(in: text, of: "8").isEmpty)
  }

  @Test("are looked up at the bytes of the file, whatever its encoding")
  func windows874() {
    let text = SourceText(path: "7.txt", bytes: Array("กข BCG".utf8), encoding: .windows874)
    #expect(misplaced([item("right", 3..<6, "BCG"), item("utf8", 7..<10, "BCG")], in: text) == ["utf8"])
  }

  @Test("may lie in a stated headline, which stands behind the text")
  func headline() {
    var text = SourceText(path: "7.txt", bytes: Array("ข่าว".utf8))
    text.stated = StatedFacts(id: "7", headline: "BCG")
    // Four letters and signs of three bytes each, and a line feed.
    #expect(misplaced([item("right", 13..<16, "BCG"), item("late", 14..<17, "BCG")], in: text) == ["late"])
  }
}
