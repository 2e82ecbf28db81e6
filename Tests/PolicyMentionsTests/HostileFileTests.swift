import CorpusInput
import Foundation
import MentionStorage
import Testing

@testable import PolicyMentions

/// Files beside the news that are not what they should be: nothing of them is taken into memory beyond a limit.
@Suite("Files of settings and results") struct HostileFileTests {
  /// Writes a file that goes away after `body`.
  private func withFile<Result>(_ bytes: [UInt8], _ body: (String) throws -> Result) throws -> Result {
    let path = FileManager.default.temporaryDirectory
      .appendingPathComponent("policy-mentions-\(UUID().uuidString)").path
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    return try body(path)
  }

  @Test("definitions have a mebibyte at most", arguments: [1_048_576, 1_048_577])
  func largestDefinition(_ size: Int) throws {
    let text = "title: {th: ก, en: a}\n#"
    let bytes = Array(text.utf8) + Array(repeating: UInt8(ascii: "x"), count: size - text.utf8.count)
    try withFile(bytes) { path in
      if size == 1_048_576 {
        #expect(try Definitions.report(path).title != nil)
      } else {
        let errors = try #require(throws: DefinitionErrors.self) { try Definitions.report(path) }
        #expect(
          errors.errors.map(\.description) == [
            "\(path): is larger than the 1048576 bytes that such a file may have; is it the right file?"
          ])
      }
    }
  }

  @Test("decisions and coded items that do not end are given up") func endless() throws {
    let words = "is larger than the 67108864 bytes that such a file may have"
    let decisions = try #require(throws: ReviewFile.Fault.self) { try ReviewFile.read("/dev/zero") }
    #expect(decisions.description.hasPrefix("/dev/zero: \(words)"))
    let gold = try #require(throws: GoldFileError.self) { try GoldFile.read("/dev/zero") }
    #expect(gold.description.hasPrefix("/dev/zero: \(words)"))
    let missing = try #require(throws: ReviewFile.Fault.self) { try ReviewFile.read("/nowhere.csv") }
    #expect(missing.description.hasPrefix("/nowhere.csv: cannot be read"))
  }

  @Test("a named pipe is read to its end where somebody writes into it, and given up where nobody does")
  func pipe() throws {
    let path = FileManager.default.temporaryDirectory
      .appendingPathComponent("policy-mentions-\(UUID().uuidString)").path
    try #require(mkfifo(path, 0o600) == 0)
    defer { unlink(path) }
    #expect(throws: WholeFile.Fault.noWriter(seconds: 1)) {
      try WholeFile.bytes(at: path, most: 3, longestWait: 1)
    }
    #expect(
      WholeFile.Fault.noWriter(seconds: 1).words
        == "is a pipe that nobody has written into for 1 seconds; start what writes into it first")
    // A writer that comes late, whose bytes come in two parts; as many as may be, and one more.
    for (limit, text) in [(4, "กa"), (3, nil)] as [(Int, String?)] {
      let writer = Process()
      writer.executableURL = URL(fileURLWithPath: "/usr/bin/env")
      writer.arguments = ["bash", "-c", #"sleep 0.3; { printf ก; sleep 0.2; printf a; } > "$0""#, path]
      try writer.run()
      defer { writer.waitUntilExit() }
      let bytes = Result { () throws(WholeFile.Fault) in try WholeFile.bytes(at: path, most: limit) }
      #expect(bytes == text.map { .success(Array($0.utf8)) } ?? .failure(.tooLarge(limit: limit)))
    }
    #expect(throws: WholeFile.Fault.folder) { try WholeFile.bytes(at: "/", most: 3) }
  }

  private static let header =
    #"{"codebook":"c","codebook_version":"1","codes":["GI"],"inputs":["n"],"ledger":1,"#
    + #""program":"1","registry":"r"}"#

  /// Reads a ledger whose lines may have as many bytes as its header.
  private func ledger(_ lines: [String]) throws -> LedgerReader.Merged {
    let coding = StoredCoding(
      programVersion: "1", codebookVersion: "1", codebookFingerprint: "c", registryFingerprint: "r",
      codes: ["GI"])
    let reader = LedgerReader(
      coding: coding, registry: try Definitions.registry(), clock: .published,
      longestLine: Self.header.utf8.count)
    let lines = lines + (lines.isEmpty ? [] : [#"{"end":{"documents":0,"rejected":0}}"#])
    return try withFile(Array(lines.joined(separator: "\n").utf8)) { try reader.read([$0]) }
  }

  private func expectFault(
    _ lines: [String], line: Int, _ reason: LedgerFault.Reason,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let fault = try #require(throws: LedgerFault.self, sourceLocation: sourceLocation) { try ledger(lines) }
    #expect(fault.line == line, sourceLocation: sourceLocation)
    #expect(fault.reason == reason, sourceLocation: sourceLocation)
  }

  @Test("a ledger's line may be as long as the limit, wherever it stands") func longestLine() throws {
    let limit = Self.header.utf8.count
    let ignored = #"{"ignored":{"files":2,"reason":{"hidden":{}}}}"#
    let full = ignored + String(repeating: " ", count: limit - ignored.utf8.count)
    let merged = try ledger([Self.header, full, full])
    #expect(merged.findings.account.ignored.values.reduce(0, +) == 4)
    try expectFault([Self.header, full + " "], line: 2, .tooLong(limit: limit))
    try expectFault([Self.header, full + " ", full], line: 2, .tooLong(limit: limit))
    // What ends nowhere, as a device, and goes beyond one piece of the file.
    try expectFault([String(repeating: "\0", count: 3 << 20)], line: 1, .tooLong(limit: limit))
  }

  @Test("a ledger without a line has no header") func noLine() throws {
    try expectFault([], line: 0, .noHeader)
    try expectFault(["x"], line: 1, .noHeader)
  }
}
