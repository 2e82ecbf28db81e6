/// What a stream is by its first bytes, where no name tells.
extension FileKind {
  /// How many bytes it takes: the first line of a table, if it is not uncommonly long.
  static let signatureLength = 4096

  /// The first bytes of the compressions that are read.
  private static let compressions: [[UInt8]] = [
    [0x1F, 0x8B],  // gzip
    Array("BZh".utf8),
    [0xFD] + Array("7zXZ".utf8) + [0x00],
    [0x28, 0xB5, 0x2F, 0xFD],  // Zstandard
  ]
  private static let zip = Array("PK\u{3}\u{4}".utf8)
  /// The mark of a tar archive, and where it stands in its first header (POSIX.1-1988).
  private static let tar = (mark: Array("ustar".utf8), offset: 257)

  /// - Parameter firstBytes: ``signatureLength`` bytes, or all there are.
  init(firstBytes: [UInt8]) {
    if Self.compressions.contains(where: firstBytes.starts) {
      self = .compressed(.other(ending: ""))
    } else if firstBytes.starts(with: Self.zip)
      || firstBytes.dropFirst(Self.tar.offset).starts(with: Self.tar.mark)
    {
      self = .archive
    } else if Self.beginsLikeJSON(firstBytes) {
      self = .jsonLines
    } else if Self.beginsLikeCSV(firstBytes) {
      self = .csv
    } else {
      self = .text
    }
  }

  /// Whether it begins with an object, or with an array of objects.
  private static func beginsLikeJSON(_ bytes: [UInt8]) -> Bool {
    let visible = bytes.lazy.filter { $0 > UInt8(ascii: " ") && !byteOrderMark.contains($0) }.prefix(2)
    return visible.first == UInt8(ascii: "{") || visible.elementsEqual("[{".utf8)
  }

  /// Whether the first line is a heading that names the fields of documents.
  private static func beginsLikeCSV(_ bytes: [UInt8]) -> Bool {
    var records = CSVRecordReader(
      MemoryBytes(bytes.withoutByteOrderMark), delimiter: CSVHeading.delimiter(in: bytes),
      limit: signatureLength)
    guard case .record(let record)? = try? records.next() else { return false }
    return CSVHeading(record).isSurelyOfDocuments
  }
}
