import CorpusInput
import Foundation

/// The lines of a file, of which one line and some more are in memory at a time.
struct FileLines {
  private let file: FileBytes
  private let longest: Int
  private var buffer = Data()
  /// How many bytes of the buffer are known to hold no line end.
  private var searched = 0
  private var isAtEnd = false

  /// - Parameters:
  ///   - file: The file, or the pipe.
  ///   - longest: The most bytes in a line.
  init(_ file: FileBytes, longest: Int) {
    self.file = file
    self.longest = longest
  }

  /// The next line, without its line end; `nil` at the end of the file.
  ///
  /// - Throws: ``LedgerFault/Reason/tooLong(limit:)``, and what reading throws.
  mutating func next() throws -> Data? {
    while true {
      if let end = buffer.dropFirst(searched).firstIndex(of: UInt8(ascii: "\n")) {
        let line = buffer[..<end]
        guard line.count <= longest else { throw LedgerFault.Reason.tooLong(limit: longest) }
        buffer = buffer[(end + 1)...]
        searched = 0
        return line
      }
      searched = buffer.count
      guard searched <= longest else { throw LedgerFault.Reason.tooLong(limit: longest) }
      if isAtEnd {
        guard !buffer.isEmpty else { return nil }
        defer {
          buffer = Data()
          searched = 0
        }
        return buffer
      }
      let piece = try file.next()
      if piece.isEmpty { isAtEnd = true }
      // What was given before does not stay in memory.
      if buffer.startIndex > 0 { buffer = Data(buffer) }
      buffer.append(contentsOf: piece)
    }
  }
}
