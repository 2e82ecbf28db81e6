/// Something in the input that should have been read and could not be. Everything else is read all the same.
public struct InputRejection: Error, Hashable, Sendable, Codable {
  /// The path as a person would look for it: the input as typed, and the way from there. A member of an
  /// archive stands behind the archive and a colon: `news.tar.gz:2567/01.txt`.
  public var path: String
  /// The line that the fault is on, or its record begins on, counted from 1; for tables only.
  public var line: Int?
  /// Where the fault is, counted from 0: in the file, or where ``line`` is given in the line (JSON Lines) or
  /// in the record's text.
  public var byte: Int?
  /// What was wrong.
  public var reason: Reason

  /// The rejection of what stands at this path.
  public init(path: String, line: Int? = nil, byte: Int? = nil, reason: Reason) {
    self.path = path
    self.line = line
    self.byte = byte
    self.reason = reason
  }

  /// What was wrong.
  public enum Reason: Error, Hashable, Sendable, Codable {
    /// There is no such file or folder.
    case missing
    /// The system does not let this user read the file or the folder.
    case noPermission
    /// The system failed to read it, with this error number.
    case unreadable(errno: Int32)
    /// The file became longer or shorter while it was read.
    case changed
    /// A named pipe, a socket or a device with the name of a document, inside a folder.
    case notRegular
    /// A named pipe that nobody came to write into for so many seconds.
    case noWriter(seconds: Int)
    /// No bytes, or only spaces and line ends.
    case empty
    /// More bytes than ``InputLimits`` lets a text, a member or a record have. The size is `nil` where it was not known beforehand.
    case tooLarge(size: Int?, limit: Int)
    /// A line or record went on for so many bytes without an end, far beyond ``InputLimits/longestRecord``; nothing from
    /// there on is read.
    case endless(read: Int)
    /// None of so many lines at the beginning of a JSON Lines file is a document; nothing more of it is read.
    case noDocuments(lines: Int)
    /// The folder lies in more folders than ``InputLimits/deepestFolder``.
    case tooDeep(limit: Int)
    /// The text is in no encoding that is read; ``InputRejection/byte`` is the first that is not UTF-8.
    case unknownEncoding
    /// The text is UTF-16, but not throughout.
    case brokenUTF16
    /// The text is UTF-16, which is read for single texts, not for tables.
    case utf16Table
    /// The archive or compressed file is broken or of an unknown kind, and cannot be read on from here; in the
    /// words of libarchive.
    case brokenArchive(String)
    /// This member of the archive cannot be read, the others can; in the words of libarchive.
    case brokenMember(String)
    /// The line is no JSON; in the words of the JSON parser.
    case malformedJSON(String)
    /// A JSON value over many lines, or an array, not JSON Lines.
    case wholeJSON
    /// A field is not of the type that is wanted there.
    case wrongType(field: String)
    /// The record has another number of fields than the heading.
    case wrongFieldCount(found: Int, expected: Int)
    /// A quoted field never ends, or goes on after its closing quote.
    case misplacedQuote
    /// The heading, or the record, has no field for the text; the fields it has instead.
    case noText(fields: [String])
    /// The table is a list of mentions, not of documents.
    case tableOfMentions
    /// The table is a list of documents without their texts, or of figures, as this program writes them.
    case tableOfFigures
    /// The date field does not begin with a day in ISO 8601.
    case unreadableDate(String)
  }
}
