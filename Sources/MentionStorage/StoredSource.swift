public import Tallies

/// An input that a store is made from.
public struct StoredInput: Hashable, Sendable {
  /// The number by which its files name it; the store gives it.
  public var id: Int
  /// As it was typed.
  public var argument: String
  /// The path from the root of the file system.
  public var location: String
  /// How a single file is read.
  public var format: String
}

/// A file that a store has read.
public struct StoredSource: Hashable, Sendable {
  /// How far it has got.
  public enum State: String, Sendable {
    /// Part of the last finished update.
    case current
    /// Read by an update that has not been finished.
    case pending
    /// The same, and not read to its end.
    case partial
  }

  /// What is in the file.
  public enum Kind: String, Sendable {
    /// One document.
    case text
    /// An archive or a table of documents.
    case table
    /// Nothing of it could be read.
    case rejected
  }

  /// The number by which the store knows the file.
  public var id: Int
  /// The input's ``StoredInput/id``.
  public var input: Int
  /// How far it has got.
  public var state: State
  /// What is in it.
  public var kind: Kind
  /// The path under the input.
  public var path: String
  /// In bytes; `nil` where the system did not say.
  public var size: Int?
  /// Nanoseconds since 1970; `nil` where the time was too recent to be trusted.
  public var modified: Int?
  /// A hash of the text.
  public var hash: UInt64?
  /// Whether the texts of its documents are kept.
  public var keepsText: Bool
  /// Whether it was coded with the coding that was asked for.
  public var isCoded: Bool
}

/// Something that could not be read, as a store keeps it.
public struct StoredRejection: Hashable, Sendable {
  /// The path as a person would look for it; a member of an archive stands behind the archive and a colon.
  public var path: String
  /// The line in the file, from 1; `nil` for anything but tables.
  public var line: Int?
  /// Where the fault is in bytes, from 0: in the file, or in its line or record where there is a ``line``; `nil`
  /// where it is not known.
  public var byte: Int?
  /// The reason for programs.
  public var reason: String
  /// The reason for people.
  public var words: String

  /// The rejection with these values.
  public init(path: String, line: Int?, byte: Int?, reason: String, words: String) {
    self.path = path
    self.line = line
    self.byte = byte
    self.reason = reason
    self.words = words
  }
}

/// How many files were passed over for one reason, as a store keeps it.
public struct StoredIgnored: Hashable, Sendable {
  /// The reason for programs.
  public var reason: String
  /// The reason for people.
  public var words: String
  /// How many files were passed over.
  public var files: Int

  /// The reason with its number of files.
  public init(reason: String, words: String, files: Int) {
    self.reason = reason
    self.words = words
    self.files = files
  }
}

/// A document's text, compressed.
public struct StoredText: Hashable, Sendable {
  /// The encoding of the file.
  public var encoding: String
  /// What a record states of its document beside the text, JSON.
  public var stated: String?
  /// The length of the text in bytes of UTF-8.
  public var length: Int
  /// Compressed.
  public var bytes: [UInt8]

  /// The text as it is kept; that ``bytes`` expand to as many as ``length`` says is not checked here.
  public init(encoding: String, stated: String?, length: Int, bytes: [UInt8]) {
    self.encoding = encoding
    self.stated = stated
    self.length = length
    self.bytes = bytes
  }
}

/// A document as it is written to a store.
public struct StoredDocument: Hashable, Sendable {
  /// What was found, with the minister in office on the day of publication.
  public var findings: DocumentFindings
  /// The minister in office on the day of the event.
  public var ministerOnEvent: String?
  /// The path under the input where it differs from the record's.
  public var ownPath: String?
  /// `nil` where the store keeps no texts.
  public var text: StoredText?

  /// The document with what is known of it.
  public init(
    findings: DocumentFindings, ministerOnEvent: String?, ownPath: String? = nil, text: StoredText? = nil
  ) {
    self.findings = findings
    self.ministerOnEvent = ministerOnEvent
    self.ownPath = ownPath
    self.text = text
  }
}
