import Corpora
import Glibc

extension InputRejection: CustomStringConvertible {
  /// One line: the path, the line where there is one, what was wrong, what to do.
  public var description: String {
    let place = line.map { "\(path):\($0)" } ?? path
    return "\(place): \(reason.words(byte: byte))"
  }
}

extension InputRejection.Reason {
  private static let allowingMore = ", or raise --largest-file, --largest-member or --longest-line"

  fileprivate func words(byte: Int?) -> String {
    let position = byte.map { " at byte \($0)" } ?? ""
    switch self {
    case .missing:
      return "there is no such file or folder"
    case .noPermission:
      return "no permission to read it; ask its owner, or change its mode"
    case .unreadable(let code):
      return "could not be read: \(systemMessage(code))"
    case .changed:
      return "changed while it was read; try again when nothing writes to it"
    case .notRegular:
      return
        "a pipe, socket or device, which is not read in a folder; give it as an input of its own, or remove it"
    case .noWriter(let seconds):
      return "a pipe that nobody has written into for \(seconds) seconds; start what writes into it first"
    case .empty:
      return "empty: there is no text in it"
    case .tooLarge(let size?, let limit):
      return
        "\(size) bytes, more than the \(limit) bytes that one text may have; split it\(Self.allowingMore)"
    case .tooLarge(nil, let limit):
      return "longer than the \(limit) bytes that one text may have; split it\(Self.allowingMore)"
    case .endless(let read):
      return
        "no end of the line or record after \(read) bytes, and nothing from here on is read; is it a table of documents?"
    case .noDocuments(let lines):
      return
        "none of the first \(lines) lines is a document, and nothing from here on is read; is it JSON Lines?"
    case .tooDeep(let limit):
      return "lies in more than \(limit) folders; give it as an input of its own, or raise --deepest-folder"
    case .unknownEncoding:
      return "not UTF-8\(position), and not UTF-16 or Windows-874 (TIS-620) either; save it as UTF-8"
    case .brokenUTF16:
      return "UTF-16, but broken\(position); save it as UTF-8"
    case .utf16Table:
      return "UTF-16, which is read for single texts only; save the table as UTF-8"
    case .brokenArchive(let message):
      return "broken archive, nothing from here on can be read: \(message)"
    case .brokenMember(let message):
      return "broken in the archive: \(message)"
    case .malformedJSON(let message):
      return "malformed JSON\(position): \(message)"
    case .wholeJSON:
      return "JSON, but not JSON Lines; put one document on each line (jq -c '.[]' does)"
    case .wrongType(let field):
      return "the field \"\(field)\" is not a text"
    case .wrongFieldCount(let found, let expected):
      return "\(found) fields, but the heading has \(expected)"
    case .misplacedQuote:
      return "a quoted field does not end, or goes on after its closing quote\(position)"
    case .noText(let fields):
      let wanted = DocumentField.text.names.map { "\"\($0)\"" }.joined(separator: ", ")
      let there = fields.isEmpty ? "there are none" : "the fields are \(fields.joined(separator: ", "))"
      return "no field for the text (\(wanted)); \(there)"
    case .tableOfMentions:
      return "a list of mentions, not of documents; give the documents it was made from"
    case .tableOfFigures:
      return "a table that policy-mentions wrote, without texts; give the documents it was made from"
    case .unreadableDate(let text):
      return "the date \"\(text)\" is not of the form 2024-01-18"
    }
  }
}

extension IgnoredReason: CustomStringConvertible {
  /// A few words, for a list with counts.
  public var description: String {
    switch self {
    case .ending(""): "no ending"
    case .ending(let ending): ".\(ending)"
    case .hidden: "hidden"
    case .link: "link (not followed)"
    case .special: "pipe, socket or device"
    case .otherTable: "table of something else than documents"
    case .readWith(let input): "read with the input \(input)"
    }
  }
}

private func systemMessage(_ code: Int32) -> String {
  strerror(code).map { String(cString: $0) } ?? "error \(code)"
}
