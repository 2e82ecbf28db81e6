import TableWriting
import Testing

@Suite struct RowWriterTests {
  @Test func csvForSpreadsheetsIsTheGoldenFile() throws {
    let bytes = try SampleTables.bytes(
      CSVWriter(columns: SampleTables.columns, options: .spreadsheetFile))
    try GoldenFiles.expect(bytes, equals: "sample.csv")
  }

  @Test func jsonLinesAreTheGoldenFile() throws {
    try GoldenFiles.expect(
      try SampleTables.bytes(JSONLinesWriter(columns: SampleTables.columns)), equals: "sample.jsonl")
  }

  @Test(arguments: Language.allCases)
  func theTerminalTableIsTheGoldenFile(language: Language) throws {
    let writer = TerminalTableWriter(
      columns: SampleTables.columns, language: language, maximumWidth: 24)
    try GoldenFiles.expect(try SampleTables.bytes(writer), equals: "sample.\(language.rawValue).txt")
  }

  @Test func standardOutputGetsNoByteOrderMark() throws {
    let bytes = try SampleTables.bytes(RowFormat.csv.writer(columns: SampleTables.columns))
    #expect(bytes.starts(with: "document,".utf8))
  }

  /// The pairs of OWASP's page on CSV injection, and the characters it and ASVS 1.2.10 name.
  @Test(arguments: [
    ("=1+2\";=1+2", "\"'=1+2\"\";=1+2\""),
    ("+66", "'+66"), ("-1", "'-1"), ("@SUM(A1)", "'@SUM(A1)"), ("\tx", "'\tx"), ("\rx", "\"'\rx\""),
    ("\nx", "\"'\nx\""), ("\0x", "'\0x"), ("x=1", "x=1"), ("", "\"\""), (" =1", " =1"),
  ])
  func textThatWouldRunIsMadeHarmless(text: String, expected: String) throws {
    #expect(try field(.text(text)) == expected)
  }

  @Test func numbersAndExactTextStayAsTheyAre() throws {
    #expect(try field(.integer(-5)) == "-5")
    #expect(try field(.number(-0.5)) == "-0.5")
    #expect(
      try field(.text("=1"), options: CSVWriter.Options(isSafeForSpreadsheets: false)) == "=1")
    #expect(try field(.list(["=a", "b"])) == "'=a;b")
  }

  @Test func neutralizedCellsAreCounted() throws {
    let rows: [[Cell]] = [[.text("=1")], [.list(["+a"])], [.integer(-5)], [.text("plain")], [.text("@x")]]
    for (options, count) in [(CSVWriter.Options(), 3), (.spreadsheetFile, 3), (.raw, 0)] {
      var writer = CSVWriter(columns: [WorkbookTests.column("a", .text, "a")], options: options)
      let sink = MemorySink()
      for row in rows { try writer.write(row, to: sink) }
      #expect(writer.neutralizedCells == count)
      #expect(sink.text.contains("\r\n=1\r\n") == (count == 0) || sink.text.hasPrefix("=1\r\n"))
    }
  }

  @Test(
    arguments: [
      (0.1, nil, "0.1"), (1.0 / 3, nil, "0.3333333333333333"), (2.0 / 3, 4, "0.6667"),
      (-0.00001, 3, "0.000"), (12.5, 0, "12"), (1e-7, 6, "0.000000"), (.infinity, 2, "INF"),
      (-.infinity, nil, "-INF"), (.nan, 2, "NaN"),
    ] as [(Double, Int?, String)])
  func numbersHaveAPointAndTheirDecimals(number: Double, decimals: Int?, expected: String) throws {
    #expect(try field(.number(number), decimals: decimals) == expected)
  }

  @Test func aRowOfTheWrongWidthIsRefusedByEveryFormat() throws {
    for format in RowFormat.allCases {
      var writer = format.writer(columns: SampleTables.columns)
      let sink = MemorySink()
      try writer.begin(to: sink)
      #expect(throws: TableError.rowWidth(cells: 1, columns: SampleTables.columns.count)) {
        try writer.write([.empty], to: sink)
      }
    }
  }

  private func field(
    _ cell: Cell, decimals: Int? = nil, options: CSVWriter.Options = CSVWriter.Options()
  ) throws -> String {
    let column = Column(
      "x", .text, title: LocalizedText(same: "x"), meaning: LocalizedText(same: "x"),
      decimals: decimals)
    let sink = MemorySink()
    var writer = CSVWriter(columns: [column], options: options)
    try writer.write([cell], to: sink)
    return String(decoding: sink.bytes.dropLast(2), as: UTF8.self)
  }
}
