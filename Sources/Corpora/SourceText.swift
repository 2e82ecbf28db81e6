/// A text as it came in, before it is parsed: a file, a member of an archive, or a record of a table.
public struct SourceText: Sendable, Equatable {
  /// The path under the input; for a record of a JSON Lines or CSV file `name.jsonl#line`.
  public var path: String
  /// The text in UTF-8.
  public var bytes: [UInt8]
  /// What a record says of the document beside its text. All `nil` for a plain file.
  public var stated: StatedFacts

  public init(path: String, bytes: [UInt8], stated: StatedFacts = StatedFacts()) {
    self.path = path
    self.bytes = bytes
    self.stated = stated
  }
}

/// Facts that a JSON Lines or CSV record states of its document; they outrank what the text shows.
public struct StatedFacts: Sendable, Equatable {
  public var id: String?
  public var url: String?
  public var headline: String?
  public var published: CalendarDay?

  public init(
    id: String? = nil, url: String? = nil, headline: String? = nil, published: CalendarDay? = nil
  ) {
    self.id = id
    self.url = url
    self.headline = headline
    self.published = published
  }
}
