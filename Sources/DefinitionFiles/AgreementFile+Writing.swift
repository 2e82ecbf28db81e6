import ContentAnalysis
import Corpora

extension AgreementFile {
  /// A record as the YAML that ``parse(_:file:)`` reads.
  public static func text(of record: AgreementRecord) -> String {
    var lines = ["set: \(quoted(record.set))"]
    if let date = record.date { lines.append("date: \(date)") }
    if let note = record.note {
      lines += ["note:", "  th: \(quoted(note.thai))", "  en: \(quoted(note.english))"]
    }
    lines.append(
      "codebook: {version: \(quoted(record.codebookVersion)), fingerprint: \(quoted(record.codebookFingerprint))}"
    )
    if let spans = record.spans {
      lines += ["spans:", "  items: \(spans.items)", "  codes:"]
      lines += spans.codes.map { "    \(quoted($0.code)): \(counts($0))" }
    }
    if let whole = record.wholeDocuments {
      lines += [
        "whole-documents:", "  documents: \(whole.documents)", "  exact: \(equal(whole.exact))",
        "  mentioned: {equal: \(whole.mentioned.equal), cells: \(whole.mentioned.base)}",
      ]
    }
    if let facts = record.facts {
      lines += [
        "facts:", "  documents: \(facts.documents)", "  equal: \(equal(facts.equal))",
        "  ministers-named: \(counts(facts.ministersNamed))",
      ]
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func counts(_ counts: AgreementRecord.Counts) -> String {
    "{true-positives: \(counts.truePositives), false-positives: \(counts.falsePositives), "
      + "false-negatives: \(counts.falseNegatives)}"
  }

  private static func equal(_ entries: [AgreementRecord.Equal]) -> String {
    "{" + entries.map { "\(quoted($0.name)): \($0.equal)" }.joined(separator: ", ") + "}"
  }

  /// A double-quoted scalar of YAML.
  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for character in text {
      switch character {
      case "\"", "\\": quoted += "\\\(character)"
      case "\n": quoted += "\\n"
      case "\t": quoted += "\\t"
      default: quoted.append(character)
      }
    }
    return quoted + "\""
  }
}
