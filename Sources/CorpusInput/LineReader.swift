/// The lines of a stream, one at a time, none longer than a limit in memory. A line that does not end at all, as of a
/// device, ends the reading.
struct LineReader {
  /// One line, without its line end.
  enum Line {
    case bytes([UInt8])
    /// The line is longer than the limit; it has been passed over.
    case tooLong
  }

  private let source: any ByteSource
  private let limit: Int
  private var piece: ArraySlice<UInt8> = []
  /// The number of the line that was given last, counted from 1.
  private(set) var number = 0

  init(_ source: any ByteSource, limit: Int) {
    self.source = source
    self.limit = limit
  }

  /// The next line, or `nil` at the end.
  ///
  /// - Throws: `endless` for a line that goes on ``InputLimits/endlessFactor`` times beyond the limit.
  mutating func next() throws(InputRejection.Reason) -> Line? {
    var line: [UInt8] = []
    var length = 0
    var isTooLong = false
    var isStarted = false
    while true {
      if piece.isEmpty {
        piece = try source.next()[...]
        if piece.isEmpty { break }
      }
      isStarted = true
      let end = piece.firstOffset(of: UInt8(ascii: "\n"))
      let part = piece.prefix(end ?? piece.count)
      length += part.count
      if length > limit {
        isTooLong = true
        line = []
      }
      if end == nil, let fault = InputLimits.endless(length, limit: limit) {
        number += 1
        throw fault
      }
      if !isTooLong { line += part }
      piece = piece.dropFirst(part.count + (end == nil ? 0 : 1))
      if end != nil { break }
    }
    guard isStarted else { return nil }
    number += 1
    if isTooLong { return .tooLong }
    if line.last == UInt8(ascii: "\r") { line.removeLast() }
    return .bytes(line)
  }
}
