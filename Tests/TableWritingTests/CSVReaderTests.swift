import TableWriting
import Testing

@Suite struct CSVReaderTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var text: String
    var fields: [[String]]
    var testDescription: String { name }
  }

  static let cases: [Case] = [
    Case(name: "CRLF", text: "a,b\r\nc,d\r\n", fields: [["a", "b"], ["c", "d"]]),
    Case(name: "LF, no end", text: "a,b\nc,d", fields: [["a", "b"], ["c", "d"]]),
    Case(name: "quotes", text: "\"a,\"\"b\"\"\r\n\",c\r\n", fields: [["a,\"b\"\r\n", "c"]]),
    Case(name: "empty fields", text: ",\r\n\"\",\r\n", fields: [["", ""], ["", ""]]),
    Case(name: "empty line is no row", text: "a\r\n\r\nb\r\n", fields: [["a"], ["b"]]),
    Case(name: "quoted empty field is a row", text: "\"\"\r\n", fields: [[""]]),
    Case(name: "byte order mark", text: "\u{FEFF}\"a\",b\n", fields: [["a", "b"]]),
    Case(name: "the mark's first byte alone", text: "\u{F123}x,b\n", fields: [["\u{F123}x", "b"]]),
    Case(name: "spaces belong to the field", text: " a , b\n", fields: [[" a ", " b"]]),
    Case(name: "nothing", text: "", fields: []),
    Case(name: "Thai", text: "เอกสาร,\"นํา\"\n", fields: [["เอกสาร", "นํา"]]),
    Case(name: "last field empty at the end", text: "a,", fields: [["a", ""]]),
  ]

  @Test(arguments: cases)
  func rowsAreRead(example: Case) throws {
    #expect(try CSVReader.records(of: example.text.utf8).map(\.fields) == example.fields)
  }

  @Test(arguments: [
    ("a\r\nb\"c", CSVError(.quoteInUnquotedField, line: 2, offset: 4)),
    ("\"a\"b", CSVError(.textAfterClosingQuote, line: 1, offset: 3)),
    ("a\n\n\"b\nc", CSVError(.unclosedQuote, line: 3, offset: 3)),
    ("a\rb", CSVError(.loneCarriageReturn, line: 1, offset: 1)),
    ("a\r", CSVError(.loneCarriageReturn, line: 1, offset: 1)),
  ])
  func errorsNameTheirPlace(text: String, error: CSVError) {
    #expect(throws: error) { try CSVReader.records(of: text.utf8) }
  }

  @Test func wrongBytesAreNamedWhereTheirFieldBegins() {
    #expect(throws: CSVError(.notUTF8, line: 2, offset: 5)) {
      try CSVReader.records(of: [0x61, 0x0A, 0x62, 0x62, 0x2C, 0xFF, 0x0A] as [UInt8])
    }
  }

  @Test("what follows a line end or a quote is told before what is within the field")
  func firstFaultInTheFile() {
    #expect(throws: CSVError(.loneCarriageReturn, line: 1, offset: 1)) {
      try CSVReader.records(of: [0xFF, 0x0D, 0x61] as [UInt8])
    }
    #expect(throws: CSVError(.textAfterClosingQuote, line: 1, offset: 3)) {
      try CSVReader.records(of: [0x22, 0xFF, 0x22, 0x61] as [UInt8])
    }
  }

  @Test func placesCountLinesAndBytesOfTheFile() throws {
    let records = try CSVReader.records(of: "\u{FEFF}a\r\n\"b\nc\"\r\nd\r\n".utf8)
    #expect(records.map(\.line) == [1, 2, 4])
    #expect(records.map(\.offset) == [3, 6, 13])
  }

  @Test func fieldsAreFoundByTheirHeading() throws {
    let records = try CSVReader.records(of: "document, code ,note\n77604,GI\n65595,BCG,x\n".utf8)
    let heading = CSVHeading(records[0])
    #expect(try heading.field("code", of: records[2]) == "BCG")
    #expect(try heading.field("coder", of: records[2]) == nil)
    #expect(throws: CSVError(.fieldCount(found: 2, expected: 3), line: 2, offset: 21)) {
      try heading.field("code", of: records[1])
    }
  }
}

/// What is written is read back, for any text.
@Suite struct CSVRoundTripTests {
  /// A generator with a fixed start, so that a failure can be seen again.
  struct Generator: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
  }

  static let pieces: [String] = [
    "\"", "\"\"", ",", "\r", "\n", "\r\n", " ", "'", "=", "-", "ก", "นํา", "ทั้ง", "a", "0", "\u{FEFF}", "\0",
    "\u{1F600}", ";",
  ]

  @Test(arguments: 0..<200)
  func anyTextComesBack(seed: Int) throws {
    var generator = Generator(state: UInt64(seed))
    let width = Int.random(in: 1...4, using: &generator)
    let rows = (0..<Int.random(in: 0...5, using: &generator)).map { _ in
      (0..<width).map { _ in
        (0..<Int.random(in: 0...6, using: &generator)).map { _ in
          Self.pieces.randomElement(using: &generator) ?? ""
        }.joined()
      }
    }
    let names = (0..<width).map { "c\($0)" }
    let columns = names.map {
      Column($0, .text, title: LocalizedText(same: $0), meaning: LocalizedText(same: $0))
    }
    for byteOrderMark in [false, true] {
      let options = CSVWriter.Options(byteOrderMark: byteOrderMark, isSafeForSpreadsheets: false)
      let table = ReportTable(
        name: "t", title: LocalizedText(same: "t"), meaning: LocalizedText(same: "t"),
        columns: columns, rows: TableRows(rows.map { $0.map(Cell.text) }))
      let bytes = try SampleTables.bytes(CSVWriter(columns: columns, options: options), table)
      #expect(try CSVReader.records(of: bytes).map(\.fields) == [names] + rows)
    }
  }
}
