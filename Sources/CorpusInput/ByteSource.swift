/// Bytes that come piece by piece: a file, standard input, a member of an archive.
package protocol ByteSource: AnyObject {
  /// The next piece, or an empty one at the end. A piece is never larger than ``pieceSize``.
  func next() throws(InputRejection.Reason) -> [UInt8]
}

extension ByteSource {
  /// The bytes asked for at a time: 256 KiB.
  static var pieceSize: Int { 256 * 1024 }

  /// All bytes to the end.
  /// - Throws: `tooLarge` as soon as there are more than the limit; the rest is not taken.
  package func all(limit: Int) throws(InputRejection.Reason) -> [UInt8] {
    var bytes: [UInt8] = []
    while case let piece = try next(), !piece.isEmpty {
      guard bytes.count + piece.count <= limit else { throw .tooLarge(size: nil, limit: limit) }
      bytes += piece
    }
    return bytes
  }
}

/// A source whose first bytes can be looked at before it is decided what they are.
final class PeekedBytes: ByteSource {
  private let source: any ByteSource
  private var pending: [[UInt8]] = []

  init(_ source: any ByteSource) {
    self.source = source
  }

  /// At least this many of the bytes that come next, or all there are.
  func peek(_ count: Int) throws(InputRejection.Reason) -> [UInt8] {
    var bytes = pending.flatMap(\.self)
    while bytes.count < count, case let piece = try source.next(), !piece.isEmpty {
      pending.append(piece)
      bytes += piece
    }
    return bytes
  }

  /// Passes over a byte order mark, if one comes next.
  func skipByteOrderMark() throws(InputRejection.Reason) {
    let start = try peek(byteOrderMark.count)
    if start.starts(with: byteOrderMark) {
      pending = [Array(start.dropFirst(byteOrderMark.count))].filter { !$0.isEmpty }
    }
  }

  func next() throws(InputRejection.Reason) -> [UInt8] {
    pending.isEmpty ? try source.next() : pending.removeFirst()
  }
}

/// Bytes that are in memory already.
final class MemoryBytes: ByteSource {
  private var bytes: [UInt8]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  func next() throws(InputRejection.Reason) -> [UInt8] {
    defer { bytes = [] }
    return bytes
  }
}
