import Foundation
import Testing

/// A codebook of one code, with a second that can never count.
private let small = """
  version: "1"
  title: {th: ทดสอบ, en: Test}
  codes:
    - code: A
      name: {th: ก, en: A}
      definition: {th: ก, en: A}
      terms: [BCG, บีซีจี]
    - code: B
      name: {th: ข, en: B}
      definition: {th: ข, en: B}
      terms: [bcg]
  """

@Suite("Commands on codebooks and codings")
struct CodebookCommandTests {
  @Test("codebook check does not take a codebook for news")
  func codebookBehindInput() throws {
    let run = try CommandLineRun(["codebook", "check", "--input", CommandLineRun.seeds, "mine.yml"])
    #expect(run.exitCode == 2)
    #expect(run.diagnostics.contains("mine.yml stands behind --input and would be read as news"))
  }

  @Test("codebook check names what can never count, and counts rules in news")
  func check() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("small.yml", small)
    let run = try CommandLineRun(["codebook", "check", file, "--input", CommandLineRun.seeds])
    #expect(run.exitCode == 0)
    #expect(run.output.contains("shadowed: B: term “bcg” can never count: term “BCG” of A takes every place"))
    #expect(run.output.contains("unseen: A: term “บีซีจี” does not occur in this corpus"))
  }

  @Test("codebook check names the agencies that rules ask for in vain, with their place")
  func unknownIssuer() throws {
    let folder = try TemporaryFolder()
    let rules = """
        - {code: C, name: {th: ค, en: C}, definition: {th: ค, en: C}, terms: [{text: กข, rules: r}, CD],
           rules: {r: [{rule: ours, when: {issuer: [ministry-of-industry, ministry-of-indutry]}, then: accept},
             {rule: rest, then: refuse}]}}
      """
    let file = try folder.write("issuers.yml", small + "\n" + rules)
    let run = try CommandLineRun(["codebook", "check", file])
    #expect(run.exitCode == 0)
    // The text has eleven lines, and the id stands on the second of the new code's.
    #expect(
      run.output.contains(
        "  no issuer: C: \(file):13:69: rule “ours” of “C” asks for issuer “ministry-of-indutry”, which the registry does "
          + "not have; did you mean “ministry-of-industry”?\n"), "\(run.output)")
    let tea = try TeaMinistry()
    let other = try CommandLineRun(["codebook", "check", file, "--registry", tea.folder.path("registry")])
    #expect(other.exitCode == 0)
    #expect(other.output.contains("asks for issuer “ministry-of-industry”, which the registry does not have"))
    #expect(!(try CommandLineRun(["codebook", "check"]).output.contains("no issuer:")))
  }

  @Test("codebook check names the bodies that rules ask for, as news is their ministry's")
  func bodyAsIssuer() throws {
    let tea = try TeaMinistry()
    let rules = """
        - {code: C, name: {th: ค, en: C}, definition: {th: ค, en: C}, terms: [{text: กข, rules: r}, CD],
           rules: {r: [{rule: ours, when: {issuer: [ministry-of-tea, leaf-department]}, then: accept},
             {rule: rest, then: refuse}]}}
      """
    let file = try tea.folder.write("issuers.yml", small + "\n" + rules)
    let run = try CommandLineRun(["codebook", "check", file, "--registry", tea.folder.path("registry")])
    #expect(run.exitCode == 0)
    #expect(
      run.output.contains(
        "  no issuer: C: \(file):13:64: rule “ours” of “C” asks for issuer “leaf-department”, whose news is that of "
          + "“ministry-of-tea”; write that issuer, or words that name the body\n"), "\(run.output)")
    #expect(!run.output.contains("asks for issuer “ministry-of-tea”"))
  }

  @Test("codebook diff of a codebook with itself has no rows")
  func sameCodebook() throws {
    let run = try CommandLineRun([
      "codebook", "diff", "built-in", "built-in", "--input", CommandLineRun.seeds, "--quiet",
    ])
    #expect(run.exitCode == 0)
    #expect(run.output.split(separator: "\r\n").count == 1)
  }

  @Test("codebook diff by year and code shows the figures that move")
  func figures() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("small.yml", small.replacing("[BCG, บีซีจี]", with: "[บีซีจี]"))
    let other = try folder.write("other.yml", small)
    let run = try CommandLineRun([
      "codebook", "diff", file, other, "--input", CommandLineRun.seeds, "--by", "year,code", "--format",
      "jsonl",
    ])
    #expect(run.exitCode == 0)
    // BCG and bcg name A with the one codebook, B with the other: what B loses A gains.
    let objects = try run.objects
    #expect(!objects.isEmpty)
    let years = Dictionary(grouping: objects) { $0["year"] as? String ?? "" }
    for (year, rows) in years {
      #expect(rows.compactMap { $0["mentions_change"] as? Int }.reduce(0, +) == 0, "\(year)")
    }
  }

  @Test("evaluate --against compares two codings without input, and lists what only one has")
  func against() throws {
    func line(_ id: String, _ code: String) -> String {
      #"{"id": "\#(id)", "document": "1", "start": 0, "end": 2, "text": "GI", "code": "\#(code)"}"#
    }
    let folder = try TemporaryFolder()
    let one = try folder.write(
      "a.jsonl", [line("1", "GI"), line("2", "none"), line("3", "GI")].joined(separator: "\n"))
    let other = try folder.write("b.jsonl", [line("1", "GI"), line("2", "GI")].joined(separator: "\n"))
    let differ = folder.url.appendingPathComponent("differ.csv").path
    let run = try CommandLineRun([
      "evaluate", "--gold", one, "--against", other, "--disagreements", differ, "--format", "jsonl",
    ])
    #expect(run.exitCode == 0)
    let row = try #require(try run.objects.first)
    #expect(row["items"] as? Int == 2)
    #expect(row["equal"] as? Int == 1)
    // One of two equal, as often as by chance: (1/2 − 1/2)/(1 − 1/2).
    #expect(row["kappa"] as? Double == 0)
    #expect(run.diagnostics.contains("1 items only in \(one), left out: 3"))
    let written = try String(contentsOfFile: differ, encoding: .utf8)
    #expect(written.contains("2,1,code,none,GI,,,GI,"))
  }

  @Test("evaluate wants either input or another coding")
  func wrongUsage() throws {
    #expect(try CommandLineRun(["evaluate", "--gold", "a.jsonl"]).exitCode == 2)
    #expect(
      try CommandLineRun(["evaluate", "news", "--gold", "a.jsonl", "--against", "b.jsonl"]).exitCode == 2)
  }
}
