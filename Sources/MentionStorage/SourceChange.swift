/// What an update has found out about a file, to be written to the store. Changes are written in the order of
/// the list of files; `listed` is the file's place in that list.
public enum SourceChange: Sendable {
  /// A text that is new or has changed.
  case text(listed: Int, StoredFile, hash: UInt64, StoredDocument)
  /// A file that was written again with the same contents: the source has this size and time now.
  case touched(source: Int, StoredFile)
  /// A file or folder that cannot be read.
  case rejected(listed: Int, StoredFile, StoredRejection)
  /// A table that is new or has changed; its items follow.
  case tableBegins(listed: Int, StoredFile, hash: UInt64?)
  /// A table that an interrupted update has begun; its further items follow.
  case tableResumes(listed: Int, source: Int)
  /// A document of the table; `ordinal` is its place among the table's items, from 1.
  case tableDocument(listed: Int, ordinal: Int, StoredDocument)
  /// A record of the table that cannot be read.
  case tableRejection(listed: Int, ordinal: Int, StoredRejection)
  /// The end of the table, with what was passed over in it.
  case tableEnds(listed: Int, StoredFile, ignored: [StoredIgnored])
}

/// A file as a listing found it.
public struct StoredFile: Hashable, Sendable {
  /// The input's ``StoredInput/id``.
  public var input: Int
  /// The path under the input.
  public var path: String
  /// In bytes; `nil` where the system did not say.
  public var size: Int?
  /// Nanoseconds since 1970; `nil` where the time is too recent to be trusted.
  public var modified: Int?
  /// Whether the texts of its documents are kept.
  public var keepsText: Bool

  /// The file with these values.
  public init(input: Int, path: String, size: Int?, modified: Int?, keepsText: Bool) {
    self.input = input
    self.path = path
    self.size = size
    self.modified = modified
    self.keepsText = keepsText
  }
}

/// A file of the finished list: one that the store held, or one that was added.
public enum ListedSource: Hashable, Sendable {
  /// The store's ``StoredSource/id``.
  case kept(Int)
  /// The place in the list that its ``SourceChange`` said.
  case added(listed: Int)
}
