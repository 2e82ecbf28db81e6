import ContentAnalysis
import Corpora
import DefinitionFiles
import Foundation
import Testing

private let record = AgreementRecord(
  set: "items of “one” \\ day", date: CalendarDay(iso: "2026-11-21"),
  note: LocalizedName(thai: "หมาย\nเหตุ", english: "A \"note\""), codebookVersion: "1.0.0",
  codebookFingerprint: "00ff",
  spans: AgreementRecord.Spans(
    items: 9,
    codes: [
      AgreementRecord.Counts(code: "4D", truePositives: 3, falsePositives: 2, falseNegatives: 1),
      AgreementRecord.Counts(code: "4D.a", truePositives: 0, falsePositives: 0, falseNegatives: 4),
    ]),
  wholeDocuments: AgreementRecord.WholeDocuments(
    documents: 5, exact: [AgreementRecord.Equal(name: "4D", equal: 4, base: 5)],
    mentioned: AgreementRecord.Equal(name: "mentioned", equal: 2, base: 3)),
  facts: AgreementRecord.Facts(
    documents: 7, equal: [AgreementRecord.Equal(name: "published", equal: 7, base: 7)],
    ministersNamed: AgreementRecord.Counts(
      code: "ministers_named", truePositives: 1, falsePositives: 0, falseNegatives: 0)))

/// Faulty files, and the messages that a person needs to mend them.
private let faults: [(String, String)] = [
  ("", "a.yml: the file is empty"),
  ("set: x\n", "a.yml:1:1: a measured agreement needs a key “codebook”"),
  (
    "set: x\ncodebok: {}\n", "a.yml:2:1: a measured agreement has no key “codebok”; did you mean “codebook”?"
  ),
  (
    "set: x\ndate: 2569-13-01\ncodebook: {version: \"1\", fingerprint: \"2\"}\n",
    "a.yml:2:7: “2569-13-01” is no day; write it as 2024-01-31 or 2567-01-31"
  ),
  (
    "set: x\ncodebook: {version: \"1\", fingerprint: \"2\"}\nfacts: {documents: 2, equal: {event: 3}, ministers-named: {}}\n",
    "a.yml:3:38: “event” must lie between 0 and 2"
  ),
]

@Suite("Measured agreement")
struct AgreementFileTests {
  @Test("is read as it was written")
  func roundTrip() throws {
    #expect(try AgreementFile.parse(AgreementFile.text(of: record), file: "a.yml") == record)
    let least = AgreementRecord(set: "x", codebookVersion: "1", codebookFingerprint: "2")
    #expect(try AgreementFile.parse(AgreementFile.text(of: least), file: "a.yml") == least)
  }

  @Test("names file, line, column and remedy of a fault", arguments: faults)
  func fault(row: (String, String)) {
    let error = #expect(throws: DefinitionErrors.self) { try AgreementFile.parse(row.0, file: "a.yml") }
    #expect(error?.errors.map(\.description) == [row.1])
  }

  /// A change of the codebook has to be followed by `Scripts/measure-codebook`.
  @Test("is that of the built-in codebook")
  func ofBuiltInCodebook() throws {
    let codebook = try CodebookFile.builtIn()
    let record = try AgreementFile.builtIn()
    #expect(record.codebookFingerprint == codebook.fingerprint)
    #expect(record.codebookVersion == codebook.version)
    let codes = codebook.codes.filter { !$0.isExtended }
    #expect(record.wholeDocuments?.exact.map(\.name) == codes.map(\.code))
    #expect(record.spans?.codes.map(\.code) == codes.filter { $0.parent == nil }.map(\.code))
  }

  @Test("was measured together with what the rules are worth")
  func contributing() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let text = try String(contentsOf: root.appending(path: "CONTRIBUTING.md"), encoding: .utf8)
    #expect(text.contains("\nCodebook \(try CodebookFile.builtIn().fingerprint).\n"))
  }
}
