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
