/// A text as it came in, before it is parsed: a file, a member of an archive, or a record of a table.
public struct SourceText: Sendable, Equatable {
  /// The path under the input; for a record of a JSON Lines or CSV file `name.jsonl#line`.
  public var path: String
  /// The text in UTF-8. A byte order mark at the start of the file is part of it.
  public var bytes: [UInt8]
  /// The encoding the file is written in; ``bytes`` are UTF-8 whatever it is.
  public var encoding: TextEncoding
  /// What a record says of the document beside its text. All `nil` for a plain file.
  public var stated: StatedFacts

  /// The text with what is known of it; that ``bytes`` are UTF-8 is not checked.
  public init(
    path: String, bytes: [UInt8], encoding: TextEncoding = .utf8, stated: StatedFacts = StatedFacts()
  ) {
    self.path = path
    self.bytes = bytes
    self.encoding = encoding
    self.stated = stated
  }

  /// The byte offset in the file of the character that begins at an offset in ``bytes``.
  ///
  /// For a UTF-8 file the two are the same; otherwise the bytes up to the offset are counted through. For a
  /// record of a JSON Lines or CSV file, offsets count in the record's text, not in the file; a headline that
  /// the text lacks follows it behind a line feed.
  /// - Parameter offset: At the start of a character (for an offset within one, the answer is where the
  ///   next character begins); from `bytes.count` on, in the headline behind the text.
  public func sourceOffset(ofUTF8Offset offset: Int) -> Int {
    let before = bytes[..<min(max(0, offset), bytes.count)]
    let behind = max(0, offset - bytes.count)
    return behind + fileOffset(before)
  }

  private func fileOffset(_ before: ArraySlice<UInt8>) -> Int {
    switch encoding {
    case .utf8: before.count
    case .windows874: before.count(where: UTF8.beginsCharacter)
    case .utf16LittleEndian, .utf16BigEndian:
      before.reduce(0) { $0 + UTF8.utf16ByteCount(ofCharacterWithByte: $1) }
    }
  }
}

/// An encoding that texts are read in.
public enum TextEncoding: String, Hashable, Sendable, CaseIterable {
  /// UTF-8, with a byte order mark or without.
  case utf8 = "utf-8"
  /// UTF-16, the low byte of each unit first.
  case utf16LittleEndian = "utf-16le"
  /// UTF-16, the high byte of each unit first.
  case utf16BigEndian = "utf-16be"
  /// Windows-874, which holds all of TIS-620 and ISO 8859-11: one byte a character.
  case windows874 = "windows-874"
}

extension UTF8 {
  /// The least lead byte of a character of four bytes, which UTF-16 writes as two units.
  private static let firstLeadOfFour: UInt8 = 0xF0

  fileprivate static func beginsCharacter(_ byte: UInt8) -> Bool { !isContinuation(byte) }

  /// The bytes that UTF-16 spends on the character this byte begins; 0 for a continuation byte.
  fileprivate static func utf16ByteCount(ofCharacterWithByte byte: UInt8) -> Int {
    isContinuation(byte) ? 0 : byte < firstLeadOfFour ? 2 : 4
  }
}

/// Facts that a JSON Lines or CSV record states of its document; they outrank what the text shows.
public struct StatedFacts: Sendable, Equatable {
  /// The id of the document; `nil` where the record states none.
  public var id: String?
  /// The address of the document; `nil` where the record states none.
  public var url: String?
  /// The headline; `nil` where the record states none.
  public var headline: String?
  /// The day of publication; `nil` where the record states none.
  public var published: CalendarDay?

  /// The facts that are stated; without any, those of a plain file.
  public init(
    id: String? = nil, url: String? = nil, headline: String? = nil, published: CalendarDay? = nil
  ) {
    self.id = id
    self.url = url
    self.headline = headline
    self.published = published
  }
}
