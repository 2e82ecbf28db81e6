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
  /// - Throws: ``Fault`` for a file that cannot be read, a column that is missing, a line that is no decision, or one
  ///   that decides the hit of an earlier line otherwise.
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
    let decisions = try records.map { record in
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
    try checkAgreement(of: decisions, file: file)
    return decisions
  }

  /// Makes sure that no hit is accepted by one line and refused by another: which of the two holds is for the reviewers to
  /// say. Where both lines have the words decided on and these differ, the text has changed, and one holds at most.
  private static func checkAgreement(of decisions: [ReviewDecision], file: String) throws(Fault) {
    struct Place: Hashable {
      var document: String
      var start: Int
      var code: String
    }
    var earlier: [Place: [ReviewDecision]] = [:]
    for decision in decisions {
      let place = Place(document: decision.document, start: decision.start, code: decision.code)
      let other = earlier[place, default: []].first { other in
        other.decision != decision.decision
          && (other.text == nil || decision.text == nil || other.text == decision.text)
      }
      if let other {
        throw Fault(
          file: file, line: decision.line,
          message:
            "\(decision.decision.rawValue)s \(decision.code) at byte \(decision.start) of document "
            + "\(decision.document), which line \(other.line) (\(other.coder)) \(other.decision.rawValue)s; keep the "
            + "line that holds")
      }
      earlier[place, default: []].append(decision)
    }
  }
}
