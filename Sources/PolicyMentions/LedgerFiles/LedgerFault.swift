public import MentionStorage

/// Why ledger files cannot be used.
public struct LedgerFault: Error, Hashable, Sendable, CustomStringConvertible {
  /// The ledger file or folder.
  public var file: String
  /// The line, from 1; 0 for the file as a whole.
  public var line: Int
  /// What is wrong with it.
  public var reason: Reason

  /// What is wrong with a ledger file or folder.
  public enum Reason: Hashable, Sendable {
    /// There is no such file or folder, or it cannot be read.
    case unreadable
    /// It is a named pipe that nobody came to write into for so many seconds.
    case noWriter(seconds: Int)
    /// It stands in a folder of ledgers and is a folder itself.
    case folder
    /// The folder holds no file.
    case noFiles
    /// The file does not begin with a header.
    case noHeader
    /// The file was written by a later version, in this format.
    case newer(format: Int)
    /// The documents were coded otherwise than is asked for, or than those of another file.
    case otherCoding(found: StoredCoding, wanted: StoredCoding)
    /// The line is none of a ledger; in the words of the parser where it has any.
    case malformed(String)
    /// The file ends, or the next part begins, where a part has no last line.
    case noEnd
    /// A part's last line says otherwise than the lines before it.
    case incomplete(found: LedgerCount, said: LedgerCount)
    /// A document with this path stands in another of the ledgers, or twice in this one.
    case repeated(path: String, file: String)
    /// The line has more bytes than may be.
    case tooLong(limit: Int)
  }

  /// How much a part of a ledger holds.
  public struct LedgerCount: Hashable, Sendable, CustomStringConvertible {
    /// The number of documents.
    public var documents: Int
    /// The number of rejections.
    public var rejected: Int

    public var description: String { "\(documents) documents and \(rejected) rejections" }
  }

  /// Whether something else has to be asked for: the file is good, and of another coding.
  public var isWrongUsage: Bool {
    if case .otherCoding = reason { true } else { false }
  }

  public var description: String { "\(line == 0 ? file : "\(file):\(line)"): \(words)" }

  private var words: String {
    switch reason {
    case .unreadable: WholeFile.Fault.unreadable.words
    case .noWriter(let seconds): WholeFile.Fault.noWriter(seconds: seconds).words
    case .folder: "is a folder within a folder of ledgers; give it as an input of its own, or take it out"
    case .noFiles: "holds no ledger files; `policy-mentions ledger INPUT --output FILE` writes them"
    case .noHeader: "does not begin with a ledger's header; was it written by `policy-mentions ledger`?"
    case .newer(let format):
      "was written by a later version of policy-mentions (format \(format), this one knows "
        + "\(LedgerHeader.currentFormat)); use that version"
    case .otherCoding(let found, let wanted):
      "was coded with \(found), and \(wanted) is asked for; give the same "
        + "--codebook, --registry and --extended, or code it again"
    case .malformed(let message):
      "is no line of a ledger\(message.isEmpty ? "" : ": \(message)"); was the file cut short?"
    case .noEnd: "ends without the last line of a ledger; was the file cut short? Write it again"
    case .incomplete(let found, let said):
      "says that it has \(said), and has \(found); are lines missing? Write it again"
    case .repeated(let path, let first):
      "has a document with the path “\(path)”, which one in \(first) has; give each ledger once, and records of tables a "
        + "path of their own"
    case .tooLong(let limit): "is longer than the \(limit) bytes of the longest line; is it a ledger?"
    }
  }
}
