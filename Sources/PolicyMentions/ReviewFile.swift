public import ContentAnalysis
import TableWriting

/// Reviewers' decisions on single hits, from a CSV file.
///
/// Its columns, in any order: `document`, `start` (as `mentions` and `mentions --refused` give them), `code`,
/// `decision` (`accept` or `refuse`), `coder`, `note`, and if wanted `text`, the words decided on. Other columns are left alone.
public enum ReviewFile {
  /// A decisions file that cannot be read.
  public struct Fault: Error, Hashable, Sendable, CustomStringConvertible {
    /// The file as it was named.
    public var file: String
    /// The line, from 1; 0 for the file as a whole.
    public var line: Int
    /// What is wrong, in words that stand behind the file's name.
    public var message: String

    public var description: String { line == 0 ? "\(file): \(message)" : "\(file):\(line): \(message)" }
  }

  /// Reads a decisions file.
  ///
  /// - Throws: ``Fault`` for a file that cannot be read, a column that is missing, or a line that is no decision.
  public static func read(_ path: String) throws(Fault) -> [ReviewDecision] {
    do {
      return try decisions(WholeFile.bytes(at: path, most: WholeFile.largestCoding), file: path)
    } catch let fault as WholeFile.Fault {
      throw Fault(file: path, line: 0, message: fault.words)
    } catch let fault as Fault {
      throw fault
    } catch let error as CSVError {
      throw Fault(file: path, line: error.line, message: error.description)
    } catch {
      throw Fault(file: path, line: 0, message: "\(error)")
    }
  }

  private static func decisions(_ bytes: [UInt8], file: String) throws -> [ReviewDecision] {
    var records = ArraySlice(try CSVReader.records(of: bytes))
    guard let first = records.popFirst() else {
      throw Fault(file: file, line: 0, message: "is empty; it needs a heading and a decision a line")
    }
    let heading = CSVHeading(first)
    for name in ["document", "start", "code", "decision", "coder"] where !heading.names.contains(name) {
      throw Fault(file: file, line: first.line, message: "needs a column “\(name)”")
    }
    return try records.map { record in
      func field(_ name: String) throws -> String { try heading.field(name, of: record) ?? "" }
      guard let start = Int(try field("start")) else {
        throw Fault(
          file: file, line: record.line, message: "start “\(try field("start"))” is no number of bytes")
      }
      guard let decision = SenseRule.Decision(rawValue: try field("decision")) else {
        throw Fault(
          file: file, line: record.line,
          message: "decision “\(try field("decision"))” must be accept or refuse")
      }
      let text = heading.names.contains("text") ? try field("text") : ""
      return ReviewDecision(
        document: try field("document"), start: start, code: try field("code"), decision: decision,
        text: text.isEmpty ? nil : text, coder: try field("coder"),
        note: heading.names.contains("note") ? try field("note") : "", line: record.line)
    }
  }
}
