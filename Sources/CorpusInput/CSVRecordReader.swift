/// One record of a CSV file.
struct CSVRecord: Equatable {
  /// The fields one after another, unquoted.
  var bytes: [UInt8] = []
  /// Where each field ends in ``bytes``.
  var ends: [Int] = []
  /// The line that the record begins on, counted from 1.
  var line: Int

  var count: Int { ends.count }

  subscript(index: Int) -> ArraySlice<UInt8> { bytes[(index == 0 ? 0 : ends[index - 1])..<ends[index]] }

  /// Whether it is an empty line.
  var isBlank: Bool { bytes.isEmpty && count <= 1 }
}

/// The records of a CSV file (RFC 4180), one at a time, none larger than a limit in memory.
///
/// Lines may end in CR LF, LF or CR; a quote within an unquoted field stands for itself.
struct CSVRecordReader {
  enum Outcome: Equatable {
    case record(CSVRecord)
    /// A record that begins on this line and cannot be read. It has been passed over.
    case rejected(InputRejection.Reason, line: Int)
  }

  private enum State {
    case fieldStart, unquoted, quoted, afterQuote
  }

  private let source: any ByteSource
  private let delimiter: UInt8
  private let limit: Int
  private var piece: ArraySlice<UInt8> = []
  private var line = 1
  /// How many bytes of the present record have been read, its quotes and line end aside.
  private var length = 0

  init(_ source: any ByteSource, delimiter: UInt8 = UInt8(ascii: ","), limit: Int) {
    self.source = source
    self.delimiter = delimiter
    self.limit = limit
  }

  private static let quote = UInt8(ascii: "\"")
  private static let lineFeed = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")

  /// The next record, or `nil` at the end.
  ///
  /// - Throws: `endless` for a record that goes on ``InputLimits/endlessFactor`` times beyond the limit.
  mutating func next() throws(InputRejection.Reason) -> Outcome? {
    guard try fill() else { return nil }
    var record = CSVRecord(line: line)
    length = 0
    var state = State.fieldStart
    var fault: InputRejection.Reason?
    var isAtEnd = false

    while !isAtEnd {
      guard try fill() else {
        if state == .quoted { fault = fault ?? .misplacedQuote }
        record.ends.append(record.bytes.count)
        break
      }
      let byte = piece[piece.startIndex]
      switch (state, byte) {
      case (.quoted, Self.quote):
        piece.removeFirst()
        state = .afterQuote
      case (.quoted, _):
        let run = piece.prefix(piece.firstOffset(of: Self.quote) ?? piece.count)
        line += run.count { $0 == Self.lineFeed }
        try take(run, into: &record, fault: &fault)
      case (.fieldStart, Self.quote):
        piece.removeFirst()
        state = .quoted
      case (.afterQuote, Self.quote):
        try take(piece.prefix(1), into: &record, fault: &fault)
        state = .quoted
      case (_, delimiter):
        piece.removeFirst()
        try count(1, in: &record, fault: &fault)
        if fault == nil { record.ends.append(record.bytes.count) }
        state = .fieldStart
      case (_, Self.lineFeed), (_, Self.carriageReturn):
        piece.removeFirst()
        record.ends.append(record.bytes.count)
        isAtEnd = true
        line += 1
        if byte == Self.carriageReturn, try fill(), piece.first == Self.lineFeed { piece.removeFirst() }
      case (.afterQuote, _):
        fault = fault ?? .misplacedQuote
        state = .unquoted
      case (.fieldStart, _), (.unquoted, _):
        let run = piece.prefix { $0 != delimiter && $0 != Self.lineFeed && $0 != Self.carriageReturn }
        try take(run, into: &record, fault: &fault)
        state = .unquoted
      }
    }
    if let fault { return .rejected(fault, line: record.line) }
    return .record(record)
  }

  /// Makes sure that there are bytes to look at.
  private mutating func fill() throws(InputRejection.Reason) -> Bool {
    if piece.isEmpty { piece = try source.next()[...] }
    return !piece.isEmpty
  }

  /// Moves bytes into the record, unless it is at fault and will not be wanted.
  private mutating func take(
    _ run: ArraySlice<UInt8>, into record: inout CSVRecord, fault: inout InputRejection.Reason?
  ) throws(InputRejection.Reason) {
    piece = piece.dropFirst(run.count)
    try count(run.count, in: &record, fault: &fault)
    if fault == nil { record.bytes += run }
  }

  /// Counts bytes of the present record, which is let go where it becomes too large.
  private mutating func count(
    _ bytes: Int, in record: inout CSVRecord, fault: inout InputRejection.Reason?
  ) throws(InputRejection.Reason) {
    length += bytes
    guard length > limit else { return }
    if let endless = InputLimits.endless(length, limit: limit) { throw endless }
    if fault == nil { fault = .tooLarge(size: nil, limit: limit) }
    record.bytes = []
    record.ends = []
  }
}
