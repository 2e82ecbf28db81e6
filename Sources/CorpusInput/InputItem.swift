public import Corpora

/// What a ``CorpusReader`` gives, one at a time, in the order of the input.
public enum InputItem: Sendable {
  /// A file found but not read yet; ``FileReference/load()`` reads it, on any thread.
  case file(FileReference)
  /// A member of an archive or a record of a table, read already.
  case document(SourceText)
  /// Something that should have been read and could not be.
  case rejected(InputRejection)
  /// Something that is no document.
  case ignored(IgnoredEntry)
}

/// Something in the input that was passed over, not being a document.
public struct IgnoredEntry: Hashable, Sendable {
  /// The path as a person would look for it: the input as typed, and the way from there.
  public var path: String
  /// Why it is no document.
  public var reason: IgnoredReason

  /// The entry at this path.
  public init(path: String, reason: IgnoredReason) {
    self.path = path
    self.reason = reason
  }
}

/// Why something in the input is no document.
public enum IgnoredReason: Hashable, Sendable, Codable {
  /// The name has no ending of a document. The ending is in small letters without its dot, and empty for a
  /// name that has none.
  case ending(String)
  /// The name begins with a dot. A hidden folder counts once, whatever it holds.
  case hidden
  /// A link inside a folder or an archive. Links are followed only where they are named as an input.
  case link
  /// A named pipe, a socket or a device inside an archive, or inside a folder without the ending of a document.
  case special
  /// A CSV or JSON Lines file, found in a folder or an archive, that holds something else than documents.
  case otherTable
  /// The input is another input, or lies in one, given before or after it: it is read once.
  case readWith(input: String)
}

/// What became of an input: how much was read, and everything that was not.
public struct InputAccount: Hashable, Sendable {
  /// The number of documents read.
  public var documents: Int
  /// In the order of the input.
  public var rejected: [InputRejection]
  /// How many entries were passed over, by reason.
  public var ignored: [IgnoredReason: Int]

  /// The account with these numbers; without any, that of an input of which nothing is read yet.
  public init(
    documents: Int = 0, rejected: [InputRejection] = [], ignored: [IgnoredReason: Int] = [:]
  ) {
    self.documents = documents
    self.rejected = rejected
    self.ignored = ignored
  }

  /// Counts one more entry that was passed over.
  public mutating func count(_ entry: IgnoredEntry) {
    ignored[entry.reason, default: 0] += 1
  }

  /// The reasons with their counts, the most frequent first, equal counts by the reasons' words.
  public var ignoredByCount: [(reason: IgnoredReason, count: Int)] {
    ignored
      .map { (reason: $0.key, count: $0.value) }
      .sorted { one, other in
        one.count != other.count
          ? one.count > other.count : one.reason.description < other.reason.description
      }
  }
}
