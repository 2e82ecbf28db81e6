import Foundation
import PolicyMentions
import Testing

/// A line that is no good item, and what must be said of it.
private struct FaultyItem: CustomTestStringConvertible, Sendable {
  let line: String
  let message: String
  var testDescription: String { message }

  static func span(_ fields: String) -> String { #"{"id": "b", "document": "1", "text": "GI", \#(fields)}"# }
  static func whole(_ fields: String) -> String { #"{"id": "b", "document": "1", \#(fields)}"# }
  static func facts(_ fields: String) -> String {
    #"{"id": "b", "document": "1", "ministers_named": [], \#(fields)}"#
  }

  static let refused = [
    FaultyItem(
      line: span(#""start": 5, "end": 3, "code": "GI""#),
      message: "start 5 and end 3 are no span: they count bytes from 0, and the end lies behind the start"),
    FaultyItem(
      line: span(#""start": 5, "end": 5, "code": "GI""#),
      message: "start 5 and end 5 are no span: they count bytes from 0, and the end lies behind the start"),
    FaultyItem(
      line: span(#""start": -2, "end": 0, "code": "GI""#),
      message: "start -2 and end 0 are no span: they count bytes from 0, and the end lies behind the start"),
    FaultyItem(line: whole(#""counts": {"GI": -1}"#), message: "counts -1 mentions of GI; write 0 or more"),
  ]

  static let told = [
    FaultyItem(
      line: span(#""start": 3, "end": 5, "code": "BGC""#),
      message: "the codebook has no code “BGC”, so it counts as missed; did you mean “BCG”?"),
    FaultyItem(
      line: span(#""start": 3, "end": 5, "code": "nome""#),
      message: "the codebook has no code “nome”, so it counts as missed; did you mean “none”?"),
    FaultyItem(
      line: whole(#""counts": {"GI": 1, "I4O": 2}"#),
      message: "the codebook has no code “I4O”, so it counts as missed; did you mean “I40”?"),
    // The framework's dimensions have codes of their own.
    FaultyItem(
      line: whole(#""counts": {}, "mentions": [{"code": "4D.income", "text": "x"}]"#),
      message: "lists 1 mentions of 4D.income, but counts 0, which is taken; correct one"),
    FaultyItem(
      line: whole(#""counts": {"GI": 2}, "mentions": [{"code": "GI", "text": "GI", "scope": "body"}]"#),
      message: "lists 1 mentions of GI, but counts 2, which is taken; correct one"),
    FaultyItem(
      line: whole(#""counts": {"GI": 1}, "mentions": [{"code": "GI", "text": "GI", "scope": "bdy"}]"#),
      message: "“bdy” is no scope; it must be headline, body, hashtag; did you mean “body”?"),
    FaultyItem(
      line: facts(#""issuer": "ministry-of-indutry""#),
      message:
        "the registry has no issuer “ministry-of-indutry”, so it counts as missed; did you mean “ministry-of-industry”?"
    ),
    FaultyItem(
      line: facts(#""issuer": "department-of-industrial-works""#),
      message:
        "“department-of-industrial-works” is a body whose news is that of “ministry-of-industry”, so it counts as missed; "
        + "write “ministry-of-industry”"),
  ]
}

@Suite("Files of coded items") struct GoldFileTests {
  /// Reads lines as a file, by the built-in definitions or by none.
  private func read(
    _ lines: [String], isChecked: Bool = true, extended: Bool = true
  ) throws -> (items: GoldFile, notices: [String]) {
    let path = FileManager.default.temporaryDirectory
      .appendingPathComponent("policy-mentions-\(UUID().uuidString)").path
    try lines.joined(separator: "\n").write(toFile: path, atomically: false, encoding: .utf8)
    defer { try? FileManager.default.removeItem(atPath: path) }
    func named(_ error: GoldFileError) -> GoldFileError {
      var error = error
      error.file = "g.jsonl"
      return error
    }
    var notices: [String] = []
    do {
      let items = try GoldFile.read(
        path, codebook: isChecked ? Definitions.codebook(extended: true) : nil, extended: extended,
        registry: isChecked ? Definitions.registry() : nil
      ) { notices.append(named($0).description) }
      return (items, notices)
    } catch let error as GoldFileError {
      throw named(error)
    }
  }

  @Test("are refused at the line of what is no item", arguments: FaultyItem.refused)
  private func fault(_ faulty: FaultyItem) throws {
    // An empty line counts.
    let error = try #require(throws: GoldFileError.self) { try read(["", faulty.line]) }
    #expect(error.description == "g.jsonl:2: \(faulty.message)")
  }

  @Test("are taken with what is told of likely slips", arguments: FaultyItem.told)
  private func slip(_ faulty: FaultyItem) throws {
    let read = try read(["", faulty.line])
    #expect(read.items.count == 1)
    #expect(read.notices == ["g.jsonl:2: \(faulty.message)"])
  }

  @Test("have an item once, whatever it says the second time; a wrong name is told once")
  func twice() throws {
    let lines = [("a", "GI"), ("b", "none"), ("a", "BCG"), ("c", "XY"), ("d", "XY")].map { id, code in
      #"{"id": "\#(id)", "document": "1", "start": 3, "end": 5, "text": "GI", "code": "\#(code)"}"#
    }
    let (file, notices) = try read(lines)
    #expect(notices.count == 2)
    #expect(
      notices.first
        == "g.jsonl:3: left out: item “a” stands on line 1 already; remove one, or give it another id")
    let told = try #require(notices.last)
    #expect(told.hasPrefix("g.jsonl:4: the codebook has no code “XY”, so it counts as missed"))
    guard case .candidates(let items) = file else {
      Issue.record("spans were read as something else")
      return
    }
    #expect(items.map(\.line) == [1, 2, 4, 5])
    #expect(items.map(\.code) == ["GI", nil, "XY", "XY"])
  }

  @Test("are told of extended themes where these are not counted")
  func extendedThemes() throws {
    let lines = [FaultyItem.whole(#""counts": {"GI": 1, "SOFTPOWER": 1, "NETZERO": 0}"#)]
    #expect(try read(lines).notices.isEmpty)
    #expect(
      try read(lines, extended: false).notices
        == ["g.jsonl:1: “SOFTPOWER” is an extended theme, so it counts as missed; give --extended"])
  }

  @Test("may hold codes of any codebook where two codings are compared")
  func otherCodes() throws {
    let line = FaultyItem.span(#""start": 3, "end": 5, "code": "TEA""#)
    let read = try read([line], isChecked: false)
    #expect(read.items.count == 1 && read.notices.isEmpty)
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
