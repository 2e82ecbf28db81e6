import Glibc

/// Where texts are read from.
public enum InputLocation: Hashable, Sendable {
  /// A folder, an archive, a JSON Lines or CSV file of documents, or a text.
  case path(String)
  /// What is piped to the program; it can be read once only.
  case standardInput

  /// An input as it is typed: `-` is standard input, everything else a path.
  public init(argument: String) {
    self = argument == "-" ? .standardInput : .path(argument)
  }

  /// Whether it gives its bytes once only: standard input, a named pipe or a device.
  public var isStream: Bool {
    guard case .path(let path) = self else { return true }
    var status = stat()
    return stat(path, &status) == 0 && FolderListing.Kind(mode: status.st_mode) == .special
  }

  /// The input as it is typed.
  public var argument: String {
    switch self {
    case .path(let path): path
    case .standardInput: "-"
    }
  }
}

/// How standard input and files named one by one are read. Files found in folders and archives go by
/// their ending.
public enum InputFormat: String, Hashable, Sendable, CaseIterable {
  /// By the ending of the name; without a known one, by the first bytes: an archive or compressed file by
  /// its signature, JSON Lines by `{`, CSV by a heading that names a text column, else one text.
  case automatic
  /// One document.
  case text
  /// JSON Lines: each line an object that holds one document.
  case jsonLines = "jsonl"
  /// CSV: a heading that names a text column, then one document a record.
  case csv
  /// An archive of documents, or one compressed file.
  case archive
}
