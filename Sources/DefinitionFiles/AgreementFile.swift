import ContentAnalysis
import Corpora

/// Reads and writes the agreement that was measured for a codebook, as YAML.
public enum AgreementFile {
  /// The name of the built-in file in messages.
  public static let builtInName = "agreement.yml"

  /// The agreement measured for the built-in codebook.
  ///
  /// - Throws: ``DefinitionErrors``, should the built-in file be wrong.
  public static func builtIn() throws(DefinitionErrors) -> AgreementRecord {
    try parse(BuiltInDefinitions.agreement, file: builtInName)
  }

  /// Reads a record.
  ///
  /// - Parameters:
  ///   - text: The YAML.
  ///   - file: The name that errors give.
  /// - Throws: ``DefinitionErrors`` with the first error's line and column.
  public static func parse(_ text: String, file: String) throws(DefinitionErrors) -> AgreementRecord {
    do throws(DefinitionError) {
      let top = try DefinitionNode.parse(text, file: file).mapping(
        known: ["set", "date", "note", "codebook", "spans", "whole-documents", "facts"],
        what: "a measured agreement")
      let codebook = try top.required("codebook").mapping(
        known: ["version", "fingerprint"], what: "codebook")
      var record = AgreementRecord(
        set: try top.required("set").string(what: "set"),
        codebookVersion: try codebook.required("version").string(what: "version"),
        codebookFingerprint: try codebook.required("fingerprint").string(what: "fingerprint"))
      if let node = top["date"] {
        let text = try node.string(what: "date")
        guard let day = CalendarDay(typed: text) else {
          throw node.error("“\(text)” is no day; write it as 2024-01-31 or 2567-01-31")
        }
        record.date = day
      }
      if let node = top["note"] { record.note = try CodeReader.name(node, what: "the note") }
      if let node = top["spans"] { record.spans = try spans(node) }
      if let node = top["whole-documents"] { record.wholeDocuments = try wholeDocuments(node) }
      if let node = top["facts"] { record.facts = try facts(node) }
      return record
    } catch {
      throw DefinitionErrors([error])
    }
  }

  private static func spans(_ node: DefinitionNode) throws(DefinitionError) -> AgreementRecord.Spans {
    let mapping = try node.mapping(known: ["items", "codes"], what: "spans")
    var codes: [AgreementRecord.Counts] = []
    for (code, node) in try mapping.required("codes").mapping(what: "codes").values {
      codes.append(try counts(of: code, node))
    }
    return AgreementRecord.Spans(items: try count(mapping, "items"), codes: codes)
  }

  private static func wholeDocuments(
    _ node: DefinitionNode
  ) throws(DefinitionError) -> AgreementRecord.WholeDocuments {
    let mapping = try node.mapping(known: ["documents", "exact", "mentioned"], what: "whole-documents")
    let documents = try count(mapping, "documents")
    let mentioned = try mapping.required("mentioned").mapping(known: ["equal", "cells"], what: "mentioned")
    return AgreementRecord.WholeDocuments(
      documents: documents, exact: try equal(mapping.required("exact"), of: documents),
      mentioned: AgreementRecord.Equal(
        name: "mentioned", equal: try count(mentioned, "equal"), base: try count(mentioned, "cells")))
  }

  private static func facts(_ node: DefinitionNode) throws(DefinitionError) -> AgreementRecord.Facts {
    let mapping = try node.mapping(known: ["documents", "equal", "ministers-named"], what: "facts")
    let documents = try count(mapping, "documents")
    return AgreementRecord.Facts(
      documents: documents, equal: try equal(mapping.required("equal"), of: documents),
      ministersNamed: try counts(of: "ministers_named", mapping.required("ministers-named")))
  }

  private static func equal(
    _ node: DefinitionNode, of base: Int
  ) throws(DefinitionError) -> [AgreementRecord.Equal] {
    var equal: [AgreementRecord.Equal] = []
    for (name, node) in try node.mapping(what: "equal counts").values {
      let count = try node.integer(what: name)
      guard (0...base).contains(count) else { throw node.error("“\(name)” must lie between 0 and \(base)") }
      equal.append(AgreementRecord.Equal(name: name, equal: count, base: base))
    }
    return equal
  }

  private static func counts(
    of code: String, _ node: DefinitionNode
  ) throws(DefinitionError) -> AgreementRecord.Counts {
    let keys = ["true-positives", "false-positives", "false-negatives"]
    let mapping = try node.mapping(known: keys, what: "the counts of “\(code)”")
    return AgreementRecord.Counts(
      code: code, truePositives: try count(mapping, keys[0]), falsePositives: try count(mapping, keys[1]),
      falseNegatives: try count(mapping, keys[2]))
  }

  private static func count(_ mapping: DefinitionMapping, _ key: String) throws(DefinitionError) -> Int {
    let node = try mapping.required(key)
    let count = try node.integer(what: key)
    guard count >= 0 else { throw node.error("\(key) must not be negative") }
    return count
  }
}
